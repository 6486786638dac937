"""PB112: the ground of a perubahan shows in what it changes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.perubahan import GROUNDS, Alasan, Perubahan
from generator.model.tahun import Langkah, Tahun

from .beda import empty
from .letak import stem

RULE = Rule(
    code="PB112",
    tingkat=Tingkat.CATATAN,
    judul="Alasan tidak tampak dalam perubahannya",
    pesan="Perubahan ke-{ke} beralasan {alasan}, tetapi {soal}.",
    mengapa="Perubahan Perjanjian Kinerja dijelaskan dengan alasannya; pembaca mencari pejabat atau anggaran yang "
    "berubah dan tidak menemukannya.",
    perbaikan="Tulis juga pejabat atau anggaran yang berubah, atau sesuaikan `alasan`.",
    salah="ke: 1\nalasan: anggaran\ndasar: Perubahan APBD Tahun Anggaran 2026\n"
    "indikator: {ikm: {target: 86, bulanan: {desember: 86}}}\n",
    benar="ke: 1\nalasan: prioritas\ndasar: Perubahan RKPD Tahun 2026\n"
    "indikator: {ikm: {target: 86, bulanan: {desember: 86}}}\n",
    contoh="perubahan-1.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Look for an official or a budget line among the changes, as the ground says."""
    for step in tahun.langkah:
        change = step.perubahan
        problem = "" if empty(change) else _missing(step, change)
        if problem:
            asal = change.letak("alasan")
            yield RULE.at(asal, stem(change), ke=change.ke, alasan=GROUNDS[change.alasan], soal=problem)


def _missing(step: Langkah, change: Perubahan) -> str:
    """What the ground leads one to expect; an office that writes no budget cannot show a change of it."""
    if change.alasan is Alasan.PEJABAT and not change.pejabat:
        return "tidak ada pejabat yang berubah"
    budget = change.anggaran or change.anggaran_baru
    if change.alasan is Alasan.ANGGARAN and not budget and step.sebelum.anggaran:
        return "tidak ada anggaran yang berubah"
    return ""
