"""The letters, numbers and joining words at the edges of an item."""

from __future__ import annotations

import re

_MARK = re.compile(r"\s*(\(?(?:[a-z]|[ivx]{2,4}|\d{1,2})[.)](?!\s*n\.)|[-–•*➢✓])\s+(?=\S)")
_LABEL = re.compile(
    r"\s*((?:menimbang|mengingat|memperhatikan|menetapkan|tembusan|(?:PERTAMA|KE[A-Z]{2,}(?:\s(?:PULUH|BELAS))?(?:\s[A-Z]+)?))"
    r"\s*:)\s*",
    re.IGNORECASE,
)
_DANGLING = re.compile(r"(?<![\w/])(dan/atau|dan|atau|serta)[\s;,.:]*$", re.IGNORECASE)


def mark_of(text: str) -> str:
    """The letter, number, sign or label in front of an item: `a.`, `1)`, `-`, `KEDUA :`; empty when there is none."""
    found = _LABEL.match(text[:60]) or _MARK.match(text[:60])
    return found.group(1) if found else ""


def without_mark(text: str) -> str:
    """An item without what stands in front of it."""
    text = _LABEL.sub("", text, count=1) if _LABEL.match(text) else text
    return (_MARK.sub("", text, count=1) if _MARK.match(text) else text).strip()


def dangling(text: str) -> str:
    """The joining word at the very end of an item: `dan`, `atau`, `serta`; empty when there is none."""
    found = _DANGLING.search(text[-40:])
    return found.group(1) if found else ""
