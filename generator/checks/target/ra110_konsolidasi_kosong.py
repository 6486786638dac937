"""RA110: a measure says how its months make the year."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.kinerja import Indikator
from generator.model.tahun import Tahun

from .bulan import numbers
from .usulan import fitting

RULE = Rule(
    code="RA110",
    tingkat=Tingkat.KESALAHAN,
    judul="Konsolidasi belum ditulis",
    pesan='"{indikator}": `konsolidasi` belum ditulis, {satuan}.',
    mengapa="Persentase, indeks, nilai, dan predikat tidak lazim dijumlahkan, sehingga hubungan target bulanan "
    "dengan target setahun harus dinyatakan sebelum dapat diperiksa.",
    perbaikan="Tulis `konsolidasi` pada indikator ini: `posisi akhir` bila bulan terakhir menjadi capaian setahun, "
    "`tetap` bila setiap bulan sama dengan target setahun, atau `rata-rata` bila setahun adalah rata-rata bulan.",
    salah="satuan: Nilai\ntarget: 85\nbulanan: {juni: 84, desember: 85}\n",
    benar="satuan: Nilai\nkonsolidasi: posisi akhir\ntarget: 85\nbulanan: {juni: 84, desember: 85}\n",
)

_WITHOUT_UNIT = (
    "Tulis `satuan` pada indikator ini; satuan benda (Dokumen, Laporan, Orang) dianggap dijumlahkan, satuan lain "
    "memerlukan `konsolidasi`: jumlah, rata-rata, posisi akhir, atau tetap."
)
_OF_WORDS = (
    "Tulis `konsolidasi` pada indikator ini: `posisi akhir` bila predikat dicapai pada bulan terakhir, atau `tetap` "
    "bila predikatnya sama sepanjang tahun."
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Ask for `konsolidasi` where nothing stands for it, if there are months or there must be."""
    for _, _, indikator in tahun.semua_indikator():
        if indikator.konsolidasi_berlaku is not None:
            continue
        if indikator.per_bulan or (indikator.takaran and tahun.perlu_target):
            unit = f"padahal satuan {indikator.satuan} tidak lazim dijumlahkan"
            yield RULE.at(
                indikator.asal,
                indikator.id,
                perbaikan=_remedy(indikator),
                indikator=indikator.nama,
                satuan=unit if indikator.satuan else "begitu pula `satuan`",
            )


def _remedy(indikator: Indikator) -> str:
    """What to choose from, and what the months already written fit."""
    target, months = indikator.target, numbers(indikator)
    if target is not None and target.angka is None:
        return _OF_WORDS
    base = RULE.perbaikan if indikator.satuan else _WITHOUT_UNIT
    if target is None or target.angka is None or not months:
        return base
    fits = fitting(indikator, target.angka, months)
    return f"{base} Bulan-bulan yang tertulis cocok dengan `{fits[0]}`." if fits else base
