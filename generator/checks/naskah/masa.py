"""Years and periods that a text speaks of: `Tahun 2026`, `Tahun 2025-2029`, and of what subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SPAN = (
    r"((?:19|20)\d\d)(?:\s*(?:[-–\u2011/]|s\.?[/\s]?d\.?|sampai dengan|hingga)\s*(?:tahun\s+)?((?:19|20)\d\d))?(?!\d)"
)
_YEAR = re.compile(rf"\btahun\s+(?:anggaran\s+)?{_SPAN}", re.IGNORECASE)
_PERIOD = re.compile(_SPAN)
_NUMBERED = re.compile(r"\b(?:nomor|no\.?)\s*:?\s*\S{1,40}(?:\s+[/.]?\s*\S{1,20}){0,3}\s*$", re.IGNORECASE)
_SUBJECT = re.compile(
    r"\b(indikator kinerja utama|indikator kinerja individu|rencana aksi|rencana strategis|renstra)\b", re.IGNORECASE
)
_BETWEEN = 120
"""How far a year may stand from the subject it belongs to."""


@dataclass(frozen=True, slots=True)
class Masa:
    """A year, or a period from one year to another."""

    awal: int
    akhir: int

    def __str__(self) -> str:
        return str(self.awal) if self.awal == self.akhir else f"{self.awal}-{self.akhir}"


def read_period(text: str | None) -> Masa | None:
    """A period as `periode_renstra` has it; None when it is none."""
    found = _PERIOD.search((text or "")[:200])
    return _masa(found) if found else None


def years(text: str) -> Iterator[Masa]:
    """The years after the word Tahun, save those that belong to the number of a regulation."""
    for found in _YEAR.finditer(text):
        if not _of_a_number(text, found.start()):
            yield _masa(found)


def years_of_subjects(text: str) -> Iterator[tuple[str, Masa]]:
    """Each subject with the first year after it: `indikator kinerja utama`, `rencana strategis` and so on."""
    found = list(_SUBJECT.finditer(text))
    for n, subject in enumerate(found):
        stop = found[n + 1].start() if n + 1 < len(found) else len(text)
        year = next((y for y in _YEAR.finditer(text, subject.end(), stop) if not _of_a_number(text, y.start())), None)
        between = text[subject.end() : year.start()] if year else ""
        if year and len(between) <= _BETWEEN and not re.search(r"[.;:,]|\b(?:nomor|untuk|dalam|pada)\b", between, re.I):
            name = subject.group(1).lower()
            yield "rencana strategis" if name == "renstra" else name, _masa(year)


def _masa(found: re.Match[str]) -> Masa:
    first = int(found.group(1))
    return Masa(first, int(found.group(2) or first))


def _of_a_number(text: str, at: int) -> bool:
    return _NUMBERED.search(text[max(0, at - 80) : at]) is not None
