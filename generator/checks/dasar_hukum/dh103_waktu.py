"""DH103: regulations of one rank stand in order of time."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .butir import bases
from .urutan import certainly_later, misdated

RULE = Rule(
    code="DH103",
    tingkat=Tingkat.PERINGATAN,
    judul="Urutan waktu peraturan terbalik",
    pesan="{peraturan} (butir {nomor}) ditulis {letak} {lain} (butir {nomor_lain}), padahal {beda}.",
    mengapa="Peraturan yang tingkatannya sama disusun menurut waktu pengundangan atau penetapannya.",
    perbaikan="Pindahkan butir itu di `mengingat`, sehingga yang lebih dahulu disebut lebih dahulu. Undang-undang "
    "pembentukan daerah boleh di awal.",
    salah="tentang: Penetapan\nmengingat: [uu-23-2014, uu-25-2004]\npenanda_tangan: camat\n",
    benar="tentang: Penetapan\nmengingat: [uu-25-2004, uu-23-2014]\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
    dasar=("uu-12-2011",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report the fewest items whose moving puts each rank in order of time."""
    for mengingat in bases(tahun):
        for butir, other in misdated(mengingat):
            younger = certainly_later(butir, other)
            yield RULE.at(
                butir.asal,
                mengingat.stem,
                peraturan=butir.nama,
                nomor=butir.nomor,
                letak="sebelum" if younger else "sesudah",
                lain=other.nama,
                nomor_lain=other.nomor,
                beda="lebih muda" if younger else "lebih tua",
            )
