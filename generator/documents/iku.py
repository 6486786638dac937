"""The IKU sheet in both styles, with its definisi operasional."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.kinerja import BagianDefinisi as BagianSumber
from generator.model.kinerja import Indikator, Sasaran, TabelDefinisi
from generator.model.tahun import Tahun
from generator.word.context import slot
from generator.word.fragments import Block
from generator.word.tables import Tabel
from generator.wording import marker, unbroken

from . import bagian
from .bagian import BarisKepala, Penanda, Teks
from .formulas import formula


@dataclass(frozen=True)
class KolomIKU:
    """Column headings, as the office words them."""

    sasaran: str = slot("Kepala kolom sasaran", "Sasaran Strategis")
    indikator: str = slot("Kepala kolom indikator", "Indikator Kinerja Utama")
    satuan: str = slot("Kepala kolom satuan", "Satuan")
    alasan: str = slot("Kepala kolom alasan", "Alasan")
    formulasi: str = slot("Kepala kolom formulasi", "Formulasi")
    sumber_data: str = slot("Kepala kolom sumber data", "Sumber Data")
    keterangan: str = slot("Kepala kolom keterangan", "Keterangan/Kriteria")
    penanggung_jawab: str = slot("Kepala kolom penanggung jawab", "Penanggung Jawab")


@dataclass(frozen=True)
class IndikatorIKU:
    """One indicator of the sheet."""

    id: str = slot("Pengenal indikator; untuk program, tidak dicetak", "ikm")
    nomor: str = slot("Nomor urut dalam sasaran; kosong bila hanya satu", "1.")
    nama: str = slot("Indikator", "Indeks Kepuasan Masyarakat")
    satuan: str = slot("Satuan", "Nilai")
    alasan: str = slot("Alasan pemilihan", "Pelayanan publik belum optimal")
    formulasi: Teks = slot("Formulasi: teks atau persamaan Word")
    sumber_data: str = slot("Sumber data", "Seksi Pelayanan")
    keterangan: str = slot("Keterangan atau kriteria", "Semakin tinggi semakin baik")
    penanggung_jawab: str = slot("Penanggung jawab", "Camat")


@dataclass(frozen=True)
class SasaranIKU:
    """One sasaran with its indicators."""

    nomor: str = slot("Nomor urut", "1.")
    sasaran: str = slot("Sasaran", "Meningkatnya kualitas pelayanan publik")
    indikator: tuple[IndikatorIKU, ...] = slot("Indikator sasaran ini")


@dataclass(frozen=True)
class BagianDefinisi:
    """A piece of the explanation: exactly one of its fields is filled."""

    paragraf: str = slot("Paragraf; kosong bila bagian ini bukan paragraf", "Fasilitasi dan koordinasi adalah …")
    nomor: str = slot("Nomor butir; kosong bila bukan butir", "1.")
    butir: str = slot("Isi butir; kosong bila bukan butir", "RKPDesa ditetapkan paling lambat …")
    judul_tabel: str = slot("Judul tabel dengan nomornya; kosong bila bukan tabel", "1. Jenis fasilitasi")
    tabel: Block | str = slot("Tabel lengkap; kosong bila bukan tabel")


@dataclass(frozen=True)
class DefinisiIKU:
    """The definisi operasional of one indicator."""

    id: str = slot("Pengenal indikator; untuk program, tidak dicetak", "ikm")
    huruf: str = slot("Huruf urut", "a.")
    sasaran: str = slot("Sasaran", "Meningkatnya akuntabilitas pemerintahan desa")
    indikator: str = slot("Indikator", "Persentase desa …")
    formulasi: Teks = slot("Formulasi: teks atau persamaan Word")
    bagian: tuple[BagianDefinisi, ...] = slot("Paragraf, butir, dan tabel berurutan")


@dataclass(frozen=True)
class KonteksIKU:
    """Lembar Indikator Kinerja Utama."""

    judul: tuple[str, ...] = slot("Baris-baris judul, huruf besar", "INDIKATOR KINERJA UTAMA")
    kepala: tuple[BarisKepala, ...] = slot("Instansi, tugas, fungsi, tujuan, dan indikator tujuan")
    kolom: KolomIKU = slot("Kepala kolom tabel")
    sasaran: tuple[SasaranIKU, ...] = slot("Baris tabel, dikelompokkan menurut sasaran")
    ada_tanda_tangan: bool = slot("Benar bila lembar berdiri sendiri; salah di dalam lampiran")
    penanda: Penanda = slot("Penanda tangan")
    definisi: tuple[DefinisiIKU, ...] = slot("Definisi operasional; kosong bila tidak ada")


def template(tahun: Tahun) -> str:
    """The template of the style that the office uses."""
    return f"iku-{tahun.kantor.gaya.iku}.docx"


def build(tahun: Tahun, *, sendiri: bool = True) -> KonteksIKU:
    """Fill the IKU sheet; without signature (`sendiri` False) inside a lampiran."""
    kantor = tahun.kantor
    groups = list(_groups(tahun))
    period = kantor.periode_renstra or str(kantor.tahun)
    return KonteksIKU(
        judul=("INDIKATOR KINERJA UTAMA", f"{kantor.nama} {kantor.daerah}".upper(), f"TAHUN {unbroken(period)}"),
        kepala=tuple(_head(tahun)),
        kolom=_columns(tahun),
        sasaran=tuple(_sasaran(tahun, n, s, rows) for n, (s, rows) in enumerate(groups, 1)),
        ada_tanda_tangan=sendiri,
        penanda=bagian.penanda(tahun, None, bagian.decided(tahun, "iku")),
        definisi=tuple(_definitions(tahun, groups)),
    )


def _groups(tahun: Tahun) -> Iterator[tuple[Sasaran, list[Indikator]]]:
    """Each sasaran with those of its indicators that are IKU."""
    for jabatan in tahun.jabatan:
        for sasaran in tahun.sasaran(jabatan):
            rows = [i for i in sasaran.indikator if i.iku]
            if rows:
                yield sasaran, rows


def _head(tahun: Tahun) -> Iterator[BarisKepala]:
    kantor = tahun.kantor
    indicators = [text for goal in kantor.tujuan for text in goal.indikator]
    yield from bagian.head_rows("Instansi", [kantor.nama], lettered=False)
    yield from bagian.head_rows("Tugas", [kantor.tugas] if kantor.tugas else [], lettered=False)
    yield from bagian.head_rows("Fungsi", kantor.fungsi, lettered=True)
    yield from bagian.head_rows("Tujuan", [goal.nama for goal in kantor.tujuan], lettered=True)
    yield from bagian.head_rows("Indikator Tujuan", indicators, lettered=True)


def _columns(tahun: Tahun) -> KolomIKU:
    label = tahun.kantor.gaya.label_iku
    plain = tahun.kantor.gaya.iku == "penanggung-jawab"
    return KolomIKU(
        sasaran=label.sasaran or "Sasaran Strategis",
        indikator=label.indikator or "Indikator Kinerja Utama",
        satuan=label.satuan or "Satuan",
        alasan=label.alasan or "Alasan",
        formulasi=label.formulasi or ("Rumus/Formula" if plain else "Formulasi"),
        sumber_data=label.sumber_data or "Sumber Data",
        keterangan=label.keterangan or "Keterangan/Kriteria",
        penanggung_jawab=label.penanggung_jawab or "Penanggung Jawab",
    )


def _sasaran(tahun: Tahun, n: int, sasaran: Sasaran, rows: list[Indikator]) -> SasaranIKU:
    numbered = len(rows) > 1
    return SasaranIKU(
        nomor=f"{n}.",
        sasaran=sasaran.sasaran,
        indikator=tuple(_indikator(tahun, i, f"{k}." if numbered else "") for k, i in enumerate(rows, 1)),
    )


def _indikator(tahun: Tahun, indikator: Indikator, nomor: str) -> IndikatorIKU:
    return IndikatorIKU(
        id=indikator.id,
        nomor=nomor,
        nama=indikator.nama,
        satuan=indikator.satuan or "",
        alasan=indikator.alasan or "",
        formulasi=formula(indikator, tahun.kantor.gaya.huruf),
        sumber_data=bagian.in_lines(indikator.sumber_data) if indikator.sumber_data else "",
        keterangan=indikator.keterangan or "",
        penanggung_jawab=bagian.names(tahun, indikator.penanggung_jawab),
    )


def _definitions(tahun: Tahun, groups: list[tuple[Sasaran, list[Indikator]]]) -> Iterator[DefinisiIKU]:
    defined = [(s, i) for s, rows in groups for i in rows if i.definisi_operasional]
    for n, (sasaran, indikator) in enumerate(defined, 1):
        yield DefinisiIKU(
            id=indikator.id,
            huruf=marker(1, n),
            sasaran=sasaran.sasaran,
            indikator=indikator.nama,
            formulasi=formula(indikator, tahun.kantor.gaya.huruf),
            bagian=tuple(_pieces(indikator.definisi_operasional)),
        )


def _pieces(sources: tuple[BagianSumber, ...]) -> Iterator[BagianDefinisi]:
    """Paragraphs, numbered items and tables in their order; tables are numbered among themselves."""
    tables = 0
    for source in sources:
        if source.paragraf:
            yield BagianDefinisi(source.paragraf, "", "", "", "")
        for n, item in enumerate(source.butir, 1):
            yield BagianDefinisi("", f"{n}.", item, "", "")
        if source.tabel:
            tables += 1
            title = f"{tables}. {source.tabel.judul}" if source.tabel.judul else ""
            yield BagianDefinisi("", "", "", title, _table(source.tabel))


def _table(source: TabelDefinisi) -> Tabel:
    merged = tuple(n for n, name in enumerate(source.kolom) if name in source.gabung)
    rows = tuple(tuple(cell or "" for cell in row) for row in source.baris)
    return Tabel(kolom=source.kolom, baris=rows, baris_nomor=source.kolom_nomor, kolom_nomor=True, gabung=merged)
