"""PJ115: a title for a man or a woman agrees with the sex in the NIP."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .nama import bare, read_name
from .nip import grouped
from .pemangku import with_nip

RULE = Rule(
    code="PJ115",
    tingkat=Tingkat.PERINGATAN,
    judul="Sebutan di depan nama dan jenis kelamin pada NIP bertentangan",
    pesan="{nama} memakai «{gelar}» ({menurut_gelar}), sedangkan angka kelima belas NIP «{nip}» {angka} "
    "({menurut_nip}).",
    mengapa="Drs. dipakai pria, Dra. dan Hj. dipakai wanita, dan angka kelima belas NIP 1 untuk pria serta 2 untuk "
    "wanita; bila bertentangan, salah satunya keliru.",
    perbaikan="Betulkan sebutan di depan nama atau NIP pejabat itu di jabatan.yaml.",
    salah="- id: camat\n  nama: Camat\n  jenjang: administrator\n"
    "  pejabat: {nama: Drs. Sri Rahayu, nip: 19740512 199903 2 004}\n",
    benar="- id: camat\n  nama: Camat\n  jenjang: administrator\n"
    "  pejabat: {nama: Dra. Sri Rahayu, nip: 19740512 199903 2 004}\n",
    contoh="jabatan.yaml",
)

_SEX = {"1": "pria", "2": "wanita"}
_TITLES = {"drs": "1", "dra": "2", "hj": "2"}
"""Titles that tell the sex surely; H. may be the initial of a name."""


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each title of the other sex."""
    for holder, nip in with_nip(tahun):
        for title in read_name(holder.nama).depan:
            wanted = _TITLES.get(bare(title).lower())
            if wanted and nip.kelamin in _SEX and wanted != nip.kelamin:
                yield RULE.at(
                    holder.letak("nip"),
                    holder.id,
                    nama=holder.nama,
                    gelar=title,
                    menurut_gelar=_SEX[wanted],
                    nip=grouped(nip.angka),
                    angka=nip.kelamin,
                    menurut_nip=_SEX[nip.kelamin],
                )
                break
