"""SB135: of several columns that mean the same, the one of this year is read, and there is but one."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat

RULE = Rule(
    code="SB135",
    tingkat=Tingkat.KESALAHAN,
    judul="Kolom ganda atau untuk tahun lain",
    pesan="Kolom «{judul}» {soal}, jadi isinya tidak dibaca.",
    mengapa="Target tahun lain, atau satu dari dua kolom yang berkepala sama, tercetak sebagai target tahun ini.",
    perbaikan="Betulkan kepala kolomnya, atau hapus kolom yang bukan untuk tahun ini.",
    salah="",
    benar="",
    contoh="kantor.yaml",
)


_BESIDE = (
    "Bila kolom itu hanya pembanding, biarkan. Supaya target tahun lalu ikut dibandingkan, beri kepala «Target Lalu»."
)


def check(asal: Origin, judul: str, soal: str, *, pasti: bool) -> Iterator[Finding]:
    """Report a known heading whose column is left out; a note where the right one is beside it."""
    tingkat = Tingkat.CATATAN if pasti else Tingkat.KESALAHAN
    remedy = _BESIDE if pasti else None
    yield RULE.at(asal, tingkat=tingkat, perbaikan=remedy, judul=" ".join(judul.split()), soal=soal)
