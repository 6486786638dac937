"""The Rencana Aksi: cover, preface, list of contents, chapters, and the monthly tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.model.jabatan import Jabatan, Jenjang
from generator.model.kinerja import Indikator, Sasaran
from generator.model.naskah import Bab as BabSumber
from generator.model.naskah import Subbab
from generator.model.tahun import Tahun
from generator.word.contents import DaftarIsi, Entri
from generator.word.context import slot
from generator.word.fragments import Bertanda, Block, Sisipan
from generator.wording import BULAN, roman, unbroken

from . import bagian
from .anggaran import AnggaranTabel
from .bagian import Kop, Penanda, Teks


@dataclass(frozen=True)
class ButirBab:
    """A paragraph or a lettered item of a chapter: exactly one of `paragraf` and `isi` is filled."""

    paragraf: str = slot("Paragraf; kosong bila baris ini butir daftar", "Rencana aksi ini …")
    tingkat: int = slot("Tingkat butir: 1 atau 2; 0 untuk paragraf", "1")
    nomor: str = slot("Huruf atau angka butir", "a.")
    isi: str = slot("Isi butir dengan tanda baca akhirnya", "meningkatkan akuntabilitas;")
    akhir: bool = slot("Benar pada paragraf terakhir sebelum tanda tangan")


@dataclass(frozen=True)
class SubBab:
    """A section of a chapter."""

    subjudul: Teks = slot("Nomor dan judul subbab; kosong bila tanpa subjudul", "1.1 Latar Belakang")
    ada_subjudul: bool = slot("Benar bila subbab berjudul")
    isi: tuple[ButirBab, ...] = slot("Paragraf dan butir berurutan")


@dataclass(frozen=True)
class Bab:
    """A chapter."""

    nomor: str = slot("Nomor bab", "BAB I")
    judul: Teks = slot("Judul bab, huruf besar", "PENDAHULUAN")
    isi: tuple[SubBab, ...] = slot("Subbab berurutan")


@dataclass(frozen=True)
class KonteksRencanaAksi:
    """Dokumen Rencana Aksi."""

    kop: Kop = slot("Nama dan lambang untuk sampul")
    judul: tuple[str, ...] = slot("Baris-baris judul sampul, huruf besar", "RENCANA AKSI ATAS PERJANJIAN KINERJA")
    daerah: str = slot("Daerah pada kaki sampul", "KABUPATEN BULELENG")
    tahun: str = slot("Tahun pada kaki sampul", "TAHUN 2022")
    kata_pengantar: tuple[str, ...] = slot("Paragraf kata pengantar; kosong bila tidak ada")
    judul_pengantar: Teks = slot("Judul KATA PENGANTAR dengan penanda halamannya")
    daftar_isi: Block | str = slot("Daftar isi lengkap dengan nomor halaman; kosong bila dokumen tanpa bab")
    bab: tuple[Bab, ...] = slot("Bab berurutan; kosong bila tidak ada")
    penanda: Penanda = slot("Penanda tangan")
    tabel: Sisipan = slot("Tabel bulanan semua jabatan")


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
    kolom_program: str = slot("Kepala kolom program menurut jenjang", "Kegiatan")
    sasaran: tuple[SasaranAksi, ...] = slot("Baris tabel, dikelompokkan menurut sasaran")
    jumlah: str = slot("Jumlah anggaran jabatan ini; kosong bila tanpa anggaran", "227.000.000")


@dataclass(frozen=True)
class KonteksTabelAksi:
    """Tabel bulanan Rencana Aksi, satu tabel tiap jabatan."""

    judul: tuple[str, ...] = slot("Baris-baris judul, huruf besar", "RENCANA AKSI ATAS PERJANJIAN KINERJA")
    tabel: tuple[TabelAksi, ...] = slot("Satu tabel tiap jabatan")
    ada_tanda_tangan: bool = slot("Benar bila tabel diikuti tanda tangan")
    penanda: Penanda = slot("Penanda tangan")


TEMPLATE = "rencana-aksi.docx"

_LEVELS = {
    Jenjang.ADMINISTRATOR: ("Sasaran Program", "Kegiatan"),
    Jenjang.PENGAWAS: ("Sasaran Kegiatan", "Sub Kegiatan"),
    Jenjang.FUNGSIONAL: ("Sasaran Kinerja", "Sub Kegiatan"),
    Jenjang.PELAKSANA: ("Sasaran Kinerja", "Sub Kegiatan"),
}
"""Headings of the sasaran and budget columns by level; the head of the office is a level of its own."""
_HEAD_LEVEL = ("Sasaran Strategis", "Program")


def table_template(tahun: Tahun) -> str:
    """The template of the tables in the shape that the office uses."""
    return (
        "tabel-rencana-aksi.docx" if tahun.kantor.gaya.rencana_aksi == "menurun" else "tabel-rencana-aksi-mendatar.docx"
    )


def title(tahun: Tahun) -> str:
    """What the paper of a version is called, e.g. `Rencana Aksi atas Perjanjian Kinerja Perubahan`."""
    return f"Rencana Aksi atas {bagian.agreement(tahun)}"


def build_tables(tahun: Tahun, *, sendiri: bool = True) -> KonteksTabelAksi:
    """Fill the monthly tables, one a position that has indicators."""
    kantor = tahun.kantor
    return KonteksTabelAksi(
        judul=(title(tahun).upper(), kantor.nama.upper(), f"TAHUN {kantor.tahun}"),
        tabel=tuple(_table(tahun, jabatan) for jabatan in tahun.jabatan if tahun.sasaran(jabatan)),
        ada_tanda_tangan=sendiri,
        penanda=bagian.penanda(tahun, None, tahun.tanggal_rencana_aksi),
    )


def _table(tahun: Tahun, jabatan: Jabatan) -> TabelAksi:
    headings = _HEAD_LEVEL if jabatan == tahun.pimpinan else _LEVELS[jabatan.jenjang]
    budget = AnggaranTabel.of(tahun, tahun.sasaran(jabatan))
    rows = tuple(_sasaran(tahun, n, s, budget) for n, s in enumerate(tahun.sasaran(jabatan), 1))
    return TabelAksi(
        id=jabatan.id,
        jabatan=bagian.capitals(jabatan.nama),
        kolom_sasaran=headings[0],
        kolom_program=headings[1],
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


def build(tahun: Tahun) -> KonteksRencanaAksi:
    """Fill the whole document; the page numbers of its list of contents print as `-`."""
    kantor, narrative = tahun.kantor, tahun.rencana_aksi
    written = narrative.bab if narrative else ()
    chapters = tuple(_chapter(tahun, n, bab, closing=bab is written[-1]) for n, bab in enumerate(written, 1))
    preface = narrative.kata_pengantar if narrative else ()
    return KonteksRencanaAksi(
        kop=bagian.kop(tahun),
        judul=(title(tahun).upper(), kantor.nama.upper()),
        daerah=kantor.daerah.upper(),
        tahun=f"TAHUN {kantor.tahun}",
        kata_pengantar=tuple(unbroken(bagian.of_version(tahun, text)) for text in preface),
        judul_pengantar=Bertanda("KATA PENGANTAR", "_TocPengantar", 1),
        daftar_isi=_contents(bool(preface), chapters) if chapters else "",
        bab=chapters,
        penanda=bagian.penanda(tahun, None, tahun.tanggal_rencana_aksi),
        tabel=Sisipan(table_template(tahun), build_tables(tahun, sendiri=not chapters), bagian_baru=True),
    )


def _chapter(tahun: Tahun, n: int, bab: BabSumber, *, closing: bool) -> Bab:
    return Bab(
        nomor=f"BAB {roman(n)}",
        judul=Bertanda(bagian.of_version(tahun, bab.judul).upper(), f"_TocBab{n}", 100 * n),
        isi=tuple(_sections(tahun, n, bab, closing=closing)),
    )


def _sections(tahun: Tahun, n: int, bab: BabSumber, *, closing: bool) -> Iterator[SubBab]:
    numbered = 0
    for section in bab.isi:
        title: Teks = ""
        if section.subjudul:
            numbered += 1
            text = f"{n}.{numbered} {bagian.of_version(tahun, section.subjudul)}"
            title = Bertanda(text, f"_TocBab{n}_{numbered}", 100 * n + numbered)
        body = _body(tahun, section, closing=closing and section is bab.isi[-1])
        yield SubBab(title, bool(section.subjudul), tuple(body))


def _body(tahun: Tahun, section: Subbab, *, closing: bool) -> Iterator[ButirBab]:
    """The paragraphs and items of a section; the last paragraph of the document is kept with the signature."""
    last = len(section.paragraf) if closing and not section.daftar else 0
    for n, text in enumerate(section.paragraf, 1):
        yield ButirBab(unbroken(bagian.of_version(tahun, text)), 0, "", "", akhir=n == last)
    for level, mark, text in bagian.listed(section.daftar):
        yield ButirBab("", min(level, 2), mark, bagian.of_version(tahun, text), akhir=False)


def paged(konteks: KonteksRencanaAksi, halaman: Mapping[str, str]) -> KonteksRencanaAksi:
    """The same with the page numbers of its list of contents.

    Args:
        konteks: The document.
        halaman: Page label of each bookmark of the list of contents; unknown ones stay `-`.
    """
    contents = konteks.daftar_isi
    if not isinstance(contents, DaftarIsi):
        return konteks
    entries = tuple(replace(e, halaman=halaman.get(e.penanda, e.halaman)) for e in contents.entri)
    return replace(konteks, daftar_isi=replace(contents, entri=entries))


def _contents(preface: bool, chapters: tuple[Bab, ...]) -> DaftarIsi:
    entries = [Entri(1, "KATA PENGANTAR", "_TocPengantar", "-")] if preface else []
    for bab in chapters:
        title = bab.judul
        assert isinstance(title, Bertanda)
        entries.append(Entri(1, f"{bab.nomor} {title.teks}", title.nama, "-"))
        for section in bab.isi:
            if isinstance(section.subjudul, Bertanda):
                mark = section.subjudul
                entries.append(Entri(2, mark.teks, mark.nama, "-"))
    return DaftarIsi(tuple(entries))
