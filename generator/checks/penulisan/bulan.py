"""Months in spellings that are not standard."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.wording import BULAN

from .jarak import distance

_KNOWN = {
    "pebruari": "Februari",
    "pebuari": "Februari",
    "nopember": "November",
    "january": "Januari",
    "february": "Februari",
    "march": "Maret",
    "june": "Juni",
    "july": "Juli",
    "august": "Agustus",
    "october": "Oktober",
    "december": "Desember",
}
_LONG = [name for name in BULAN if len(name) >= 7]
WORDS = re.compile(rf"\b(?P<kata>(?i:{'|'.join(_KNOWN)})|[A-Z][A-Za-z]{{5,9}})\b")
"""Words that may be a month."""


@lru_cache(maxsize=8192)
def standard(word: str) -> str | None:
    """The month that is meant; None when the word is right, or no month."""
    lowered = word.lower()
    if lowered in _KNOWN:
        return _KNOWN[lowered]
    return next((name for name in _LONG if distance(lowered, name.lower(), 1) == 1), None)
