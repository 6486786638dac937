"""The budget: program, kegiatan, sub kegiatan (nomenklatur of urusan 7.01), each written once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Protocol

from .nilai import Rupiah
from .rekaman import Rekaman


class MataAnggaran(Protocol):
    """A budget line of any level."""

    @property
    def kode(self) -> str:
        """Its code."""
        ...

    @property
    def nama(self) -> str:
        """Its name."""
        ...

    @property
    def jumlah(self) -> Decimal | None:
        """Its amount in rupiah; None when neither it nor anything below it has one."""
        ...


class Mata(Rekaman):
    """A budget line of any level."""

    kode: str
    """Kode menurut nomenklatur, mis. 7.01.02.2.04.0002."""
    nama: str
    """Nama menurut nomenklatur."""
    anggaran: Rupiah = None
    """Anggaran dalam rupiah; boleh kosong: dijumlahkan dari bawah."""

    @property
    def bawahan(self) -> Sequence[Mata]:
        """The lines one level below."""
        return ()

    @property
    def jumlah_bawahan(self) -> Decimal | None:
        """The sum of the lines below; None unless every one of them has an amount."""
        amounts = [line.jumlah for line in self.bawahan]
        if not amounts or any(amount is None for amount in amounts):
            return None
        return sum((amount for amount in amounts if amount is not None), Decimal(0))

    @property
    def jumlah(self) -> Decimal | None:
        """The amount written here, or else the sum from below."""
        return self.anggaran.angka if self.anggaran else self.jumlah_bawahan


class SubKegiatan(Mata):
    """A sub kegiatan."""


class Kegiatan(Mata):
    """A kegiatan with its sub kegiatan."""

    sub_kegiatan: tuple[SubKegiatan, ...] = ()
    """Sub kegiatan di bawahnya."""

    @property
    def bawahan(self) -> Sequence[Mata]:
        """Its sub kegiatan."""
        return self.sub_kegiatan


class Program(Mata):
    """A program with its kegiatan."""

    kegiatan: tuple[Kegiatan, ...] = ()
    """Kegiatan di bawahnya."""

    @property
    def bawahan(self) -> Sequence[Mata]:
        """Its kegiatan."""
        return self.kegiatan


def all_lines(programs: Sequence[Program]) -> Iterator[Mata]:
    """Every budget line, each program before its kegiatan, each kegiatan before its sub kegiatan."""
    for program in programs:
        yield program
        for kegiatan in program.kegiatan:
            yield kegiatan
            yield from kegiatan.sub_kegiatan


def above(programs: Sequence[Program]) -> dict[str, tuple[str, ...]]:
    """The codes of the lines above each line: its program, or its program and kegiatan."""
    found: dict[str, tuple[str, ...]] = {}
    for program in programs:
        found.setdefault(program.kode, ())
        for kegiatan in program.kegiatan:
            found.setdefault(kegiatan.kode, (program.kode,))
            for sub in kegiatan.sub_kegiatan:
                found.setdefault(sub.kode, (program.kode, kegiatan.kode))
    return found
