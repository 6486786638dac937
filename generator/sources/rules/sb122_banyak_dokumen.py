"""SB122: a file holds one document."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat

RULE = Rule(
    code="SB122",
    tingkat=Tingkat.KESALAHAN,
    judul="Berkas terbelah",
    pesan="Berkas terbelah oleh garis «---»; isi sesudahnya tidak dibaca.",
    mengapa="Garis pemisah membuat separuh berkas hilang dari semua dokumen.",
    perbaikan="Hapus baris «---» di tengah berkas.",
    salah="kecamatan: Contoh\n---\nkabupaten: Contoh\n",
    benar="kecamatan: Contoh\n",
    contoh="kantor.yaml",
)


def check(asal: Origin) -> Iterator[Finding]:
    """Report the second document of a file."""
    yield RULE.at(asal)
