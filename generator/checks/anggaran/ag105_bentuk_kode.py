"""AG105: a budget code has the form of its level."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.nomenklatur import well_formed
from generator.model.tahun import Tahun

from .tingkatan import lines

_FORMS = {
    "program": "7.01.02",
    "kegiatan": "7.01.02.2.04",
    "sub kegiatan": "7.01.02.2.04.0003",
}

RULE = Rule(
    code="AG105",
    tingkat=Tingkat.KESALAHAN,
    judul="Kode anggaran tidak berbentuk kode nomenklatur",
    pesan="Kode {tingkatan} tertulis «{kode}», seharusnya berbentuk seperti {bentuk}.",
    mengapa="Kode mata anggaran tersusun menurut klasifikasi nasional; kode yang cacat tidak dapat dicocokkan "
    "dengan DPA dan SIPD.",
    perbaikan="Salin kodenya dari DPA, tanpa spasi dan tanpa titik di ujung; kode program, kegiatan, dan sub kegiatan "
    "masing-masing berdiri pada tingkatnya.",
    salah="- {kode: 7.01.02.2, nama: Program Penyelenggaraan Pemerintahan dan Pelayanan Publik}\n",
    benar="- {kode: 7.01.02, nama: Program Penyelenggaraan Pemerintahan dan Pelayanan Publik}\n",
    contoh="anggaran.yaml",
    dasar=("permendagri-90-2019",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each code of another form; where only its zeros or its final dot differ, as a warning."""
    for baris in lines(tahun):
        code = baris.mata.kode
        if well_formed(code, baris.tingkatan):
            continue
        padding = baris.nomor is not None or well_formed(code.strip(" ."), baris.tingkatan)
        yield RULE.at(
            baris.mata.letak("kode"),
            code,
            tingkat=Tingkat.PERINGATAN if padding else None,
            tingkatan=baris.tingkatan,
            kode=code,
            bentuk=_FORMS[baris.tingkatan],
        )
