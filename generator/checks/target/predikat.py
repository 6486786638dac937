"""Targets that are words: grades such as `BB`, opinions such as `WTP`, categories such as `Sangat Baik`."""

from __future__ import annotations

import re

from generator.model.nilai import PREDIKAT, Nilai

SEBUTAN = (
    "Sangat Memuaskan",
    "Memuaskan",
    "Sangat Baik",
    "Baik",
    "Cukup",
    "Cukup Baik",
    "Kurang",
    "Kurang Baik",
    "Tidak Baik",
    "Sangat Kurang",
    "Buruk",
    "Sangat Tinggi",
    "Tinggi",
    "Sedang",
    "Rendah",
    "Sangat Rendah",
    "Informatif",
    "Menuju Informatif",
    "Cukup Informatif",
    "Mandiri",
    "Maju",
    "Berkembang",
    "Wajar Tanpa Pengecualian",
    "Wajar Dengan Pengecualian",
)
"""Categories of other evaluations (services, information, villages), spelt out."""

_BRACKET = re.compile(r"\s*\(.*\)$", re.DOTALL)
_PREFIX = re.compile(r"^(?:predikat|opini|kategori|nilai|level|tingkat|tipe|kelas|skala)\s+", re.IGNORECASE)


def core(value: Nilai) -> str:
    """The grade itself: `BB` of `Predikat BB (70,01)`."""
    return " ".join(_PREFIX.sub("", _BRACKET.sub("", value.tulisan)).split())


def same(one: Nilai, other: Nilai) -> bool:
    """Whether two targets say the same: equal numbers, or the same word in any case."""
    if one.angka is not None or other.angka is not None:
        return one.angka == other.angka
    return core(one).casefold() == core(other).casefold()


def known(value: Nilai) -> bool:
    """Whether a word is a grade or category that is known, or a numbered level."""
    grade = core(value)
    return grade in PREDIKAT or grade.casefold() in {word.casefold() for word in SEBUTAN} or _numbered(value, grade)


def _numbered(value: Nilai, grade: str) -> bool:
    return grade != value.tulisan and grade.isdecimal()
