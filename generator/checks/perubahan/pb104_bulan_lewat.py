"""PB104: the months before a perubahan holds stay as they were."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.findings import Finding, Rule, Tingkat
from generator.model.kinerja import Indikator
from generator.model.nilai import Nilai
from generator.model.tahun import Langkah, Tahun
from generator.wording import BULAN

from .beda import both, month_change, months, plain

RULE = Rule(
    code="PB104",
    tingkat=Tingkat.KESALAHAN,
    judul="Target bulan sebelum perubahan ikut berubah",
    pesan='"{indikator}": perubahan berlaku mulai {mulai}, tetapi target bulan sebelumnya berubah: {bulan}.',
    mengapa="Bulan yang sudah lewat sudah dilaksanakan dan diukur menurut target lama; mengubahnya sesudahnya membuat "
    "capaian dinilai terhadap target yang saat itu tidak ada.",
    perbaikan="Kembalikan target bulan sebelum perubahan berlaku dan bagikan selisihnya ke bulan sesudahnya, atau "
    "betulkan `berlaku_mulai`.",
    salah="ke: 1\nalasan: strategi\ndasar: Perubahan Renja\nberlaku_mulai: oktober\n"
    "indikator: {adminduk: {bulanan: {september: 100, oktober: 200}}}\n",
    benar="ke: 1\nalasan: strategi\ndasar: Perubahan Renja\nberlaku_mulai: oktober\n"
    "indikator: {adminduk: {bulanan: {november: 100, oktober: 200}}}\n",
    contoh="perubahan-1.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """One finding an indicator, changed or new, with the months that may not change."""
    for step in tahun.langkah:
        start = step.perubahan.mulai
        if start is None:
            continue
        for before, indikator in _touched(step):
            found = [m for m in range(1, start) if plain(before.get(m)) != plain(indikator.per_bulan.get(m))]
            if found:
                key = "bulanan" if indikator.bulanan else "triwulan"
                first = indikator.per_bulan.get(found[0])
                told = (month_change(m, before.get(m), indikator.per_bulan.get(m)) for m in found)
                yield RULE.at(
                    first.asal if first and first.asal.berkas == step.perubahan.asal.berkas else indikator.letak(key),
                    indikator.id,
                    indikator=indikator.nama,
                    mulai=BULAN[start - 1],
                    bulan=months(told),
                )


def _touched(step: Langkah) -> Iterator[tuple[Mapping[int, Nilai], Indikator]]:
    """Each changed or new indicator as it is after the perubahan, with its months before; none for a new one."""
    for name in step.perubahan.indikator:
        pair = both(step, name)
        if pair:
            yield pair[0].per_bulan, pair[1]
    for _, _, indikator in step.sesudah.semua_indikator():
        if indikator.id not in step.sebelum.indikator_menurut_id:
            yield {}, indikator
