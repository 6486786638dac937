"""Reading numbers as Indonesian offices write them; `wording` writes them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_PLAIN = re.compile(r"\d+(?:,\d+)?")
_COMMA_THREE = re.compile(r"[1-9]\d{0,2},\d{3}")
_POINT = re.compile(r"\d+\.\d+")
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_LEADING_NUMBER = re.compile(r"(?P<angka>[-−]?\s?\d[\d.,]*)\s*(?P<sisa>.*)", re.DOTALL)
_LETTERS = re.compile(r"(?:[OoIl][OoIl.,]*\d[\dOoIl.,]*|[Oo]+)(?:\s|%|$)")
"""Letters typed for the digits 0 and 1 right after digits; `1l` is a litre, `12m2` an area."""
_RUPIAH = re.compile(r"^Rp\.?\s*", re.IGNORECASE)
_MAX_DIGITS = 18
"""More digits than an office ever writes; a longer run (a NIP, a mishap) is no number, and sums stay exact."""
_DASH_AMOUNT = re.compile(r"[.,]\s*[-–—=]+$")

EMPTY = frozenset({"", "-", "–", "—", "−"})
"""What an office writes for "no target"; never the number 0."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A number as read, what stood after it, and why the reading may be wrong."""

    angka: Decimal
    sisa: str = ""
    ragu: str | None = None


@lru_cache(maxsize=8192)
def read_number(text: str) -> Reading | None:
    """Read `1.800`, `93,75`, `1.800,5`, `95%`, `12 dokumen`; None when it is no number.

    The dot separates thousands and the comma the decimals. Where the writing breaks that
    custom (`1.8`, `2,800`, `1,800,000`) the likeliest value is taken and `ragu` says how it was read.
    """
    match = _LEADING_NUMBER.fullmatch(text.strip())
    if match is None:
        return None
    digits = match["angka"].replace("−", "-").replace(" ", "")
    rest = match["sisa"].strip()
    if digits[-1] in ".," or sum(map(str.isdigit, digits)) > _MAX_DIGITS:
        return None
    negative = digits.startswith("-")
    value = _value(digits.lstrip("-"))
    if value is None:
        return None
    number, doubt = value
    if rest[:1].isdigit() or rest[:1] in ("-", "–", "/"):
        doubt = f"sisanya «{rest}» tidak ikut dibaca"
    elif match.end("angka") == match.start("sisa") and _LETTERS.match(rest):
        doubt = f"«{rest}» berisi huruf yang serupa angka dan tidak ikut dibaca"
    return Reading(-number if negative and number else number, rest, doubt)


def read_amount(text: str) -> Reading | None:
    """Read an amount of rupiah: `115.250.000`, `Rp1.000.000,00`, `Rp. 5.000,-`, `Rp 5.000.-`; None when it is none."""
    cleaned = _DASH_AMOUNT.sub("", _RUPIAH.sub("", text.strip()))
    reading = read_number(cleaned)
    return None if reading is None or reading.sisa else reading


def _value(digits: str) -> tuple[Decimal, str | None] | None:
    """The value of an unsigned writing, and the doubt about it."""
    if _COMMA_THREE.fullmatch(digits):
        return _point(digits.replace(",", ".")), "koma dibaca sebagai tanda desimal"
    if _GROUPED.fullmatch(digits) and not digits.startswith("0"):
        return _point(digits.replace(".", "").replace(",", ".")), None
    if _PLAIN.fullmatch(digits):
        return _point(digits.replace(",", ".")), None
    if _POINT.fullmatch(digits):
        return _point(digits), "titik dibaca sebagai tanda desimal"
    if _ENGLISH.fullmatch(digits):
        return _point(digits.replace(",", "")), "koma dibaca sebagai pemisah ribuan"
    return None


def _point(digits: str) -> Decimal:
    return Decimal(digits)
