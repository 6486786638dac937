"""SB120: a formula can be written as an equation."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat

RULE = Rule(
    code="SB120",
    tingkat=Tingkat.KESALAHAN,
    judul="Rumus tidak lengkap",
    pesan="Formulasi tidak lengkap: {soal}.",
    mengapa="Rumus dicetak sebagai persamaan; bagian yang kurang membuatnya tidak bermakna.",
    perbaikan="Tulis teks, {jumlah: …}, atau {pembilang: …, penyebut: …, kali: 100%}.",
    salah="formulasi: {pembilang: a}\n",
    benar="formulasi: {pembilang: a, penyebut: b, kali: 100%}\n",
    contoh="indikator",
)


def check(asal: Origin, soal: str, subjek: str = "") -> Iterator[Finding]:
    """Report what a formula lacks."""
    yield RULE.at(asal, subjek, soal=soal)
