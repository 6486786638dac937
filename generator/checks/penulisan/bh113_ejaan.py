"""BH113: words are spelt in the standard form of KBBI."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from generator.findings import Finding, Rule, Tingkat
from generator.model.anggaran import all_lines
from generator.model.tahun import Tahun
from generator.model.tulisan import Tulisan

from .ejaan import cased, nonstandard
from .prosa import folded, subject

RULE = Rule(
    code="BH113",
    tingkat=Tingkat.CATATAN,
    judul="Ejaan tidak baku",
    pesan='Tertulis "{tertulis}", yang baku "{benar}"{lain}.',
    mengapa="Naskah dinas memakai ejaan baku menurut Kamus Besar Bahasa Indonesia dan Ejaan yang Disempurnakan.",
    perbaikan="Ganti dengan bentuk bakunya. Nama resmi unit, program, dan judul peraturan tidak diubah.",
    salah="satuan: Dokumen\nketerangan: Prosentase ijin yang terbit\n",
    benar="satuan: Dokumen\nketerangan: Persentase izin yang terbit\n",
)

_TITLE_OF_REGULATION = re.compile(r"\bNomor\b[^;]{1,40}\bTahun\s+\d{4}\s+tentang\b[^;(]*", re.IGNORECASE)
_UNIT = re.compile(
    r"\b(?:Seksi|Kasi|Kepala Seksi|Subbagian|Sub Bagian|Subbag|Kasubbag|Bagian|Bidang|Dinas|Badan|UPTD?"
    r"|Program|Kegiatan"
    r"|Sub Kegiatan|Satuan)(?:\s+(?:[A-Z][\w-]*,?|dan|serta|atas)){1,10}"
)
_NEAR = 250
"""Letters around a word in which a name that it is part of is looked for."""


def check(tahun: Tahun) -> Iterator[Finding]:
    """Each non-standard word once; names of units, programmes and regulations are left as they are."""
    names = _names(tahun)
    found = (
        ((written.lower(), right), written, text)
        for text in tahun.prosa
        if not _is_jabatan(text)
        for place, written, right in nonstandard(text.isi)
        if not _in_name(text.isi, place, names)
    )
    for one in folded(found):
        yield RULE.at(
            one.pertama.asal,
            subject(one.pertama),
            tertulis=one.tertulis,
            benar=cased(one.salah[1], one.tertulis),
            lain=one.lain,
        )


def _is_jabatan(text: Tulisan) -> bool:
    return text.kunci == ("nama",)


def _names(tahun: Tahun) -> list[str]:
    """Names with such a spelling that others gave: of budget lines and jabatan."""
    given = chain((j.nama for j in tahun.jabatan), (line.nama for line in all_lines(tahun.anggaran)))
    return [name.casefold() for name in given if any(True for _ in nonstandard(name))]


def _in_name(text: str, place: int, names: list[str]) -> bool:
    """Whether a word is part of the title of a regulation, of a unit, or of a name of this office's records."""
    start = max(0, place - _NEAR)
    near = text[start : place + _NEAR]
    spans = (match.span() for pattern in (_TITLE_OF_REGULATION, _UNIT) for match in pattern.finditer(near))
    return any(begin <= place - start < end for begin, end in spans) or any(name in near.casefold() for name in names)
