"""BH104: the narrative of the Rencana Aksi speaks of the year of the paper."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun
from generator.model.tahun_disebut import years_spoken_of
from generator.model.tulisan import Tulisan

from .prosa import folded

RULE = Rule(
    code="BH104",
    tingkat=Tingkat.PERINGATAN,
    judul="Tahun lain dalam Rencana Aksi",
    pesan='Tertulis "{tertulis}", sedangkan naskah ini untuk tahun {tahun}{lain}.',
    mengapa="Rencana Aksi menjabarkan Perjanjian Kinerja satu tahun; tahun yang lain biasanya tertinggal dari naskah "
    "tahun sebelumnya.",
    perbaikan="Ganti tahunnya di rencana-aksi.yaml, atau jelaskan dalam kalimat itu mengapa tahun lain yang disebut.",
    salah="kata_pengantar:\n  - Rencana Aksi atas Perjanjian Kinerja Kecamatan Sukamaju Tahun 2025 telah tersusun.\n",
    benar="kata_pengantar:\n  - Rencana Aksi atas Perjanjian Kinerja Kecamatan Sukamaju Tahun 2026 telah tersusun.\n",
    contoh="rencana-aksi.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Each other year of the narrative once, at its first place."""
    narrative = [text for text in tahun.tulisan if text.subjek == "rencana-aksi" and text.kunci[-1:] != ("tanggal",)]
    for one in folded((year, written, text) for text in narrative for year, written in _years(tahun, text)):
        yield RULE.at(
            one.pertama.asal,
            "rencana-aksi",
            tertulis=one.tertulis,
            tahun=tahun.kantor.tahun,
            lain=one.lain,
        )


def _years(tahun: Tahun, text: Tulisan) -> Iterator[tuple[int, str]]:
    """Each other year, and how it is written, when the sentence gives no reason for it."""
    allowed = _planned(tahun)
    for one in years_spoken_of(text.isi):
        if one.tahun != tahun.kantor.tahun and not one.beralasan and (one.milik or one.tahun not in allowed):
            yield one.tahun, one.tulisan


def _planned(tahun: Tahun) -> set[int]:
    """The years of the Renstra: of its period, and of the targets taken from it."""
    years = {int(year) for year in re.findall(r"\b20\d\d\b", tahun.kantor.periode_renstra or "")}
    period = set(range(min(years), max(years) + 1)) if years else set()
    targets = {int(y) for _, _, i in tahun.semua_indikator() for y in i.target_renstra if y.strip().isdecimal()}
    return period | targets
