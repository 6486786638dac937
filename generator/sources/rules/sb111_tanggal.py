"""SB111: a date is a day of the calendar."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat

RULE = Rule(
    code="SB111",
    tingkat=Tingkat.KESALAHAN,
    judul="Tanggal tidak terbaca",
    pesan="«{tulisan}» pada «{kunci}» bukan tanggal.",
    mengapa="Tanggal menentukan tahun naskah dan peraturan mana yang berlaku.",
    perbaikan="Tulis tahun-bulan-tanggal, mis. 2022-01-03; kosongkan bila masih rancangan.",
    salah="tentang: Penetapan\ntanggal: 31 Februari 2022\n",
    benar="tentang: Penetapan\ntanggal: 2022-02-28\n",
    contoh="sk-iku.yaml",
)


def check(asal: Origin, kunci: str, tulisan: str, subjek: str = "") -> Iterator[Finding]:
    """Report a writing that is no date."""
    yield RULE.at(asal, subjek, kunci=kunci, tulisan=tulisan)
