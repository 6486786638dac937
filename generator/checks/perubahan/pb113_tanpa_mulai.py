"""PB113: a perubahan of monthly targets says from which month it holds."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Langkah, Tahun

from .beda import both, differ
from .letak import stem

RULE = Rule(
    code="PB113",
    tingkat=Tingkat.PERINGATAN,
    judul="Bulan mulai berlaku belum diketahui",
    pesan='Perubahan ke-{ke} mengubah target bulanan "{indikator}"{lain}, tetapi `berlaku_mulai` dan `tanggal` belum '
    "diisi.",
    mengapa="Target bulan yang sudah lewat tidak boleh berubah; tanpa bulan mulai berlaku hal itu tidak dapat "
    "diperiksa.",
    perbaikan="Isi `berlaku_mulai` dengan bulan pertama yang berubah; pada rancangan `tanggal` boleh tetap kosong.",
    salah="ke: 1\nalasan: strategi\ndasar: Perubahan Renja\n"
    "indikator: {adminduk: {bulanan: {oktober: 200, november: 100}}}\n",
    benar="ke: 1\nalasan: strategi\ndasar: Perubahan Renja\nberlaku_mulai: oktober\n"
    "indikator: {adminduk: {bulanan: {oktober: 200, november: 100}}}\n",
    contoh="perubahan-1.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """One finding for each perubahan without a first month that changes months."""
    for step in tahun.langkah:
        change = step.perubahan
        names = list(_changed(step)) if change.mulai is None else []
        if names:
            more = f" dan {len(names) - 1} indikator lain" if len(names) > 1 else ""
            yield RULE.at(change.asal, stem(change), ke=change.ke, indikator=names[0], lain=more)


def _changed(step: Langkah) -> Iterator[str]:
    """The names of the indicators whose months are not those before."""
    for _, _, after in step.sesudah.semua_indikator():
        pair = both(step, after.id)
        if differ(*pair, ["per_bulan"]) if pair else after.per_bulan:
            yield after.nama
