"""DH115: an amendment is tied on in the usual words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .butir import BAKU, bases

RULE = Rule(
    code="DH115",
    tingkat=Tingkat.CATATAN,
    judul="Frasa perubahan tidak baku",
    pesan="{peraturan}: perubahannya disebut dengan «{frasa}», bukan «{baku}».",
    mengapa="Perubahan peraturan disebut dengan frasa yang seragam, agar jelas diubah sekali atau beberapa kali.",
    perbaikan="Pakai «sebagaimana telah diubah dengan» untuk satu perubahan, «sebagaimana telah beberapa kali diubah, "
    "terakhir dengan» untuk lebih dari satu.",
    salah="tentang: Penetapan\ntanggal: 2020-01-06\nmengingat:\n  - teks: >-\n      Undang-Undang Nomor 23 Tahun 2014 "
    "tentang Pemerintahan Daerah\n      sebagaimana diubah terakhir dengan Undang-Undang Nomor 9 Tahun "
    "2015\npenanda_tangan: camat\n",
    benar="tentang: Penetapan\ntanggal: 2020-01-06\nmengingat:\n  - teks: >-\n      Undang-Undang Nomor 23 Tahun 2014 "
    "tentang Pemerintahan Daerah\n      sebagaimana telah beberapa kali diubah, terakhir dengan "
    "Undang-Undang Nomor 9 Tahun 2015\n"
    "penanda_tangan: camat\n",
    contoh="sk-iku.yaml",
    dasar=("uu-12-2011",),
)

_OFTEN = "sebagaimana telah beberapa kali diubah, terakhir dengan"
_USUAL = re.compile(
    r"sebagaimana telah diubah dengan|"
    r"sebagaimana telah (?:beberapa kali diubah|diubah beberapa kali|diubah),? (?:dan )?terakhir dengan",
    re.IGNORECASE,
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare the words before the first amendment named."""
    for mengingat in bases(tahun):
        for butir in mengingat.tertulis:
            phrase = butir.sitiran.perubahan[0].frasa if butir.sitiran.perubahan else BAKU
            if not _USUAL.fullmatch(phrase):
                usual = _OFTEN if re.search(r"terakhir|beberapa", phrase, re.IGNORECASE) else BAKU
                yield RULE.at(butir.asal, mengingat.stem, peraturan=butir.sitiran.nama, frasa=phrase, baku=usual)
