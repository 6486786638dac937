"""PJ108: a pangkat is one of the list, and its golongan the one that belongs to it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.jabatan import GOLONGAN
from generator.model.tahun import Tahun
from generator.nearest import maybe

from .pangkat import PANGKAT_OF, Pangkat, is_pppk_grade, read_pangkat
from .pemangku import holders

RULE = Rule(
    code="PJ108",
    tingkat=Tingkat.PERINGATAN,
    judul="Pangkat tidak dikenal atau berbeda dari golongannya",
    pesan="Pangkat {nama} tertulis «{pangkat}», {soal}.",
    mengapa="Setiap pangkat PNS mempunyai satu golongan ruang; pangkat dan golongan dicetak di bawah nama penanda "
    "tangan sehingga harus sama dengan SK pangkat terakhir.",
    perbaikan="Tulis pangkat di jabatan.yaml menurut SK pangkat terakhir, misalnya Pembina Tk. I; golongannya ikut "
    "dari pangkat.",
    salah="- id: camat\n  nama: Camat\n  jenjang: administrator\n"
    "  pejabat: {nama: Dra. Sri Rahayu, nip: 19740512 199903 2 004, pangkat: Pembina Tk. I (IV/a)}\n",
    benar="- id: camat\n  nama: Camat\n  jenjang: administrator\n"
    "  pejabat: {nama: Dra. Sri Rahayu, nip: 19740512 199903 2 004, pangkat: Pembina Tk. I (IV/b)}\n",
    contoh="jabatan.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each pangkat that is not in the list, or whose golongan is that of another."""
    for holder in holders(tahun):
        written = (holder.pejabat.pangkat or "").strip()
        if not written or is_pppk_grade(written):
            continue
        problem = _problem(read_pangkat(written))
        if problem:
            yield RULE.at(holder.letak("pangkat"), holder.id, nama=holder.nama, pangkat=written[:80], soal=problem)


def _problem(rank: Pangkat) -> str:
    if rank.nama is not None:
        right = GOLONGAN[rank.nama]
        return "" if rank.golongan in (None, right) else f"sedangkan golongan ruang {rank.nama} ialah {right}"
    owner = PANGKAT_OF.get((rank.golongan or "").lower())
    if owner and not rank.sisa:
        return f"yaitu golongan ruang; pangkatnya {owner}"
    return f"yang tidak ada dalam daftar pangkat PNS{maybe(rank.sisa[:80], GOLONGAN)}"
