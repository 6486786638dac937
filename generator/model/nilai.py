"""Values of targets, amounts and dates: as written and as read, with their place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, InstanceOf, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.findings import NOWHERE, Origin
from generator.numbers import EMPTY, Reading, read_amount, read_number
from generator.wording import number, read_month

from .asal import Daftar, Peta, place

PREDIKAT = ("AA", "A", "BB", "B", "CC", "C", "D", "WTP", "WDP", "TW", "TMP")
"""Grades that stand for a target: AKIP (PermenPANRB 88/2021) and the BPK's opinions, best first within each."""


@dataclass(frozen=True, slots=True)
class Nilai:
    """A target, a month or an amount.

    Attributes:
        tulisan: As written.
        angka: The number read, None for a predicate such as `BB`.
        satuan: Words after the number, e.g. `Unit Kerja`; `%` for a percentage.
        ragu: How an ambiguous writing was read; None when there is no doubt.
        asal: Where it is written.
    """

    tulisan: str
    angka: Decimal | None
    satuan: str = ""
    ragu: str | None = None
    asal: Origin = NOWHERE

    def __str__(self) -> str:
        if self.angka is None:
            return self.tulisan
        if not self.satuan:
            return number(self.angka)
        space = "" if self.satuan == "%" else " "
        return f"{number(self.angka)}{space}{self.satuan}"


_RUPIAH = re.compile(r"Rp\.?\s*\d", re.IGNORECASE)


def read_value(raw: object) -> Nilai | None:
    """Read a target: a number with or without a unit, or a predicate; None for an empty place."""
    if raw is None or isinstance(raw, Nilai):
        return raw
    text = _scalar(raw)
    if text in EMPTY:
        return None
    reading = (read_amount(text) if _RUPIAH.match(text) else None) or read_number(text)
    if reading is None:
        return Nilai(text, None, asal=place(raw))
    return _of(text, reading, raw)


def read_rupiah(raw: object) -> Nilai | None:
    """Read an amount of rupiah; None for an empty place."""
    if raw is None or isinstance(raw, Nilai):
        return raw
    text = _scalar(raw)
    if text in EMPTY:
        return None
    reading = read_amount(text)
    if reading is None:
        raise PydanticCustomError("bilangan", "bukan jumlah uang", {"tulisan": text, "asal": place(raw)})
    return _of(text, reading, raw)


def _of(text: str, reading: Reading, raw: object) -> Nilai:
    return Nilai(text, reading.angka, reading.sisa, reading.ragu, place(raw))


_UNSEEN = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Signs without width that come along when a figure is copied from a web page or a chat."""


def _scalar(raw: object) -> str:
    if not isinstance(raw, str):
        raise PydanticCustomError("string_type", "bukan nilai tunggal", {"asal": place(raw)})
    return raw.strip().strip(_UNSEEN)


def read_months(raw: object) -> dict[int, Nilai]:
    """Read `[…]` of twelve, or a map of months in any spelling; empty months are left out."""
    return {month: value for month, value in read_changed_months(raw).items() if value is not None}


def read_changed_months(raw: object) -> dict[int, Nilai | None]:
    """Read the same, and keep the months that are said to be empty: a change takes their target away."""
    if raw is None or (isinstance(raw, dict) and not isinstance(raw, Peta)):
        return dict(raw or {})
    pairs = _listed_months(raw) if isinstance(raw, Daftar) else _mapped_months(raw)
    return {month: read_value(item) for month, item in sorted(pairs, key=lambda pair: pair[0])}


def read_month_name(raw: object) -> int | None:
    """Read the name or number of one month; None for an empty place."""
    if raw is None or isinstance(raw, int):
        return raw
    month = read_month(_scalar(raw))
    if month is None:
        raise PydanticCustomError("bulan", "bulan tidak dikenal", {"tulisan": str(raw), "asal": place(raw)})
    return month


def _listed_months(raw: Daftar) -> list[tuple[int, object]]:
    if len(raw) != 12:
        raise PydanticCustomError("dua_belas", "bukan dua belas bulan", {"banyak": len(raw), "asal": raw.asal})
    return list(enumerate(raw, 1))


def _mapped_months(raw: object) -> list[tuple[int, object]]:
    if not isinstance(raw, Peta):
        raise PydanticCustomError("bentuk_bulanan", "bukan daftar atau peta bulan", {"asal": place(raw)})
    pairs: list[tuple[int, object]] = []
    seen: dict[int, str] = {}
    for key, item in raw.items():
        month = read_month(key)
        if month is None:
            raise PydanticCustomError("bulan", "bulan tidak dikenal", {"tulisan": key, "asal": raw.kunci[key]})
        if month in seen:
            raise PydanticCustomError(
                "bulan_ganda", "bulan ganda", {"tulisan": key, "lain": seen[month], "asal": raw.kunci[key]}
            )
        seen[month] = key
        pairs.append((month, item))
    return pairs


def read_quarters(raw: object) -> tuple[Nilai | None, ...]:
    """Read four quarters; each falls in the last month of its quarter."""
    if not isinstance(raw, Daftar) or len(raw) != 4:
        raise PydanticCustomError(
            "empat_triwulan",
            "bukan empat triwulan",
            {"banyak": len(raw) if isinstance(raw, list) else 1, "asal": place(raw)},
        )
    return tuple(read_value(item) for item in raw)


def read_date(raw: object) -> date | None:
    """Read `2022-01-03`, `3 Januari 2022` or `03/01/2022`; None for an empty place."""
    if raw is None or isinstance(raw, date):
        return raw
    text = _scalar(raw)
    parts = re.split(r"[-/\s]+", text)
    if len(parts) == 3 and len(parts[0]) < 3:
        parts.reverse()
    try:
        year, month, day = parts
        if not re.fullmatch(r"(?:19|20)[0-9]{2}", year):
            raise ValueError(year)
        return date(int(year), read_month(month) or 0, int(day))
    except (ValueError, OverflowError) as error:
        raise PydanticCustomError("tanggal", "bukan tanggal", {"tulisan": text, "asal": place(raw)}) from error


_NUMBER_SCHEMA = WithJsonSchema({"type": ["string", "number", "null"]})
_AS_TEXT = PlainSerializer(str)

Target = Annotated[InstanceOf[Nilai] | None, BeforeValidator(read_value), _AS_TEXT, _NUMBER_SCHEMA]
"""A target: number, percentage, or predicate."""

Rupiah = Annotated[InstanceOf[Nilai] | None, BeforeValidator(read_rupiah), _AS_TEXT, _NUMBER_SCHEMA]
"""An amount in rupiah."""

_VALUE = {"type": ["string", "number", "null"]}
_MONTHS_SCHEMA = WithJsonSchema(
    {
        "anyOf": [
            {"type": "array", "items": _VALUE, "minItems": 12, "maxItems": 12},
            {"type": "object", "additionalProperties": _VALUE},
        ]
    }
)
Bulanan = Annotated[dict[int, InstanceOf[Nilai]], BeforeValidator(read_months), _MONTHS_SCHEMA]
"""Months 1 to 12 that have a target."""

BulananUbahan = Annotated[dict[int, InstanceOf[Nilai] | None], BeforeValidator(read_changed_months), _MONTHS_SCHEMA]
"""Months 1 to 12 that change; None takes the target of a month away."""

NamaBulan = Annotated[
    int | None, BeforeValidator(read_month_name), WithJsonSchema({"type": ["string", "integer", "null"]})
]
"""A month, 1 to 12, by name or number."""

Triwulan = Annotated[
    tuple[InstanceOf[Nilai] | None, ...],
    BeforeValidator(read_quarters),
    WithJsonSchema({"type": "array", "items": _VALUE, "minItems": 4, "maxItems": 4}),
]
"""Four quarters."""

Tanggal = Annotated[
    date | None,
    BeforeValidator(read_date),
    WithJsonSchema({"type": ["string", "null"], "description": "tahun-bulan-tanggal, mis. 2022-01-03"}),
]
"""A day; empty on a draft."""
