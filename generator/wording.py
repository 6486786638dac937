"""Indonesian wording of numbers, dates, ordinals, letters and lists; pure functions on values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
"""The months in the spelling of KBBI; the only one ever printed."""

_MONTH_SPELLINGS = {
    **{name.lower(): i for i, name in enumerate(BULAN, 1)},
    **{name.lower()[:3]: i for i, name in enumerate(BULAN, 1)},
    **{str(i): i for i in range(1, 13)},
    **{f"{i:02d}": i for i in range(1, 13)},
    "mrt": 3,
    "pebruari": 2,
    "peb": 2,
    "agus": 8,
    "agt": 8,
    "agst": 8,
    "ags": 8,
    "aug": 8,
    "sept": 9,
    "oct": 10,
    "nopember": 11,
    "nop": 11,
    "dec": 12,
    "may": 5,
}

_ONES = ("", "SATU", "DUA", "TIGA", "EMPAT", "LIMA", "ENAM", "TUJUH", "DELAPAN", "SEMBILAN")
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_ACTING = re.compile(r"(Plt\.?|Plh\.?|Pj\.?)\s+", re.IGNORECASE)
NON_BREAKING_HYPHEN = "\u2011"
NON_BREAKING_SPACE = "\u00a0"


def read_month(text: str) -> int | None:
    """The number of a month in any usual spelling (`Pebruari`, `Feb`, `Nopember`, `2`); None if unknown."""
    return _MONTH_SPELLINGS.get(text.strip().rstrip(".").lower())


def number(value: Decimal | int) -> str:
    """`1800` as `1.800`, `93.75` as `93,75`; no decimals that are only zeros."""
    text = f"{Decimal(value):,f}"
    whole, _, fraction = text.partition(".")
    whole = whole.replace(",", ".")
    fraction = fraction.rstrip("0")
    return f"{whole},{fraction}" if fraction else whole


def rupiah(value: Decimal | int) -> str:
    """`Rp115.250.000`: no dot, no space, no `,-` after it (Ejaan yang Disempurnakan)."""
    return f"Rp{number(value)}"


def long_date(value: date) -> str:
    """`3 Januari 2022`."""
    return f"{value.day} {BULAN[value.month - 1]} {value.year}"


def letter(n: int) -> str:
    """The n-th letter of a lettered list, from 1: a … z, aa, ab …."""
    text = ""
    while n:
        n, rest = divmod(n - 1, 26)
        text = chr(ord("a") + rest) + text
    return text


def roman(n: int) -> str:
    """A Roman number, for chapters and lampiran (1 to 39)."""
    text = ""
    for value, sign in _ROMAN:
        while n >= value:
            text += sign
            n -= value
    return text


def ordinal(n: int, first: str = "KESATU") -> str:
    """The ordinal of a diktum, 1 to 99: KESATU, KEDUA … KESEPULUH, KESEBELAS … KEDUA PULUH SATU.

    Args:
        n: Number of the diktum, from 1.
        first: What the office writes for 1: KESATU (UU 12/2011) or PERTAMA.
    """
    if n == 1:
        return first
    return "KE" + _cardinal(n)


def _cardinal(n: int) -> str:
    if n < 10:
        return _ONES[n]
    if n == 10:
        return "SEPULUH"
    if n == 11:
        return "SEBELAS"
    if n < 20:
        return f"{_ONES[n - 10]} BELAS"
    tens, ones = divmod(n, 10)
    return f"{_ONES[tens]} PULUH {_ONES[ones]}".rstrip()


def marker(level: int, n: int) -> str:
    """The mark of a listed item at its level: `a.`, `1.`, `a)`, `1)` (UU 12/2011 Lampiran II)."""
    sign = letter(n) if level % 2 else str(n)
    return f"{sign}." if level <= 2 else f"{sign})"


def joined(items: Sequence[str]) -> str:
    """`a`, `a dan b`, `a, b, dan c`."""
    if len(items) <= 2:
        return " dan ".join(items)
    return f"{', '.join(items[:-1])}, dan {items[-1]}"


def lettered_references(count: int) -> str:
    """`huruf a`, `huruf a dan huruf b`, `huruf a, huruf b, dan huruf c`."""
    return joined([f"huruf {letter(i)}" for i in range(1, count + 1)])


def unbroken(text: str) -> str:
    """Keep spans of years on one line: `2021-2026` with a hyphen at which Word does not break."""
    return re.sub(r"\b((?:19|20)\d\d)\s?[-–]\s?((?:19|20)\d\d)\b", rf"\1{NON_BREAKING_HYPHEN}\2", text)


def sentence(text: str) -> str:
    """A text that begins with a capital letter."""
    return text[:1].upper() + text[1:]


def without_end(text: str) -> str:
    """A list item without the punctuation or `dan` that the program places itself."""
    return re.sub(r"(?:[\s;,.]|;\s*dan|;\s*atau)+$", "", text.strip())


def acting(title: str) -> tuple[str, str]:
    """The mark of a position that is held for another, as written, and the position: `Plt. ` and `Camat`."""
    mark = _ACTING.match(title)
    return (f"{mark[1]} ", title[mark.end() :]) if mark else ("", title)
