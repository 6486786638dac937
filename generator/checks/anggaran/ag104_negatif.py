"""AG104: an amount is not below zero."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.anggaran import all_lines
from generator.model.tahun import Tahun
from generator.wording import rupiah

RULE = Rule(
    code="AG104",
    tingkat=Tingkat.KESALAHAN,
    judul="Anggaran bernilai negatif",
    pesan="Anggaran {kode} tertulis {tulisan}, padahal anggaran paling kecil {nol}.",
    mengapa="Anggaran belanja tidak dapat kurang dari nol; tanda kurang biasanya berasal dari tanda hubung yang "
    "menempel pada angka.",
    perbaikan="Hapus tanda kurangnya, atau kosongkan bila anggarannya belum ada.",
    salah="- {kode: 7.01.02, nama: Program Pelayanan Publik, anggaran: -10.000.000}\n",
    benar="- {kode: 7.01.02, nama: Program Pelayanan Publik, anggaran: 10.000.000}\n",
    contoh="anggaran.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each amount below zero."""
    for line in all_lines(tahun.anggaran):
        amount = line.anggaran
        if amount is not None and amount.angka is not None and amount.angka < 0:
            yield RULE.at(line.letak("anggaran"), line.kode, kode=line.kode, tulisan=amount.tulisan, nol=rupiah(0))
