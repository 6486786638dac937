"""The order of Mengingat: which items stand in order, and which do not."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date

from generator.model.jenis_peraturan import JENIS, surely_above

from .butir import Butir, Mengingat
from .daftar import core, identity, plain

_MANY = 200
"""Of more items of one rank the order is not told."""


def longest_in_order(values: Sequence[int]) -> set[int]:
    """The places of a longest run of values that never go down."""
    tails: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for n, value in enumerate(values):
        at = bisect_right(tails, value)
        tails[at:] = [value, *tails[at + 1 :]]
        before.append(places[at - 1] if at else -1)
        places[at:] = [n, *places[at + 1 :]]
    kept: set[int] = set()
    n = places[-1] if places else -1
    while n >= 0:
        kept.add(n)
        n = before[n]
    return kept


def misranked(mengingat: Mengingat) -> Iterator[tuple[Butir, Butir, bool]]:
    """Items out of rank, each with the nearest one it contradicts, and whether by law or by custom only."""
    items = mengingat.bersusun
    ranks = [JENIS[butir.sitiran.jenis].peringkat for butir in items]
    kept = longest_in_order(ranks)
    for n in range(len(items)):
        if n in kept:
            continue
        clashes = [m for m in _nearest_first(n, kept) if (ranks[m] > ranks[n] if m < n else ranks[m] < ranks[n])]
        surely = [m for m in clashes if _by_law(items[m], items[n])]
        for m in (surely or clashes)[:1]:
            yield items[n], items[m], bool(surely)


def _nearest_first(n: int, kept: set[int]) -> list[int]:
    return sorted(kept, key=lambda m: abs(m - n))


def _by_law(one: Butir, other: Butir) -> bool:
    kinds = one.sitiran.jenis, other.sitiran.jenis
    return surely_above(*kinds) or surely_above(*reversed(kinds))


def misdated(mengingat: Mengingat) -> Iterator[tuple[Butir, Butir]]:
    """Items out of date among those of their rank, each with an older or younger one it contradicts.

    Items out of rank are left out; so are laws that found a region, which by custom come first.
    """
    misplaced = [butir for butir, _, _ in misranked(mengingat)]
    groups: dict[int, list[Butir]] = {}
    for butir in mengingat.bersusun:
        if not any(butir is other for other in misplaced) and not _founds_region(butir):
            groups.setdefault(JENIS[butir.sitiran.jenis].peringkat, []).append(butir)
    for group in groups.values():
        yield from _out_of_order(group)


def _out_of_order(group: Sequence[Butir]) -> Iterator[tuple[Butir, Butir]]:
    kept = _longest(group[:_MANY])
    for n, butir in enumerate(group[:_MANY]):
        if n not in kept:
            clash = (m for m in _nearest_first(n, kept) if certainly_later(*_pair(group, m, n)))
            for m in clash:
                yield butir, group[m]
                break


def _pair(group: Sequence[Butir], m: int, n: int) -> tuple[Butir, Butir]:
    return group[min(m, n)], group[max(m, n)]


def _longest(group: Sequence[Butir]) -> set[int]:
    """The places of a longest run in which no regulation is surely younger than the next."""
    length: list[int] = []
    before: list[int] = []
    for n, butir in enumerate(group):
        good = [m for m in range(n) if not certainly_later(group[m], butir)]
        best = max(good, key=lambda m: length[m], default=-1)
        before.append(best)
        length.append(length[best] + 1 if best >= 0 else 1)
    kept: set[int] = set()
    n = max(range(len(group)), key=lambda m: length[m], default=-1)
    while n >= 0:
        kept.add(n)
        n = before[n]
    return kept


def certainly_later(one: Butir, other: Butir) -> bool:
    """Whether one regulation is surely younger than another, whatever day of its year it was made."""
    if _span(one)[0] > _span(other)[1]:
        return True
    if _dated(one) and _dated(other):
        return False
    mine, its = identity(one.sitiran), identity(other.sitiran)
    numbers = core(one.sitiran.nomor), core(other.sitiran.nomor)
    if mine[:2] != its[:2] or mine[3] != its[3] or not all(n.isascii() and n.isdigit() for n in numbers):
        return False
    return len(numbers[0]) < 9 and len(numbers[1]) < 9 and int(numbers[0]) > int(numbers[1])


def _span(butir: Butir) -> tuple[date, date]:
    """The days between which a regulation was made."""
    day = _dated(butir)
    if day:
        return day, day
    year = butir.sitiran.tahun or 0
    return (date(year, 1, 1), date(year, 12, 31)) if 1 <= year <= 9999 else (date.min, date.max)


def _dated(butir: Butir) -> date | None:
    return (butir.entri.diundangkan or butir.entri.ditetapkan) if butir.entri else butir.ditetapkan


_FOUNDING = re.compile(r"\b(?:pembentukan (?:daerah|kabupaten|kota|pro[vp]insi)|^(?:kabupaten|kota|pro[vp]insi))\b")


def _founds_region(butir: Butir) -> bool:
    return butir.sitiran.jenis in ("uu", "perppu") and _FOUNDING.search(plain(butir.sitiran.tentang)) is not None
