"""IK101: a percentage is measured in %, a number of things is not."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.frasa import short, words
from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .contoh import kinerja
from .sebutan import counts, percent, percentage

RULE = Rule(
    code="IK101",
    tingkat=Tingkat.PERINGATAN,
    judul="Satuan tidak sesuai dengan nama indikator persentase",
    pesan='"{indikator}": nama indikator menyebut {sebutan}, sedangkan satuannya {satuan}.',
    mengapa="Nama indikator menyatakan apa yang diukur dan satuan menyatakan ukurannya; bila keduanya berbeda, target "
    "tidak jelas dibaca sebagai bagian dari seratus atau sebagai banyaknya benda.",
    perbaikan='Tulis `satuan: "%"` bila yang diukur persentase; bila yang dihitung banyaknya benda, tulis nama '
    "indikator dengan Jumlah dan satuan bendanya.",
    salah=kinerja("satuan: Dokumen\nnama: Persentase izin yang diterbitkan tepat waktu\n"),
    benar=kinerja('satuan: "%"\nnama: Persentase izin yang diterbitkan tepat waktu\n'),
    contoh="kinerja.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare the first words of the name with the unit, where there is one."""
    for _, _, indikator in tahun.semua_indikator():
        if not indikator.satuan or not indikator.satuan.strip():
            continue
        named = None
        if percentage(indikator.nama) and not percent(indikator):
            named = "persentase"
        elif counts(indikator.nama) and percent(indikator) and "persentase" not in words(indikator.nama):
            named = "jumlah"
        if named:
            yield RULE.at(
                indikator.letak("satuan"),
                indikator.id,
                indikator=short(indikator.nama),
                sebutan=named,
                satuan=indikator.satuan,
            )
