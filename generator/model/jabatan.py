"""Positions of the office and the people who hold them."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from .rekaman import DaftarTeks, Isi, Rekaman

Pengenal = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""An id: lower-case letters, digits, and hyphens between them."""

GOLONGAN = {
    "Juru Muda": "I/a",
    "Juru Muda Tk. I": "I/b",
    "Juru": "I/c",
    "Juru Tk. I": "I/d",
    "Pengatur Muda": "II/a",
    "Pengatur Muda Tk. I": "II/b",
    "Pengatur": "II/c",
    "Pengatur Tk. I": "II/d",
    "Penata Muda": "III/a",
    "Penata Muda Tk. I": "III/b",
    "Penata": "III/c",
    "Penata Tk. I": "III/d",
    "Pembina": "IV/a",
    "Pembina Tk. I": "IV/b",
    "Pembina Utama Muda": "IV/c",
    "Pembina Utama Madya": "IV/d",
    "Pembina Utama": "IV/e",
}
"""Pangkat of the PNS and its golongan ruang (PP 7/1977 and its amendments)."""


class Jenjang(StrEnum):
    """Level of a position; it decides the level of budget that its papers show."""

    ADMINISTRATOR = "administrator"
    PENGAWAS = "pengawas"
    FUNGSIONAL = "fungsional"
    PELAKSANA = "pelaksana"


class Pejabat(Rekaman):
    """Who holds a position."""

    nama: Isi
    """Nama lengkap dengan gelar."""
    nip: str | None = None
    """NIP 18 angka."""
    pangkat: str | None = None
    """Pangkat, mis. Pembina Tk. I; golongannya ikut dari pangkat."""

    @property
    def golongan(self) -> str | None:
        """Golongan ruang of the pangkat, e.g. `IV/b`; None when the pangkat is unknown."""
        return GOLONGAN.get((self.pangkat or "").replace("Tingkat", "Tk."))


class Jabatan(Rekaman):
    """One position of `jabatan.yaml`."""

    id: Pengenal
    """Pengenal jabatan: huruf kecil, angka, dan tanda hubung."""
    nama: Isi
    """Nama jabatan seperti di dokumen."""
    atasan: Pengenal | None = None
    """Pengenal jabatan atasan; camat tanpa atasan."""
    jenjang: Jenjang
    """administrator, pengawas, fungsional, atau pelaksana."""
    pejabat: Pejabat | None = None
    """Pemangku jabatan."""
    tugas: DaftarTeks = ()
    """Tugas: satu kalimat, atau daftar."""
    fungsi: tuple[str, ...] = ()
    """Fungsi, tanpa huruf dan tanda baca akhir."""
    rincian_tugas: tuple[str, ...] = ()
    """Rincian tugas, tanpa huruf dan tanda baca akhir."""
    uraian_tugas: tuple[str, ...] = ()
    """Uraian tugas, tanpa huruf dan tanda baca akhir."""
