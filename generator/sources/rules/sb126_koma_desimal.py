"""SB126: inside brackets a comma parts two values, also that of a decimal; a colon needs a space after it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat

RULE = Rule(
    code="SB126",
    tingkat=Tingkat.KESALAHAN,
    judul="Koma di dalam kurung memisahkan isi",
    pesan="Di dalam kurung, {soal}.",
    mengapa="Di dalam { } dan [ ] koma memisahkan isi: 84,5 terbaca 84 dan 5, dan setengahnya hilang tanpa terlihat.",
    perbaikan='Apit bilangan desimal dengan tanda kutip, mis. {juni: "84,5", desember: 85}, atau tulis tiap isian di '
    "barisnya sendiri.",
    salah="satuan: Nilai\nkonsolidasi: posisi akhir\ntarget: 85\nbulanan: {juni: 84,5, desember: 85}\n",
    benar='satuan: Nilai\nkonsolidasi: posisi akhir\ntarget: 85\nbulanan: {juni: "84,5", desember: 85}\n',
)


_FIGURE = re.compile(r"[\d\s%\"']*")
_TEXT = (
    'Apit isi yang memuat koma dengan tanda kutip lurus, mis. {nama: "Sri Rahayu, S.Sos., M.Si."}. '
    "Tanda kutip lengkung (“ ”) dari Word bukan tanda kutip di sini."
)


def check(asal: Origin, tulisan: str) -> Iterator[Finding]:
    """Report a key inside braces that has no colon."""
    yield RULE.at(
        asal,
        perbaikan=None if _FIGURE.fullmatch(tulisan) else _TEXT,
        soal=f"«{tulisan}» berdiri tanpa titik dua, sehingga terbaca sebagai isian tersendiri",
    )


def check_tight(asal: Origin, kunci: str, isi: str) -> Iterator[Finding]:
    """Report a key inside braces whose value follows its colon without a space."""
    remedy = f"Beri spasi sesudah titik dua: «{kunci}: {isi}»."
    yield RULE.at(asal, perbaikan=remedy, soal=f"«{kunci}:{isi}» tertulis tanpa spasi sesudah titik dua")


def check_list(asal: Origin, kiri: str, kanan: str) -> Iterator[Finding]:
    """Report two items of a list that a comma joins without a space, where other items have one."""
    yield RULE.at(asal, soal=f"«{kiri},{kanan}» terbaca sebagai dua isian, {kiri} dan {kanan}")
