"""The budget columns of one table: names, amounts, and their sum."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from generator.model.anggaran import Kegiatan, Mata, Program, SubKegiatan
from generator.model.kinerja import Sasaran
from generator.model.tahun import Tahun
from generator.wording import number

_LEVELS = {Program: "Program", Kegiatan: "Kegiatan", SubKegiatan: "Sub Kegiatan"}


def heading(lines: Iterable[Mata], usual: str) -> str:
    """What the column of some budget lines is called: `Program/Kegiatan`; the usual name when there is none."""
    kinds = {type(line) for line in lines}
    return "/".join(name for kind, name in _LEVELS.items() if kind in kinds) or usual


@dataclass
class AnggaranTabel:
    """The budget of one table: every amount is printed and added once.

    Attributes:
        within: Codes that lie below another code of the table, whose amount holds theirs already.
        shown: Amounts printed so far, by code.
    """

    within: frozenset[str]
    shown: dict[str, Decimal | None] = field(default_factory=dict)

    @classmethod
    def of(cls, tahun: Tahun, table: Sequence[Sasaran]) -> AnggaranTabel:
        """The budget of the sasaran of one position."""
        codes = {code for s in table for code in (*s.anggaran, *(c for i in s.indikator for c in i.anggaran))}
        held = {code for code in codes if _has_amount(tahun, code)}
        return cls(frozenset(code for code in codes if held.intersection(tahun.mata_di_atas.get(code, ()))))

    def cells(self, tahun: Tahun, codes: tuple[str, ...]) -> tuple[str, str]:
        """Names and amounts of some budget lines."""
        names, amounts = [], []
        lines = [line for code in dict.fromkeys(codes) if (line := tahun.mata_menurut_kode.get(code)) is not None]
        for n, line in enumerate(lines, 1):
            mark = f"{n}. " if len(lines) > 1 else ""
            names.append(f"{mark}{line.nama}")
            amounts.append(f"{mark}{self._amount(line)}")
        return "\n".join(names), "\n".join(amounts)

    def _amount(self, line: Mata) -> str:
        if line.kode in self.shown:
            return "s.d.a."
        self.shown[line.kode] = line.jumlah
        if line.jumlah is None:
            return "-"
        return f"{'di antaranya ' if line.kode in self.within else ''}{number(line.jumlah)}"

    def heading(self, tahun: Tahun, usual: str) -> str:
        """What the column of the lines printed so far is called."""
        return heading((tahun.mata_menurut_kode[code] for code in self.shown), usual)

    @property
    def total(self) -> str:
        """The sum of what was printed; empty when nothing was."""
        amounts = [amount for code, amount in self.shown.items() if amount is not None and code not in self.within]
        return number(sum(amounts, Decimal(0))) if amounts else ""


def _has_amount(tahun: Tahun, code: str) -> bool:
    line = tahun.mata_menurut_kode.get(code)
    return line is not None and line.jumlah is not None
