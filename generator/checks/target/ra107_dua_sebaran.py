"""RA107: months and quarters, written both, say the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.findings import Finding, Rule, Tingkat
from generator.model.kinerja import Indikator, Konsolidasi
from generator.model.nilai import Nilai
from generator.model.tahun import Tahun
from generator.wording import joined, number, roman

from .bulan import holds, negatives, others
from .predikat import same

RULE = Rule(
    code="RA107",
    tingkat=Tingkat.KESALAHAN,
    judul="Target bulanan dan target triwulan tidak sama",
    pesan='"{indikator}": target triwulan {triwulan} {satu}, sedangkan bulan-bulannya {dua}{lain}.',
    mengapa="Bila target bulanan dan target triwulan ditulis bersama, keduanya harus sejalan; yang dicetak hanya "
    "target bulanan, sehingga target triwulan hilang tanpa terlihat.",
    perbaikan="Hapus `triwulan` bila `bulanan` yang benar, hapus `bulanan` bila `triwulan` yang benar, atau "
    "samakan keduanya.",
    salah="satuan: Dokumen\nkonsolidasi: jumlah\ntarget: 12\ntriwulan: [4, 2, 3, 3]\n"
    "bulanan: {maret: 3, juni: 3, september: 3, desember: 3}\n",
    benar="satuan: Dokumen\nkonsolidasi: jumlah\ntarget: 12\ntriwulan: [3, 3, 3, 3]\n"
    "bulanan: {maret: 3, juni: 3, september: 3, desember: 3}\n",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report the first quarter that its months do not make."""
    for _, _, indikator in tahun.semua_indikator():
        konsolidasi, quarters = indikator.konsolidasi_berlaku, indikator.triwulan or ()
        if konsolidasi is None or not indikator.bulanan or not any(quarters) or negatives(indikator):
            continue
        odd = [n for n, quarter in enumerate(quarters) if not _agree(konsolidasi, quarter, _months(indikator, n))]
        if odd:
            quarter, months = quarters[odd[0]], _months(indikator, odd[0])
            yield RULE.at(
                indikator.letak("triwulan", odd[0]),
                indikator.id,
                indikator=indikator.nama,
                triwulan=roman(odd[0] + 1),
                satu=quarter or "kosong",
                dua=_listed(konsolidasi, months),
                lain=others(len(odd) - 1, "triwulan"),
            )


def _months(indikator: Indikator, quarter: int) -> list[Nilai]:
    """The filled months of a quarter, counted from 0."""
    return [value for month, value in indikator.bulanan.items() if (month - 1) // 3 == quarter]


def _listed(konsolidasi: Konsolidasi, months: Sequence[Nilai]) -> str:
    """The months in words, with their sum where it is the sum that counts."""
    text = joined([str(month) for month in months]) or "kosong"
    if konsolidasi is not Konsolidasi.JUMLAH or len(months) < 2:
        return text
    return f"{text} (jumlahnya {number(sum((month.angka or Decimal(0) for month in months), Decimal(0)))})"


def _agree(konsolidasi: Konsolidasi, quarter: Nilai | None, months: Sequence[Nilai]) -> bool:
    """Whether a quarter is to its months as the year is to all of them."""
    if quarter is None or not months:
        return quarter is None and not months
    values = [month.angka for month in months if month.angka is not None]
    if quarter.angka is None or len(values) < len(months):
        return same(quarter, months[-1])
    return holds(konsolidasi, quarter.angka, values)
