"""RA105: every month of a `tetap` target is the year's."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.kinerja import Konsolidasi
from generator.model.tahun import Tahun

from .bulan import in_unit, others, period, with_months
from .usulan import proposal

RULE = Rule(
    code="RA105",
    tingkat=Tingkat.KESALAHAN,
    judul="Target bulanan berbeda dari target tetap",
    pesan='"{indikator}": target {periode} {bulan}{lain}, target setahun {setahun}.',
    mengapa="Target tetap berlaku sama sepanjang tahun, sehingga setiap bulan yang bertarget harus sama dengan "
    "target setahun.",
    perbaikan="Samakan target bulan itu dengan target setahun, kosongkan bila bulan itu tidak diukur, atau ganti "
    "`konsolidasi` bila targetnya memang bertahap.",
    salah='satuan: "%"\nkonsolidasi: tetap\ntarget: 100\ntriwulan: [100, 90, 100, 100]\n',
    benar='satuan: "%"\nkonsolidasi: tetap\ntarget: 100\ntriwulan: [100, 100, 100, 100]\n',
    dasar=("permenpanrb-53-2014",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report the first month that differs from the annual target, and how many more do."""
    for indikator, setahun, months in with_months(tahun, Konsolidasi.TETAP):
        odd = [month for month, value in months.items() if value != setahun]
        if odd:
            yield RULE.at(
                indikator.per_bulan[odd[0]].asal,
                indikator.id,
                perbaikan=f"{RULE.perbaikan} {proposal(indikator, setahun, months)}".rstrip(),
                indikator=indikator.nama,
                periode=period(indikator, odd[0]),
                bulan=in_unit(indikator, months[odd[0]]),
                lain=others(len(odd) - 1, "bulan" if indikator.bulanan else "triwulan"),
                setahun=in_unit(indikator, setahun),
            )
