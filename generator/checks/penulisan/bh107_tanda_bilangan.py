"""BH107: numbers in sentences have a point for thousands and a comma for decimals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .prosa import folded, subject

RULE = Rule(
    code="BH107",
    tingkat=Tingkat.PERINGATAN,
    judul="Tanda ribuan atau desimal terbalik",
    pesan='Tertulis "{tertulis}", menurut ejaan Indonesia "{benar}"{lain}.',
    mengapa="Dalam naskah dinas titik memisahkan ribuan dan koma memisahkan desimal; bila terbalik, bilangan "
    "terbaca lain.",
    perbaikan="Tukar tandanya: titik untuk ribuan, koma untuk desimal.",
    salah="satuan: Dokumen\nketerangan: Melayani 12,500 orang setahun\n",
    benar="satuan: Dokumen\nketerangan: Melayani 12.500 orang setahun\n",
)

_UNIT = r"(?:orang|jiwa|kk|kepala keluarga|dokumen|laporan|rupiah|unit|desa|kali|berkas|lembar|penduduk|warga|keluarga)"
_EDGE = r"(?<![\w.,/-])"
_PATTERNS = tuple(
    re.compile(_EDGE + pattern, re.IGNORECASE)
    for pattern in (
        r"(?P<angka>\d{1,3}(?:,\d{3})+\.\d{1,2})(?![\d.,]*\d)",
        r"(?P<angka>[1-9]\d{0,2}(?:,\d{3}){2,5})(?![\d.,]*\d)",
        rf"(?P<angka>[1-9]\d{{0,2}},\d{{3}})(?=\s+{_UNIT}\b)",
        r"(?:Rp\.?\s*)(?P<angka>[1-9]\d{0,2}(?:,\d{3}){1,5})(?![\d.,]*\d)",
        r"(?P<angka>\d{1,3}\.\d{1,2})(?=\s*(?:%|persen\b|hektare?\b|ha\b|km\b|meter\b|poin\b))",
        r"(?:Rp\.?\s*)(?P<angka>\d{1,3}(?:\.\d{3})+\.\d{2})(?![\d.,]*\d)",
    )
)
"""Only what can be read in no other way: both signs, many groups, or a word that tells what is counted."""
_SIGNED = re.compile(r"\d[.,]\d")
"""What every one of them holds."""


def check(tahun: Tahun) -> Iterator[Finding]:
    """Each number written the other way round."""
    for one in folded((number, number, text) for text in tahun.prosa for number in _turned_round(text.isi)):
        yield RULE.at(
            one.pertama.asal, subject(one.pertama), tertulis=one.tertulis, benar=turned(one.tertulis), lain=one.lain
        )


@lru_cache(maxsize=8192)
def _turned_round(text: str) -> tuple[str, ...]:
    if not _SIGNED.search(text):
        return ()
    return tuple(match.group("angka") for pattern in _PATTERNS for match in pattern.finditer(text))


def turned(number: str) -> str:
    """The number with its signs as they should be."""
    if "," not in number:
        head, _, tail = number.rpartition(".")
        return f"{head},{tail}"
    return number.translate(str.maketrans(",.", ".,"))
