"""What an office writes for one paper: a Keputusan, the narrative of the Rencana Aksi, accepted findings."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from .asal import Peta, place
from .jabatan import Pengenal
from .nilai import Tanggal
from .rekaman import DaftarTeks, Isi, Rekaman, Tahun4, YaTidak


def _as_mapping(key: str) -> BeforeValidator:
    """Let a bare text stand for a mapping with only that key."""

    def widen(value: object) -> object:
        if not isinstance(value, str):
            return value
        widened = Peta(place(value))
        widened[key] = value
        widened.kunci[key] = widened.asal
        return widened

    return BeforeValidator(widen)


class Rincian(Rekaman):
    """An item of a list, with items below it."""

    isi: str
    """Isi butir, tanpa huruf dan tanda baca akhir."""
    rincian: tuple[ButirRincian, ...] = ()
    """Butir di bawahnya, sampai empat tingkat."""


ButirRincian = Annotated[Rincian, _as_mapping("isi")]
Rincian.model_rebuild()


class Diktum(Rekaman):
    """One diktum."""

    isi: Isi
    """Isi diktum."""
    rincian: tuple[ButirRincian, ...] = ()
    """Rincian diktum."""


class Lembaran(Rekaman):
    """Lembaran or Berita in which a regulation was published."""

    tahun: Tahun4
    """Tahun lembaran."""
    nomor: str
    """Nomor lembaran."""
    tambahan: str | None = None
    """Nomor tambahan lembaran."""


class BagianPeraturan(Rekaman):
    """What a regulation that is not in the register and each of its amendments are told by."""

    nomor: str
    """Nomor."""
    tahun: Tahun4
    """Tahun."""
    tentang: str
    """Judul."""
    ditetapkan: Tanggal = None
    """Tanggal penetapan; boleh kosong."""
    lembaran: Lembaran | None = None
    """Lembaran Daerah, Berita Daerah, atau Berita Negara."""

    @property
    def paling_awal(self) -> date:
        """The first day on which it can have been there: its day, else the first of its year."""
        return self.ditetapkan or date(self.tahun, 1, 1)


class PeraturanSetempat(BagianPeraturan):
    """A regulation that is not in the register, in its parts."""

    jenis: Literal["perda-prov", "pergub", "perda", "perbup", "perwali", "kepbup", "kepwali", "permen"]
    """Jenis peraturan."""
    daerah: str | None = None
    """Nama daerah; bawaan: kabupaten/kota kantor ini."""
    pembentuk: str | None = None
    """Pembentuk, mis. Menteri Dalam Negeri (untuk permen)."""
    perubahan: tuple[BagianPeraturan, ...] = ()
    """Peraturan yang mengubahnya, berurutan waktu; yang terakhir pada tanggal keputusan dicetak."""

    def perubahan_pada(self, tanggal: date) -> tuple[BagianPeraturan, ...]:
        """The amendments that were there on a day, as listed."""
        return tuple(change for change in self.perubahan if change.paling_awal <= tanggal)


class Dasar(Rekaman):
    """One legal basis: a key of the register, a local regulation in parts, or free text."""

    kunci: str | None = None
    """Kunci di daftar peraturan."""
    peraturan: PeraturanSetempat | None = None
    """Peraturan setempat."""
    teks: str | None = None
    """Teks bebas: jalan terakhir."""

    @model_validator(mode="after")
    def _exactly_one(self) -> Dasar:
        if sum(value is not None for value in (self.kunci, self.peraturan, self.teks)) != 1:
            raise PydanticCustomError("dasar", "isi tepat satu dari kunci peraturan, peraturan, atau teks")
        return self


DasarHukum = Annotated[Dasar, _as_mapping("kunci")]
"""A legal basis; a bare text is a key of the register."""


class Keputusan(Rekaman):
    """`sk-*.yaml`: one Keputusan."""

    nomor: str | None = None
    """Nomor; kosong pada rancangan."""
    tanggal: Tanggal = None
    """Tanggal penetapan; kosong pada rancangan."""
    tentang: Isi
    """Perihal, tanpa kata tentang."""
    menimbang: tuple[str, ...] = ()
    """Pertimbangan, masing-masing diawali kata bahwa."""
    penutup_menimbang: YaTidak = True
    """false: pertimbangan penutup tidak disusun program."""
    mengingat: tuple[DasarHukum, ...] = ()
    """Dasar hukum: kunci daftar peraturan, peraturan setempat, atau teks."""
    memperhatikan: tuple[str, ...] = ()
    """Hal yang diperhatikan."""
    memutuskan: tuple[Diktum, ...] = Field(default=(), max_length=99)
    """Diktum berurutan."""
    lampiran: tuple[Literal["iku", "iki", "rencana-aksi"], ...] = ()
    """Isi lampiran berurutan."""
    tembusan: tuple[str, ...] = ()
    """Penerima tembusan."""
    penanda_tangan: Pengenal | None = None
    """Pengenal jabatan penanda tangan."""


class Subbab(Rekaman):
    """A section of a chapter."""

    subjudul: str | None = None
    """Judul subbab, tanpa nomor."""
    paragraf: DaftarTeks = ()
    """Paragraf."""
    daftar: tuple[ButirRincian, ...] = ()
    """Butir daftar."""


class Bab(Rekaman):
    """A chapter of the Rencana Aksi."""

    judul: str
    """Judul bab, tanpa nomor."""
    isi: tuple[Subbab, ...] = ()
    """Subbab berurutan."""


class RencanaAksi(Rekaman):
    """`rencana-aksi.yaml`: the narrative; the tables come from the indicators."""

    kata_pengantar: DaftarTeks = ()
    """Paragraf kata pengantar."""
    bab: tuple[Bab, ...] = ()
    """Bab berurutan."""
    tanggal: Tanggal = None
    """Tanggal dokumen; kosong pada rancangan."""


class Pengecualian(Rekaman):
    """A finding that the office accepts, with reason, who, and when."""

    kode: str
    """Kode temuan."""
    di: str
    """Pengenal indikator, jabatan, SK, atau kode anggaran yang dikecualikan."""
    alasan: str
    """Alasan."""
    oleh: str
    """Siapa yang menerima."""
    tanggal: Tanggal
    """Kapan."""
