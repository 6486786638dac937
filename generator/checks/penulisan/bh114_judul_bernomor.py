"""BH114: titles of chapters and sections are written without the number that the program puts before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.frasa import short
from generator.findings import Finding, Origin, Rule, Tingkat
from generator.model.tahun import Tahun

RULE = Rule(
    code="BH114",
    tingkat=Tingkat.PERINGATAN,
    judul="Judul bab memuat nomornya sendiri",
    pesan='{apa} tertulis "{judul}", sehingga nomornya tercetak dua kali.',
    mengapa="Nomor bab dan subbab diisi sendiri menurut urutannya; nomor yang ikut ditulis tercetak sekali lagi di "
    "halaman bab dan di daftar isi (BAB I BAB I PENDAHULUAN).",
    perbaikan="Tulis judulnya saja, tanpa nomor.",
    salah="bab:\n  - judul: BAB I Pendahuluan\n    isi: [{subjudul: 1.1 Latar Belakang, paragraf: Singkat.}]\n",
    benar="bab:\n  - judul: Pendahuluan\n    isi: [{subjudul: Latar Belakang, paragraf: Singkat.}]\n",
    contoh="rencana-aksi.yaml",
)

_END = r"[\s.:)–—-]*"
_ROMAN = r"[IVXLC]{1,6}"
_CHAPTER = re.compile(rf"(?:bab\s+(?:{_ROMAN}|\d{{1,2}})\b|(?:{_ROMAN}|\d{{1,2}})[.)](?=\s)){_END}", re.IGNORECASE)
_SECTION = re.compile(rf"(?:\d{{1,2}}(?:\.\d{{1,2}})+(?=[\s.:)])|(?:[A-Z]|{_ROMAN}|\d{{1,2}})[.)](?=\s)){_END}")


def check(tahun: Tahun) -> Iterator[Finding]:
    """Look at the beginning of every title of the Rencana Aksi."""
    for bab in tahun.rencana_aksi.bab if tahun.rencana_aksi else ():
        yield from _numbered("Judul bab", "judul", bab.judul, _CHAPTER, bab.letak("judul"))
        for section in bab.isi:
            yield from _numbered("Subjudul", "subjudul", section.subjudul or "", _SECTION, section.letak("subjudul"))


def _numbered(what: str, key: str, title: str, number: re.Pattern[str], where: Origin) -> Iterator[Finding]:
    match = number.match(title)
    if match is not None:
        bare = title[match.end() :]
        remedy = f"Tulis judulnya saja: `{key}: {bare}`." if bare else None
        yield RULE.at(where, "rencana-aksi", perbaikan=remedy, apa=what, judul=short(title))
