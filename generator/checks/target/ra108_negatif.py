"""RA108: a target is not below zero."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .bulan import negatives, others

RULE = Rule(
    code="RA108",
    tingkat=Tingkat.KESALAHAN,
    judul="Target bernilai negatif",
    pesan='"{indikator}": target {periode} tertulis {nilai}{lain}, padahal target paling kecil 0.',
    mengapa="Hasil kerja tidak dapat kurang dari nol; tanda kurang biasanya berasal dari tanda hubung yang "
    "menempel pada angka.",
    perbaikan="Hapus tanda kurangnya; bila bulan itu memang tanpa target, kosongkan atau tulis tanda hubung saja.",
    salah="satuan: Dokumen\nkonsolidasi: jumlah\ntarget: 12\nbulanan: {maret: -4, juni: 8, desember: 8}\n",
    benar="satuan: Dokumen\nkonsolidasi: jumlah\ntarget: 12\nbulanan: {maret: 4, juni: 4, desember: 4}\n",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report the first value below zero; a percentage may be a growth rate and is let pass."""
    for _, _, indikator in tahun.semua_indikator():
        below = negatives(indikator)
        if below:
            period, value = below[0]
            yield RULE.at(
                value.asal,
                indikator.id,
                indikator=indikator.nama,
                periode=period,
                nilai=value,
                lain=others(len(below) - 1, "target"),
            )
