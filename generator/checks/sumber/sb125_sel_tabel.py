"""SB125: a row of a table in `definisi_operasional` has a cell for each column, and `gabung` names columns."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.kinerja import TabelDefinisi
from generator.model.tahun import Tahun
from generator.nearest import maybe

RULE = Rule(
    code="SB125",
    tingkat=Tingkat.KESALAHAN,
    judul="Sel tabel tidak sesuai kolomnya",
    pesan='"{nama}": {soal}.',
    mengapa="Sel yang kurang atau lebih menggeser isi tabel ke kolom yang salah.",
    perbaikan='Lengkapi atau kurangi selnya; sel kosong ditulis "". Teks yang memuat koma diapit tanda kutip.',
    salah="definisi_operasional:\n  - tabel: {kolom: [Jenis, Keluaran], baris: [[Perizinan, Izin, Berkas]]}\n",
    benar="definisi_operasional:\n  - tabel: {kolom: [Jenis, Keluaran], baris: [[Perizinan, Izin]]}\n",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each row that does not fit, and each merged column that there is not."""
    for _, _, indikator in tahun.semua_indikator():
        for table in (piece.tabel for piece in indikator.definisi_operasional if piece.tabel):
            for n, row in enumerate(table.baris):
                if len(row) != len(table.kolom):
                    soal = f"baris {n + 1} tabel berisi {len(row)} sel, kolomnya {len(table.kolom)}"
                    yield RULE.at(table.letak("baris", n), indikator.id, nama=indikator.nama, soal=soal)
            yield from _merged(table, indikator.id, indikator.nama)


def _merged(table: TabelDefinisi, subjek: str, nama: str) -> Iterator[Finding]:
    for n, name in enumerate(table.gabung):
        if name not in table.kolom:
            soal = f"kolom gabung «{name}» tidak ada pada tabel{maybe(name, table.kolom)}"
            yield RULE.at(table.letak("gabung", n), subjek, nama=nama, soal=soal)
