"""What the target rules propose: another `konsolidasi` that the months fit, or a spread that adds up."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from generator.model.kinerja import Indikator, Konsolidasi
from generator.wording import number

from .bulan import Months, decimals, holds

_HINTS = {
    Konsolidasi.TETAP: "Setiap bulan sama dengan target setahun: mungkin maksudnya `konsolidasi: tetap`.",
    Konsolidasi.POSISI_AKHIR: (
        "Bulan terakhir sama dengan target setahun: mungkin maksudnya `konsolidasi: posisi akhir`."
    ),
    Konsolidasi.RATA_RATA: "Rata-rata bulan sama dengan target setahun: mungkin maksudnya `konsolidasi: rata-rata`.",
    Konsolidasi.JUMLAH: "Jumlah bulan sama dengan target setahun: mungkin maksudnya `konsolidasi: jumlah`.",
}


def fitting(indikator: Indikator, setahun: Decimal, months: Months) -> list[Konsolidasi]:
    """The `konsolidasi` under which the months hold, the most telling first; a measure is never summed."""
    values = list(months.values())
    if len(values) < 2:
        return []
    return [
        konsolidasi
        for konsolidasi in _HINTS
        if holds(konsolidasi, setahun, values)
        and not (konsolidasi is Konsolidasi.JUMLAH and indikator.takaran)
        and not (konsolidasi is Konsolidasi.POSISI_AKHIR and not _one_way(values))
    ]


def _one_way(values: Sequence[Decimal]) -> bool:
    """Whether values only rise or only fall."""
    return list(values) in (sorted(values), sorted(values, reverse=True))


def proposal(indikator: Indikator, setahun: Decimal, months: Months) -> str:
    """A sentence to go on with: the `konsolidasi` that the months fit, or an even split of a sum."""
    other = [k for k in fitting(indikator, setahun, months) if k is not indikator.konsolidasi_berlaku]
    if other:
        return _HINTS[other[0]]
    if indikator.konsolidasi_berlaku is not Konsolidasi.JUMLAH:
        return ""
    if indikator.takaran:
        return f"Satuan {indikator.satuan} lazimnya tidak dijumlahkan: pilih posisi akhir, rata-rata, atau tetap."
    doubtful = indikator.target is not None and indikator.target.ragu
    split = "" if doubtful or len(months) < 2 else even_split(setahun, len(months))
    return f"Pembagian rata yang tepat: {split}." if split else ""


def even_split(setahun: Decimal, banyak: int) -> str:
    """`1.800 = 12 × 150`; `13 = 11 × 1 + 1 × 2` when it does not divide; empty when nothing is to be split.

    Steps are whole for a whole target, else in its last decimal. Months that would get 0 stay empty:
    `2 = 2 × 1`.
    """
    if setahun <= 0:
        return ""
    step = Decimal(1) if setahun == setahun.to_integral_value() else Decimal(1).scaleb(-decimals(setahun))
    low = setahun // (step * banyak) * step
    extra = int((setahun - low * banyak) / step)
    parts = [(banyak - extra, low), (extra, low + step)]
    return f"{number(setahun)} = " + " + ".join(f"{n} × {number(v)}" for n, v in parts if n and v)
