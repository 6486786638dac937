"""SB101: the file is text in UTF-8."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat

RULE = Rule(
    code="SB101",
    tingkat=Tingkat.KESALAHAN,
    judul="Berkas bukan teks UTF-8",
    pesan="Berkas tidak tersimpan sebagai UTF-8: bita {bita} tidak dapat dibaca.",
    mengapa="Huruf di luar abjad dasar hanya terbaca sama di semua komputer bila berkas disimpan sebagai UTF-8.",
    perbaikan="Buka berkas di penyunting teks, lalu simpan kembali dengan penyandian (encoding) UTF-8.",
    salah="latin-1",
    benar="kecamatan: Contoh",
    contoh="kantor.yaml",
)


def check(asal: Origin, bita: bytes) -> Iterator[Finding]:
    """Report the first byte that is not UTF-8."""
    yield RULE.at(asal, bita=bita.hex().upper() or "-")
