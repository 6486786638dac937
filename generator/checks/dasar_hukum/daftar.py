"""Looking up a citation in the register: by what it is, and by its title."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import ClassVar

from generator.model.peraturan import DaftarPeraturan, Peraturan, Perubahan
from generator.model.sitiran import Sitiran

Identity = tuple[str, str, str, int | None]
"""Kind, maker or region, number, and year."""


class Daftar:
    """The register, by identity and by title."""

    _last: ClassVar[tuple[DaftarPeraturan, Daftar] | None] = None

    def __init__(self, register: DaftarPeraturan) -> None:
        self.semua = tuple({entry.kunci: entry for entry in register.values()}.values())
        self._by_identity = {identity(entry): entry for entry in self.semua}
        self._by_title: dict[str, list[Peraturan]] = defaultdict(list)
        for entry in self.semua:
            for title in (entry.tentang, *entry.tentang_lain):
                self._by_title[plain(title)].append(entry)

    @classmethod
    def of(cls, register: DaftarPeraturan) -> Daftar:
        """The register looked through once for all rules that ask, and for all offices that share it."""
        if cls._last is None or cls._last[0] is not register:
            cls._last = register, cls(register)
        return cls._last[1]

    def find(self, cited: Sitiran) -> Peraturan | None:
        """The regulation that a citation names by kind, maker, number and year."""
        return self._by_identity.get(identity(cited))

    def titled(self, cited: Sitiran) -> Iterator[Peraturan]:
        """Regulations of a citation's kind and maker that bear its title."""
        mine = identity(cited)[:2]
        return (e for e in self._by_title.get(plain(cited.tentang), ()) if identity(e)[:2] == mine)


def identity(cited: Sitiran | Perubahan) -> Identity:
    """What makes a regulation the one it is, however it is written."""
    maker = cited.daerah if isinstance(cited, Sitiran) and cited.daerah else ministry(cited.pembentuk or "")
    return cited.jenis, maker.casefold(), core(cited.nomor), cited.tahun


def amendment(cited: Sitiran, amendments: Iterable[Perubahan]) -> Perubahan | None:
    """Which of a regulation's amendments a citation names."""
    mine = identity(cited)
    return next((p for p in amendments if identity(p) == mine), None)


def core(number: str) -> str:
    """The number itself: `9` of `PER/09/M.PAN/5/2007` and of `09`."""
    number = re.sub(r"\s", "", number).casefold()
    coded = re.match(r"[a-z]+[-./]0*(\d+)/", number)
    return coded[1] if coded else (number.lstrip("0") or number) if number.isdigit() else number


def ministry(maker: str) -> str:
    """A minister's office in short, alike for its names in the course of time."""
    words = re.sub(r"\b(?:menteri|negara)\b|[^\w\s]", " ", maker.casefold()).split()
    return "pan" if {"pendayagunaan", "pan", "panrb"} & set(words) else " ".join(words)


def plain(title: str) -> str:
    """A title for comparison: small letters, no punctuation, single spaces."""
    return " ".join(re.sub(r"[^\w\s]", " ", title.casefold()).split())
