"""AG108: a code of urusan 7.01 is in the nomenklatur that the program knows."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.nomenklatur import name_key, numbered
from generator.model.tahun import Tahun

from .tingkatan import lines, of_kecamatan, official

RULE = Rule(
    code="AG108",
    tingkat=Tingkat.CATATAN,
    judul="Kode anggaran belum ada di daftar nomenklatur",
    pesan="Kode {tingkatan} {kode} «{nama}» tidak ada di daftar nomenklatur kecamatan{mungkin}.",
    mengapa="Kode yang tidak dikenal dapat berasal dari salah ketik, dapat pula tambahan resmi bagi kelurahan atau "
    "daerah tertentu yang belum dimuat di daftar program ini.",
    perbaikan="Cocokkan dengan DPA. Bila memang demikian tertulis, catatan ini boleh dibiarkan.",
    salah="- {kode: 7.01.09, nama: Program Penyelenggaraan Pemerintahan dan Pelayanan Publik}\n",
    benar="- {kode: 7.01.02, nama: Program Penyelenggaraan Pemerintahan dan Pelayanan Publik}\n",
    contoh="anggaran.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Note each unknown code; the lines under an unknown one are not noted again."""
    named = {name_key(entry.nama): entry.kode for entry in tahun.nomenklatur.values()}
    for baris in lines(tahun):
        if not tahun.nomenklatur or not of_kecamatan(baris.nomor) or official(tahun, baris.nomor) is not None:
            continue
        if baris.atas is not None and official(tahun, numbered(baris.atas.kode)) is None:
            continue
        owner = named.get(name_key(baris.mata.nama))
        yield RULE.at(
            baris.mata.letak("kode"),
            baris.mata.kode,
            tingkatan=baris.tingkatan,
            kode=baris.mata.kode,
            nama=baris.mata.nama,
            mungkin=f"; nama itu berkode {owner}" if owner else "",
        )
