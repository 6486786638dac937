"""Whether a value differs from the one before it, whatever way it is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.model.kinerja import Indikator
from generator.model.nilai import Nilai
from generator.model.perubahan import Perubahan
from generator.model.tahun import Langkah
from generator.model.versi import RENAMED
from generator.wording import BULAN

EXPLAINS = ("alasan", "dihapus")
"""Keys of a change that are no changed value."""


def plain(value: object) -> object:
    """A value without its place and its way of writing: equal for two that say the same."""
    match value:
        case Nilai():
            return (value.angka, value.satuan) if value.angka is not None else value.tulisan
        case str():
            return " ".join(value.split())
        case Mapping():
            return {key: plain(item) for key, item in value.items()}
        case tuple() | list():
            return tuple(plain(item) for item in value)
        case _:
            return value


def differ(before: object, after: object, fields: Iterable[str]) -> list[str]:
    """The fields in which two records differ."""
    return [field for field in fields if plain(getattr(before, field)) != plain(getattr(after, field))]


def field_of(key: str) -> str:
    """The field of an indicator that a key of a change sets; months and quarters are one thing."""
    return "per_bulan" if key in ("bulanan", "triwulan") else RENAMED.get(key, key)


def both(step: Langkah, id_: str) -> tuple[Indikator, Indikator] | None:
    """An indicator before and after a perubahan; None when it is not there both times."""
    before = step.sebelum.indikator_menurut_id.get(id_)
    after = step.sesudah.indikator_menurut_id.get(id_)
    return (before, after) if before and after else None


def empty(perubahan: Perubahan) -> bool:
    """Whether a perubahan names nothing at all."""
    return not any(
        (
            perubahan.indikator,
            perubahan.indikator_baru,
            perubahan.anggaran,
            perubahan.anggaran_baru,
            perubahan.pejabat,
            perubahan.keputusan,
            perubahan.rencana_aksi,
        )
    )


def months(values: Iterable[str], shown: int = 3) -> str:
    """Some of many, separated by semicolons, and how many more there are."""
    every = list(values)
    more = f"; dan {len(every) - shown} bulan lain" if len(every) > shown else ""
    return "; ".join(every[:shown]) + more


def month_change(month: int, before: Nilai | None, after: Nilai | None) -> str:
    """`Maret dari 150 menjadi kosong`."""
    return f"{BULAN[month - 1]} dari {before or 'kosong'} menjadi {after or 'kosong'}"
