"""AG106: the code of a budget line begins with the code of the line above it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.nomenklatur import NomorMata, numbered
from generator.model.tahun import Tahun

from .tingkatan import lines

RULE = Rule(
    code="AG106",
    tingkat=Tingkat.KESALAHAN,
    judul="Kode anggaran tidak diawali kode di atasnya",
    pesan="Kode {tingkatan} «{kode}» berada di bawah «{atas}», padahal tidak diawali kode itu.",
    mengapa="Kode kegiatan diawali kode programnya dan kode sub kegiatan diawali kode kegiatannya; baris yang salah "
    "tempat membuat jumlah program dan kegiatan keliru.",
    perbaikan="Betulkan kodenya, atau pindahkan baris ini ke bawah program atau kegiatannya sendiri.",
    salah="- kode: 7.01.03\n  nama: Program Pemberdayaan Masyarakat Desa dan Kelurahan\n  kegiatan:\n"
    "    - {kode: 7.01.02.2.04, nama: Pelaksanaan Urusan Pemerintahan yang Dilimpahkan kepada Camat}\n",
    benar="- kode: 7.01.02\n  nama: Program Penyelenggaraan Pemerintahan dan Pelayanan Publik\n  kegiatan:\n"
    "    - {kode: 7.01.02.2.04, nama: Pelaksanaan Urusan Pemerintahan yang Dilimpahkan kepada Camat}\n",
    contoh="anggaran.yaml",
    dasar=("permendagri-90-2019",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare each code with the one above; a code that is none is left to AG105."""
    for baris in lines(tahun):
        own, above = baris.nomor, numbered(baris.atas.kode) if baris.atas else None
        if own is None or above is None or baris.atas is None or _below(own, above):
            continue
        asal = baris.mata.letak("kode")
        kode = baris.mata.kode
        yield RULE.at(asal, kode, tingkatan=baris.tingkatan, kode=kode, atas=baris.atas.kode)


def _below(own: NomorMata, above: NomorMata) -> bool:
    """Whether a number begins with another; the X of a general code fits any urusan."""
    if len(above) >= len(own):
        return True
    pairs = zip(own, above, strict=False)
    return all(a == b or (n < 2 and 0 in (a, b)) for n, (a, b) in enumerate(pairs))
