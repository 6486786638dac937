"""RJ102: the id of a jabatan is its own."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.places import spoken
from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

RULE = Rule(
    code="RJ102",
    tingkat=Tingkat.KESALAHAN,
    judul="Pengenal jabatan dipakai dua kali",
    pesan="Pengenal jabatan «{id}» dipakai dua kali, di {satu} dan di {dua}.",
    mengapa="Indikator, atasan, dan penanda tangan menunjuk jabatan dengan pengenalnya; pengenal yang sama membuat "
    "dua jabatan tertukar.",
    perbaikan="Beri salah satu jabatan pengenal lain, lalu sesuaikan kinerja.yaml dan `atasan` yang merujuknya.",
    salah="- {id: kasi, nama: Kepala Seksi Pelayanan, jenjang: pengawas}\n"
    "- {id: kasi, nama: Kepala Seksi Pemerintahan, jenjang: pengawas}\n",
    benar="- {id: kasi-pelayanan, nama: Kepala Seksi Pelayanan, jenjang: pengawas}\n"
    "- {id: kasi-pemerintahan, nama: Kepala Seksi Pemerintahan, jenjang: pengawas}\n",
    contoh="jabatan.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each later jabatan with an id that is taken, naming both places."""
    for jabatan in tahun.jabatan:
        first = tahun.jabatan_menurut_id[jabatan.id]
        if first is not jabatan:
            asal = jabatan.letak("id")
            yield RULE.at(asal, jabatan.id, id=jabatan.id, satu=spoken(first.letak("id")), dua=spoken(asal))
