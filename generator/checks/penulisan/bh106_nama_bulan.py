"""BH106: months are named in the standard spelling."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .bulan import WORDS, standard
from .prosa import folded, subject

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


def check(tahun: Tahun) -> Iterator[Finding]:
    """Known other spellings in any capitals, and capitalised words one letter away from a long month."""
    found = (((written.lower(), right), written, text) for text in tahun.prosa for written, right in _months(text.isi))
    for one in folded(found):
        right = one.salah[1].upper() if one.tertulis.isupper() else one.salah[1]
        yield RULE.at(one.pertama.asal, subject(one.pertama), tertulis=one.tertulis, benar=right, lain=one.lain)


@lru_cache(maxsize=8192)
def _months(text: str) -> tuple[tuple[str, str], ...]:
    """How a month is written, and what is meant."""
    written = (match.group("kata") for match in WORDS.finditer(text))
    return tuple((word, right) for word in written if (right := standard(word)))
