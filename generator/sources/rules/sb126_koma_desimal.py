"""SB126: inside brackets a comma parts two values, also that of a decimal."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat

RULE = Rule(
    code="SB126",
    tingkat=Tingkat.KESALAHAN,
    judul="Koma di dalam kurung memisahkan isi",
    pesan="«{tulisan}» di dalam kurung berdiri tanpa titik dua, sehingga terbaca sebagai isian tersendiri.",
    mengapa="Di dalam { } dan [ ] koma memisahkan isi: 84,5 terbaca 84 dan 5, dan setengahnya hilang tanpa terlihat.",
    perbaikan='Apit bilangan desimal dengan tanda kutip, mis. {juni: "84,5", desember: 85}, atau tulis tiap isian di '
    "barisnya sendiri.",
    salah="satuan: Nilai\nkonsolidasi: posisi akhir\ntarget: 85\nbulanan: {juni: 84,5, desember: 85}\n",
    benar='satuan: Nilai\nkonsolidasi: posisi akhir\ntarget: 85\nbulanan: {juni: "84,5", desember: 85}\n',
)


def check(asal: Origin, tulisan: str) -> Iterator[Finding]:
    """Report a key inside braces that has no colon."""
    yield RULE.at(asal, tulisan=tulisan)
