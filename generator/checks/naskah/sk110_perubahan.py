"""SK110: an amending Keputusan names the one it amends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun
from generator.wording import joined

from .butir import dictum_texts, shortened

RULE = Rule(
    code="SK110",
    tingkat=Tingkat.PERINGATAN,
    judul="Keputusan perubahan tanpa Keputusan yang diubah",
    pesan="Perihal «{tentang}» {soal}.",
    mengapa="Judul Keputusan perubahan memuat nomor, tahun, dan judul Keputusan yang diubah, dan diktumnya menyebut "
    "ketentuan mana yang diubah.",
    perbaikan="Tulis `tentang: Perubahan atas Keputusan Camat … Nomor … Tahun … tentang …`, dan sebut Keputusan itu "
    "dalam diktum KESATU.",
    salah="tentang: Perubahan Indikator Kinerja Utama Kecamatan Sukamaju\n"
    "memutuskan: [{isi: Mengubah Lampiran Keputusan Camat Sukamaju Nomor 5 Tahun 2025}]\npenanda_tangan: camat\n",
    benar="tentang: Perubahan atas Keputusan Camat Sukamaju Nomor 5 Tahun 2025 tentang Indikator Kinerja Utama\n"
    "memutuskan: [{isi: Mengubah Lampiran Keputusan Camat Sukamaju Nomor 5 Tahun 2025}]\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
    dasar=("uu-12-2011",),
)

_AMENDS = re.compile(r"\s*perubahan\b(?:\s+ke\w+)?(?:\s+atas)?", re.IGNORECASE)
_NUMBER = re.compile(r"\bnomor\b\s*:?\s*\S", re.IGNORECASE)
_YEAR = re.compile(r"\btahun\s+(?:19|20)\d\d\b|/\s*(?:19|20)\d\d\b", re.IGNORECASE)
_ABOUT = re.compile(r"\btentang\s+\S", re.IGNORECASE)
_PARENT = re.compile(r"\bkeputusan\b(?!\s+ini\b)[^;]{0,200}\bnomor\b", re.IGNORECASE)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report what the title lacks; or else that no diktum names the amended Keputusan."""
    for stem, sk in tahun.keputusan.items():
        if not _AMENDS.match(sk.tentang):
            continue
        about = shortened(sk.tentang, 80)
        lacks = [
            name
            for name, words in (("nomor", _NUMBER), ("tahun", _YEAR), ("judul", _ABOUT))
            if not words.search(sk.tentang)
        ]
        if lacks:
            problem = f"belum menyebut {joined(lacks)} Keputusan yang diubah"
            yield RULE.at(sk.letak("tentang"), stem, tentang=about, soal=problem)
        elif sk.memutuskan and not any(_PARENT.search(item.isi) for item in dictum_texts(sk)):
            problem = "menyebut Keputusan yang diubah, tetapi tidak satu pun diktum menyebut nomornya"
            yield RULE.at(sk.memutuskan[0].letak("isi"), stem, tentang=about, soal=problem)
