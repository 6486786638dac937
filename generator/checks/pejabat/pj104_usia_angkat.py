"""PJ104: who was appointed PNS was of an age to be."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun
from generator.wording import BULAN, long_date

from .nip import grouped
from .pemangku import with_nip
from .usia import YOUNGEST, months_between, oldest_at

RULE = Rule(
    code="PJ104",
    tingkat=Tingkat.PERINGATAN,
    judul="Usia saat diangkat menurut NIP tidak wajar",
    pesan="Menurut NIP «{nip}», {nama} lahir {lahir} dan diangkat {tmt}, yaitu pada usia {usia} tahun, sedangkan "
    "batasnya {batas} tahun.",
    mengapa="Pelamar PNS berusia paling rendah 18 tahun dan paling tinggi 35 tahun, untuk jabatan tertentu 40 tahun; "
    "usia di luar itu biasanya akibat angka tahun yang salah ketik.",
    perbaikan="Cocokkan tahun lahir dan tahun pengangkatan pada NIP di jabatan.yaml dengan SK pengangkatan; bila "
    "memang demikian, catat di pengecualian.yaml.",
    salah="- id: camat\n  nama: Camat\n  jenjang: administrator\n"
    "  pejabat: {nama: Dra. Sri Rahayu, nip: 19740512 198903 2 004}\n",
    benar="- id: camat\n  nama: Camat\n  jenjang: administrator\n"
    "  pejabat: {nama: Dra. Sri Rahayu, nip: 19740512 199903 2 004}\n",
    contoh="jabatan.yaml",
    dasar=("pp-11-2017",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each PNS appointed too young, or too old for the year of the appointment."""
    for holder, nip in with_nip(tahun):
        if nip.lahir is None or nip.tmt is None or nip.lahir.year >= nip.tahun or nip.tahun > tahun.kantor.tahun + 1:
            continue
        months, oldest = months_between(nip.lahir, nip.tmt), oldest_at(nip.tmt)
        if YOUNGEST * 12 <= months < (oldest + 1) * 12:
            continue
        young = months < YOUNGEST * 12
        yield RULE.at(
            holder.letak("nip"),
            holder.id,
            nip=grouped(nip.angka),
            nama=holder.nama,
            lahir=long_date(nip.lahir),
            tmt=f"{BULAN[nip.tmt.month - 1]} {nip.tmt.year}",
            usia=months // 12,
            batas=f"paling rendah {YOUNGEST}" if young else f"paling tinggi {oldest}",
        )
