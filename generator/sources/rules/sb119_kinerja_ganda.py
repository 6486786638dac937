"""SB119: the indicators stand in one place."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat

RULE = Rule(
    code="SB119",
    tingkat=Tingkat.KESALAHAN,
    judul="Kinerja ditulis di dua tempat",
    pesan="Kinerja ditulis di «{satu}» dan di «{dua}»; hanya satu yang boleh ada.",
    mengapa="Dua sumber untuk indikator yang sama pasti akan berbeda suatu hari.",
    perbaikan="Pindahkan semua indikator ke salah satu, lalu hapus yang lain.",
    salah="",
    benar="",
    contoh="kantor.yaml",
)


def check(asal: Origin, satu: str, dua: str) -> Iterator[Finding]:
    """Report two places for the indicators, or one jabatan in two files."""
    yield RULE.at(asal, satu=satu, dua=dua)
