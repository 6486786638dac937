"""PJ109: a NIP belongs to one person, and a person holds one position unless acting in the other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .nama import read_name
from .nip import grouped
from .pemangku import Pemangku, with_nip

RULE = Rule(
    code="PJ109",
    tingkat=Tingkat.KESALAHAN,
    judul="Satu NIP pada dua jabatan",
    pesan="NIP «{nip}» tertulis untuk {satu} dan untuk {dua}{soal}.",
    mengapa="NIP hanya milik satu orang, dan satu orang memangku satu jabatan; jabatan kedua dipegang sebagai Plt. "
    "atau Plh.",
    perbaikan="Betulkan NIP atau nama salah satunya di jabatan.yaml. Bila orangnya memang sama, tulis jabatan keduanya "
    "sebagai Plt. (`nama: Plt. Kepala Seksi …`).",
    salah="- id: camat\n  nama: Camat\n  jenjang: administrator\n"
    "  pejabat: {nama: Sri Rahayu, nip: 19740512 199903 2 004}\n"
    "- id: sekretaris\n  nama: Sekretaris Kecamatan\n  atasan: camat\n  jenjang: administrator\n"
    "  pejabat: {nama: Budi Santoso, nip: 19740512 199903 2 004}\n",
    benar="- id: camat\n  nama: Camat\n  jenjang: administrator\n"
    "  pejabat: {nama: Sri Rahayu, nip: 19740512 199903 2 004}\n"
    "- id: sekretaris\n  nama: Sekretaris Kecamatan\n  atasan: camat\n  jenjang: administrator\n"
    "  pejabat: {nama: Budi Santoso, nip: 19790820 200501 1 007}\n",
    contoh="jabatan.yaml",
)

_ROLE = re.compile(r"\s*(?:pembantu )?(?:bendahara|pengurus|penyimpan|operator|pejabat p|ppk|pptk)", re.IGNORECASE)
"""Roles that are given to someone beside the position: bendahara, pengurus barang, PPK-SKPD, PPTK, operator."""


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare everyone with the first who bears the same NIP."""
    by_nip: dict[str, list[Pemangku]] = defaultdict(list)
    for holder, nip in with_nip(tahun):
        by_nip[nip.angka].append(holder)
    for digits, (first, *others) in by_nip.items():
        for other in others:
            same = read_name(first.nama).orang == read_name(other.nama).orang
            if same and (first.acting or other.acting or _role(first) or _role(other)):
                continue
            yield RULE.at(
                other.letak("nip"),
                other.id,
                tingkat=Tingkat.PERINGATAN if same else None,
                nip=grouped(digits),
                satu=_named(first),
                dua=_named(other),
                soal=", orang yang sama dalam dua jabatan yang tidak satu pun berstatus Plt" if same else "",
            )


def _role(holder: Pemangku) -> bool:
    return _ROLE.match(holder.jabatan.nama) is not None


def _named(holder: Pemangku) -> str:
    return f"{holder.nama} ({holder.jabatan.nama})"
