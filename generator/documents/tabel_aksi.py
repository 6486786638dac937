"""The monthly tables of the Rencana Aksi, one a jabatan: also the lampiran of a Keputusan."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.jabatan import Jabatan
from generator.model.kinerja import Indikator, Sasaran
from generator.model.tahun import Tahun
from generator.word.context import slot
from generator.wording import BULAN

from . import bagian
from .anggaran import AnggaranTabel
from .bagian import Penanda
from .kolom import kolom_of


@dataclass(frozen=True)
class BulanAksi:
    """One month of one indicator."""

    nama: str = slot("Nama bulan", "Januari")
    target: str = slot("Target bulan itu; tanda hubung bila tidak ada", "150")


@dataclass(frozen=True)
class IndikatorAksi:
    """One indicator with its twelve months."""

    id: str = slot("Pengenal indikator; untuk program, tidak dicetak", "ikm")
    nama: str = slot("Indikator", "Jumlah izin yang diterbitkan")
    satuan: str = slot("Satuan", "Dokumen")
    target: str = slot("Target setahun", "1.800")
    bulan: tuple[BulanAksi, ...] = slot("Dua belas bulan berurutan")
    keterangan: str = slot("Keterangan", "Dilaksanakan setiap bulan")
    program: str = slot(
        "Program, kegiatan, atau sub kegiatan menurut jenjang", "Fasilitasi Administrasi Tata Pemerintahan Desa"
    )
    anggaran: str = slot("Anggaran dalam rupiah", "115.250.000")


@dataclass(frozen=True)
class SasaranAksi:
    """One sasaran with its indicators."""

    nomor: str = slot("Nomor urut", "1")
    sasaran: str = slot("Sasaran", "Terlaksananya tertib administrasi")
    indikator: tuple[IndikatorAksi, ...] = slot("Indikator sasaran ini")


@dataclass(frozen=True)
class TabelAksi:
    """The table of one jabatan."""

    id: str = slot("Pengenal jabatan; untuk program, tidak dicetak", "kasi-pelayanan")
    jabatan: str = slot("Nama jabatan, huruf besar", "SEKRETARIS KECAMATAN")
    kolom_sasaran: str = slot("Kepala kolom sasaran menurut jenjang", "Sasaran Kegiatan")
    kolom_program: str = slot("Kepala kolom anggaran menurut isinya", "Kegiatan")
    sasaran: tuple[SasaranAksi, ...] = slot("Baris tabel, dikelompokkan menurut sasaran")
    jumlah: str = slot("Jumlah anggaran jabatan ini; kosong bila tanpa anggaran", "227.000.000")


@dataclass(frozen=True)
class KonteksTabelAksi:
    """Tabel bulanan Rencana Aksi, satu tabel tiap jabatan."""

    judul: tuple[str, ...] = slot("Baris-baris judul, huruf besar", "RENCANA AKSI ATAS PERJANJIAN KINERJA")
    tabel: tuple[TabelAksi, ...] = slot("Satu tabel tiap jabatan")
    ada_tanda_tangan: bool = slot("Benar bila tabel diikuti tanda tangan")
    penanda: Penanda = slot("Penanda tangan")


def template(tahun: Tahun) -> str:
    """The template of the tables in the shape that the office uses."""
    return (
        "tabel-rencana-aksi.docx" if tahun.kantor.gaya.rencana_aksi == "menurun" else "tabel-rencana-aksi-mendatar.docx"
    )


def title(tahun: Tahun) -> str:
    """What the paper of a version is called, e.g. `Rencana Aksi atas Perjanjian Kinerja Perubahan`."""
    return f"Rencana Aksi atas {bagian.agreement(tahun)}"


def build(tahun: Tahun, *, sendiri: bool = True) -> KonteksTabelAksi:
    """Fill the monthly tables, one a position that has indicators."""
    kantor = tahun.kantor
    return KonteksTabelAksi(
        judul=(title(tahun).upper(), kantor.nama.upper(), f"TAHUN {kantor.tahun}"),
        tabel=tuple(_table(tahun, jabatan) for jabatan in tahun.jabatan if tahun.sasaran(jabatan)),
        ada_tanda_tangan=sendiri,
        penanda=bagian.penanda(tahun, None, tahun.tanggal_rencana_aksi),
    )


def _table(tahun: Tahun, jabatan: Jabatan) -> TabelAksi:
    kolom = kolom_of(tahun, jabatan)
    budget = AnggaranTabel.of(tahun, tahun.sasaran(jabatan))
    rows = tuple(_sasaran(tahun, n, s, budget) for n, s in enumerate(tahun.sasaran(jabatan), 1))
    return TabelAksi(
        id=jabatan.id,
        jabatan=bagian.capitals(jabatan.nama),
        kolom_sasaran=kolom.sasaran,
        kolom_program=budget.heading(tahun, kolom.anggaran),
        sasaran=rows,
        jumlah=budget.total,
    )


def _sasaran(tahun: Tahun, n: int, sasaran: Sasaran, budget: AnggaranTabel) -> SasaranAksi:
    """One sasaran; its own budget lines stand beside its first indicator."""
    rows = []
    for k, indikator in enumerate(sasaran.indikator):
        codes = (*sasaran.anggaran, *indikator.anggaran) if k == 0 else indikator.anggaran
        rows.append(_indikator(indikator, *budget.cells(tahun, codes)))
    return SasaranAksi(str(n), sasaran.sasaran, tuple(rows))


def _indikator(indikator: Indikator, program: str, amounts: str) -> IndikatorAksi:
    months = indikator.per_bulan
    return IndikatorAksi(
        id=indikator.id,
        nama=indikator.nama,
        satuan=indikator.satuan or "",
        target=str(indikator.target) if indikator.target else "-",
        bulan=tuple(BulanAksi(name, str(months[m]) if m in months else "-") for m, name in enumerate(BULAN, 1)),
        keterangan=indikator.keterangan_aksi or "",
        program=program,
        anggaran=amounts,
    )
