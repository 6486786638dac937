"""Whether one target is worse than another, as `polarisasi` or the grade itself says."""

from __future__ import annotations

from generator.checks.target.predikat import order
from generator.model.kinerja import Indikator, Polarisasi
from generator.model.nilai import Nilai


def worse(indikator: Indikator, value: Nilai, than: Nilai) -> bool:
    """Whether a value is surely worse than another; never without a direction."""
    lower = order(value, than)
    if lower is None or value.ragu or than.ragu:
        return False
    if value.angka is None:
        return lower == -1 and indikator.polarisasi in (None, Polarisasi.NAIK)
    match indikator.polarisasi:
        case Polarisasi.NAIK:
            return lower == -1
        case Polarisasi.TURUN:
            return lower == 1
        case _:
            return False


def direction(indikator: Indikator) -> str:
    """`naik` or `turun`, as a sentence says it."""
    return "turun" if indikator.polarisasi is Polarisasi.TURUN else "naik"


def in_unit(indikator: Indikator, value: Nilai) -> str:
    """`85 Nilai`, `100%`, `BB`: as papers tell a target."""
    if value.angka is None or value.satuan or not indikator.satuan:
        return str(value)
    return f"{value}%" if indikator.satuan == "%" else f"{value} {indikator.satuan}"
