"""SB129: a workbook of indicators has their table, with the columns that matter."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat

RULE = Rule(
    code="SB129",
    tingkat=Tingkat.KESALAHAN,
    judul="Tabel indikator tidak ditemukan",
    pesan="{apa} tidak memuat tabel indikator.",
    mengapa="Tabel dikenali dari kepala kolomnya: sekurangnya Indikator dan satu kolom lain, mis. Sasaran atau Target.",
    perbaikan="Beri kepala kolom Jabatan, Sasaran, Indikator, Satuan, Target, dan nama bulan di atas tabelnya.",
    salah="",
    benar="",
    contoh="kantor.yaml",
)


def check(asal: Origin, lembar: str = "") -> Iterator[Finding]:
    """Report a workbook without a table; one sheet of several that has none is only noted."""
    if lembar:
        yield RULE.at(asal, tingkat=Tingkat.CATATAN, apa=f"Lembar «{lembar}»")
    else:
        yield RULE.at(asal, apa="Buku kerja")
