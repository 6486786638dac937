"""RA111: a measure is not added up."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from generator.findings import Finding, Rule, Tingkat
from generator.model.kinerja import Konsolidasi
from generator.model.tahun import Tahun
from generator.wording import number

from .bulan import Months, holds, in_unit, numbers

RULE = Rule(
    code="RA111",
    tingkat=Tingkat.PERINGATAN,
    judul="Indeks atau persentase dijumlahkan",
    pesan='"{indikator}": target setahun {setahun} memakai `konsolidasi: jumlah`, sedangkan satuan {satuan} '
    "tidak lazim dijumlahkan.",
    mengapa="Indeks 85 bukan 40 ditambah 45, dan capaian 100% bukan empat kali 25%: takaran dibandingkan atau "
    "dirata-ratakan, tidak dijumlahkan.",
    perbaikan="Ganti `konsolidasi` menjadi posisi akhir, rata-rata, atau tetap. Biarkan bila satuannya memang "
    "dapat dijumlahkan; temuan ini dapat diterima dalam pengecualian.yaml.",
    salah="satuan: Nilai\nkonsolidasi: jumlah\ntarget: 85\nbulanan: {juni: 40, desember: 45}\n",
    benar="satuan: Nilai\nkonsolidasi: posisi akhir\ntarget: 85\nbulanan: {juni: 84, desember: 85}\n",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Look for a measure written as a sum; where the sum is off as well, RA101 speaks."""
    for _, _, indikator in tahun.semua_indikator():
        target, months = indikator.target, numbers(indikator)
        if (
            not indikator.takaran
            or indikator.konsolidasi is not Konsolidasi.JUMLAH
            or target is None
            or target.angka is None
            or len(months) < len(indikator.per_bulan)
        ):
            continue
        if not months or holds(Konsolidasi.JUMLAH, target.angka, list(months.values())):
            yield RULE.at(
                indikator.letak("konsolidasi"),
                indikator.id,
                perbaikan=f"{RULE.perbaikan}{_suggestion(months)}",
                indikator=indikator.nama,
                setahun=in_unit(indikator, target.angka),
                satuan=indikator.satuan,
            )


def _suggestion(months: Months) -> str:
    """The running total of the months: what a progress towards the year would show."""
    if len(months) < 2:
        return ""
    total = "; ".join(number(value) for value in accumulate(months.values()))
    return f" Bila ini kemajuan bertahap, tulis keadaan tiap bulan ({total}) dengan posisi akhir."
