"""PB106: what others still support is not removed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .letak import entry

RULE = Rule(
    code="PB106",
    tingkat=Tingkat.KESALAHAN,
    judul="Indikator yang dihapus masih didukung indikator lain",
    pesan='"{dihapus}" dihapus, tetapi "{indikator}" («{id}») masih mendukungnya.',
    mengapa="Kinerja bawahan menopang kinerja atasan (penjenjangan); indikator yang menopang indikator yang sudah "
    "tidak ada kehilangan tujuannya.",
    perbaikan="Dalam perubahan yang sama, isi `mendukung` indikator itu dengan indikator atasan yang masih ada, atau "
    "hapus juga indikator itu.",
    salah="ke: 1\nalasan: strategi\ndasar: Perubahan Renja\nindikator: {nilai-akip: dihapus}\n",
    benar="ke: 1\nalasan: strategi\ndasar: Perubahan Renja\nindikator:\n  nilai-akip: dihapus\n"
    "  laporan-keuangan: {mendukung: ikm}\n  waktu-spj: {mendukung: ikm}\n",
    contoh="perubahan-1.yaml",
    dasar=("permenpanrb-89-2021",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """One finding for each indicator that loses what it supports, at the removal."""
    for step in tahun.langkah:
        known = step.sesudah.indikator_menurut_id
        for _, _, indikator in step.sesudah.semua_indikator():
            above = indikator.mendukung or ""
            gone = step.sebelum.indikator_menurut_id.get(above)
            if gone is not None and above not in known:
                asal = entry(step.perubahan, "indikator", above)
                yield RULE.at(asal, indikator.id, dihapus=gone.nama, indikator=indikator.nama, id=indikator.id)
