"""SK103: no item ends in a joining word that nothing follows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .butir import Butir, Daftar, all_lists, dicta, shortened
from .tanda import dangling

RULE = Rule(
    code="SK103",
    tingkat=Tingkat.PERINGATAN,
    judul="Kata penghubung menggantung di akhir butir",
    pesan="{tempat} berakhir dengan «{kata}» («{akhir}»){soal}.",
    mengapa="Kata dan pada butir sebelum terakhir ditulis program; kata penghubung di akhir teks tercetak menggantung, "
    "atau menandakan butir sesudahnya hilang.",
    perbaikan="Hapus kata penghubung itu, atau tambahkan butir yang hilang sesudahnya.",
    salah="tentang: Penetapan Indikator Kinerja Utama\nmemutuskan:\n  - isi: Indikator menjadi acuan untuk\n"
    "    rincian: [menyusun rencana kerja, menyusun laporan kinerja dan]\npenanda_tangan: camat\n",
    benar="tentang: Penetapan Indikator Kinerja Utama\nmemutuskan:\n  - isi: Indikator menjadi acuan untuk\n"
    "    rincian: [menyusun rencana kerja, menyusun laporan kinerja]\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
    dasar=("uu-12-2011",),
)

_TAKEN_OFF = re.compile(r";\s*(?:dan|atau)[\s;,.]*$", re.IGNORECASE)
"""Endings that the program takes off before it sets its own (wording.without_end)."""


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report what would be printed dangling; `; dan` only on the last item, where something must be missing."""
    for listed in all_lists(tahun):
        yield from _in_list(listed)
    for stem, sk in tahun.keputusan.items():
        yield from _in_list(Daftar("Diktum", stem, dicta(sk)))


def _in_list(listed: Daftar) -> Iterator[Finding]:
    last = len(listed.butir) - 1
    for n, item in enumerate(listed.butir):
        word = dangling(item.isi)
        if not word:
            continue
        if n < last and _TAKEN_OFF.search(item.isi[-40:]):
            if word.lower() != "atau" or n < last - 1:
                continue
            problem = ", padahal butir sebelum terakhir dicetak dengan «dan»"
        else:
            problem = ", padahal tidak ada butir sesudahnya" if n == last else ", yang tercetak menggantung"
        yield _finding(listed, item, word, problem)


def _finding(listed: Daftar, item: Butir, word: str, problem: str) -> Finding:
    end = " ".join(item.isi.split())
    shown = end if len(end) <= 40 else f"… {end[-40:].split(' ', 1)[-1]}"
    name = listed.sebutan[:1].upper() + listed.sebutan[1:]
    return RULE.at(item.asal, listed.subjek, tempat=shortened(name, 80), kata=word, akhir=shown, soal=problem)
