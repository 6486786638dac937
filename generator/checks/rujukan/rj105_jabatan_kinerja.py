"""RJ105: indicators belong to a jabatan that is there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.places import beside
from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun
from generator.nearest import maybe

RULE = Rule(
    code="RJ105",
    tingkat=Tingkat.KESALAHAN,
    judul="Jabatan pemilik indikator tidak dikenal",
    pesan="Kinerja ditulis untuk jabatan «{jabatan}», yang tidak ada di jabatan.yaml{mungkin}.",
    mengapa="Indikator yang jabatannya tidak dikenal tidak masuk ke dokumen mana pun.",
    perbaikan="Betulkan pengenal jabatan di kinerja.yaml, atau tambahkan jabatannya di jabatan.yaml.",
    salah="camt:\n  - sasaran: Meningkatnya kualitas pelayanan publik\n    indikator:\n"
    "      - {id: ikm, nama: Indeks Kepuasan Masyarakat}\n",
    benar="camat:\n  - sasaran: Meningkatnya kualitas pelayanan publik\n    indikator:\n"
    "      - {id: ikm, nama: Indeks Kepuasan Masyarakat}\n",
    contoh="kinerja.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each unknown jabatan at its first sasaran."""
    for jabatan_id, sasaran in tahun.kinerja.items():
        if jabatan_id not in tahun.jabatan_menurut_id:
            asal = sasaran[0].asal if sasaran else beside(tahun, "kinerja.yaml")
            near = maybe(jabatan_id, tahun.jabatan_menurut_id)
            yield RULE.at(asal, jabatan_id, jabatan=jabatan_id, mungkin=near)
