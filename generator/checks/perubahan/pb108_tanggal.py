"""PB108: the perubahan of a year follow one another, within the year and after the murni papers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings import Finding, Rule, Tingkat
from generator.model.perubahan import Perubahan
from generator.model.tahun import Tahun
from generator.wording import BULAN, long_date

from .letak import stem

RULE = Rule(
    code="PB108",
    tingkat=Tingkat.KESALAHAN,
    judul="Waktu perubahan tidak berurutan",
    pesan="Perubahan ke-{ke} {apa} {tertulis}, {soal}.",
    mengapa="Perubahan mengubah naskah yang sudah ada dalam tahun yang sama; yang bertanggal lebih dahulu daripada "
    "yang diubahnya tidak mungkin terjadi.",
    perbaikan="Betulkan `tanggal` atau `berlaku_mulai` di berkas perubahan, atau tanggal Perjanjian Kinerja murni "
    "di kantor.yaml.",
    salah="ke: 1\ntanggal: 2025-10-12\nalasan: anggaran\ndasar: Perubahan APBD Tahun Anggaran 2026\n"
    "anggaran: {7.01.01.2.01.0001: 12.000.000}\n",
    benar="ke: 1\ntanggal: 2026-10-12\nalasan: anggaran\ndasar: Perubahan APBD Tahun Anggaran 2026\n"
    "anggaran: {7.01.01.2.01.0001: 12.000.000}\n",
    contoh="perubahan-1.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare each date with the year and with what it follows, and each first month with the one before it."""
    dated = ("Perjanjian Kinerja murni", tahun.kantor.pk.tanggal)
    begun: Perubahan | None = None
    for change in tahun.perubahan:
        problem = _wrong_day(tahun.kantor.tahun, change.tanggal, *dated)
        if change.tanggal and problem:
            asal, when = change.letak("tanggal"), long_date(change.tanggal)
            yield RULE.at(asal, stem(change), ke=change.ke, apa="bertanggal", tertulis=when, soal=problem)
        if change.tanggal and change.tanggal.year == tahun.kantor.tahun:
            dated = (f"perubahan ke-{change.ke}", change.tanggal)
        if begun and begun.mulai and change.mulai and change.mulai < begun.mulai and not problem:
            earlier = f"sedangkan perubahan ke-{begun.ke} sudah berlaku mulai {BULAN[begun.mulai - 1]}"
            asal, when = change.letak("berlaku_mulai"), BULAN[change.mulai - 1]
            yield RULE.at(asal, stem(change), ke=change.ke, apa="berlaku mulai", tertulis=when, soal=earlier)
        begun = change if change.mulai else begun
    yield from _decisions(tahun)


def _wrong_day(tahun: int, day: date | None, what: str, before: date | None) -> str:
    if day is None:
        return ""
    if day.year != tahun:
        return f"sedangkan naskah ini untuk tahun {tahun}"
    if before is not None and day < before:
        return f"lebih dahulu daripada {what} yang bertanggal {long_date(before)}"
    return ""


def _decisions(tahun: Tahun) -> Iterator[Finding]:
    """A Keputusan that amends or replaces another is not older than it."""
    for step in tahun.langkah:
        change = step.perubahan
        for name, decision in change.keputusan.items():
            first = step.sebelum.keputusan.get(name)
            if first and first.tanggal and decision.tanggal and decision.tanggal < first.tanggal:
                when = f"bertanggal {long_date(decision.tanggal)}"
                problem = f"lebih dahulu daripada Keputusan semula yang bertanggal {long_date(first.tanggal)}"
                what = f"untuk Keputusan {name}"
                yield RULE.at(decision.letak("tanggal"), name, ke=change.ke, apa=what, tertulis=when, soal=problem)
