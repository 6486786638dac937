"""RJ101: the id of an indicator is its own."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.places import spoken
from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

RULE = Rule(
    code="RJ101",
    tingkat=Tingkat.KESALAHAN,
    judul="Pengenal indikator dipakai dua kali",
    pesan="Pengenal indikator «{id}» dipakai dua kali, di {satu} dan di {dua}.",
    mengapa="Dokumen dan perubahan menunjuk indikator dengan pengenalnya; pengenal yang sama membuat dua indikator "
    "tertukar.",
    perbaikan="Beri salah satu indikator pengenal lain; bila keduanya indikator yang sama, hapus salah satu dan pakai "
    "`mendukung` untuk menghubungkan jabatan.",
    salah="camat:\n  - sasaran: Meningkatnya kualitas pelayanan publik\n    indikator:\n"
    "      - {id: ikm, nama: Indeks Kepuasan Masyarakat}\n      - {id: ikm, nama: Indeks Pelayanan Publik}\n",
    benar="camat:\n  - sasaran: Meningkatnya kualitas pelayanan publik\n    indikator:\n"
    "      - {id: ikm, nama: Indeks Kepuasan Masyarakat}\n      - {id: ipp, nama: Indeks Pelayanan Publik}\n",
    contoh="kinerja.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each later indicator with an id that is taken, naming both places."""
    for _, _, indikator in tahun.semua_indikator():
        first = tahun.indikator_menurut_id[indikator.id]
        if first is not indikator:
            asal = indikator.letak("id")
            yield RULE.at(asal, indikator.id, id=indikator.id, satu=spoken(first.letak("id")), dua=spoken(asal))
