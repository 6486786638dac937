"""The registers that ship with the program: regulations, and the names of budget lines."""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files
from typing import Any

from generator.model.nomenklatur import DaftarNomenklatur, MataNomenklatur, numbered
from generator.model.peraturan import DaftarPeraturan, Peraturan

from .records import read_records
from .yaml_file import read_yaml


@cache
def read_register() -> DaftarPeraturan:
    """Read the regulations once a process, by key and by alias.

    Raises:
        ValueError: When the shipped file is not sound; its first fault.
    """
    entries: tuple[Peraturan, ...] = _shipped(tuple[Peraturan, ...], "peraturan.yaml")
    return {name: entry for entry in entries for name in (*entry.alias, entry.kunci)}


@cache
def read_nomenklatur() -> DaftarNomenklatur:
    """Read the names of budget lines once a process, by number.

    Raises:
        ValueError: When the shipped file is not sound; its first fault.
    """
    entries: tuple[MataNomenklatur, ...] = _shipped(tuple[MataNomenklatur, ...], "nomenklatur.yaml")
    return {number: entry for entry in entries if (number := numbered(entry.kode)) is not None}


def _shipped(kind: Any, name: str) -> Any:
    with as_file(files("generator.register") / name) as path:
        tree, faults = read_yaml(path, path.name)
    entries, more = read_records(kind, tree)
    if faults or more:
        fault = [*faults, *more][0]
        raise ValueError(f"{fault.asal}: {fault.pesan}")
    return entries
