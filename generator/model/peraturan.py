"""Regulations: what a citation needs, and which amendment holds on a date."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from .jenis_peraturan import called
from .nilai import Tanggal
from .rekaman import Rekaman, Tahun4

JenisPeraturan = Literal["uu", "perppu", "pp", "perpres", "inpres", "permen", "kepmen"]
Keyakinan = Literal["dua_sumber", "satu_sumber"]


class LembaranRegister(Rekaman):
    """Year and number of a Lembaran or Berita Negara."""

    tahun: Tahun4
    nomor: str


class Pencabutan(Rekaman):
    """By what a regulation was revoked, and since when."""

    kunci: str
    pasal: str | None = None
    sepanjang: str | None = None
    """As far as what; a revocation without condition has none."""
    berlaku_sejak: Tanggal = None
    keyakinan: Keyakinan
    sumber: tuple[str, ...]


class PencabutanSebagian(Rekaman):
    """By what a part of a regulation was revoked."""

    jenis: JenisPeraturan
    nomor: str
    tahun: Tahun4
    pasal: str
    bagian: str
    """Which part, in words."""
    butir: tuple[str, ...] = ()
    """The numbers of the articles that were revoked whole."""
    diundangkan: Tanggal = None
    keyakinan: Keyakinan
    sumber: tuple[str, ...]

    @property
    def nama(self) -> str:
        """What it is called without its title."""
        return called(self.jenis, self.nomor, self.tahun)

    @property
    def sejak(self) -> date:
        """Its day of promulgation; the last day of its year when that is not known."""
        return self.diundangkan or date(self.tahun, 12, 31)


class Perubahan(Rekaman):
    """An amendment of a regulation."""

    jenis: JenisPeraturan
    pembentuk: str | None = None
    nomor: str
    tahun: Tahun4
    tentang: str | None = None
    ditetapkan: Tanggal = None
    diundangkan: Tanggal = None
    ln: LembaranRegister | None = None
    tln: str | None = None
    bn: LembaranRegister | None = None
    keyakinan: Keyakinan
    sumber: tuple[str, ...]

    @property
    def nama(self) -> str:
        """What it is called without its title: `Undang-Undang Nomor 23 Tahun 2014`."""
        return called(self.jenis, self.nomor, self.tahun, pembentuk=self.pembentuk)

    @property
    def sejak(self) -> date:
        """Its day of promulgation or enactment; the last day of its year when neither is known."""
        return self.diundangkan or self.ditetapkan or date(self.tahun, 12, 31)

    @property
    def paling_awal(self) -> date:
        """The first day on which it can have been there: its first known day, else the first of its year."""
        return min((day for day in (self.ditetapkan, self.diundangkan) if day), default=date(self.tahun, 1, 1))


class Peraturan(Perubahan):
    """One entry of the register."""

    kunci: str
    alias: tuple[str, ...] = ()
    tentang: str
    tentang_lain: tuple[str, ...] = ()
    """Other titles that its own text bears."""
    keyakinan_lembaran: Keyakinan | None = None
    keyakinan_status: Keyakinan | None = None
    perubahan: tuple[Perubahan, ...] = ()
    status: Literal["berlaku", "tidak_diketahui"] | None = None
    """What is known of a regulation whose revocation no source tells."""
    dicabut_oleh: Pencabutan | None = None
    dicabut_sebagian_oleh: tuple[PencabutanSebagian, ...] = ()

    def perubahan_pada(self, tanggal: date) -> tuple[Perubahan, ...]:
        """The amendments in force on a day, in order of time."""
        return tuple(p for p in self.perubahan if p.sejak <= tanggal)

    def dicabut_sejak(self, pencabut: Peraturan | None) -> date | None:
        """Since when it is revoked: the day told, else the last day on which its revoker can have begun."""
        if self.dicabut_oleh is None:
            return None
        return self.dicabut_oleh.berlaku_sejak or (pencabut.sejak if pencabut else None)


DaftarPeraturan = Mapping[str, Peraturan]
"""Regulations by key and by alias."""
