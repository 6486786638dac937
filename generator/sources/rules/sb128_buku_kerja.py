"""SB128: a workbook that stands as a source can be read."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat

RULE = Rule(
    code="SB128",
    tingkat=Tingkat.KESALAHAN,
    judul="Buku kerja tidak terbaca",
    pesan="Buku kerja tidak dapat dibaca: {sebab}.",
    mengapa="Indikator dari buku kerja yang tidak terbaca tidak diperiksa dan tidak masuk ke dokumen.",
    perbaikan="Buka di Excel, lalu simpan sebagai Buku Kerja Excel (.xlsx) tanpa kata sandi.",
    salah="",
    benar="",
    contoh="kantor.yaml",
)


def check(asal: Origin, sebab: str) -> Iterator[Finding]:
    """Report a workbook that is none, is locked, or is too large."""
    yield RULE.at(asal, sebab=sebab)
