"""DH102: Mengingat goes down the hierarchy of regulations."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.jenis_peraturan import JENIS
from generator.model.tahun import Tahun

from .butir import Butir, bases
from .urutan import misranked

RULE = Rule(
    code="DH102",
    tingkat=Tingkat.PERINGATAN,
    judul="Urutan tingkat peraturan terbalik",
    pesan="{peraturan} (butir {nomor}) ditulis {letak} {lain} (butir {nomor_lain}), padahal tingkatannya {beda}.",
    mengapa="Dasar hukum disusun menurut tata urutan peraturan perundang-undangan, dari yang tertinggi.",
    perbaikan="Pindahkan butir itu di `mengingat`: undang-undang, peraturan pemerintah, peraturan presiden, peraturan "
    "menteri, peraturan daerah, peraturan kepala daerah.",
    salah="tentang: Penetapan\nmengingat: [uu-23-2014, perpres-29-2014, pp-17-2018]\npenanda_tangan: camat\n",
    benar="tentang: Penetapan\nmengingat: [uu-23-2014, pp-17-2018, perpres-29-2014]\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
    dasar=("uu-12-2011",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report the fewest items whose moving puts the list in order; a note where only custom ranks them."""
    for mengingat in bases(tahun):
        for butir, other, by_law in misranked(mengingat):
            yield RULE.at(
                butir.asal,
                mengingat.stem,
                tingkat=None if by_law else Tingkat.CATATAN,
                peraturan=butir.nama,
                nomor=butir.nomor,
                letak="sesudah" if _higher(butir, other) else "sebelum",
                lain=other.nama,
                nomor_lain=other.nomor,
                beda="lebih tinggi" if _higher(butir, other) else "lebih rendah",
            )


def _higher(one: Butir, other: Butir) -> bool:
    return JENIS[one.sitiran.jenis].peringkat < JENIS[other.sitiran.jenis].peringkat
