"""What a Word template may use: frozen dataclasses whose every field carries its help and an example.

A context holds ready-to-print text, fragments (equations, tables, included papers) and lists of
such rows, nothing else: numbers, dates and numbering are worded in Python, so that a template
needs only `{{ x }}`, `{%tr for %}` and `{%p if %}`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, TypeAlias, cast, get_args, get_origin, get_type_hints


def slot(bantuan: str, contoh: str = "") -> Any:
    """Declare a field of a context with its help (Indonesian) and an example value."""
    return field(metadata={"bantuan": bantuan, "contoh": contoh})


@dataclass(frozen=True)
class Variabel:
    """One documented variable: `sasaran[].indikator[].nama`, its help and an example."""

    nama: str
    bantuan: str
    contoh: str


def variables(kind: type, prefix: str = "") -> Iterator[Variabel]:
    """List the variables of a context in the notation of the templates; `[]` marks a list."""
    hints = get_type_hints(kind)
    for f in dataclasses.fields(kind):
        inner, many = _inner(hints[f.name])
        name = f"{prefix}{f.name}{'[]' if many else ''}"
        yield Variabel(name, f.metadata["bantuan"], f.metadata["contoh"])
        if dataclasses.is_dataclass(inner) and not getattr(inner, "fragment", False):
            yield from variables(inner, f"{name}.")


def _inner(hint: Any) -> tuple[type, bool]:
    """The record type inside a hint, and whether it is a list of them."""
    if get_origin(hint) is tuple:
        return get_args(hint)[0], True
    kinds = [kind for kind in get_args(hint) if kind is not type(None)]
    return (kinds[0] if kinds else hint), False


def as_mapping(value: object) -> Any:
    """Turn a context into plain dicts, lists and printable values for the template engine."""
    kind = type(value)
    if kind is str:
        return value
    if kind is tuple:
        return [item if type(item) is str else as_mapping(item) for item in cast("tuple[object, ...]", value)]
    if kind not in _FIELDS:
        _FIELDS[kind] = _fields(kind)
    known = _FIELDS[kind]
    if known is None:
        return value
    names, held, nested = known
    mapping = dict(zip(names, held(value), strict=True))
    for name in nested:
        mapping[name] = as_mapping(mapping[name])
    return mapping


_Record: TypeAlias = tuple[tuple[str, ...], Callable[[object], Iterable[Any]], tuple[str, ...]]
"""The fields of a kind of record, what takes their values, and the fields that may be more than a text."""
_FIELDS: dict[type, _Record | None] = {}
"""What is known of each kind of record met so far; None for what a template is given as it is."""


def _fields(kind: type) -> _Record | None:
    if not dataclasses.is_dataclass(kind) or getattr(kind, "fragment", False):
        return None
    names = tuple(f.name for f in dataclasses.fields(kind))
    nested = tuple(f.name for f in dataclasses.fields(kind) if f.type not in ("str", "bool"))
    held: Callable[[object], Iterable[Any]] = (
        attrgetter(*names) if len(names) > 1 else lambda v: [getattr(v, n) for n in names]
    )
    return names, held, nested
