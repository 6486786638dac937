"""IK117: an indicator names a measure, not an activity."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.frasa import short
from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .contoh import kinerja
from .kegiatan import active_verb, doing, done

RULE = Rule(
    code="IK117",
    tingkat=Tingkat.CATATAN,
    judul="Indikator berupa kegiatan",
    pesan='"{indikator}": nama indikator menyebut kegiatan («{kata}»), bukan ukuran keberhasilannya.',
    mengapa="Indikator harus dapat diukur; nama kegiatan tidak mengatakan apa yang dihitung dan kapan kegiatan itu "
    "berhasil.",
    perbaikan="Awali nama indikator dengan ukurannya: Jumlah, Persentase, Indeks, Nilai, atau Rata-rata.",
    salah=kinerja("nama: Monitoring distribusi bantuan pangan\n"),
    benar=kinerja("nama: Jumlah laporan monitoring distribusi bantuan pangan\n"),
    contoh="kinerja.yaml",
    dasar=("permenpanrb-88-2021",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Look at the first word of every indicator."""
    for _, _, indikator in tahun.semua_indikator():
        word = active_verb(indikator.nama) or done(indikator.nama) or doing(indikator.nama)
        if word:
            yield RULE.at(indikator.letak("nama"), indikator.id, indikator=short(indikator.nama), kata=word)
