"""AG102: the kegiatan of a program add up to it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .jumlah import differing

RULE = Rule(
    code="AG102",
    tingkat=Tingkat.KESALAHAN,
    judul="Anggaran kegiatan tidak berjumlah anggaran program",
    pesan="Anggaran program {kode} {atas}, jumlah kegiatannya {bawah} (selisih {selisih}).",
    mengapa="Anggaran program adalah jumlah anggaran kegiatannya dalam dokumen pelaksanaan anggaran.",
    perbaikan="Betulkan anggaran program atau kegiatannya menurut DPA; anggaran program boleh dikosongkan supaya "
    "dijumlahkan dari bawah.",
    salah="- kode: 7.01.02\n  nama: Program Pelayanan Publik\n  anggaran: 12.000.000\n  kegiatan:\n"
    "    - {kode: 7.01.02.2.04, nama: Pelaksanaan Urusan, anggaran: 10.000.000}\n",
    benar="- kode: 7.01.02\n  nama: Program Pelayanan Publik\n  anggaran: 10.000.000\n  kegiatan:\n"
    "    - {kode: 7.01.02.2.04, nama: Pelaksanaan Urusan, anggaran: 10.000.000}\n",
    contoh="anggaran.yaml",
    dasar=("pp-12-2019",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare each program with the sum of its kegiatan, where all amounts are known."""
    yield from differing(RULE, tahun.anggaran)
