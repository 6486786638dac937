"""The Rencana Aksi: cover, preface, list of contents, chapters, and the monthly tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.model.naskah import Bab as BabSumber
from generator.model.naskah import Subbab
from generator.model.tahun import Tahun
from generator.word.contents import DaftarIsi, Entri
from generator.word.context import slot
from generator.word.fragments import Bertanda, Block, Sisipan
from generator.wording import roman, unbroken

from . import bagian, tabel_aksi
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


TEMPLATE = "rencana-aksi.docx"


def build(tahun: Tahun) -> KonteksRencanaAksi:
    """Fill the whole document; the page numbers of its list of contents print as `-`."""
    kantor, narrative = tahun.kantor, tahun.rencana_aksi
    written = narrative.bab if narrative else ()
    chapters = tuple(_chapter(tahun, n, bab, closing=bab is written[-1]) for n, bab in enumerate(written, 1))
    preface = narrative.kata_pengantar if narrative else ()
    return KonteksRencanaAksi(
        kop=bagian.kop(tahun),
        judul=(tabel_aksi.title(tahun).upper(), kantor.nama.upper()),
        daerah=kantor.daerah.upper(),
        tahun=f"TAHUN {kantor.tahun}",
        kata_pengantar=tuple(unbroken(bagian.of_version(tahun, text)) for text in preface),
        judul_pengantar=Bertanda("KATA PENGANTAR", "_TocPengantar", 1),
        daftar_isi=_contents(bool(preface), chapters) if chapters else "",
        bab=chapters,
        penanda=bagian.penanda(tahun, None, tahun.tanggal_rencana_aksi),
        tabel=Sisipan(tabel_aksi.template(tahun), tabel_aksi.build(tahun, sendiri=not chapters), bagian_baru=True),
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
