"""SB127: every file of the folder can be opened."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat

RULE = Rule(
    code="SB127",
    tingkat=Tingkat.KESALAHAN,
    judul="Berkas tidak dapat dibuka",
    pesan="Berkas tidak dapat dibuka: {sebab}.",
    mengapa="Isi berkas yang tidak dapat dibuka tidak ikut diperiksa dan tidak masuk ke dokumen.",
    perbaikan="Periksa izin berkasnya; yang bernama .yaml harus berkas, bukan folder atau pintasan rusak.",
    salah="",
    benar="",
    contoh="kantor.yaml",
)


def check(asal: Origin, sebab: str) -> Iterator[Finding]:
    """Report a file that the system does not open."""
    yield RULE.at(asal, sebab=sebab)
