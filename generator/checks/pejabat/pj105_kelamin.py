"""PJ105: the fifteenth digit of a NIP is 1 or 2."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .nip import Cacat, grouped
from .pemangku import with_nip

RULE = Rule(
    code="PJ105",
    tingkat=Tingkat.KESALAHAN,
    judul="Angka jenis kelamin pada NIP bukan 1 atau 2",
    pesan="NIP {nama} tertulis «{nip}»: angka kelima belas {angka}, seharusnya 1 (pria) atau 2 (wanita).",
    mengapa="Angka kelima belas NIP menunjukkan jenis kelamin; angka lain tidak pernah diterbitkan.",
    perbaikan="Cocokkan NIP di jabatan.yaml dengan SK pangkat terakhir; biasanya ada angka yang "
    "tertukar atau terlewat.",
    salah="- id: camat\n  nama: Camat\n  jenjang: administrator\n"
    "  pejabat: {nama: Dra. Sri Rahayu, nip: 19740512 199903 0 024}\n",
    benar="- id: camat\n  nama: Camat\n  jenjang: administrator\n"
    "  pejabat: {nama: Dra. Sri Rahayu, nip: 19740512 199903 2 004}\n",
    contoh="jabatan.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each NIP with another digit."""
    for holder, nip in with_nip(tahun):
        if Cacat.KELAMIN in nip.cacat:
            place = holder.letak("nip")
            yield RULE.at(place, holder.id, nama=holder.nama, nip=grouped(nip.angka), angka=nip.kelamin)
