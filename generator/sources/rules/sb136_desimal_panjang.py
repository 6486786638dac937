"""SB136: a figure of a workbook has no more decimals than a person would write."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat

RULE = Rule(
    code="SB136",
    tingkat=Tingkat.PERINGATAN,
    judul="Desimal sangat panjang",
    pesan="Angka {angka} berdesimal panjang dan tercetak seluruhnya.",
    mengapa="Hasil bagi atau rata-rata tampak bulat di layar Excel, tetapi sel menyimpan semua desimalnya.",
    perbaikan="Ketik angkanya, atau bulatkan rumusnya, mis. =ROUND(A1/B1;2).",
    salah="",
    benar="",
    contoh="kantor.yaml",
)


def check(asal: Origin, angka: str, subjek: str = "") -> Iterator[Finding]:
    """Report a figure with more decimals than four."""
    yield RULE.at(asal, subjek, angka=angka)
