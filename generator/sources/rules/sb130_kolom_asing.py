"""SB130: every column of a table of indicators has a heading that is known."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat

RULE = Rule(
    code="SB130",
    tingkat=Tingkat.PERINGATAN,
    judul="Kolom tidak dikenal",
    pesan="Kolom «{judul}» tidak dikenal, jadi isinya tidak dibaca.",
    mengapa="Isi kolom yang tidak dikenal diam-diam tidak masuk ke dokumen.",
    perbaikan="Ganti kepala kolomnya dengan salah satu pada bagian Excel di panduan, atau hapus kolomnya.",
    salah="",
    benar="",
    contoh="kantor.yaml",
)


def check(asal: Origin, judul: str) -> Iterator[Finding]:
    """Report a heading that means no key."""
    yield RULE.at(asal, judul=" ".join(judul.split()))
