"""The register of regulations that ships with the program."""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files

from generator.model.peraturan import DaftarPeraturan, Peraturan

from .records import read_records
from .yaml_file import read_yaml


@cache
def read_register() -> DaftarPeraturan:
    """Read the register once a process; regulations by key and by alias.

    Raises:
        ValueError: When the shipped file is not sound; its first fault.
    """
    with as_file(files("generator.register") / "peraturan.yaml") as path:
        tree, faults = read_yaml(path, path.name)
    entries, more = read_records(tuple[Peraturan, ...], tree)
    if faults or more:
        fault = [*faults, *more][0]
        raise ValueError(f"{fault.asal}: {fault.pesan}")
    return {name: entry for entry in entries for name in (*entry.alias, entry.kunci)}
