"""What a number format makes of a number: percentage, date, or a unit behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from generator.wording import number

_DATES = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
"""Built-in formats of dates and times (ECMA-376, part 1, 18.8.30)."""
_PERCENT = frozenset({9, 10})
_TOKEN = re.compile(r'"([^"]*)"|\\(.)|\[[^\]]*\]|[_*].|(General|Standard)|(.)', re.DOTALL | re.IGNORECASE)
_EPOCH = {False: date(1899, 12, 30), True: date(1904, 1, 1)}


@dataclass(frozen=True, slots=True)
class Format:
    """A number format as far as it changes what a person reads.

    Attributes:
        satuan: The words behind the number, e.g. ` Dokumen`.
    """

    persen: bool = False
    tanggal: bool = False
    satuan: str = ""


def read_format(number_id: int, code: str) -> Format:
    """Read a number format by its id and, for one of the workbook's own, its code."""
    if not code:
        return Format(number_id in _PERCENT, number_id in _DATES)
    literal, bare = "", ""
    for token in _TOKEN.finditer(code.split(";")[0]):
        quoted = token[1] or token[2]
        if token[4] or token[3]:
            bare += token[4] or ""
            literal = "" if token[3] or token[4] in "0#?.," else literal
        literal += quoted or ""
    dates = re.search(r"[dmyhs]", bare, re.IGNORECASE) is not None
    return Format("%" in bare, dates, "" if dates else literal.rstrip())


def shown(raw: str, form: Format, *, from_1904: bool) -> str:
    """A number as a person reads it in its cell, in Indonesian writing: `1.800`, `95%`, `2022-01-03`.

    Raises:
        ValueError: When it is no number.
        OverflowError: When it is no day of the calendar.
    """
    value = Decimal(format(float(raw), ".15g"))
    if not value.is_finite() or abs(value) >= Decimal(10) ** 18:
        raise ValueError(raw)
    if form.tanggal:
        return (_EPOCH[from_1904] + timedelta(days=int(value))).isoformat()
    return f"{number(value * 100)}%" if form.persen else f"{number(value)}{form.satuan}"
