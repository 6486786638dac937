"""PB105: a perubahan says on what it is based."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.perubahan import GROUNDS
from generator.model.tahun import Tahun

from .letak import stem

RULE = Rule(
    code="PB105",
    tingkat=Tingkat.KESALAHAN,
    judul="Perubahan tanpa dasar",
    pesan="Perubahan ke-{ke} beralasan {alasan}, tetapi `dasar` belum diisi.",
    mengapa="Perjanjian Kinerja hanya dapat direvisi karena sebab yang ditentukan; tanpa dasar yang disebut, pembaca "
    "tidak dapat menelusuri sebab itu.",
    perbaikan="Isi `dasar`, misalnya Perubahan APBD Tahun Anggaran 2026, keputusan pengangkatan pejabat, atau "
    "perubahan Renja.",
    salah="ke: 1\nalasan: anggaran\nanggaran: {7.01.01.2.01.0001: 12.000.000}\n",
    benar="ke: 1\nalasan: anggaran\ndasar: Perubahan APBD Tahun Anggaran 2026\n"
    "anggaran: {7.01.01.2.01.0001: 12.000.000}\n",
    contoh="perubahan-1.yaml",
    dasar=("permenpanrb-53-2014",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each perubahan whose `dasar` says nothing."""
    for change in tahun.perubahan:
        if not (change.dasar or "").strip(" -.…\t\n"):
            yield RULE.at(change.letak("dasar"), stem(change), ke=change.ke, alasan=GROUNDS[change.alasan])
