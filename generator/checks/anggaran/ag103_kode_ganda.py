"""AG103: a budget code stands once."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.places import spoken
from generator.findings import Finding, Rule, Tingkat
from generator.model.anggaran import Mata, all_lines
from generator.model.nomenklatur import numbered
from generator.model.tahun import Tahun

RULE = Rule(
    code="AG103",
    tingkat=Tingkat.KESALAHAN,
    judul="Kode anggaran ditulis dua kali",
    pesan="Kode anggaran «{kode}» ditulis dua kali, di {satu} dan di {dua}.",
    mengapa="Anggaran yang ditulis dua kali terhitung dua kali, dan dokumen tidak tahu yang mana yang berlaku.",
    perbaikan="Hapus salah satu, atau betulkan kodenya menurut DPA.",
    salah="- {kode: 7.01.02, nama: Program Pelayanan Publik, anggaran: 10.000.000}\n"
    "- {kode: 7.01.02, nama: Program Pemberdayaan Masyarakat, anggaran: 5.000.000}\n",
    benar="- {kode: 7.01.02, nama: Program Pelayanan Publik, anggaran: 10.000.000}\n"
    "- {kode: 7.01.03, nama: Program Pemberdayaan Masyarakat, anggaran: 5.000.000}\n",
    contoh="anggaran.yaml",
    dasar=("pp-12-2019",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each later line with a code that is taken, naming both places; `.02` is taken by `.0002`."""
    seen: dict[object, Mata] = {}
    for line in all_lines(tahun.anggaran):
        first = seen.setdefault(numbered(line.kode) or line.kode, line)
        if first is not line:
            asal = line.letak("kode")
            yield RULE.at(asal, line.kode, kode=line.kode, satu=spoken(first.letak("kode")), dua=spoken(asal))
