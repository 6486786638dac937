"""The letters, numbers and joining words at the edges of an item."""

from __future__ import annotations

import re

from generator.wording import ordinal

ORDINALS = {ordinal(n, first): n for first in ("KESATU", "PERTAMA") for n in range(1, 100)}
"""Every way to call a diktum, and its number."""

_MARK = re.compile(r"\s*(\(?(?:[a-z]|[ivx]{2,4}|\d{1,2})[.)](?!\s*n\.)|[-–•*➢✓])\s+(?=\S)")
_LABEL = re.compile(r"\s*([A-Za-z]+(?:\s[A-Za-z]+){0,2}\s*:)\s*")
_LABELS = frozenset({"MENIMBANG", "MENGINGAT", "MEMPERHATIKAN", "MENETAPKAN", "TEMBUSAN"})
_DANGLING = re.compile(r"(?<![\w/])(dan/atau|dan|atau|serta)[\s;,.:]*$", re.IGNORECASE)


def mark_of(text: str) -> str:
    """The letter, number, sign or label in front of an item: `a.`, `1)`, `-`, `KEDUA :`; empty when there is none."""
    found = _label(text) or _MARK.match(text[:60])
    return found.group(1) if found else ""


def without_mark(text: str) -> str:
    """An item without what stands in front of it."""
    for found in (_label(text), None):
        start = found or _MARK.match(text)
        text = text[start.end() :] if start else text
    return text.strip()


def _label(text: str) -> re.Match[str] | None:
    """The match of `Menimbang :` or `KEDUA :` in front of a text."""
    found = _LABEL.match(text[:60])
    name = found.group(1).rstrip(" :").upper() if found else ""
    return found if name in _LABELS or name in ORDINALS else None


def dangling(text: str) -> str:
    """The joining word at the very end of an item: `dan`, `atau`, `serta`; empty when there is none."""
    found = _DANGLING.search(text[-40:])
    return found.group(1) if found else ""
