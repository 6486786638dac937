"""RJ104: the indicator that another supports is there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun
from generator.nearest import maybe

RULE = Rule(
    code="RJ104",
    tingkat=Tingkat.KESALAHAN,
    judul="Indikator yang didukung tidak dikenal",
    pesan='"{indikator}": `mendukung` tertulis «{mendukung}», {soal}.',
    mengapa="Kinerja bawahan menopang kinerja atasan (penjenjangan); rujukan yang putus menghilangkan hubungan itu.",
    perbaikan="Isi `mendukung` dengan pengenal indikator atasan yang ada, atau hapus bila indikator ini tidak "
    "menopang indikator lain.",
    salah="mendukung: ikmm\n",
    benar="mendukung: ikm\n",
    dasar=("permenpanrb-89-2021",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report a support of an unknown indicator, or of itself."""
    for _, _, indikator in tahun.semua_indikator():
        above = indikator.mendukung
        if above is None or (above in tahun.indikator_menurut_id and above != indikator.id):
            continue
        known = [id_ for id_ in tahun.indikator_menurut_id if id_ != indikator.id]
        problem = f"yang tidak ada di antara indikator kantor ini{maybe(above, known)}"
        if above == indikator.id:
            problem = "yaitu dirinya sendiri"
        yield RULE.at(
            indikator.letak("mendukung"), indikator.id, indikator=indikator.nama, mendukung=above, soal=problem
        )
