"""RA115: the unit written with a target is the unit of its indicator."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.kinerja import Indikator
from generator.model.nilai import Nilai
from generator.model.tahun import Tahun

from .bulan import is_percent, others, written

RULE = Rule(
    code="RA115",
    tingkat=Tingkat.PERINGATAN,
    judul="Satuan pada target berbeda dari satuan indikator",
    pesan='"{indikator}": target {periode} tertulis «{tulisan}»{lain}, sedangkan satuannya {satuan}.',
    mengapa="Satuan dicetak dalam kolomnya sendiri; satuan lain pada angka target membuat satu target mempunyai dua "
    "satuan.",
    perbaikan="Tulis angka targetnya saja, dan betulkan `satuan` bila justru itu yang keliru.",
    salah="satuan: Dokumen\nkonsolidasi: jumlah\ntarget: 12 lembar\nbulanan: {juni: 6, desember: 6}\n",
    benar="satuan: Dokumen\nkonsolidasi: jumlah\ntarget: 12 dokumen\nbulanan: {juni: 6, desember: 6}\n",
)

_OF = re.compile(r"^dari\s+\d[\d.,]*\s*", re.IGNORECASE)
"""`100 dari 110 Organisasi`: the unit is that of the whole."""


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report the first target with a foreign unit, and how many more there are."""
    for _, _, indikator in tahun.semua_indikator():
        odd = [(period, value) for period, value in written(indikator) if _foreign(indikator, value)]
        if odd and not _in_words(indikator):
            period, value = odd[0]
            yield RULE.at(
                value.asal,
                indikator.id,
                indikator=indikator.nama,
                periode=period,
                tulisan=value.tulisan,
                lain=others(len(odd) - 1, "target"),
                satuan=indikator.satuan,
            )


def _in_words(indikator: Indikator) -> bool:
    """Whether the annual target is a word; a month with a number is then RA112's."""
    return indikator.target is not None and indikator.target.angka is None


def _foreign(indikator: Indikator, value: Nilai) -> bool:
    """Whether a target's own unit is another; an abbreviation or a part of the unit is the same."""
    unit, own = _plain(_OF.sub("", value.satuan)), _plain(indikator.satuan or "")
    if not unit or not own or unit.startswith("("):
        return False
    if unit in ("%", "persen"):
        return not is_percent(indikator)
    return not own.startswith(unit) and not unit.startswith(own) and unit not in own.replace("/", " ").split()


def _plain(unit: str) -> str:
    return " ".join(unit.casefold().rstrip(".").split())
