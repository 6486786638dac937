"""IK120: a unit is a word; the number belongs to the target."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.frasa import short
from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .contoh import kinerja

RULE = Rule(
    code="IK120",
    tingkat=Tingkat.PERINGATAN,
    judul="Satuan memuat angka",
    pesan='"{indikator}": satuan tertulis «{satuan}», memuat angka {angka}.',
    mengapa="Satuan menyebut apa yang dihitung; angka di dalamnya tercetak seolah-olah target kedua.",
    perbaikan="Tulis bendanya saja pada `satuan` (mis. Dokumen) dan angkanya pada `target`.",
    salah=kinerja("nama: Jumlah dokumen keuangan\nsatuan: 12 Dokumen\n"),
    benar=kinerja("nama: Jumlah dokumen keuangan\nsatuan: Dokumen\n"),
    contoh="kinerja.yaml",
)

_NUMBER = re.compile(r"(?<![^\W_])\d+(?:[.,]\d+)*")


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report a number in a unit; `m2` is no number, and a scale may name its ends (`Skala 1-4`)."""
    for _, _, indikator in tahun.semua_indikator():
        found = _NUMBER.search(indikator.satuan or "")
        if found and not indikator.takaran:
            yield RULE.at(
                indikator.letak("satuan"),
                indikator.id,
                indikator=short(indikator.nama),
                satuan=indikator.satuan,
                angka=found[0],
            )
