"""A perubahan laid over the clean office, and its versions compared."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from offices import clean_office
from offices import year as sample_year

from generator.model.banding import bandingkan
from generator.model.beda import Banding
from generator.model.sebab import reasons
from generator.model.tahun import Tahun
from generator.sources.load import load

HEAD = """\
ke: 1
tanggal: 2026-10-12
alasan: anggaran
dasar: Perubahan APBD Tahun Anggaran 2026
berlaku_mulai: oktober
"""
STRATEGY = """\
ke: {ke}
alasan: strategi
dasar: Perubahan Renja Tahun 2026
berlaku_mulai: oktober
"""
OVERLAY = "kantor/perubahan-1.yaml"
"""How findings and places name the first overlay that `year` lays over the clean office."""
GROUND = "perubahan alokasi anggaran (Perubahan APBD Tahun Anggaran 2026)"
ADMINDUK = """\
indikator:
  adminduk:
    target: 1.950
    bulanan: {oktober: 200, november: 200, desember: 200}
    alasan: Tambahan blangko KTP
"""


@cache
def contoh() -> Tahun:
    return sample_year()


def overlay(office: Path, *texts: str, shown: str | None = None) -> Tahun:
    """The murni year of an office with these perubahan; findings and places name it as `shown`."""
    for n, text in enumerate(texts, 1):
        (office / f"perubahan-{n}.yaml").write_text(text, "utf-8")
    reading = load(office, shown)
    assert reading.findings == []
    assert reading.tahun is not None
    return reading.tahun


def year(folder: Path, *overlays: str) -> Tahun:
    """The clean office with some overlays, each under the head of a change of strategy."""
    texts = (STRATEGY.format(ke=number) + text for number, text in enumerate(overlays, 1))
    return overlay(clean_office(folder), *texts, shown="kantor")


def after(folder: Path, *overlays: str) -> Tahun:
    """The year after all of some overlays."""
    return year(folder, *overlays).pada_versi(len(overlays))


def compared(tahun: Tahun, dari: int = 0, ke: int | None = None) -> Banding:
    """Two versions of a year, with the reasons of the perubahan between them."""
    last = tahun.perubahan[-1].ke if ke is None else ke
    baru = tahun.pada_versi(last)
    return bandingkan(tahun.pada_versi(dari), baru, reasons(baru.berlaku))


def unreasoned(lama: Tahun, baru: Tahun) -> Banding:
    return bandingkan(lama, baru, lambda subject: "")


def with_indicators(tahun: Tahun, changes: dict[str, dict[str, object] | None]) -> Tahun:
    """The year with other values of indicators; None takes one out."""
    kinerja = {
        jabatan: tuple(
            s.model_copy(
                update={
                    "indikator": tuple(
                        i.model_copy(update=changes[i.id] or {}) if i.id in changes else i
                        for i in s.indikator
                        if changes.get(i.id, {}) is not None
                    )
                }
            )
            for s in group
        )
        for jabatan, group in tahun.kinerja.items()
    }
    return replace(tahun, kinerja=kinerja)


BUDGET = """\
anggaran:
  7.01.01.2.01.0001: {anggaran: 12.500.000, alasan: Kertas naik}
  7.01.01.2.01.0007: dihapus
anggaran_baru:
  - {kode: 7.01.01.2.02, nama: Administrasi Keuangan Perangkat Daerah, anggaran: 40.000.000}
"""
