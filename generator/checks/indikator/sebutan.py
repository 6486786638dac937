"""What kind of measure the name of an indicator announces, and whether its unit is a percentage."""

from __future__ import annotations

import re

from generator.checks.frasa import words
from generator.model.kinerja import Indikator

_PERCENT = frozenset({"%", "persen", "persentase"})
SCALES = ("indeks", "nilai", "skor")
"""Measures with a scale of their own."""
_MEASURES = frozenset({"persentase", "indeks", "nilai", "skor", "rasio", "rata", "tingkat", "angka", "predikat"})
_BEFORE_PERCENTAGE = frozenset({"rata", "capaian", "nilai", "tingkat", "besaran", "angka", "kenaikan", "penurunan"})


def percent(indikator: Indikator) -> bool:
    """Whether the unit is a percentage, in any writing: `%`, `(%)`, `Persen`."""
    return any(word in _PERCENT for word in words(indikator.satuan or ""))


def opening(name: str) -> str:
    """The first word of a name: `jumlah`, `persentase`, `indeks`."""
    return next(iter(words(name)), "")


def counts(name: str) -> bool:
    """Whether a name announces a number of things: `Jumlah …`, `Banyaknya …`."""
    return opening(name) == "jumlah"


def percentage(name: str) -> bool:
    """Whether a name announces a percentage: `Persentase …`, `Rata-rata persentase …`."""
    first, second = (*words(name)[:2], "", "")[:2]
    return first in ("persentase", "persen", "%") or (first in _BEFORE_PERCENTAGE and second == "persentase")


def measures(indikator: Indikator) -> bool:
    """Whether an indicator is a measure by its name or, when the name does not tell, by its unit."""
    first = opening(indikator.nama)
    return first in _MEASURES or (first != "jumlah" and indikator.takaran)


def unit(indikator: Indikator) -> tuple[str, ...]:
    """The words of the unit."""
    return tuple(re.findall(r"[^\W\d_]+", (indikator.satuan or "").casefold()))
