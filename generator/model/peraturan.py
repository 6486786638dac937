"""Regulations: what a citation needs, and which amendment holds on a date."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from .nilai import Tanggal
from .rekaman import Rekaman, Tahun4

JenisPeraturan = Literal["uu", "perppu", "pp", "perpres", "inpres", "permen", "kepmen"]


class LembaranRegister(Rekaman):
    """Year and number of a Lembaran or Berita Negara."""

    tahun: Tahun4
    nomor: str


class Pencabutan(Rekaman):
    """By what a regulation was revoked, and since when."""

    kunci: str | None = None
    pasal: str | None = None
    berlaku_sejak: Tanggal = None
    keyakinan: str
    sumber: tuple[str, ...] = ()


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
    keyakinan: str
    sumber: tuple[str, ...] = ()

    @property
    def sejak(self) -> date:
        """Its day of promulgation or enactment; the last day of its year when neither is known."""
        return self.diundangkan or self.ditetapkan or date(self.tahun, 12, 31)


class Peraturan(Perubahan):
    """One entry of the register."""

    kunci: str
    alias: tuple[str, ...] = ()
    perubahan: tuple[Perubahan, ...] = ()
    dicabut_oleh: Pencabutan | None = None

    def perubahan_pada(self, tanggal: date) -> tuple[Perubahan, ...]:
        """The amendments in force on a day, in order of time."""
        return tuple(p for p in self.perubahan if p.sejak <= tanggal)


DaftarPeraturan = Mapping[str, Peraturan]
"""Regulations by key and by alias."""
