"""What the target rules ask of an indicator: its values, its numbers by month, whether they hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.findings import Origin
from generator.model.kinerja import Indikator, Konsolidasi
from generator.model.nilai import Nilai
from generator.model.tahun import Tahun
from generator.wording import BULAN, number, roman

Months = dict[int, Decimal]
"""Targets by month, in order."""

_PERCENT = frozenset({"%", "persen", "persentase"})


def with_months(tahun: Tahun, konsolidasi: Konsolidasi) -> Iterator[tuple[Indikator, Decimal, Months]]:
    """Indicators of one `konsolidasi` whose annual target and months are all numbers, with both.

    One with an impossible negative value is left to RA108.
    """
    for _, _, indikator in tahun.semua_indikator():
        months = numbers(indikator)
        if (
            indikator.konsolidasi_berlaku is konsolidasi
            and indikator.target is not None
            and indikator.target.angka is not None
            and months
            and not negatives(indikator)
        ):
            yield indikator, indikator.target.angka, months


def numbers(indikator: Indikator) -> Months:
    """The months as numbers; empty when there is none, or one is no number."""
    months = indikator.per_bulan
    values = {month: value.angka for month, value in months.items() if value.angka is not None}
    return values if len(values) == len(months) else {}


def holds(konsolidasi: Konsolidasi, setahun: Decimal, values: Sequence[Decimal]) -> bool:
    """Whether the values of the periods make the whole; a mean may be rounded (half up) as the whole is written."""
    match konsolidasi:
        case Konsolidasi.JUMLAH:
            return sum(values) == setahun
        case Konsolidasi.RATA_RATA:
            half = Decimal(1).scaleb(-decimals(setahun)) / 2 * len(values)
            return -half <= sum(values) - setahun * len(values) < half
        case Konsolidasi.POSISI_AKHIR:
            return values[-1] == setahun
        case Konsolidasi.TETAP:
            return all(value == setahun for value in values)


def decimals(value: Decimal) -> int:
    """How many decimals a number is written with."""
    exponent = value.as_tuple().exponent
    return -min(exponent, 0) if isinstance(exponent, int) else 0


def written(indikator: Indikator) -> Iterator[tuple[str, Nilai]]:
    """Every target of an indicator with its period: `setahun`, `Maret`, `triwulan II`."""
    if indikator.target is not None:
        yield "setahun", indikator.target
    for month, value in indikator.bulanan.items():
        yield BULAN[month - 1], value
    for quarter, item in enumerate(indikator.triwulan or (), 1):
        if item is not None:
            yield f"triwulan {roman(quarter)}", item


def negatives(indikator: Indikator) -> list[tuple[str, Nilai]]:
    """Values below zero where there can be none; a percentage may be a growth rate."""
    if is_percent(indikator):
        return []
    return [(period, value) for period, value in written(indikator) if value.angka is not None and value.angka < 0]


def is_percent(indikator: Indikator) -> bool:
    """Whether the unit is a percentage."""
    return any(word in _PERCENT for word in (indikator.satuan or "").lower().replace("/", " ").split())


def period(indikator: Indikator, month: int) -> str:
    """How the office writes a month of `per_bulan`: `Maret`, or `triwulan I`."""
    return BULAN[month - 1] if indikator.bulanan else f"triwulan {roman(month // 3)}"


def periods(indikator: Indikator) -> str:
    """Whether the office writes months or quarters: the key, which is also the word."""
    return "bulanan" if indikator.bulanan else "triwulan"


def months_place(indikator: Indikator) -> Origin:
    """Where the months or quarters begin."""
    return indikator.letak(periods(indikator))


def in_unit(indikator: Indikator, value: Decimal) -> str:
    """`1.800 Dokumen`, `95%`, or the bare number when no unit is written."""
    if indikator.satuan == "%":
        return f"{number(value)}%"
    return f"{number(value)} {indikator.satuan or ''}".rstrip()


def others(count: int, what: str) -> str:
    """` (dan 3 bulan lain)`, or nothing."""
    return f" (dan {count} {what} lain)" if count else ""
