"""What a hand changed in a paper, place by place as a person finds it in Word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from .align import align
from .blocks import DOCUMENT, Content, Placed, Unit, body_of, content_of, tree, units
from .wordml import w


@dataclass(frozen=True)
class Difference:
    """One change: `tempat` for a person, e.g. "tabel 2 baris 3 kolom 4"; empty texts for what was or is not there."""

    tempat: str
    semula: str
    menjadi: str


def differences(base: Content, members: Mapping[str, bytes]) -> list[Difference]:
    """How a file differs from a content, in the order of the file; what is gone comes where it stood."""
    body = body_of(tree(members[DOCUMENT]))
    placed = list(units(body))
    pairs = align(base.units, [p.unit for p in placed])
    origin = {there: here for here, there in pairs.items()}
    where = _Places(body)
    found: list[Difference] = []
    next_base = 0
    for n, each in enumerate(placed):
        if n in origin:
            found += _gone(base.units[next_base : origin[n]])
            found += _changed(where, base.units[origin[n]], each)
            next_base = origin[n] + 1
        else:
            found.append(Difference(f"{where.of(each.element)} (tambahan)", "", text_of(each.unit)))
    found += _gone(base.units[next_base:])
    return found + list(_around(base.around, content_of(members).around))


def text_of(unit: Unit) -> str:
    """A unit in one line, cells apart."""
    return unit if isinstance(unit, str) else " | ".join(" / ".join(cell) for cell in unit)


def _gone(gone: tuple[Unit, ...]) -> list[Difference]:
    return [Difference("paragraf" if isinstance(u, str) else "baris tabel", text_of(u), "") for u in gone]


def _changed(where: _Places, base: Unit, now: Placed) -> Iterator[Difference]:
    if base == now.unit:
        return
    place = where.of(now.element)
    if isinstance(base, str) or isinstance(now.unit, str):
        yield Difference(place, text_of(base), text_of(now.unit))
        return
    for column, (old, new) in enumerate(zip_longest(base, now.unit, fillvalue=()), 1):
        if old != new:
            yield Difference(f"{place} kolom {column}", " / ".join(old), " / ".join(new))


def _around(base: tuple[str, ...], now: tuple[str, ...]) -> Iterator[Difference]:
    place = "kepala/kaki halaman, catatan, atau komentar"
    yield from (Difference(place, text, "") for text in base if text not in now)
    yield from (Difference(place, "", text) for text in now if text not in base)


class _Places:
    """Counts the tables and paragraphs of a body."""

    def __init__(self, body: Any) -> None:
        self._tables = list(body.iter(w("tbl")))
        self._paragraphs = [p for p in body.iter(w("p")) if next(p.iterancestors(w("tbl")), None) is None]

    def of(self, element: Any) -> str:
        if element.tag == w("p"):
            return f"paragraf ke-{self._paragraphs.index(element) + 1}" if element in self._paragraphs else "paragraf"
        table = next(element.iterancestors(w("tbl")))
        return f"tabel {self._tables.index(table) + 1} baris {table.findall('.//' + w('tr')).index(element) + 1}"
