"""PJ114: one person has one NIP."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .nama import read_name
from .nip import NIP, grouped
from .pemangku import Pemangku, with_nip

RULE = Rule(
    code="PJ114",
    tingkat=Tingkat.PERINGATAN,
    judul="Nama yang sama dengan NIP berbeda",
    pesan="{nama} tertulis pada {satu} dengan NIP «{nip_satu}» dan pada {dua} dengan NIP «{nip_dua}».",
    mengapa="Satu orang mempunyai satu NIP di semua naskah; perbedaan beberapa angka saja hampir selalu salah ketik.",
    perbaikan="Samakan NIP-nya di jabatan.yaml menurut SK pangkat terakhir; bila memang dua orang yang senama, "
    "abaikan catatan ini.",
    salah="- id: camat\n  nama: Camat\n  jenjang: administrator\n"
    "  pejabat: {nama: Sri Rahayu, nip: 19740512 199903 2 004}\n"
    "- id: sekretaris\n  nama: Plt. Sekretaris Kecamatan\n  atasan: camat\n  jenjang: administrator\n"
    "  pejabat: {nama: Sri Rahayu, nip: 19740521 199903 2 004}\n",
    benar="- id: camat\n  nama: Camat\n  jenjang: administrator\n"
    "  pejabat: {nama: Sri Rahayu, nip: 19740512 199903 2 004}\n"
    "- id: sekretaris\n  nama: Plt. Sekretaris Kecamatan\n  atasan: camat\n  jenjang: administrator\n"
    "  pejabat: {nama: Sri Rahayu, nip: 19740512 199903 2 004}\n",
    contoh="jabatan.yaml",
)

_SLIP = 3
"""Digits in which the NIP of one person may differ by slips of the hand."""


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare everyone with the first of the same name; NIPs that differ widely are only noted."""
    first: dict[str, tuple[Pemangku, NIP]] = {}
    for holder, nip in with_nip(tahun):
        before, known = first.setdefault(read_name(holder.nama).orang, (holder, nip))
        if known.angka == nip.angka:
            continue
        apart = sum(a != b for a, b in zip(known.angka, nip.angka, strict=True))
        yield RULE.at(
            holder.letak("nip"),
            holder.id,
            tingkat=None if apart <= _SLIP else Tingkat.CATATAN,
            nama=holder.nama,
            satu=before.jabatan.nama,
            nip_satu=grouped(known.angka),
            dua=holder.jabatan.nama,
            nip_dua=grouped(nip.angka),
        )
