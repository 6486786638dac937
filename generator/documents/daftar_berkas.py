"""The list of contents in front of the bundle: every paper and attachment with its first page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from generator.model.tahun import Tahun
from generator.word.context import slot

TEMPLATE = "daftar-berkas.docx"


@dataclass(frozen=True)
class BarisBerkas:
    """One paper; `kelompok` is filled on the first of its group."""

    kelompok: str = slot("Judul kelompok pada naskah pertamanya; kosong bila berkas hanya satu kelompok", "Perubahan 1")
    nomor: str = slot("Nomor urut", "1.")
    judul: str = slot("Judul naskah", "Perjanjian Kinerja Camat Sukamaju Tahun 2026")
    jumlah: str = slot("Jumlah halaman", "4")
    halaman: str = slot("Nomor halaman pertamanya di berkas", "12")


@dataclass(frozen=True)
class KonteksDaftarBerkas:
    """Daftar isi berkas PDF gabungan."""

    judul: tuple[str, ...] = slot("Baris-baris judul, huruf besar", "DAFTAR ISI BERKAS")
    naskah: tuple[BarisBerkas, ...] = slot("Naskah menurut urutannya di berkas")
    jumlah: str = slot("Jumlah halaman seluruhnya", "48")


@dataclass(frozen=True)
class Isi:
    """A paper of the bundle: its group (murni, Perubahan 1, …), its title, and how many pages it has."""

    kelompok: str
    judul: str
    halaman: int


def build(tahun: Tahun, isi: Sequence[Isi]) -> KonteksDaftarBerkas:
    """Fill the list; pages are numbered from 1 at the first paper, the list itself apart."""
    kantor = tahun.kantor
    starts = accumulate((item.halaman for item in isi), initial=1)
    grouped = len({item.kelompok for item in isi}) > 1
    rows = []
    before = ""
    for number, (item, start) in enumerate(zip(isi, starts, strict=False), 1):
        heading = item.kelompok if grouped and item.kelompok != before else ""
        rows.append(BarisBerkas(heading, f"{number}.", item.judul, str(item.halaman), str(start)))
        before = item.kelompok
    return KonteksDaftarBerkas(
        judul=(
            "DAFTAR ISI BERKAS",
            f"NASKAH KINERJA {kantor.nama.upper()}",
            f"{kantor.daerah.upper()} TAHUN {kantor.tahun}",
        ),
        naskah=tuple(rows),
        jumlah=str(sum(item.halaman for item in isi)),
    )
