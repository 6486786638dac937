"""AG109: the amounts that are filled in do not already exceed the line above."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.anggaran import Kegiatan, Program
from generator.model.tahun import Tahun
from generator.wording import rupiah

from .jumlah import doubled, known_below

RULE = Rule(
    code="AG109",
    tingkat=Tingkat.KESALAHAN,
    judul="Rincian anggaran melebihi anggaran di atasnya",
    pesan="Anggaran {tingkatan} {kode} {atas}, padahal bagiannya yang sudah terisi berjumlah {bawah}{kosong}.",
    mengapa="Anggaran di atas adalah jumlah seluruh rinciannya; bila sebagian saja sudah melebihinya, salah satunya "
    "pasti keliru.",
    perbaikan="Betulkan anggaran di atas atau rinciannya menurut DPA, lalu isi rincian yang masih kosong.",
    salah="- kode: 7.01.01\n  nama: Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota\n"
    "  anggaran: 10.000.000\n"
    "  kegiatan:\n    - {kode: 7.01.01.2.06, nama: Administrasi Umum Perangkat Daerah, anggaran: 12.000.000}\n"
    "    - {kode: 7.01.01.2.02, nama: Administrasi Keuangan Perangkat Daerah}\n",
    benar="- kode: 7.01.01\n  nama: Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota\n"
    "  anggaran: 20.000.000\n"
    "  kegiatan:\n    - {kode: 7.01.01.2.06, nama: Administrasi Umum Perangkat Daerah, anggaran: 12.000.000}\n"
    "    - {kode: 7.01.01.2.02, nama: Administrasi Keuangan Perangkat Daerah}\n",
    contoh="anggaran.yaml",
    dasar=("pp-12-2019",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare each amount with what is known below it, where something is still empty."""
    for program in tahun.anggaran:
        yield from _exceeded("program", program)
        for kegiatan in program.kegiatan:
            yield from _exceeded("kegiatan", kegiatan)


def _exceeded(level: str, line: Program | Kegiatan) -> Iterator[Finding]:
    own = line.anggaran.angka if line.anggaran else None
    empty = sum(part.jumlah is None for part in line.bawahan)
    if own is None or not empty or own < 0 or doubled(line):
        return
    below = known_below(line)
    if below > own:
        yield RULE.at(
            line.letak("anggaran"),
            line.kode,
            tingkatan=level,
            kode=line.kode,
            atas=rupiah(own),
            bawah=rupiah(below),
            kosong=f" dan {empty} lagi belum lengkap",
        )
