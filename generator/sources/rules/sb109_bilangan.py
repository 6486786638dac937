"""SB109: an amount is a number."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat

RULE = Rule(
    code="SB109",
    tingkat=Tingkat.KESALAHAN,
    judul="Bilangan tidak terbaca",
    pesan="«{tulisan}» pada «{kunci}» bukan {harus}.",
    mengapa="Angka yang tidak terbaca tidak dapat dijumlahkan dan dibandingkan.",
    perbaikan="Tulis dengan titik untuk ribuan dan koma untuk desimal, mis. 115.250.000 atau 93,75.",
    salah="- kode: 7.01.02\n  nama: Program\n  anggaran: seratus juta\n",
    benar="- kode: 7.01.02\n  nama: Program\n  anggaran: 100.000.000\n",
    contoh="anggaran.yaml",
)


TAHUN, URUTAN, UANG = "tahun empat angka", "angka urutan, mis. 1", "jumlah uang"
_REMEDIES = {
    TAHUN: "Tulis tahunnya utuh dengan empat angka, mis. 2026.",
    URUTAN: "Tulis angka urutannya saja tanpa huruf dan tanda baca, mis. 1.",
}


def check(asal: Origin, kunci: str, tulisan: str, harus: str, subjek: str = "") -> Iterator[Finding]:
    """Report a writing that is no number, year or amount, as one of those of this module."""
    yield RULE.at(asal, subjek, perbaikan=_REMEDIES.get(harus), kunci=kunci, tulisan=tulisan, harus=harus)
