"""RA101: the months of a `jumlah` target add up to the year."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.findings import Finding, Rule, Tingkat
from generator.model.kinerja import Konsolidasi
from generator.model.tahun import Tahun

from .bulan import holds, in_unit, months_place, periods, with_months
from .usulan import proposal

RULE = Rule(
    code="RA101",
    tingkat=Tingkat.KESALAHAN,
    judul="Jumlah target bulanan berbeda dari target setahun",
    pesan='"{indikator}": jumlah target {periode} {jumlah}, target setahun {setahun}.',
    mengapa="Target yang dijumlahkan harus habis terbagi ke bulan-bulan rencana aksi; "
    "bila tidak, capaian bulanan tidak dapat menjelaskan capaian setahun.",
    perbaikan="Samakan jumlah target bulanan dengan target setahun, atau ganti `konsolidasi` bila target "
    "memang tidak dijumlahkan. Bulan tanpa target dikosongkan, bukan diisi 0.",
    salah="satuan: Dokumen\nkonsolidasi: jumlah\ntarget: 12\nbulanan: {maret: 4, juni: 4}\n",
    benar="satuan: Dokumen\nkonsolidasi: jumlah\ntarget: 12\nbulanan: {maret: 4, juni: 4, september: 4}\n",
    dasar=("permenpanrb-53-2014",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare the sum of the filled months with the annual target, exactly."""
    for indikator, setahun, months in with_months(tahun, Konsolidasi.JUMLAH):
        values = list(months.values())
        if not holds(Konsolidasi.JUMLAH, setahun, values):
            yield RULE.at(
                months_place(indikator),
                indikator.id,
                perbaikan=f"{RULE.perbaikan} {proposal(indikator, setahun, months)}".rstrip(),
                indikator=indikator.nama,
                periode=periods(indikator),
                jumlah=in_unit(indikator, sum(values, Decimal(0))),
                setahun=in_unit(indikator, setahun),
            )
