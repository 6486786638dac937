"""RA104: the months of a `posisi akhir` target go the way that is better."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from generator.findings import Finding, Rule, Tingkat
from generator.model.kinerja import Indikator, Konsolidasi, Polarisasi
from generator.model.tahun import Tahun

from .bulan import Months, in_unit, is_percent, period, with_months
from .predikat import order, same

RULE = Rule(
    code="RA104",
    tingkat=Tingkat.PERINGATAN,
    judul="Target bulanan bergerak melawan arah capaian",
    pesan='"{indikator}": target {gerak} dari {sebelum} ({periode_sebelum}) ke {sesudah} ({periode}), '
    "padahal capaiannya diharapkan {arah}.",
    mengapa="Target posisi akhir menggambarkan kemajuan menuju akhir tahun; target yang mundur di tengah jalan "
    "biasanya salah ketik atau salah `polarisasi`.",
    perbaikan="Periksa kedua bulan itu. Bila capaian yang baik memang sebaliknya, balik `polarisasi` (naik atau "
    "turun); bila naik turunnya wajar, tulis `polarisasi: stabil`.",
    salah="satuan: Nilai\nkonsolidasi: posisi akhir\npolarisasi: naik\ntarget: 85\n"
    "bulanan: {maret: 84, juni: 48, desember: 85}\n",
    benar="satuan: Nilai\nkonsolidasi: posisi akhir\npolarisasi: naik\ntarget: 85\n"
    "bulanan: {maret: 83, juni: 84, desember: 85}\n",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Look for the first month that goes back."""
    for indikator, setahun, months in with_months(tahun, Konsolidasi.POSISI_AKHIR):
        own = _own(indikator, setahun, months)
        falls_only = all(before >= after for (_, before), (_, after) in pairwise(own))
        if indikator.polarisasi is Polarisasi.STABIL or (indikator.polarisasi is None and falls_only):
            continue
        down = indikator.polarisasi is Polarisasi.TURUN
        for (earlier, before), (later, after) in pairwise(own):
            if before < after if down else before > after:
                yield RULE.at(
                    indikator.per_bulan[later].asal,
                    indikator.id,
                    indikator=indikator.nama,
                    gerak="naik" if down else "turun",
                    sebelum=in_unit(indikator, before),
                    periode_sebelum=period(indikator, earlier),
                    sesudah=in_unit(indikator, after),
                    periode=period(indikator, later),
                    arah="turun" if down else "naik",
                )
                break
    yield from _grades(tahun)


def _grades(tahun: Tahun) -> Iterator[Finding]:
    """Look for the first month with a lower grade; a grade says by itself which way is better."""
    for _, _, indikator in tahun.semua_indikator():
        target = indikator.target
        rising = indikator.polarisasi in (None, Polarisasi.NAIK)
        if target is None or indikator.konsolidasi_berlaku is not Konsolidasi.POSISI_AKHIR or not rising:
            continue
        pairs = list(indikator.per_bulan.items())
        if pairs and not same(pairs[-1][1], target):
            pairs.pop()
        for (earlier, before), (later, after) in pairwise(pairs):
            if after.angka is None and order(after, before) == -1:
                yield RULE.at(
                    after.asal,
                    indikator.id,
                    indikator=indikator.nama,
                    gerak="turun",
                    sebelum=before,
                    periode_sebelum=period(indikator, earlier),
                    sesudah=after,
                    periode=period(indikator, later),
                    arah="naik",
                )
                break


def _own(indikator: Indikator, setahun: Decimal, months: Months) -> list[tuple[int, Decimal]]:
    """The months that no narrower rule speaks of: RA103 has a wrong last one, RA109 those past 100%."""
    pairs = list(months.items())
    if pairs[-1][1] != setahun:
        pairs.pop()
    return [(month, value) for month, value in pairs if not (is_percent(indikator) and value > 100)]
