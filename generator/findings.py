"""The one shape of every remark: where it is, which rule speaks, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Tingkat(StrEnum):
    """How grave a finding is; only KESALAHAN keeps papers from being written."""

    KESALAHAN = "kesalahan"
    PERINGATAN = "peringatan"
    CATATAN = "catatan"

    @property
    def urutan(self) -> int:
        """Rank for sorting: the gravest first."""
        return list(Tingkat).index(self)


@dataclass(frozen=True, slots=True)
class Origin:
    """The place of a record or value: a line and column of a text file, or a cell of a sheet.

    `baris` and `kolom` count from 1; 0 means the file as a whole. `sel` is `Lembar!F14`.
    """

    berkas: str
    baris: int = 0
    kolom: int = 0
    sel: str | None = None

    def __str__(self) -> str:
        if self.sel:
            return f"{self.berkas} {self.sel}"
        return f"{self.berkas}:{self.baris}" if self.baris else self.berkas


NOWHERE = Origin("")


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark on one place, worded for the person who has to act on it."""

    kode: str
    tingkat: Tingkat
    asal: Origin
    pesan: str
    perbaikan: str
    subjek: str = ""
    dasar: tuple[str, ...] = ()
    alasan_pengecualian: str | None = None

    @property
    def blocks(self) -> bool:
        """True when papers must not be written while this finding stands."""
        return self.tingkat is Tingkat.KESALAHAN and self.alasan_pengecualian is None


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of the catalogue. Its text is the only documentation of the rule.

    Args:
        code: Two letters for the family, three digits; never used again once withdrawn.
        tingkat: Level of the findings.
        judul: Names the fault.
        pesan: One sentence with both values, a `str.format` template ending in a full stop.
        mengapa: One or two sentences an official would sign.
        perbaikan: What to change, and where.
        salah, benar: The smallest YAML that fires the rule, and the same put right.
        contoh: What `salah` and `benar` are a piece of: the name of a source file, or
            `indikator` for the keys of one indicator.
        dasar: Keys of the register of regulations; empty means "Kelaziman, tidak diatur".
    """

    code: str
    tingkat: Tingkat
    judul: str
    pesan: str
    mengapa: str
    perbaikan: str
    salah: str
    benar: str
    contoh: str = "indikator"
    dasar: tuple[str, ...] = ()

    def at(
        self,
        asal: Origin,
        subjek: str = "",
        *,
        perbaikan: str | None = None,
        tingkat: Tingkat | None = None,
        **nilai: object,
    ) -> Finding:
        """Report this rule at a place, with the values its message names.

        `tingkat` lowers the level where the evidence is weaker than the rule supposes.
        """
        return Finding(
            kode=self.code,
            tingkat=max(self.tingkat, tingkat or self.tingkat, key=lambda level: level.urutan),
            asal=asal,
            subjek=subjek,
            pesan=self.pesan.format_map(nilai),
            perbaikan=perbaikan or self.perbaikan,
            dasar=self.dasar,
        )


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Sort by file, then place, then level, then code."""
    return sorted(
        findings,
        key=lambda f: (f.asal.berkas, f.asal.baris, _cell(f.asal), f.asal.kolom, f.tingkat.urutan, f.kode),
    )


def _cell(asal: Origin) -> tuple[str, int, int, str]:
    """Sheet, row and column of a cell, so that F9 stands before F14 and Z1 before AA1."""
    sheet, _, cell = (asal.sel or "").rpartition("!")
    column = cell.rstrip("0123456789")
    return sheet, int(cell[len(column) :] or 0), len(column), column
