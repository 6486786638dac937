"""The IKI: one sheet a jabatan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.jabatan import Jabatan
from generator.model.kinerja import Indikator
from generator.model.tahun import Tahun
from generator.word.context import slot

from . import bagian
from .bagian import BarisKepala, Penanda, Teks
from .formulas import formula


@dataclass(frozen=True)
class KolomIKI:
    """Column headings, as the office words them."""

    sasaran: str = slot("Kepala kolom sasaran", "Sasaran Kinerja")
    indikator: str = slot("Kepala kolom indikator", "Indikator Kinerja")
    formulasi: str = slot("Kepala kolom formulasi", "Formulasi Indikator")
    sumber_data: str = slot("Kepala kolom sumber data", "Sumber Data")


@dataclass(frozen=True)
class IndikatorIKI:
    """One indicator of a jabatan."""

    id: str = slot("Pengenal indikator; untuk program, tidak dicetak", "ikm")
    nama: str = slot("Indikator", "Jumlah dokumen yang disusun")
    formulasi: Teks = slot("Formulasi: teks atau persamaan Word")
    sumber_data: str = slot("Sumber data", "Sekretariat")


@dataclass(frozen=True)
class SasaranIKI:
    """One sasaran with its indicators."""

    nomor: str = slot("Nomor urut", "1.")
    sasaran: str = slot("Sasaran", "Meningkatnya kualitas pelayanan internal")
    indikator: tuple[IndikatorIKI, ...] = slot("Indikator sasaran ini")


@dataclass(frozen=True)
class LembarIKI:
    """The sheet of one jabatan."""

    id: str = slot("Pengenal jabatan; untuk program, tidak dicetak", "kasi-pelayanan")
    kepala: tuple[BarisKepala, ...] = slot("Jabatan, tugas, fungsi atau uraian tugas")
    sasaran: tuple[SasaranIKI, ...] = slot("Baris tabel, dikelompokkan menurut sasaran")


@dataclass(frozen=True)
class KonteksIKI:
    """Indikator Kinerja Individu semua jabatan."""

    judul: tuple[str, ...] = slot("Baris-baris judul tiap lembar, huruf besar", "INDIKATOR KINERJA INDIVIDU")
    kolom: KolomIKI = slot("Kepala kolom tabel")
    lembar: tuple[LembarIKI, ...] = slot("Satu lembar tiap jabatan")
    ada_tanda_tangan: bool = slot("Benar bila dokumen berdiri sendiri; salah di dalam lampiran")
    penanda: Penanda = slot("Penanda tangan")


TEMPLATE = "iki.docx"


def build(tahun: Tahun, *, sendiri: bool = True) -> KonteksIKI:
    """Fill the IKI of every position that has indicators; without signature inside a lampiran."""
    label = tahun.kantor.gaya.label_iki
    return KonteksIKI(
        judul=("INDIKATOR KINERJA INDIVIDU",),
        kolom=KolomIKI(
            sasaran=label.sasaran or "Sasaran Kinerja",
            indikator=label.indikator or "Indikator Kinerja",
            formulasi=label.formulasi or "Formulasi Indikator",
            sumber_data=label.sumber_data or "Sumber Data",
        ),
        lembar=tuple(_sheet(tahun, jabatan) for jabatan in tahun.jabatan if tahun.sasaran(jabatan)),
        ada_tanda_tangan=sendiri,
        penanda=bagian.penanda(tahun, None, bagian.decided(tahun, "iki")),
    )


def _sheet(tahun: Tahun, jabatan: Jabatan) -> LembarIKI:
    sasaran = tuple(
        SasaranIKI(f"{n}.", s.sasaran, tuple(_indikator(tahun, i) for i in s.indikator))
        for n, s in enumerate(tahun.sasaran(jabatan), 1)
    )
    return LembarIKI(jabatan.id, kepala=tuple(_head(tahun, jabatan)), sasaran=sasaran)


def _head(tahun: Tahun, jabatan: Jabatan) -> Iterator[BarisKepala]:
    """Name and duties; the head of the office takes the office's duties when it has none of its own."""
    yield from bagian.head_rows("Jabatan", [jabatan.nama], lettered=False)
    rows = list(bagian.duty_rows(jabatan))
    if not rows and jabatan == tahun.pimpinan:
        yield from bagian.head_rows("Tugas", [tahun.kantor.tugas] if tahun.kantor.tugas else [], lettered=False)
        yield from bagian.head_rows("Fungsi", tahun.kantor.fungsi, lettered=True)
    yield from rows


def _indikator(tahun: Tahun, indikator: Indikator) -> IndikatorIKI:
    return IndikatorIKI(
        id=indikator.id,
        nama=indikator.nama,
        formulasi=formula(indikator, tahun.kantor.gaya.huruf),
        sumber_data=bagian.in_lines(indikator.sumber_data) if indikator.sumber_data else "",
    )
