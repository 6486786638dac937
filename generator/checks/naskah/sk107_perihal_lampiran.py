"""SK107: a Keputusan attaches what its title is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun
from generator.wording import joined

RULE = Rule(
    code="SK107",
    tingkat=Tingkat.PERINGATAN,
    judul="Perihal dan lampiran berbeda",
    pesan="Perihal Keputusan menyebut {perihal}, sedangkan `lampiran` memuat {lampiran}.",
    mengapa="Judul, diktum, dan lampiran Keputusan menetapkan hal yang sama; lampiran yang lain biasanya tertinggal "
    "dari Keputusan yang disalin.",
    perbaikan="Samakan `lampiran` dengan `tentang`: iku untuk Indikator Kinerja Utama, iki untuk Indikator Kinerja "
    "Individu, rencana-aksi untuk Rencana Aksi.",
    salah="tentang: Penetapan Indikator Kinerja Utama Kecamatan Sukamaju\nlampiran: [iki]\npenanda_tangan: camat\n",
    benar="tentang: Penetapan Indikator Kinerja Utama Kecamatan Sukamaju\nlampiran: [iku]\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
)

_NAMES = {"iku": "Indikator Kinerja Utama", "iki": "Indikator Kinerja Individu", "rencana-aksi": "Rencana Aksi"}
_WORDS = {
    "iku": re.compile(r"\bindikator kinerja utama\b|\biku\b", re.IGNORECASE),
    "iki": re.compile(
        r"\bindikator kinerja(?: utama)?(?:,| dan)?(?: indikator kinerja)? individu\b|\biki\b", re.IGNORECASE
    ),
    "rencana-aksi": re.compile(r"\brencana aksi\b|\brenaksi\b", re.IGNORECASE),
}


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report a subject that is not attached; one attached beside what the title says is only noted."""
    for stem, sk in tahun.keputusan.items():
        said = {kind for kind, words in _WORDS.items() if words.search(sk.tentang)}
        attached = set(sk.lampiran)
        if not said or not attached or said == attached:
            continue
        beyond = said <= attached
        yield RULE.at(
            sk.letak("lampiran"),
            stem,
            tingkat=Tingkat.CATATAN if beyond else None,
            perihal=_named(said),
            lampiran=_named(attached),
        )


def _named(kinds: Set[str]) -> str:
    return joined([name for kind, name in _NAMES.items() if kind in kinds])
