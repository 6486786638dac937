"""A perubahan: what changes in the year, laid over the sources before it. They are not touched.

Grounds of a change: PermenPANRB 53/2014 Lampiran I (Perjanjian Kinerja may be revised when the official,
the strategy, program, activity or budget, or a priority changes).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from .asal import Peta, place
from .formulasi import DaftarFormulasi
from .jabatan import Pengenal
from .kinerja import Konsolidasi, Polarisasi, Sasaran
from .naskah import DasarHukum, Diktum, RencanaAksi
from .nilai import BulananUbahan, NamaBulan, Rupiah, Tanggal, Target, Triwulan
from .rekaman import DaftarTeks, Isi, Rekaman, YaTidak

REMOVED = "dihapus"
"""What may stand instead of a change: the indicator, budget line or official is taken out."""


class Alasan(StrEnum):
    """The ground of a perubahan."""

    PEJABAT = "pejabat"
    STRATEGI = "strategi"
    PROGRAM = "program"
    ANGGARAN = "anggaran"
    PRIORITAS = "prioritas"


GROUNDS: Mapping[Alasan, str] = {
    Alasan.PEJABAT: "pergantian pejabat",
    Alasan.STRATEGI: "perubahan strategi",
    Alasan.PROGRAM: "perubahan program dan kegiatan",
    Alasan.ANGGARAN: "perubahan alokasi anggaran",
    Alasan.PRIORITAS: "perubahan prioritas atau asumsi",
}
"""How the papers word a ground."""


def read_version(text: str) -> int | None:
    """The version that a person names: `murni` is 0, `2` and `perubahan-2` are 2; None for anything else."""
    name = text.strip().lower()
    match = re.fullmatch(r"(?:perubahan[- ]?)?([0-9]{1,2})", "0" if name == "murni" else name)
    return int(match[1]) if match else None


def _removal(value: object) -> object:
    """`dihapus` stands for `{dihapus: true}`."""
    if not isinstance(value, str) or value.strip().lower() != REMOVED:
        return value
    return _only("dihapus", "true", value)


def _amount(value: object) -> object:
    """A bare amount stands for `{anggaran: …}`."""
    value = _removal(value)
    return _only("anggaran", value, value) if isinstance(value, str) else value


def _only(key: str, value: str, source: object) -> Peta:
    piece = Peta(place(source))
    piece[key] = value
    piece.kunci[key] = piece.asal
    return piece


def _count(value: object) -> object:
    if isinstance(value, str) and re.fullmatch(r"\s*[1-9][0-9]?\s*", value):
        return int(value)
    if isinstance(value, str):
        raise PydanticCustomError("urutan", "bukan angka urutan", {"tulisan": str(value)})
    return value


class Ubahan(Rekaman):
    """What every change may carry."""

    alasan: str | None = None
    """Alasan perubahan ini; tanpa itu berlaku alasan dan dasar seluruh perubahan."""
    dihapus: YaTidak = False
    """true, atau cukup tulis `dihapus`: dikeluarkan sejak perubahan ini."""


class UbahanIndikator(Ubahan):
    """Changes to one indicator; what is not written stays."""

    nama: Isi | None = None
    """Nama indikator yang baru."""
    iku: YaTidak | None = None
    """true bila menjadi, false bila tidak lagi menjadi Indikator Kinerja Utama."""
    mendukung: Pengenal | None = None
    """Pengenal indikator atasan yang ditopang."""
    satuan: str | None = None
    """Satuan target."""
    konsolidasi: Konsolidasi | None = None
    """Hubungan target bulanan dengan target setahun."""
    polarisasi: Polarisasi | None = None
    """Arah capaian yang baik."""
    target: Target = None
    """Target setahun yang baru."""
    bulanan: BulananUbahan = Field(default_factory=dict)
    """Bulan yang berubah saja, mis. {oktober: 200}; bulan lain tetap."""
    triwulan: Triwulan | None = None
    """Target tiap triwulan, menggantikan yang lama."""
    formulasi: DaftarFormulasi = ()
    """Rumus yang baru."""
    sumber_data: DaftarTeks = ()
    """Sumber data yang baru."""
    alasan_pemilihan: str | None = None
    """Alasan pemilihan indikator (IKU) yang baru; `alasan` adalah alasan perubahannya."""
    keterangan: str | None = None
    """Keterangan atau kriteria (IKU) yang baru."""
    keterangan_aksi: str | None = None
    """Keterangan pada tabel Rencana Aksi yang baru."""
    penanggung_jawab: DaftarTeks = ()
    """Penanggung jawab yang baru."""
    anggaran: DaftarTeks = ()
    """Kode program, kegiatan, atau sub kegiatan yang baru."""


class UbahanAnggaran(Ubahan):
    """The new amount of one budget line, or its new name."""

    anggaran: Rupiah = None
    """Anggaran yang baru dalam rupiah."""
    nama: Isi | None = None
    """Nama yang baru menurut nomenklatur."""


class MataBaru(Rekaman):
    """A budget line that was not there; its code tells its level and what it belongs to."""

    kode: str
    """Kode menurut nomenklatur."""
    nama: Isi
    """Nama menurut nomenklatur."""
    anggaran: Rupiah = None
    """Anggaran dalam rupiah."""
    alasan: str | None = None
    """Alasan perubahan ini."""


class UbahanPejabat(Ubahan):
    """Who holds a position from now on; without a name, what changes of the one who holds it."""

    nama: Isi | None = None
    """Nama lengkap dengan gelar; tanpa nama: pejabatnya tetap, hanya NIP atau pangkatnya berubah."""
    nip: str | None = None
    """NIP 18 angka."""
    pangkat: str | None = None
    """Pangkat."""
    jabatan: Isi | None = None
    """Sebutan jabatannya bila ikut berubah, mis. Camat sesudah Plt. Camat."""


class KeputusanPerubahan(Rekaman):
    """A Keputusan that amends or replaces one of the year; what is not written, the program words."""

    cara: Literal["mengubah", "mengganti"] = "mengubah"
    """mengubah: Keputusan perubahan; mengganti: Keputusan baru yang mencabut yang lama."""
    nomor: str | None = None
    """Nomor; kosong pada rancangan."""
    tanggal: Tanggal = None
    """Tanggal penetapan; kosong pada rancangan."""
    tentang: Isi | None = None
    """Perihal Keputusan pengganti; bawaan: sama dengan yang digantikan."""
    menimbang: tuple[str, ...] = ()
    """Pertimbangan; bawaan disusun dari alasan dan dasar perubahan."""
    mengingat: tuple[DasarHukum, ...] = ()
    """Dasar hukum; bawaan: sama dengan Keputusan semula, menurut keadaannya pada tanggal Keputusan ini."""
    memutuskan: tuple[Diktum, ...] = Field(default=(), max_length=99)
    """Diktum; bawaan disusun program."""
    tembusan: tuple[str, ...] = ()
    """Penerima tembusan; bawaan: sama dengan Keputusan semula."""
    penanda_tangan: Pengenal | None = None
    """Pengenal jabatan penanda tangan; bawaan: sama dengan Keputusan semula."""


class Perubahan(Rekaman):
    """`perubahan-N.yaml`: one perubahan of the year."""

    ke: Annotated[int, BeforeValidator(_count), WithJsonSchema({"type": "integer", "minimum": 1})]
    """Perubahan ke berapa dalam tahun ini; sama dengan angka pada nama berkas."""
    tanggal: Tanggal = None
    """Tanggal perjanjian kinerja perubahan; kosong pada rancangan."""
    alasan: Alasan
    """Alasan: pejabat, strategi, program, anggaran, atau prioritas."""
    dasar: str | None = None
    """Dasar, mis. Perubahan APBD Tahun Anggaran 2022."""
    berlaku_mulai: NamaBulan = None
    """Bulan mulai berlaku; bulan sebelumnya tidak boleh berubah. Bawaan: bulan dari `tanggal`."""
    indikator: Mapping[str, Annotated[UbahanIndikator, BeforeValidator(_removal)]] = Field(default_factory=dict)
    """Indikator yang berubah, menurut pengenalnya."""
    indikator_baru: Mapping[str, tuple[Sasaran, ...]] = Field(default_factory=dict)
    """Sasaran dan indikator baru, menurut pengenal jabatan; sasaran yang sudah ada ditulis sama persis."""
    anggaran: Mapping[str, Annotated[UbahanAnggaran, BeforeValidator(_amount)]] = Field(default_factory=dict)
    """Anggaran yang berubah, menurut kodenya."""
    anggaran_baru: tuple[MataBaru, ...] = ()
    """Program, kegiatan, atau sub kegiatan baru."""
    pejabat: Mapping[str, Annotated[UbahanPejabat, BeforeValidator(_removal)]] = Field(default_factory=dict)
    """Pejabat baru, menurut pengenal jabatan."""
    keputusan: Mapping[str, KeputusanPerubahan] = Field(default_factory=dict)
    """Keputusan yang diubah atau diganti, menurut nama berkasnya tanpa .yaml."""
    rencana_aksi: RencanaAksi | None = None
    """Uraian Rencana Aksi yang baru; hanya kunci yang ditulis yang menggantikan."""

    @property
    def mulai(self) -> int | None:
        """The first month that may change, 1 to 12; None when neither it nor a date is written."""
        return self.berlaku_mulai or (self.tanggal.month if self.tanggal else None)

    @property
    def pertimbangan(self) -> str:
        """The ground of the whole perubahan in words: `perubahan alokasi anggaran (Perubahan APBD …)`."""
        return GROUNDS[self.alasan] + (f" ({self.dasar})" if self.dasar else "")

    def alasan_untuk(self, subjek: str) -> str:
        """Why an indicator (id), budget line (code) or official (id of jabatan) changes; its own reason goes first."""
        own = [change.alasan for kind in (self.indikator, self.anggaran, self.pejabat) if (change := kind.get(subjek))]
        own += [line.alasan for line in self.anggaran_baru if line.kode == subjek]
        return next((reason for reason in own if reason), self.pertimbangan)
