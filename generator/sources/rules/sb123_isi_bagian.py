"""SB123: a record that is one of several kinds is exactly one of them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat

RULE = Rule(
    code="SB123",
    tingkat=Tingkat.KESALAHAN,
    judul="Pilihan isi tidak tepat satu",
    pesan="Bagian ini keliru: {soal}.",
    mengapa="Bila dua isian yang saling menggantikan terisi bersama, tidak jelas mana yang berlaku.",
    perbaikan="Sisakan satu isian saja.",
    salah="kecamatan: Contoh\nkabupaten: A\nkota: B\ntahun: 2026\n",
    benar="kecamatan: Contoh\nkabupaten: A\ntahun: 2026\n",
    contoh="kantor.yaml",
)


def check(asal: Origin, soal: str, subjek: str = "") -> Iterator[Finding]:
    """Report two alternatives filled together, or none."""
    yield RULE.at(asal, subjek, soal=soal)
