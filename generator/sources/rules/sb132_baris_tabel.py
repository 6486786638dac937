"""SB132: every row of a table of indicators tells its jabatan, its sasaran and its indicator."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat

RULE = Rule(
    code="SB132",
    tingkat=Tingkat.KESALAHAN,
    judul="Baris tabel tidak lengkap",
    pesan="Baris ini {soal}, jadi tidak dibaca.",
    mengapa="Indikator tanpa jabatan atau sasaran tidak mempunyai tempat di dokumen mana pun.",
    perbaikan="Lengkapi barisnya, atau kosongkan bila bukan bagian tabel.",
    salah="",
    benar="",
    contoh="kantor.yaml",
)


def check(asal: Origin, soal: str, *, tingkat: Tingkat = Tingkat.KESALAHAN) -> Iterator[Finding]:
    """Report a row that cannot become an indicator; one that hardly was meant to be is a warning."""
    yield RULE.at(asal, tingkat=tingkat, soal=soal)
