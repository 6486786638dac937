"""PJ102: the dates within a NIP are dates."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .nip import NIP, Cacat, grouped
from .pemangku import latest_paper, with_nip

RULE = Rule(
    code="PJ102",
    tingkat=Tingkat.KESALAHAN,
    judul="Tanggal dalam NIP tidak mungkin",
    pesan="NIP {nama} tertulis «{nip}»: {soal}.",
    mengapa="Delapan angka pertama NIP ialah tanggal lahir, enam berikutnya tahun dan bulan pengangkatan (PPPK: tahun, "
    "lalu 21 atau lebih); tanggal yang tidak ada berarti angkanya salah ketik.",
    perbaikan="Cocokkan NIP di jabatan.yaml dengan SK pangkat terakhir, terutama kelompok angka yang disebut.",
    salah="- id: camat\n  nama: Camat\n  jenjang: administrator\n"
    "  pejabat: {nama: Dra. Sri Rahayu, nip: 19741512 199903 2 004}\n",
    benar="- id: camat\n  nama: Camat\n  jenjang: administrator\n"
    "  pejabat: {nama: Dra. Sri Rahayu, nip: 19740512 199903 2 004}\n",
    contoh="jabatan.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each NIP with a birth or an appointment that cannot have been."""
    last = latest_paper(tahun).tanggal.year
    for holder, nip in with_nip(tahun):
        problem = _problem(nip, last)
        if problem:
            yield RULE.at(holder.letak("nip"), holder.id, nama=holder.nama, nip=grouped(nip.angka), soal=problem)


def _problem(nip: NIP, last: int) -> str:
    if Cacat.LAHIR in nip.cacat:
        return (
            f"tanggal lahirnya {nip.angka[:8]}, tahun {nip.angka[:4]} bulan {nip.angka[4:6]} tanggal {nip.angka[6:8]}"
        )
    if Cacat.BULAN in nip.cacat:
        return f"bulan pengangkatannya {nip.angka[12:14]} pada tahun {nip.angka[8:12]}"
    if nip.tahun > last:
        return f"tahun pengangkatannya {nip.tahun}, sesudah tahun naskah {last}"
    if nip.lahir is not None and nip.lahir.year >= nip.tahun:
        return f"tahun lahirnya {nip.lahir.year}, tidak mendahului tahun pengangkatannya {nip.tahun}"
    return ""
