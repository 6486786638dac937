"""PJ107: a PPPK bears no pangkat of the PNS."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .nip import grouped
from .pangkat import is_pppk_grade, read_pangkat
from .pemangku import with_nip

RULE = Rule(
    code="PJ107",
    tingkat=Tingkat.PERINGATAN,
    judul="Pangkat tidak sesuai dengan jenis pegawai",
    pesan="{nama} menurut NIP «{nip}» ialah {jenis}, tetapi pangkatnya tertulis «{pangkat}».",
    mengapa="Pegawai Pemerintah dengan Perjanjian Kerja tidak berpangkat; golongannya ditulis dengan angka Romawi, "
    "misalnya IX, sedangkan PNS berpangkat seperti Penata Muda.",
    perbaikan="Betulkan `pangkat` di jabatan.yaml (untuk PPPK kosongkan atau isi golongannya), atau betulkan NIP-nya.",
    salah="- id: camat\n  nama: Camat\n  jenjang: administrator\n"
    "  pejabat: {nama: Sri Rahayu, nip: 19910525 202321 2 031, pangkat: Penata Muda}\n",
    benar="- id: camat\n  nama: Camat\n  jenjang: administrator\n"
    "  pejabat: {nama: Sri Rahayu, nip: 19910525 202321 2 031, pangkat: IX}\n",
    contoh="jabatan.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report a PPPK with a pangkat, and a PNS with the golongan of a PPPK."""
    for holder, nip in with_nip(tahun):
        written = (holder.pejabat.pangkat or "").strip()
        mismatch = read_pangkat(written).nama is not None if nip.pppk else is_pppk_grade(written)
        if mismatch:
            yield RULE.at(
                holder.letak("pangkat"),
                holder.id,
                nama=holder.nama,
                nip=grouped(nip.angka),
                jenis="PPPK" if nip.pppk else "PNS",
                pangkat=written,
            )
