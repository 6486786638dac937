"""RA113: a target that is no number is a grade that is known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.kinerja import Indikator, Konsolidasi
from generator.model.nilai import PREDIKAT, Nilai
from generator.model.tahun import Tahun
from generator.nearest import nearest

from .bulan import period
from .predikat import SEBUTAN, core, known, same

RULE = Rule(
    code="RA113",
    tingkat=Tingkat.PERINGATAN,
    judul="Predikat tidak dikenal",
    pesan='"{indikator}": target {periode} «{tulisan}» bukan bilangan dan bukan predikat yang dikenal{mungkin}.',
    mengapa="Predikat yang salah tulis tidak sama dengan hasil evaluasi yang nanti diterima; bilangan yang salah tulis "
    "tidak dapat diperiksa.",
    perbaikan="Tulis bilangannya saja (mis. 85), atau predikat seperti AA, A, BB, B, CC, C, D, dan WTP. Bila "
    "tulisannya memang demikian, biarkan; temuan ini dapat diterima dalam pengecualian.yaml.",
    salah="satuan: Opini\nkonsolidasi: tetap\ntarget: WPT\nbulanan: {desember: WPT}\n",
    benar="satuan: Opini\nkonsolidasi: tetap\ntarget: WTP\nbulanan: {desember: WTP}\n",
    dasar=("permenpanrb-88-2021",),
)

_CATEGORY = re.compile(r"[^\W\d_]{4,}(?:[ -][^\W\d_]+)*")


def check(tahun: Tahun) -> Iterator[Finding]:
    """Look at the annual target, then at the first month that differs from it."""
    for _, _, indikator in tahun.semua_indikator():
        found = next((pair for pair in _words(indikator) if not _accepted(indikator, pair[1])), None)
        if found is not None:
            when, value = found
            near = nearest(core(value).upper(), PREDIKAT) or nearest(core(value).title(), SEBUTAN)
            yield RULE.at(
                value.asal,
                indikator.id,
                indikator=indikator.nama,
                periode=when,
                tulisan=value.tulisan,
                mungkin=f"; mungkin «{near}»" if near else "",
            )


def _words(indikator: Indikator) -> list[tuple[str, Nilai]]:
    """The targets that are words, except where RA112 refuses them already."""
    target, months = indikator.target, indikator.per_bulan
    rule = indikator.konsolidasi_berlaku
    values = [*months.values(), *([target] if target is not None else [])]
    if rule in (Konsolidasi.JUMLAH, Konsolidasi.RATA_RATA) or any(value.angka is not None for value in values):
        return []
    words = [] if target is None else [("setahun", target)]
    if rule is Konsolidasi.TETAP and target is not None:
        return words
    between = list(months.items())[: -1 if rule is Konsolidasi.POSISI_AKHIR and target is not None else None]
    return words + [(period(indikator, m), v) for m, v in between if target is None or not same(v, target)]


def _accepted(indikator: Indikator, value: Nilai) -> bool:
    """A known grade; or a category of the office's own, when it resembles no known one."""
    if known(value):
        return True
    word = core(value)
    return indikator.takaran and bool(_CATEGORY.fullmatch(word)) and nearest(word.title(), SEBUTAN, 0.8) is None
