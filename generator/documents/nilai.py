"""What a paper is filled with, flat: the values that its stamp carries, so that a later run can tell what changed.

A path names rows by what they are about, not by their place: `sasaran[Terlaksananya …].indikator[adminduk].target`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
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
    return dict(_values("", konteks))


def _values(path: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, Sisipan):
        yield from _values(path, value.konteks)
    elif isinstance(value, tuple):
        for name, item in zip(_row_names(value), value, strict=True):
            yield from _values(f"{path}[{name}]", item)
    elif is_dataclass(value) and not hasattr(value, "fragment"):
        for field in fields(value):
            yield from _values(f"{path}.{field.name}" if path else field.name, getattr(value, field.name))
    elif value and not isinstance(value, DaftarIsi):
        yield path, "ya" if value is True else str(value)


def _row_names(rows: tuple[Any, ...]) -> Iterator[str]:
    """A name for each row of a list, each once: `ikm`, and by place where a row has no name or shares it."""
    seen: set[str] = set()
    for n, row in enumerate(rows, 1):
        name = next((text for key in _NAMES if isinstance(text := getattr(row, key, None), str) and text), str(n))
        name = " ".join(name.split())
        yield name if name not in seen else f"{name} #{n}"
        seen.add(name)
