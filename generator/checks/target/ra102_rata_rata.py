"""RA102: the months of a `rata-rata` target average to the year."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.findings import Finding, Rule, Tingkat
from generator.model.kinerja import Konsolidasi
from generator.model.tahun import Tahun

from .bulan import decimals, holds, in_unit, months_place, periods, with_months
from .usulan import proposal

RULE = Rule(
    code="RA102",
    tingkat=Tingkat.KESALAHAN,
    judul="Rata-rata target bulanan berbeda dari target setahun",
    pesan='"{indikator}": rata-rata target {periode} {rata}, target setahun {setahun}.',
    mengapa="Target setahun yang dihitung sebagai rata-rata harus sama dengan rata-rata bulan yang bertarget; "
    "bila tidak, semua target bulanan dapat tercapai sementara target setahun meleset.",
    perbaikan="Ubah target bulanan sehingga rata-ratanya sama dengan target setahun (pembulatan dibolehkan), "
    "atau ganti `konsolidasi` bila target memang tidak dirata-ratakan. Bulan tanpa target dikosongkan, "
    "bukan diisi 0.",
    salah="satuan: Hari\nkonsolidasi: rata-rata\ntarget: 4\nbulanan: {juni: 5, desember: 5}\n",
    benar="satuan: Hari\nkonsolidasi: rata-rata\ntarget: 4\nbulanan: {juni: 5, desember: 3}\n",
    dasar=("permenpanrb-53-2014",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare the mean of the filled months with the annual target, as rounded as that is written."""
    for indikator, setahun, months in with_months(tahun, Konsolidasi.RATA_RATA):
        values = list(months.values())
        if not holds(Konsolidasi.RATA_RATA, setahun, values):
            mean = sum(values, Decimal(0)) / len(values)
            yield RULE.at(
                months_place(indikator),
                indikator.id,
                perbaikan=f"{RULE.perbaikan} {proposal(indikator, setahun, months)}".rstrip(),
                indikator=indikator.nama,
                periode=periods(indikator),
                rata=in_unit(indikator, round(mean, decimals(setahun) + 2)),
                setahun=in_unit(indikator, setahun),
            )
