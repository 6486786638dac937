"""IK103: a percentage is a fraction multiplied by 100%."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.frasa import short, words
from generator.findings import Finding, Rule, Tingkat
from generator.model.formulasi import Formulasi, Istilah, Pecahan
from generator.model.formulasi import words as terms
from generator.model.kinerja import Indikator
from generator.model.tahun import Tahun

from .contoh import kinerja
from .rumus import formulas, fractions, text, times_hundred
from .sebutan import SCALES, counts, opening, percent, percentage

RULE = Rule(
    code="IK103",
    tingkat=Tingkat.PERINGATAN,
    judul="Formulasi persentase tanpa × 100%",
    pesan='"{indikator}": satuannya persentase, sedangkan formulasinya {soal}: {formulasi}.',
    mengapa="Tanpa dikalikan 100% hasil pembagian berupa angka antara 0 dan 1, bukan persentase seperti targetnya.",
    perbaikan="Tulis formulasi sebagai `pembilang`, `penyebut`, dan `kali: 100%`.",
    salah=kinerja(
        'nama: Persentase izin tepat waktu\nsatuan: "%"\nformulasi: {pembilang: izin tepat waktu, penyebut: seluruh '
        "izin}\n"
    ),
    benar=kinerja(
        'nama: Persentase izin tepat waktu\nsatuan: "%"\nformulasi: {pembilang: izin tepat waktu, penyebut: seluruh '
        "izin, kali: 100%}\n"
    ),
    contoh="kinerja.yaml",
)

_DIVISION = re.compile(r"\b(?:jumlah|banyaknya|∑|Σ)\b.{1,300}?(?:\s[:/÷]\s|\bdibagi\b)", re.IGNORECASE | re.DOTALL)
_ALREADY = frozenset({"persentase", "persen", "%", "capaian", "nilai", "skor", "indeks", "100"})
"""Words of terms that may be percentages themselves, so that their mean is one."""


def check(tahun: Tahun) -> Iterator[Finding]:
    """Look at the first formula of a percentage that is not made one."""
    for _, _, indikator in tahun.semua_indikator():
        if not _percentage(indikator):
            continue
        for part in formulas(indikator):
            problem = _problem(part)
            if problem and not times_hundred(part.isi):
                yield RULE.at(
                    indikator.letak("formulasi"),
                    indikator.id,
                    indikator=short(indikator.nama),
                    soal=problem,
                    formulasi=short(text(part.isi)),
                )
                break


def _percentage(indikator: Indikator) -> bool:
    """A percentage by name or by unit, where the two do not contradict each other (IK101, IK104)."""
    if indikator.satuan:
        return percent(indikator) and not counts(indikator.nama) and opening(indikator.nama) not in SCALES
    return percentage(indikator.nama)


def _problem(part: Formulasi) -> str | None:
    """What keeps a formula from being a percentage, multiplication aside."""
    if any(word in _ALREADY for term in terms(part.isi) for word in words(term)):
        return None
    if isinstance(part.isi, Pecahan) or any(fractions(part.isi)):
        return "pecahan yang tidak dikalikan 100%"
    if isinstance(part.isi, Istilah):
        return "pembagian yang tidak dikalikan 100%" if _DIVISION.search(part.isi.isi) else None
    return "bukan pecahan × 100%"
