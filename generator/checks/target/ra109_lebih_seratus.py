"""RA109: a percentage stays within a hundred."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.kinerja import Indikator
from generator.model.nilai import Nilai
from generator.model.tahun import Tahun
from generator.wording import number

from .bulan import holds, is_percent, numbers, period

RULE = Rule(
    code="RA109",
    tingkat=Tingkat.PERINGATAN,
    judul="Target persentase melebihi 100",
    pesan='"{indikator}": target {periode} {nilai}%, melebihi 100%.',
    mengapa="Bagian tidak lebih besar daripada keseluruhannya; persentase di atas 100 hanya wajar bila penyebutnya "
    "sebuah rencana yang boleh terlampaui.",
    perbaikan="Periksa angkanya dan satuannya. Bila memang boleh lebih dari 100, biarkan; temuan ini dapat diterima "
    "dalam pengecualian.yaml.",
    salah='satuan: "%"\nkonsolidasi: tetap\ntarget: 1000\ntriwulan: [1000, 1000, 1000, 1000]\n',
    benar='satuan: "%"\nkonsolidasi: tetap\ntarget: 100\ntriwulan: [100, 100, 100, 100]\n',
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report the annual target past a hundred, or else the first such month that no other rule refuses."""
    for _, _, indikator in tahun.semua_indikator():
        if not is_percent(indikator):
            continue
        for when, value in _past(indikator):
            yield RULE.at(
                value.asal,
                indikator.id,
                indikator=indikator.nama,
                periode=when,
                nilai=number(value.angka or 0),
            )


def _past(indikator: Indikator) -> list[tuple[str, Nilai]]:
    """The annual target or the first month past a hundred; months that do not make the year have their own rule."""
    target, months = indikator.target, numbers(indikator)
    if target is not None and target.angka is not None:
        if target.angka > 100:
            return [("setahun", target)]
        rule = indikator.konsolidasi_berlaku
        if months and rule is not None and not holds(rule, target.angka, list(months.values())):
            return []
    past = [month for month, value in months.items() if value > 100]
    return [(period(indikator, past[0]), indikator.per_bulan[past[0]])] if past else []
