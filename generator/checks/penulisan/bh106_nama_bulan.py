"""BH106: months are named in the standard spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun
from generator.wording import BULAN

from .jarak import distance
from .prosa import folded, prose, subject

RULE = Rule(
    code="BH106",
    tingkat=Tingkat.PERINGATAN,
    judul="Nama bulan tidak baku",
    pesan='Tertulis "{tertulis}", yang baku "{benar}"{lain}.',
    mengapa="Nama bulan yang dicetak program selalu baku menurut KBBI; ejaan lain dalam teks membuat satu "
    "naskah memakai "
    "dua ejaan.",
    perbaikan="Tulis nama bulannya dengan ejaan baku di teks itu.",
    salah="satuan: Dokumen\nketerangan_aksi: Dilaksanakan bulan Nopember\n",
    benar="satuan: Dokumen\nketerangan_aksi: Dilaksanakan bulan November\n",
)

_KNOWN = {
    "pebruari": "Februari",
    "pebuari": "Februari",
    "nopember": "November",
    "january": "Januari",
    "february": "Februari",
    "march": "Maret",
    "june": "Juni",
    "july": "Juli",
    "august": "Agustus",
    "october": "Oktober",
    "december": "Desember",
}
_LONG = [name for name in BULAN if len(name) >= 7]
_WORDS = re.compile(rf"\b(?P<kata>(?i:{'|'.join(_KNOWN)})|[A-Z][A-Za-z]{{5,9}})\b")


def check(tahun: Tahun) -> Iterator[Finding]:
    """Known other spellings in any capitals, and capitalised words one letter away from a long month."""
    found = (
        ((match.group("kata"), right), text)
        for text in prose(tahun)
        for match in _WORDS.finditer(text.isi)
        if (right := _standard(match.group("kata")))
    )
    for one in folded(found):
        written, right = one.salah
        right = right.upper() if written.isupper() else right
        yield RULE.at(one.pertama.asal, subject(one.pertama), tertulis=written, benar=right, lain=one.lain)


def _standard(word: str) -> str | None:
    """The month that is meant; None when the word is right, or no month."""
    lowered = word.lower()
    if lowered in _KNOWN:
        return _KNOWN[lowered]
    return next((name for name in _LONG if distance(lowered, name.lower(), 1) == 1), None)
