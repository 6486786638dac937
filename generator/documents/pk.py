"""The Perjanjian Kinerja of one jabatan: the agreement on its first page, and its lampiran."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain

from generator.model.anggaran import Mata
from generator.model.jabatan import Jabatan
from generator.model.kantor import PerjanjianKinerja
from generator.model.tahun import Tahun
from generator.word.context import slot
from generator.wording import number, unbroken

from . import bagian
from .anggaran import heading
from .bagian import Kop, Penanda
from .kolom import kolom_of


@dataclass(frozen=True)
class Pihak:
    """One party of the agreement."""

    nama: str = slot("Nama dengan gelar; titik-titik bila tidak diketahui", "Nurhayati, S.E.")
    jabatan: str = slot("Jabatan", "Kepala Seksi Pelayanan")
    sebutan: str = slot("Kalimat sebutan dengan tanda baca akhirnya", "selanjutnya disebut pihak pertama;")


@dataclass(frozen=True)
class IndikatorPK:
    """One indicator of the lampiran."""

    id: str = slot("Pengenal indikator; untuk program, tidak dicetak", "ikm")
    nomor: str = slot("Nomor urut dalam sasaran; kosong bila hanya satu", "1.")
    nama: str = slot("Indikator kinerja", "Indeks Kepuasan Masyarakat")
    target: str = slot("Target setahun", "85")
    satuan: str = slot("Satuan", "Nilai")


@dataclass(frozen=True)
class SasaranPK:
    """One sasaran of the lampiran with its indicators."""

    nomor: str = slot("Nomor urut", "1.")
    sasaran: str = slot("Sasaran", "Meningkatnya kualitas pelayanan publik")
    indikator: tuple[IndikatorPK, ...] = slot("Indikator sasaran ini")


@dataclass(frozen=True)
class AnggaranPK:
    """One program, kegiatan or sub kegiatan that the agreement is carried out with."""

    kode: str = slot("Kode anggaran; untuk program, tidak dicetak", "7.01.02.2.04")
    nomor: str = slot("Nomor urut", "1.")
    nama: str = slot("Nama program, kegiatan, atau sub kegiatan", "Program Penyelenggaraan Pemerintahan …")
    anggaran: str = slot("Anggaran dalam rupiah; tanda hubung bila belum ada", "115.250.000")
    keterangan: str = slot("Keterangan", "APBD")


@dataclass(frozen=True)
class KonteksPK:
    """Perjanjian Kinerja satu jabatan. Bentuk: PermenPANRB 53/2014 Lampiran I."""

    kop: Kop = slot("Kepala surat; di halaman pertama hanya lambang dan nama")
    judul: str = slot("Judul", "PERJANJIAN KINERJA TAHUN 2022")
    pembuka: tuple[str, ...] = slot("Paragraf pembuka", "Dalam rangka …, kami yang bertanda tangan di bawah ini:")
    pertama: Pihak = slot("Pihak pertama: pemangku jabatan")
    kedua: Pihak = slot("Pihak kedua: atasannya")
    pernyataan: tuple[str, ...] = slot("Paragraf janji pihak pertama, lalu paragraf pihak kedua")
    tempat_tanggal: str = slot("Tempat dan tanggal dalam satu baris", "Kubutambahan, 4 Januari 2022")
    penanda_pertama: Penanda = slot("Tanda tangan pihak pertama")
    penanda_kedua: Penanda = slot("Tanda tangan pihak kedua; kepala daerah tanpa pangkat dan NIP")
    judul_lampiran: tuple[str, ...] = slot("Baris-baris judul lampiran", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2022")
    kolom_sasaran: str = slot("Kepala kolom sasaran menurut jenjang", "Sasaran Strategis")
    sasaran: tuple[SasaranPK, ...] = slot("Baris tabel, dikelompokkan menurut sasaran")
    kolom_program: str = slot("Kepala kolom anggaran menurut isinya", "Program")
    program: tuple[AnggaranPK, ...] = slot("Baris anggaran; kosong bila tanpa anggaran")
    jumlah: str = slot("Jumlah anggaran", "115.250.000")


TEMPLATE = "pk.docx"
_FIRST, _SECOND = "pihak pertama", "pihak kedua"


def build(tahun: Tahun, jabatan: Jabatan) -> KonteksPK:
    """Fill the agreement of one position with its superior; the head's superior is the head of the region."""
    kantor, words = tahun.kantor, tahun.kantor.pk
    head = jabatan == tahun.pimpinan
    kolom = kolom_of(tahun, jabatan)
    title = f"{bagian.agreement(tahun)} TAHUN {kantor.tahun}".upper()
    name = bagian.position(tahun, jabatan)
    lines = list(_lines(tahun, jabatan, kolom.bagian_kode))
    within = _within(tahun, lines)
    amounts = [line.jumlah for line in lines if line.jumlah is not None and line.kode not in within]
    first, second = bagian.penanda(tahun, jabatan, tahun.tanggal_perjanjian), _superior(tahun, jabatan)
    return KonteksPK(
        kop=bagian.kop(tahun),
        judul=title,
        pembuka=tuple(map(unbroken, words.pembuka)),
        pertama=Pihak(first.nama, name, f"selanjutnya disebut {_FIRST};"),
        kedua=Pihak(second.nama, _title(tahun, jabatan), f"selaku atasan {_FIRST}, selanjutnya disebut {_SECOND}."),
        pernyataan=tuple(map(unbroken, (*words.pihak_pertama, *words.pihak_kedua))),
        tempat_tanggal=first.tempat_tanggal,
        penanda_pertama=first,
        penanda_kedua=second,
        judul_lampiran=(f"LAMPIRAN {title}", bagian.capitals(name), *((kantor.nama.upper(),) if not head else ())),
        kolom_sasaran=kolom.sasaran,
        sasaran=tuple(_rows(tahun, jabatan)),
        kolom_program=heading(lines, kolom.anggaran),
        program=tuple(_budget(n, line, words, within) for n, line in enumerate(lines, 1)),
        jumlah=number(sum(amounts, Decimal(0))) if amounts else "-",
    )


def _rows(tahun: Tahun, jabatan: Jabatan) -> Iterator[SasaranPK]:
    for n, sasaran in enumerate(tahun.sasaran(jabatan), 1):
        several = len(sasaran.indikator) > 1
        rows = tuple(
            IndikatorPK(i.id, f"{k}." if several else "", i.nama, str(i.target) if i.target else "-", i.satuan or "")
            for k, i in enumerate(sasaran.indikator, 1)
        )
        yield SasaranPK(f"{n}.", sasaran.sasaran, rows)


def _lines(tahun: Tahun, jabatan: Jabatan, depth: int) -> Iterator[Mata]:
    """The budget lines that the indicators name, raised to the level of the position, each once.

    A line above that level stays: it cannot be told which of the lines below it are meant.
    """
    codes = [code for s in tahun.sasaran(jabatan) for code in (*s.anggaran, *chain(*(i.anggaran for i in s.indikator)))]
    raised = (".".join(code.split(".")[:depth]) for code in codes)
    for code in dict.fromkeys(raised):
        line = tahun.mata_menurut_kode.get(code)
        if line is not None:
            yield line


def _within(tahun: Tahun, lines: Sequence[Mata]) -> set[str]:
    """The codes that lie below another line of the table, whose amount holds theirs already."""
    held = {line.kode for line in lines if line.jumlah is not None}
    return {line.kode for line in lines if held.intersection(tahun.mata_di_atas.get(line.kode, ()))}


def _budget(n: int, line: Mata, words: PerjanjianKinerja, within: set[str]) -> AnggaranPK:
    part = "di antaranya " if line.kode in within else ""
    amount = f"{part}{number(line.jumlah)}" if line.jumlah is not None else "-"
    return AnggaranPK(line.kode, f"{n}.", line.nama, amount, words.keterangan_anggaran)


def _title(tahun: Tahun, jabatan: Jabatan) -> str:
    """What the second party is called."""
    superior = tahun.jabatan_menurut_id.get(jabatan.atasan or "")
    if superior is not None:
        return bagian.position(tahun, superior)
    kantor = tahun.kantor
    if kantor.atasan is not None:
        return kantor.atasan.jabatan
    return f"Bupati {kantor.kabupaten}" if kantor.kabupaten else f"Wali Kota {kantor.kota}"


def _superior(tahun: Tahun, jabatan: Jabatan) -> Penanda:
    """The signature of the second party; a head of region signs without pangkat and NIP."""
    superior = tahun.jabatan_menurut_id.get(jabatan.atasan or "")
    if superior is not None:
        return bagian.penanda(tahun, superior, tahun.tanggal_perjanjian, tag=False)
    atasan = tahun.kantor.atasan
    nip = atasan.nip if atasan else None
    return Penanda(
        tempat_tanggal="",
        ditetapkan_di="",
        pada_tanggal="",
        jabatan=f"{_title(tahun, jabatan).upper()},",
        ttd="",
        nama=(atasan.nama if atasan else None) or bagian.DOTS,
        pangkat="",
        nip=f"{tahun.kantor.gaya.nip} {nip}" if nip else "",
    )
