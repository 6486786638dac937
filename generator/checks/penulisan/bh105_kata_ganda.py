"""BH105: no word stands twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun
from generator.model.wilayah import kunci_nama

from .prosa import folded, subject

RULE = Rule(
    code="BH105",
    tingkat=Tingkat.PERINGATAN,
    judul="Kata tertulis dua kali berturut-turut",
    pesan='Tertulis "{tertulis}", mungkin maksudnya "{maksud}"{lain}.',
    mengapa="Kata yang terulang atau tertempel tampak sebagai salah ketik di judul dan tabel naskah.",
    perbaikan="Hapus salah satunya. Kata ulang ditulis dengan tanda hubung: masing-masing, rata-rata, undang-undang.",
    salah="satuan: Dokumen\nformulasi: JumlahJumlah dokumen pelayanan\n",
    benar="satuan: Dokumen\nformulasi: Jumlah dokumen pelayanan\n",
)

_SPACED = re.compile(r"(?<![\w-])(?P<kata>[^\W\d_]{2,})[ \t\u00a0]+(?P=kata)(?![\w-])", re.IGNORECASE)
_GLUED = re.compile(r"\b(?:(?P<kata>[A-Z][a-z]{3,30})(?P=kata)|(?P<kecil>[^\W\d_]{5,30})(?P=kecil))\b")
_WORDS = """
masing rata undang tiap sama satu sering benar sungguh lambat kadang mudah cepat besar baik pagi hati lain laki
sehari betul seolah sekali sedikit macam berbagai anak ibu bapak tokoh lembaga desa kegiatan program hak hal tugas
unit seksi bahan data dokumen laporan pihak sumber nilai faktor langkah upaya usaha instansi daerah unsur kelompok
"""
_REDUPLICATED = frozenset(_WORDS.split())
"""Words that are doubled by right; what is missing is the hyphen."""


def check(tahun: Tahun) -> Iterator[Finding]:
    """Doubled words by what is written, whatever their capitals; names of places may be doubled."""
    found = (
        ((written.lower(), word), written, text)
        for text in tahun.prosa
        for written, word in _doubled(text.isi)
        if kunci_nama(written) not in tahun.wilayah.kecamatan and kunci_nama(written) not in tahun.wilayah.kabupaten
    )
    for one in folded(found):
        written, word = one.tertulis, one.salah[1]
        meant = f"{word}-{word.lower()}" if word.lower() in _REDUPLICATED and " " in written else word
        yield RULE.at(one.pertama.asal, subject(one.pertama), tertulis=written, maksud=meant, lain=one.lain)


@lru_cache(maxsize=8192)
def _doubled(text: str) -> tuple[tuple[str, str], ...]:
    """What is written twice, and the word once."""
    matches = (match for pattern in (_SPACED, _GLUED) for match in pattern.finditer(text))
    return tuple((m.group(), m.group("kata") or m.group("kecil")) for m in matches if not _roman(m.group()))


def _roman(word: str) -> bool:
    return re.fullmatch(r"[IVXL]+\s+[IVXL]+", word) is not None
