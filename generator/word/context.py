"""What a Word template may use: frozen dataclasses whose every field carries its help and an example.

A context holds ready-to-print text, fragments (equations, tables, included papers) and lists of
such rows, nothing else: numbers, dates and numbering are worded in Python, so that a template
needs only `{{ x }}`, `{%tr for %}` and `{%p if %}`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, cast, get_args, get_origin, get_type_hints


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
    """Turn a context into plain dicts, lists and printable values for the template engine.

    Its records keep nothing but their fields, and those not in slots: a copy of what they hold is their mapping.
    """
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
    mapping = vars(value).copy()
    for name in known:
        mapping[name] = as_mapping(mapping[name])
    return mapping


_FIELDS: dict[type, tuple[str, ...] | None] = {}
"""The fields that may be more than a text, of each kind of record met so far; None for what a template is given as it
is."""


def _fields(kind: type) -> tuple[str, ...] | None:
    if not dataclasses.is_dataclass(kind) or getattr(kind, "fragment", False):
        return None
    return tuple(f.name for f in dataclasses.fields(kind) if f.type not in ("str", "bool"))
