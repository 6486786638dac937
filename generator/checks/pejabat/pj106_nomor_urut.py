"""PJ106: the serial of a NIP begins at 001."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .nip import Cacat, grouped
from .pemangku import with_nip

RULE = Rule(
    code="PJ106",
    tingkat=Tingkat.PERINGATAN,
    judul="Nomor urut NIP 000",
    pesan="NIP {nama} tertulis «{nip}»: nomor urutnya 000, sedangkan nomor urut NIP mulai dari 001.",
    mengapa="Tiga angka terakhir NIP ialah nomor urut di antara pegawai yang lahir dan diangkat bersamaan; 000 "
    "biasanya isian sementara yang belum diganti.",
    perbaikan="Ganti tiga angka terakhir NIP di jabatan.yaml menurut SK pangkat terakhir.",
    salah="- id: camat\n  nama: Camat\n  jenjang: administrator\n"
    "  pejabat: {nama: Dra. Sri Rahayu, nip: 19740512 199903 2 000}\n",
    benar="- id: camat\n  nama: Camat\n  jenjang: administrator\n"
    "  pejabat: {nama: Dra. Sri Rahayu, nip: 19740512 199903 2 004}\n",
    contoh="jabatan.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each serial of zeros."""
    for holder, nip in with_nip(tahun):
        if Cacat.URUT in nip.cacat:
            yield RULE.at(holder.letak("nip"), holder.id, nama=holder.nama, nip=grouped(nip.angka))
