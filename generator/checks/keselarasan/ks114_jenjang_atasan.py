"""KS114: a superior is not of a lower level than who answers to him."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.jabatan import Jenjang
from generator.model.tahun import Tahun

RULE = Rule(
    code="KS114",
    tingkat=Tingkat.PERINGATAN,
    judul="Atasan lebih rendah jenjangnya",
    pesan="Atasan {jabatan} ({jenjang}) tertulis {atasan} ({jenjang_atasan}), yang lebih rendah jenjangnya.",
    mengapa="Perjanjian Kinerja dibuat antara pejabat dan atasan langsungnya, dan kinerjanya dijenjangkan dari atas ke "
    "bawah; garis yang terbalik membuat pihak keduanya keliru.",
    perbaikan="Betulkan `atasan` di jabatan.yaml, atau `jenjang` salah satunya.",
    salah="- {id: camat, nama: Camat, jenjang: administrator}\n"
    "- {id: kasi-pelayanan, nama: Kepala Seksi Pelayanan, atasan: camat, jenjang: pengawas}\n"
    "- {id: sekretaris, nama: Sekretaris Kecamatan, atasan: kasi-pelayanan, jenjang: administrator}\n",
    benar="- {id: camat, nama: Camat, jenjang: administrator}\n"
    "- {id: kasi-pelayanan, nama: Kepala Seksi Pelayanan, atasan: camat, jenjang: pengawas}\n"
    "- {id: sekretaris, nama: Sekretaris Kecamatan, atasan: camat, jenjang: administrator}\n",
    contoh="jabatan.yaml",
    dasar=("permenpanrb-89-2021",),
)

_RANK = {Jenjang.ADMINISTRATOR: 2, Jenjang.PENGAWAS: 1}
"""Who heads a unit; a fungsional and a pelaksana head none, and either may lead a team of the other."""


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare each jabatan with the one it names as its superior; one that is not there is RJ103's."""
    for jabatan in tahun.jabatan:
        superior = tahun.jabatan_menurut_id.get(jabatan.atasan or "")
        if superior is not None and _RANK.get(superior.jenjang, 0) < _RANK.get(jabatan.jenjang, 0):
            yield RULE.at(
                jabatan.letak("atasan"),
                jabatan.id,
                jabatan=jabatan.nama,
                jenjang=jabatan.jenjang,
                atasan=superior.nama,
                jenjang_atasan=superior.jenjang,
            )
