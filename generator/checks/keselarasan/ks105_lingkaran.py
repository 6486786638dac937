"""KS105: support goes upward and never comes back to where it began."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .garis import circles

RULE = Rule(
    code="KS105",
    tingkat=Tingkat.KESALAHAN,
    judul="Indikator saling mendukung dalam lingkaran",
    pesan='"{indikator}": `mendukung` «{mendukung}» membentuk lingkaran: {jalan}.',
    mengapa="Penjenjangan kinerja berujung pada sasaran kantor; lingkaran berarti tidak satu pun dari indikator itu "
    "menopang sasaran.",
    perbaikan="Hapus atau betulkan `mendukung` pada indikator yang kedudukannya paling atas.",
    salah="camat:\n  - sasaran: Meningkatnya pelayanan\n    indikator: [{id: ikm, nama: Indeks Kepuasan Masyarakat, "
    "mendukung: akip}]\nsekretaris:\n  - sasaran: Meningkatnya akuntabilitas\n    indikator: [{id: akip, nama: Nilai "
    "AKIP, mendukung: ikm}]\n",
    benar="camat:\n  - sasaran: Meningkatnya pelayanan\n    indikator: [{id: ikm, nama: Indeks Kepuasan Masyarakat}]\n"
    "sekretaris:\n  - sasaran: Meningkatnya akuntabilitas\n    indikator: [{id: akip, nama: Nilai AKIP, mendukung: "
    "ikm}]\n",
    contoh="kinerja.yaml",
    dasar=("permenpanrb-89-2021",),
)

_SHOWN = 6
"""Ids of a long circle that are told."""


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each circle once; an indicator that supports itself is RJ104's."""
    for circle in circles(tahun):
        first = tahun.indikator_menurut_id[circle[0]]
        yield RULE.at(
            first.letak("mendukung"),
            first.id,
            indikator=first.nama,
            mendukung=first.mendukung,
            jalan=" → ".join((*circle[:_SHOWN], *(["…"] if len(circle) > _SHOWN else []), circle[0])),
        )
