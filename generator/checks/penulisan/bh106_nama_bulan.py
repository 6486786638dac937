"""BH106: months are named in the standard spelling."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .bulan import WORDS, standard
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


def check(tahun: Tahun) -> Iterator[Finding]:
    """Known other spellings in any capitals, and capitalised words one letter away from a long month."""
    found = (
        ((match.group("kata").lower(), right), match.group("kata"), text)
        for text in prose(tahun)
        for match in WORDS.finditer(text.isi)
        if (right := standard(match.group("kata")))
    )
    for one in folded(found):
        right = one.salah[1].upper() if one.tertulis.isupper() else one.salah[1]
        yield RULE.at(one.pertama.asal, subject(one.pertama), tertulis=one.tertulis, benar=right, lain=one.lain)
