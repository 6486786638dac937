"""What a paper is filled with, flat: the values that its stamp carries, so that a later run can tell what changed.

A path names rows by what they are about, not by their place: `sasaran[Terlaksananya …].indikator[adminduk].target`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from generator.word.contents import DaftarIsi
from generator.word.fragments import Sisipan

_NAMES = ("id", "kode", "sasaran", "nama", "label")
"""The field that names a row, the first that it has."""


def values(konteks: object) -> dict[str, str]:
    """The values of a context by path; what is empty or false is left out, as is the list of contents.

    Args:
        konteks: A dataclass of `documents`, with its fragments and included papers.
    """
    found: dict[str, str] = {}
    _collect("", konteks, found)
    return found


def _collect(path: str, value: Any, found: dict[str, str]) -> None:
    if isinstance(value, str):
        if value:
            found[path] = str(value)
    elif isinstance(value, Sisipan):
        _collect(path, value.konteks, found)
    elif isinstance(value, tuple):
        for name, item in zip(_row_names(value), value, strict=True):
            _collect(f"{path}[{name}]", item, found)
    elif is_dataclass(value) and not hasattr(value, "fragment"):
        for name in _fields(type(value)):  # type: ignore[arg-type]
            _collect(f"{path}.{name}" if path else name, getattr(value, name), found)
    elif value and not isinstance(value, DaftarIsi):
        found[path] = "ya" if value is True else str(value)


@cache
def _fields(kind: type[object]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))  # type: ignore[arg-type]


def _row_names(rows: tuple[Any, ...]) -> Iterator[str]:
    """A name for each row of a list, each once: `ikm`, and by place where a row has no name or shares it."""
    seen: set[str] = set()
    for n, row in enumerate(rows, 1):
        name = next((text for key in _NAMES if isinstance(text := getattr(row, key, None), str) and text), str(n))
        name = " ".join(name.split())
        yield name if name not in seen else f"{name} #{n}"
        seen.add(name)
