"""RA114: an indicator of a Rencana Aksi has an annual target."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.findings import Finding, Rule, Tingkat
from generator.model.kantor import JenisDokumen
from generator.model.kinerja import Indikator, Konsolidasi
from generator.model.tahun import Tahun

from .bulan import in_unit, months_place, numbers, periods

RULE = Rule(
    code="RA114",
    tingkat=Tingkat.KESALAHAN,
    judul="Target setahun belum ditulis",
    pesan='"{indikator}": target setahun belum ditulis, padahal {sebab}.',
    mengapa="Rencana Aksi menjabarkan target Perjanjian Kinerja; tanpa target setahun, target bulanan tidak "
    "mempunyai ukuran.",
    perbaikan="Tulis `target` pada indikator ini.",
    salah="satuan: Dokumen\nkonsolidasi: jumlah\nbulanan: {juni: 6, desember: 6}\n",
    benar="satuan: Dokumen\nkonsolidasi: jumlah\ntarget: 12\nbulanan: {juni: 6, desember: 6}\n",
    dasar=("permenpanrb-53-2014",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Ask for the annual target where there are months, or where the office makes a Rencana Aksi.

    An office that asks for a Rencana Aksi without a single target is told so once, by RJ111.
    """
    none_at_all = all(indikator.target is None for _, _, indikator in tahun.semua_indikator())
    asked = JenisDokumen.RENCANA_AKSI in (tahun.kantor.dokumen or ())
    for _, _, indikator in tahun.semua_indikator():
        if indikator.target is not None:
            continue
        if indikator.per_bulan:
            why = f"target {periods(indikator)} sudah ada"
            yield RULE.at(
                months_place(indikator),
                indikator.id,
                perbaikan=RULE.perbaikan + _sum(indikator),
                indikator=indikator.nama,
                sebab=why,
            )
        elif tahun.perlu_target and not (none_at_all and asked):
            why = "Rencana Aksi memerlukannya"
            yield RULE.at(indikator.asal, indikator.id, indikator=indikator.nama, sebab=why)


def _sum(indikator: Indikator) -> str:
    """What the months come to, where they are added up."""
    months = numbers(indikator)
    if indikator.konsolidasi_berlaku is not Konsolidasi.JUMLAH or not months:
        return ""
    total = in_unit(indikator, sum(months.values(), Decimal(0)))
    return f" Target {periods(indikator)} yang tertulis berjumlah {total}."
