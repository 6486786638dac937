"""AG101: the sub kegiatan of a kegiatan add up to it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .jumlah import differing

RULE = Rule(
    code="AG101",
    tingkat=Tingkat.KESALAHAN,
    judul="Anggaran sub kegiatan tidak berjumlah anggaran kegiatan",
    pesan="Anggaran kegiatan {kode} {atas}, jumlah sub kegiatannya {bawah} (selisih {selisih}).",
    mengapa="Anggaran kegiatan adalah jumlah anggaran sub kegiatannya dalam dokumen pelaksanaan anggaran.",
    perbaikan="Betulkan anggaran kegiatan atau sub kegiatannya menurut DPA; anggaran kegiatan boleh dikosongkan "
    "supaya dijumlahkan dari bawah.",
    salah="- kode: 7.01.02\n  nama: Program Pelayanan Publik\n  kegiatan:\n    - kode: 7.01.02.2.04\n"
    "      nama: Pelaksanaan Urusan\n      anggaran: 12.000.000\n      sub_kegiatan:\n"
    "        - {kode: 7.01.02.2.04.0002, nama: Nonperizinan, anggaran: 10.000.000}\n",
    benar="- kode: 7.01.02\n  nama: Program Pelayanan Publik\n  kegiatan:\n    - kode: 7.01.02.2.04\n"
    "      nama: Pelaksanaan Urusan\n      anggaran: 10.000.000\n      sub_kegiatan:\n"
    "        - {kode: 7.01.02.2.04.0002, nama: Nonperizinan, anggaran: 10.000.000}\n",
    contoh="anggaran.yaml",
    dasar=("pp-12-2019",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare each kegiatan with the sum of its sub kegiatan, where all amounts are written."""
    yield from differing(RULE, (kegiatan for program in tahun.anggaran for kegiatan in program.kegiatan))
