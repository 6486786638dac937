"""The tree of performance: jabatan, sasaran, indikator. One indicator is written once for all papers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from .asal import Peta
from .formulasi import DaftarFormulasi
from .jabatan import Pengenal
from .nilai import Bulanan, Nilai, Target, Triwulan
from .rekaman import DaftarTeks, Isi, Rekaman, YaTidak


class Konsolidasi(StrEnum):
    """How the months make the year (Kemenkeu: sum, average, take last known; and a flat target)."""

    JUMLAH = "jumlah"
    RATA_RATA = "rata-rata"
    POSISI_AKHIR = "posisi akhir"
    TETAP = "tetap"


class Polarisasi(StrEnum):
    """Which way is better."""

    NAIK = "naik"
    TURUN = "turun"
    STABIL = "stabil"


TAKARAN = frozenset(
    {"%", "persen", "persentase", "nilai", "indeks", "predikat", "skala", "skor", "rasio", "level", "peringkat"}
    | {"kategori", "opini", "angka", "poin", "grade"}
)
"""Words of units whose figures cannot be added up (Kemenkeu: average or take last known)."""


class TabelDefinisi(Rekaman):
    """A table of the definisi operasional."""

    judul: str | None = None
    """Judul tabel."""
    kolom: tuple[str, ...] = Field(min_length=1)
    """Kepala kolom, tanpa kolom nomor."""
    baris: tuple[tuple[str | None, ...], ...] = ()
    """Baris; tiap baris sebanyak kolomnya."""
    kolom_nomor: YaTidak = False
    """true: baris angka 1 2 3 … di bawah kepala tabel."""
    gabung: tuple[str, ...] = ()
    """Nama kolom yang sel kosong di bawahnya digabung ke atas."""


class BagianDefinisi(Rekaman):
    """A piece of the definisi operasional; exactly one of its keys is filled."""

    paragraf: str | None = None
    """Paragraf."""
    butir: tuple[str, ...] = ()
    """Butir bernomor."""
    tabel: TabelDefinisi | None = None
    """Tabel."""


def _paragraph(value: object) -> object:
    if not isinstance(value, str):
        return value
    piece = Peta(getattr(value, "asal"))  # noqa: B009 - only source text reaches this place
    piece["paragraf"] = value
    piece.kunci["paragraf"] = piece.asal
    return piece


Definisi = Annotated[
    BagianDefinisi,
    BeforeValidator(_paragraph),
]


class Indikator(Rekaman):
    """One indicator, with everything that any paper says of it."""

    id: Pengenal
    """Pengenal indikator; satu-satunya di seluruh kantor."""
    nama: Isi
    """Nama indikator."""
    iku: YaTidak = False
    """true bila indikator ini Indikator Kinerja Utama."""
    mendukung: Pengenal | None = None
    """Pengenal indikator atasan yang ditopang."""
    satuan: str | None = None
    """Satuan target."""
    konsolidasi: Konsolidasi | None = None
    """Hubungan target bulanan dengan target setahun: jumlah, rata-rata, posisi akhir, atau tetap."""
    polarisasi: Polarisasi | None = None
    """Arah capaian yang baik: naik, turun, atau stabil."""
    target: Target = None
    """Target setahun."""
    target_renstra: Mapping[str, Target] = Field(default_factory=dict)
    """Target Renstra menurut tahun, mis. {2021: 83, 2022: 85}."""
    target_lalu: Target = None
    """Target atau capaian tahun lalu; dibandingkan dengan target setahun menurut `polarisasi`."""
    baseline: Target = None
    """Capaian awal (baseline) sebelum periode Renstra; dibandingkan dengan target setahun."""
    bulanan: Bulanan = Field(default_factory=dict)
    """Target tiap bulan: daftar dua belas, atau {juni: 40, desember: 45}; kosong berarti tanpa target."""
    triwulan: Triwulan | None = None
    """Target tiap triwulan; jatuh di Maret, Juni, September, Desember."""
    formulasi: DaftarFormulasi = ()
    """Rumus: teks, {jumlah: …}, atau {pembilang: …, penyebut: …, kali: 100%}."""
    sumber_data: DaftarTeks = ()
    """Sumber data."""
    alasan: str | None = None
    """Alasan pemilihan indikator (IKU)."""
    keterangan: str | None = None
    """Keterangan atau kriteria (IKU)."""
    keterangan_aksi: str | None = None
    """Keterangan pada tabel Rencana Aksi."""
    penanggung_jawab: DaftarTeks = ()
    """Pengenal jabatan (satu atau beberapa), atau teks bebas."""
    definisi_operasional: tuple[Definisi, ...] = ()
    """Penjelasan IKU: paragraf, butir, dan tabel berselang-seling."""
    anggaran: DaftarTeks = ()
    """Kode program, kegiatan, atau sub kegiatan."""

    @property
    def takaran(self) -> bool:
        """Whether the unit is a measure (%, nilai, indeks, predikat …), not a count of things."""
        words = re.findall(r"[a-z]+|%", (self.satuan or "").lower())
        return any(word in TAKARAN for word in words)

    @property
    def konsolidasi_berlaku(self) -> Konsolidasi | None:
        """What is written; a count of things adds up when nothing is written, a measure has no default."""
        return self.konsolidasi or (None if self.takaran or not self.satuan else Konsolidasi.JUMLAH)

    @property
    def per_bulan(self) -> dict[int, Nilai]:
        """Targets by month 1-12, from `bulanan` or from the quarters' last months."""
        if self.bulanan or self.triwulan is None:
            return self.bulanan
        return {3 * q: value for q, value in enumerate(self.triwulan, 1) if value is not None}


class Sasaran(Rekaman):
    """A sasaran of a jabatan with its indicators."""

    sasaran: Isi
    """Rumusan sasaran."""
    indikator: tuple[Indikator, ...] = ()
    """Indikator sasaran ini."""
    anggaran: DaftarTeks = ()
    """Kode program atau kegiatan bila melekat pada sasaran seluruhnya."""


def formulasi_schema() -> dict[str, Any]:
    """JSON Schema of a formula, shared by all places that hold one."""
    term: dict[str, Any] = {"$ref": "#/$defs/Suku"}
    note = {"judul": {"type": "string"}, "catatan": {"type": "string"}}
    many = {"type": "array", "items": term}
    kinds: list[dict[str, Any]] = [
        {"teks": {"type": "string"}},
        {"jumlah": term},
        {"pembilang": term, "penyebut": term, "kali": {"type": ["string", "number"]}},
        {"perkalian": many},
        {"selisih": many},
    ]
    forms: list[dict[str, Any]] = [
        {"type": "object", "properties": {**kind, **note}, "required": [*kind][:2], "additionalProperties": False}
        for kind in kinds
    ]
    terms: list[dict[str, Any]] = [
        {"type": "object", "properties": kind, "required": list(kind), "additionalProperties": False}
        for kind in (kinds[1], kinds[3], kinds[4])
    ]
    one: list[dict[str, Any]] = [{"type": "string"}, *forms]
    return {
        "Formulasi": {"anyOf": [*one, {"type": "array", "items": {"anyOf": one}}]},
        "Suku": {"anyOf": [{"type": "string"}, *terms, many]},
    }
