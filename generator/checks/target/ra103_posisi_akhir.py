"""RA103: the last month of a `posisi akhir` target is the year's."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.kinerja import Konsolidasi
from generator.model.tahun import Tahun

from .bulan import in_unit, period, with_months
from .usulan import proposal

RULE = Rule(
    code="RA103",
    tingkat=Tingkat.KESALAHAN,
    judul="Target bulan terakhir berbeda dari target setahun",
    pesan='"{indikator}": target terakhir ({periode}) {terakhir}, target setahun {setahun}.',
    mengapa="Pada target posisi akhir, keadaan pada bulan terakhir itulah capaian setahun; "
    "dua angka yang berbeda membuat target setahun tidak dapat dinilai.",
    perbaikan="Samakan target bulan terakhir dengan target setahun, atau ganti `konsolidasi` bila target setahun "
    "bukan posisi pada akhir tahun.",
    salah="satuan: Nilai\nkonsolidasi: posisi akhir\ntarget: 85\nbulanan: {juni: 80, desember: 84}\n",
    benar="satuan: Nilai\nkonsolidasi: posisi akhir\ntarget: 85\nbulanan: {juni: 80, desember: 85}\n",
    dasar=("permenpanrb-53-2014",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare the last filled month with the annual target."""
    for indikator, setahun, months in with_months(tahun, Konsolidasi.POSISI_AKHIR):
        month, last = list(months.items())[-1]
        if last != setahun:
            yield RULE.at(
                indikator.per_bulan[month].asal,
                indikator.id,
                perbaikan=f"{RULE.perbaikan} {proposal(indikator, setahun, months)}".rstrip(),
                indikator=indikator.nama,
                periode=period(indikator, month),
                terakhir=in_unit(indikator, last),
                setahun=in_unit(indikator, setahun),
            )
