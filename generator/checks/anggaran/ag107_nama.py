"""AG107: a budget line is called as the nomenklatur calls its code."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from generator.findings import Finding, Rule, Tingkat
from generator.model.nomenklatur import MataNomenklatur, name_key
from generator.model.tahun import Tahun

from .tingkatan import lines, of_kecamatan, official

RULE = Rule(
    code="AG107",
    tingkat=Tingkat.PERINGATAN,
    judul="Nama anggaran berbeda dari nomenklatur kodenya",
    pesan="Nama {kode} tertulis «{tulisan}»{milik}, menurut nomenklatur «{resmi}».",
    mengapa="Nama program, kegiatan, dan sub kegiatan ditetapkan secara nasional menurut kodenya dan tercetak sama "
    "pada DPA; nama yang lain membuat pembaca mencari mata anggaran yang tidak ada.",
    perbaikan="Tulis namanya seperti pada DPA. Bila namanya sudah benar, betulkan kodenya, juga di kinerja.yaml.",
    salah="- {kode: 7.01.02, nama: Program Penyelenggaran Pemerintahan dan Pelayanan Publik}\n",
    benar="- {kode: 7.01.02, nama: Program Penyelenggaraan Pemerintahan dan Pelayanan Publik}\n",
    contoh="anggaran.yaml",
    dasar=("permendagri-90-2019",),
)

_NEAR = 0.85
_LONGEST = 400


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare the names of urusan 7.01; the evidence of a single source, or a name wholly its own, is only noted."""
    owners = _by_name(tahun)
    for baris in lines(tahun):
        entry = official(tahun, baris.nomor)
        if entry is None or not of_kecamatan(baris.nomor):
            continue
        mine, right = name_key(baris.mata.nama), name_key(entry.nama)
        if mine == right:
            continue
        owner = owners.get(mine)
        sure = owner.pasti if owner else entry.pasti and _near(mine, right)
        yield RULE.at(
            baris.mata.letak("nama"),
            baris.mata.kode,
            tingkat=None if sure else Tingkat.CATATAN,
            kode=baris.mata.kode,
            tulisan=baris.mata.nama,
            milik=f", nama kode {owner.kode}" if owner else "",
            resmi=entry.nama,
        )


def _by_name(tahun: Tahun) -> dict[str, MataNomenklatur]:
    """Lines of the nomenklatur by name; of two with one name the surer."""
    entries = sorted(tahun.nomenklatur.values(), key=lambda entry: entry.pasti)
    return {name_key(entry.nama): entry for entry in entries}


def _near(one: str, two: str) -> bool:
    return len(one) <= _LONGEST and SequenceMatcher(None, one, two, autojunk=False).ratio() >= _NEAR
