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

_LADDERS: tuple[tuple[str, ...], ...] = (
    PREDIKAT[: PREDIKAT.index("WTP")],
    PREDIKAT[PREDIKAT.index("WTP") :],
    ("Sangat Memuaskan", "Memuaskan"),
    ("Sangat Baik", "Baik", "Cukup|Cukup Baik", "Kurang|Kurang Baik", "Tidak Baik|Sangat Kurang|Buruk"),
    ("Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah"),
    ("Informatif", "Menuju Informatif", "Cukup Informatif"),
    ("Mandiri", "Maju", "Berkembang"),
    ("Wajar Tanpa Pengecualian", "Wajar Dengan Pengecualian"),
)
"""Grades of one evaluation, best first; words of one step are joined by a bar."""

_STEPS = {
    word.casefold(): (n, -step)
    for n, ladder in enumerate(_LADDERS)
    for step, words in enumerate(ladder)
    for word in words.split("|")
}
_LEVEL = re.compile(r"level\s+(\d{1,3})", re.IGNORECASE)

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


def order(one: Nilai, other: Nilai) -> int | None:
    """-1 when the first is the lower, 1 when it is the higher; None where the two cannot be compared."""
    if one.angka is not None and other.angka is not None:
        return (one.angka > other.angka) - (one.angka < other.angka)
    left, right = _step(one), _step(other)
    if left is None or right is None or left[0] != right[0]:
        return None
    return (left[1] > right[1]) - (left[1] < right[1])


def _step(value: Nilai) -> tuple[int, int] | None:
    """Which ladder a grade belongs to, and how high it stands there."""
    if value.angka is not None:
        return None
    level = _LEVEL.fullmatch(value.tulisan.strip())
    return (len(_LADDERS), int(level[1])) if level else _STEPS.get(core(value).casefold())
