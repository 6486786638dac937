"""What AG101 and AG102 compare: the amount of a budget line with the sum of the lines below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.findings import Finding, Rule
from generator.model.anggaran import Kegiatan, Program
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
        doubled = len({part.kode for part in line.bawahan}) < len(line.bawahan)
        if negative or doubled:
            continue
        yield rule.at(
            line.letak("anggaran"),
            line.kode,
            kode=line.kode,
            atas=rupiah(own.angka),
            bawah=rupiah(below),
            selisih=rupiah(abs(own.angka - below)),
        )
