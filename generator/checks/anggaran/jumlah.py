"""What the rules on sums compare: the amount of a budget line with the lines below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from generator.findings import Finding, Rule
from generator.model.anggaran import Kegiatan, Mata, Program
from generator.wording import rupiah


def differing(rule: Rule, lines: Iterable[Program | Kegiatan]) -> Iterator[Finding]:
    """Report each line whose written amount is not the sum from below.

    A negative amount is left to AG104, a code that stands twice to AG103.
    """
    for line in lines:
        own, below = line.anggaran, line.jumlah_bawahan
        if own is None or own.angka is None or below is None or own.angka == below:
            continue
        negative = own.angka < 0 or any((part.jumlah or 0) < 0 for part in line.bawahan)
        if negative or doubled(line):
            continue
        yield rule.at(
            line.letak("anggaran"),
            line.kode,
            kode=line.kode,
            atas=rupiah(own.angka),
            bawah=rupiah(below),
            selisih=rupiah(abs(own.angka - below)),
        )


def doubled(line: Mata) -> bool:
    """Whether a code stands twice below a line."""
    return len({part.kode for part in line.bawahan}) < len(line.bawahan)


def known(line: Mata) -> Decimal:
    """The amount of a line, or what is known of it from the lines below."""
    return line.anggaran.angka if line.anggaran and line.anggaran.angka is not None else known_below(line)


def known_below(line: Mata) -> Decimal:
    """The sum of what is known of the lines below."""
    parts: Iterable[Mata] = line.bawahan
    return sum((known(part) for part in parts), Decimal(0))
