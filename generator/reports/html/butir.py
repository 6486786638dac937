"""One finding as the page tells it, and findings counted by level."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.findings import Finding, Rule, Tingkat
from generator.model.naskah import Pengecualian

from .message import set_off, with_code
from .subjects import Subjek

LEVELS = {
    Tingkat.KESALAHAN.value: "Kesalahan",
    Tingkat.PERINGATAN.value: "Peringatan",
    Tingkat.CATATAN.value: "Catatan",
    "diterima": "Diterima",
}
"""Levels as the page knows them: an accepted finding has its own."""

_CUSTOM = "Kelaziman, tidak diatur"


@dataclass(frozen=True)
class Katalog:
    """The catalogue that findings are explained by."""

    aturan: Mapping[str, Rule]
    keluarga: Mapping[str, str]
    sitiran: Mapping[str, str]


@dataclass(frozen=True)
class Hitungan:
    """Findings of one kind, counted by level."""

    nama: str
    nilai: str
    jumlah: Mapping[str, int]

    @property
    def semua(self) -> int:
        """Of every level, accepted ones among them."""
        return sum(self.jumlah.values())


@dataclass(frozen=True)
class Butir:
    """One finding, ready to be shown."""

    temuan: Finding
    subjek: Subjek
    katalog: Katalog
    folder: str
    pengecualian: Pengecualian | None = None

    @property
    def tingkat(self) -> str:
        """Its level, as the page knows it."""
        return self.temuan.tingkat.value if self.temuan.alasan_pengecualian is None else "diterima"

    @property
    def keluarga(self) -> str:
        """The two letters of its family."""
        return self.temuan.kode[:2]

    @property
    def judul(self) -> str:
        """The fault, named."""
        rule = self.katalog.aturan.get(self.temuan.kode)
        return rule.judul if rule else ""

    @property
    def pesan(self) -> Markup:
        """The message, its values set off."""
        rule = self.katalog.aturan.get(self.temuan.kode)
        return set_off(rule.pesan if rule else "", self.temuan.pesan)

    @property
    def perbaikan(self) -> Markup:
        """The remedy."""
        return with_code(self.temuan.perbaikan)

    @property
    def mengapa(self) -> Markup:
        """Why it matters."""
        rule = self.katalog.aturan.get(self.temuan.kode)
        return with_code(rule.mengapa if rule else "")

    @property
    def dasar(self) -> list[str]:
        """The regulations it rests on."""
        return [self.katalog.sitiran.get(key, key) for key in self.temuan.dasar] or [_CUSTOM]

    @property
    def tempat(self) -> str:
        """File and line, from the year's folder."""
        return str(self.temuan.asal).removeprefix(f"{self.folder}/")


def count(name: str, value: str, items: Iterable[Butir]) -> Hitungan:
    """Findings counted by level."""
    counted = Counter(item.tingkat for item in items)
    return Hitungan(name, value, {level: counted[level] for level in LEVELS})
