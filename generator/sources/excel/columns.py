"""The sheets of our own workbook: which columns each has, and how they are filled."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from generator.wording import BULAN

from .titles import BULANAN

ASAL = "Asal"
"""The sheet that only the program sees: the digest of each source that the workbook was made of."""


class Jenis(Enum):
    """How a column is filled."""

    TEKS = "teks"
    DAFTAR = "daftar"
    """One text, or several of a list, each on its line."""
    ANGKA = "angka"
    YA = "ya"
    RUMUS = "rumus"
    """A formula of the sheet; read by nobody."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column.

    Attributes:
        kunci: Key of the sources, or a name of its own in small letters.
        pilihan: Key of the list of choices on the sheet Daftar; empty when anything may be written.
        bebas: Whether something else than the choices may be written.
    """

    kunci: str
    judul: str
    lebar: float
    jenis: Jenis = Jenis.TEKS
    pilihan: str = ""
    bebas: bool = False

    @property
    def terbatas(self) -> bool:
        """Whether it takes nothing but its choices."""
        return bool(self.pilihan) and not self.bebas


KINERJA = (
    Kolom("jabatan", "Jabatan", 16, pilihan="jabatan", bebas=True),
    Kolom("sasaran", "Sasaran", 30),
    Kolom("id", "ID", 20),
    Kolom("nama", "Indikator", 38),
    Kolom("iku", "IKU", 6, Jenis.YA, "ya"),
    Kolom("satuan", "Satuan", 11),
    Kolom("konsolidasi", "Konsolidasi", 13, pilihan="konsolidasi"),
    Kolom("polarisasi", "Polarisasi", 10, pilihan="polarisasi"),
    Kolom("target", "Target", 10, Jenis.ANGKA),
    *(Kolom(key, name, 10.5, Jenis.ANGKA) for key, name in zip(BULANAN, BULAN, strict=True)),
    Kolom("hasil", "Hasil Bulan", 10, Jenis.RUMUS),
    Kolom("cocok", "Cocok", 12, Jenis.RUMUS),
    Kolom("formulasi", "Formulasi", 32),
    Kolom("sumber_data", "Sumber Data", 26, Jenis.DAFTAR),
    Kolom("penanggung_jawab", "Penanggung Jawab", 18, Jenis.DAFTAR, "jabatan", bebas=True),
    Kolom("anggaran", "Kode Anggaran", 18, Jenis.DAFTAR, "anggaran", bebas=True),
    Kolom("mendukung", "Mendukung", 16, pilihan="indikator", bebas=True),
    Kolom("anggaran_sasaran", "Anggaran Sasaran", 18, Jenis.DAFTAR, "anggaran", bebas=True),
    Kolom("alasan", "Alasan", 28),
    Kolom("keterangan", "Keterangan", 28),
    Kolom("keterangan_aksi", "Keterangan Aksi", 24),
    Kolom("target_lalu", "Target Lalu", 10, Jenis.ANGKA),
    Kolom("baseline", "Baseline", 10, Jenis.ANGKA),
)
ANGGARAN = (
    Kolom("tingkat", "Tingkat", 14, pilihan="tingkat"),
    Kolom("kode", "Kode", 20),
    Kolom("nama", "Nama", 70),
    Kolom("anggaran", "Anggaran", 18, Jenis.ANGKA),
    Kolom("bawah", "Jumlah Sub Kegiatan", 20, Jenis.RUMUS),
)
JABATAN = (
    Kolom("id", "ID", 20),
    Kolom("nama", "Jabatan", 34),
    Kolom("atasan", "Atasan", 20, pilihan="jabatan", bebas=True),
    Kolom("jenjang", "Jenjang", 14, pilihan="jenjang"),
    Kolom("pejabat.nama", "Nama Pejabat", 30),
    Kolom("pejabat.nip", "NIP", 24),
    Kolom("pejabat.pangkat", "Pangkat", 20, pilihan="pangkat", bebas=True),
    Kolom("tugas", "Tugas", 40, Jenis.DAFTAR),
    Kolom("fungsi", "Fungsi", 44, Jenis.DAFTAR),
    Kolom("rincian_tugas", "Rincian Tugas", 44, Jenis.DAFTAR),
    Kolom("uraian_tugas", "Uraian Tugas", 44, Jenis.DAFTAR),
)
