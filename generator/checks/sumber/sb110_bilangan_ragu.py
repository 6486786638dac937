"""SB110: numbers are written so that they can be read in one way only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checks.target.bulan import others, written
from generator.findings import Finding, Rule, Tingkat
from generator.model.anggaran import all_lines
from generator.model.kinerja import Indikator
from generator.model.nilai import Nilai
from generator.model.tahun import Tahun
from generator.wording import number

RULE = Rule(
    code="SB110",
    tingkat=Tingkat.PERINGATAN,
    judul="Penulisan angka meragukan",
    pesan="{letak} tertulis «{tulisan}»{lain}, dibaca {angka}: {cara}.",
    mengapa="Titik memisahkan ribuan dan koma memisahkan desimal; angka yang ditulis lain dapat terbaca seribu kali "
    "lebih besar atau lebih kecil.",
    perbaikan="Tulis dengan titik untuk ribuan dan koma untuk desimal: 2.800 (dua ribu delapan ratus), 2,8 (dua "
    "koma delapan), 1.250.000.",
    salah="satuan: Dokumen\nkonsolidasi: jumlah\ntarget: 1,800,000\nbulanan: {desember: 1.800.000}\n",
    benar="satuan: Dokumen\nkonsolidasi: jumlah\ntarget: 1.800.000\nbulanan: {desember: 1.800.000}\n",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Say of every doubtful writing how it was read, once for equal ones of an indicator."""
    for _, _, indikator in tahun.semua_indikator():
        yield from _doubts(f'"{indikator.nama}": target', indikator.id, _values(indikator))
    for line in all_lines(tahun.anggaran):
        if line.anggaran is not None:
            yield from _doubts("Anggaran", line.kode, [(line.kode, line.anggaran)])


def _values(indikator: Indikator) -> Iterator[tuple[str, Nilai]]:
    yield from written(indikator)
    for year, value in indikator.target_renstra.items():
        if value is not None:
            yield f"Renstra {year}", value
    if indikator.target_lalu is not None:
        yield "tahun lalu", indikator.target_lalu
    if indikator.baseline is not None:
        yield "baseline", indikator.baseline


def _doubts(what: str, subject: str, values: Iterable[tuple[str, Nilai]]) -> Iterator[Finding]:
    doubtful: dict[str, list[tuple[str, Nilai]]] = {}
    for period, value in values:
        if value.ragu:
            doubtful.setdefault(value.tulisan, []).append((period, value))
    for found in doubtful.values():
        period, value = found[0]
        yield RULE.at(
            value.asal,
            subject,
            letak=f"{what} {period}",
            tulisan=value.tulisan,
            lain=others(len(found) - 1, "target"),
            angka=number(value.angka or 0),
            cara=value.ragu,
        )
