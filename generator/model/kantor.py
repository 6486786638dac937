"""The office: who we are, how our papers look, what our duties are."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from .nilai import Rupiah, Tanggal
from .rekaman import DaftarTeks, Isi, Rekaman, Tahun4, YaTidak


class JenisDokumen(StrEnum):
    """The kinds of paper an office may ask for in `dokumen`."""

    SK_IKU = "sk-iku"
    SK_IKI = "sk-iki"
    IKU = "iku"
    IKI = "iki"
    RENCANA_AKSI = "rencana-aksi"
    PK = "pk"


class Sebutan(Rekaman):
    """What the office and its head are called; Distrik, Kapanewon and Kemantren differ."""

    kantor: str = "Kecamatan"
    """Sebutan kantor: Kecamatan, Distrik, Kapanewon, atau Kemantren."""
    pimpinan: str = "Camat"
    """Sebutan pimpinan: Camat, Kepala Distrik, Panewu, atau Mantri Pamong Praja."""


class Atasan(Rekaman):
    """The superior of the camat: second party of the camat's Perjanjian Kinerja."""

    jabatan: str
    """Jabatan, mis. Bupati Buleleng."""
    nama: str | None = None
    """Nama kepala daerah."""
    nip: str | None = None
    """NIP; kepala daerah tidak ber-NIP."""


class Kop(Rekaman):
    """What the letterhead says besides the names."""

    instansi: str | None = None
    """Baris pertama kop bila bukan PEMERINTAH KABUPATEN/KOTA."""
    alamat: str | None = None
    """Jalan dan nomor."""
    telepon: str | None = None
    """Nomor telepon."""
    faksimile: str | None = None
    """Nomor faksimile."""
    pos_el: str | None = None
    """Alamat pos-el."""
    laman: str | None = None
    """Alamat laman."""
    kode_pos: str | None = None
    """Kode pos."""
    kota: str | None = None
    """Kota pos di depan kode pos bila berbeda dari tempat penetapan."""
    lambang: str | None = None
    """Nama berkas gambar lambang daerah (PNG atau JPEG) di folder yang sama."""


class LabelIKU(Rekaman):
    """Column headings of the IKU table where the office words them its own way."""

    sasaran: str | None = None
    indikator: str | None = None
    satuan: str | None = None
    alasan: str | None = None
    formulasi: str | None = None
    sumber_data: str | None = None
    keterangan: str | None = None
    penanggung_jawab: str | None = None


class LabelIKI(Rekaman):
    """Column headings of the IKI table where the office words them its own way."""

    sasaran: str | None = None
    indikator: str | None = None
    formulasi: str | None = None
    sumber_data: str | None = None


class Gaya(Rekaman):
    """Local habits of form; each has its default."""

    kertas: Literal["F4", "A4"] = "F4"
    """Ukuran kertas: F4 (215 × 330 mm) atau A4."""
    huruf: str = Field(default="Bookman Old Style", min_length=1, max_length=60)
    """Huruf seluruh naskah."""
    diktum: Literal["KESATU", "PERTAMA"] = "KESATU"
    """Sebutan diktum pertama."""
    iku: Literal["penjelasan", "penanggung-jawab"] = "penjelasan"
    """Bentuk tabel IKU: dengan alasan/formulasi/sumber/keterangan, atau dengan penanggung jawab."""
    rencana_aksi: Literal["menurun", "mendatar"] = "menurun"
    """Bentuk tabel Rencana Aksi: bulan menurun atau mendatar."""
    srikandi: YaTidak = False
    """true: nomor, tanggal, dan tanda tangan berupa tag SRIKANDI."""
    nip: Literal["NIP", "NIP."] = "NIP"
    """Penulisan NIP."""
    rahmat: YaTidak = False
    """true: memakai frasa DENGAN RAHMAT TUHAN YANG MAHA ESA."""
    label_iku: LabelIKU = LabelIKU()
    """Kepala kolom tabel IKU bila berbeda dari bawaan."""
    label_iki: LabelIKI = LabelIKI()
    """Kepala kolom tabel IKI bila berbeda dari bawaan."""


class PerjanjianKinerja(Rekaman):
    """Date and wording of the agreements; the wording follows PermenPANRB 53/2014 unless the office has its own."""

    tanggal: Tanggal = None
    """Tanggal perjanjian; kosong pada rancangan."""
    pembuka: DaftarTeks = (
        "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi "
        "pada hasil, kami yang bertanda tangan di bawah ini:",
    )
    """Paragraf pembuka sebelum para pihak."""
    pihak_pertama: DaftarTeks = (
        "Pihak pertama berjanji mewujudkan target kinerja sebagaimana tercantum dalam lampiran perjanjian ini untuk "
        "mencapai target kinerja jangka menengah yang ditetapkan dalam dokumen perencanaan. Keberhasilan dan "
        "kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab pihak pertama.",
    )
    """Janji pihak pertama."""
    pihak_kedua: DaftarTeks = (
        "Pihak kedua melakukan supervisi yang diperlukan, mengevaluasi capaian kinerja perjanjian ini, dan mengambil "
        "tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi.",
    )
    """Pernyataan pihak kedua."""
    keterangan_anggaran: str = "APBD"
    """Isi kolom Keterangan pada tabel anggaran."""


class Tujuan(Rekaman):
    """A goal of the office and its indicator."""

    nama: str
    """Tujuan."""
    indikator: DaftarTeks = ()
    """Indikator tujuan."""


class Kantor(Rekaman):
    """`kantor.yaml`: one office in one budget year."""

    kecamatan: Isi
    """Nama kecamatan tanpa kata Kecamatan."""
    kabupaten: str | None = None
    """Nama kabupaten tanpa kata Kabupaten; isi ini atau `kota`."""
    kota: str | None = None
    """Nama kota tanpa kata Kota; isi ini atau `kabupaten`."""
    provinsi: str | None = None
    """Nama provinsi."""
    sebutan: Sebutan = Sebutan()
    """Sebutan kantor dan pimpinan."""
    atasan: Atasan | None = None
    """Atasan camat."""
    tahun: Tahun4
    """Tahun anggaran."""
    pagu: Rupiah = None
    """Pagu anggaran setahun dalam rupiah; jumlah seluruh program di anggaran.yaml dibandingkan dengannya."""
    periode_renstra: str | None = None
    """Periode Renstra, mis. 2017-2022."""
    tempat: str | None = None
    """Tempat penetapan; bawaan: nama kecamatan."""
    kop: Kop = Kop()
    """Isi kepala surat."""
    gaya: Gaya = Gaya()
    """Kebiasaan setempat."""
    dokumen: tuple[JenisDokumen, ...] | None = None
    """Dokumen yang dibuat kantor ini; tanpa kunci ini: semua yang datanya ada."""
    pk: PerjanjianKinerja = PerjanjianKinerja()
    """Perjanjian Kinerja: tanggal dan kata-katanya."""
    tujuan: tuple[Tujuan, ...] = ()
    """Tujuan dan indikatornya."""
    tugas: str | None = None
    """Tugas kantor."""
    fungsi: tuple[str, ...] = ()
    """Fungsi kantor, tanpa huruf dan tanda baca akhir."""

    @model_validator(mode="after")
    def _one_region(self) -> Kantor:
        if bool(self.kabupaten) == bool(self.kota):
            raise PydanticCustomError("daerah", "isi salah satu: kabupaten atau kota")
        return self

    @property
    def daerah(self) -> str:
        """`Kabupaten Buleleng` or `Kota Denpasar`."""
        return f"Kabupaten {self.kabupaten}" if self.kabupaten else f"Kota {self.kota}"

    @property
    def nama(self) -> str:
        """`Kecamatan Kubutambahan`."""
        return f"{self.sebutan.kantor} {self.kecamatan}"

    @property
    def pimpinan(self) -> str:
        """`Camat Kubutambahan`."""
        return f"{self.sebutan.pimpinan} {self.kecamatan}"

    @property
    def tempat_penetapan(self) -> str:
        """Where papers are set: `tempat`, or the name of the kecamatan."""
        return self.tempat or self.kecamatan
