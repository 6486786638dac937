"""IK104: an index or a score has no per cent."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.frasa import short, words
from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .contoh import kinerja
from .sebutan import SCALES, opening, percent

RULE = Rule(
    code="IK104",
    tingkat=Tingkat.PERINGATAN,
    judul="Indeks, nilai, atau skor bersatuan persen",
    pesan='"{indikator}": {sebutan} bukan persentase, sedangkan satuannya {satuan}.',
    mengapa="Indeks, nilai, dan skor mempunyai skala sendiri; ditulis dengan persen, 85 terbaca delapan puluh lima "
    "dari seratus bagian.",
    perbaikan="Tulis `satuan: Nilai`, `satuan: Indeks`, atau `satuan: Skor`; bila yang diukur memang persentase, "
    "ganti awal nama indikator menjadi Persentase.",
    salah=kinerja('nama: Indeks Kepuasan Masyarakat\nsatuan: "%"\n'),
    benar=kinerja("nama: Indeks Kepuasan Masyarakat\nsatuan: Nilai\n"),
    contoh="kinerja.yaml",
)

_IN_PERCENT = frozenset(
    words(
        "persentase capaian pencapaian realisasi serapan penyerapan pertumbuhan kenaikan peningkatan penurunan "
        "kontribusi tingkat ketercapaian"
    )
)
"""What a `nilai` may be a percentage of: `Nilai capaian kinerja`."""


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report a scale in %, unless its name speaks of what is measured in % too."""
    for _, _, indikator in tahun.semua_indikator():
        first = opening(indikator.nama)
        if first in SCALES and percent(indikator) and not _IN_PERCENT & set(words(indikator.nama)):
            yield RULE.at(
                indikator.letak("satuan"),
                indikator.id,
                indikator=short(indikator.nama),
                sebutan=first,
                satuan=indikator.satuan,
            )
