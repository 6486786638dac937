"""SK114: the closing consideration stands once and names the letters before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.naskah import Keputusan
from generator.model.tahun import Tahun
from generator.wording import joined, letter, lettered_references

RULE = Rule(
    code="SK114",
    tingkat=Tingkat.PERINGATAN,
    judul="Pertimbangan penutup",
    pesan="Pertimbangan penutup {soal}.",
    mengapa="Bila pertimbangan lebih dari satu, butir terakhir merujuk huruf-huruf sebelumnya dan menyatakan perlunya "
    "Keputusan ini; butir itu ditulis satu kali.",
    perbaikan="Hapus butir itu supaya disusun program, atau tulis `penutup_menimbang: false` dan sebut semua huruf "
    "sebelumnya.",
    salah="tentang: Penetapan Indikator Kinerja Utama\nmenimbang:\n  - bahwa kinerja perlu diukur\n"
    "  - bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Keputusan Camat\n"
    "penanda_tangan: camat\n",
    benar="tentang: Penetapan Indikator Kinerja Utama\nmenimbang:\n  - bahwa kinerja perlu diukur\n"
    "penanda_tangan: camat\n",
    contoh="sk-iku.yaml",
    dasar=("uu-12-2011",),
)

_CLOSING = re.compile(
    r"\bberdasarkan\b.{0,80}\bdimaksud\b.{0,80}\bhuruf\b.{0,200}\bperlu\b.{0,40}\b(?:menetapkan|ditetapkan|membentuk)\b",
    re.IGNORECASE | re.DOTALL,
)
_LETTER = re.compile(r"\b([a-z])\b(?!\s*\.\s*[a-z]\b)")
_ENUMERATION = re.compile(r"\bhuruf\b.*?(?=\bperlu\b)", re.IGNORECASE | re.DOTALL)
_RANGE = re.compile(r"\b([a-z])\s*(?:sampai dengan|s\.?d\.?|[-–])\s*(?:huruf\s+)?([a-z])\b", re.IGNORECASE)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Look at the last consideration of each Keputusan."""
    for stem, sk in tahun.keputusan.items():
        if not sk.menimbang:
            continue
        last = len(sk.menimbang) - 1
        problem = _problem(sk, sk.menimbang[last], last)
        if problem:
            yield RULE.at(sk.letak("menimbang", last), stem, soal=problem)


def _problem(sk: Keputusan, text: str, before: int) -> str:
    closing = _CLOSING.search(text) is not None
    if sk.penutup_menimbang:
        return (
            f"ditulis sendiri sebagai huruf {letter(before + 1)}, sedangkan program menyusunnya lagi" if closing else ""
        )
    if not closing:
        count = before + 1
        return f"tidak ada, sedangkan pertimbangan ada {count} dan `penutup_menimbang: false`" if before else ""
    named = _letters(text)
    wanted = [letter(n) for n in range(1, before + 1)]
    if before and named and named != wanted:
        said = joined([f"huruf {name}" for name in named])
        return f"merujuk {said}, sedangkan huruf sebelumnya {lettered_references(before)}"
    return ""


def _letters(text: str) -> list[str]:
    """The letters that a closing consideration names, with those of a range written out."""
    found = _ENUMERATION.search(text)
    if not found:
        return []
    listed = found.group()
    span = _RANGE.search(listed)
    if span:
        first, last = sorted((ord(span.group(1).lower()), ord(span.group(2).lower())))
        return [chr(code) for code in range(first, last + 1)]
    return _LETTER.findall(listed)
