"""The budget lines with their level and the line above, for the rules on codes and names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.model.anggaran import Mata
from generator.model.nomenklatur import MataNomenklatur, NomorMata, Tingkatan, has_parts_of, numbered
from generator.model.tahun import Tahun

BERLAKU = 2021
"""First budget year under the codes of Permendagri 90/2019; older papers follow another numbering."""
_KECAMATAN = (7, 1)


class Baris(NamedTuple):
    """A budget line: its level, and the line above it."""

    tingkatan: Tingkatan
    mata: Mata
    atas: Mata | None

    @property
    def nomor(self) -> NomorMata | None:
        """Its code as numbers; None when it is no code of its level."""
        number = numbered(self.mata.kode)
        return number if number is not None and has_parts_of(number, self.tingkatan) else None


def lines(tahun: Tahun) -> Iterator[Baris]:
    """Every budget line of a year whose codes follow the national nomenklatur, in the order of the file."""
    if tahun.kantor.tahun < BERLAKU:
        return
    for program in tahun.anggaran:
        yield Baris("program", program, None)
        for kegiatan in program.kegiatan:
            yield Baris("kegiatan", kegiatan, program)
            for sub in kegiatan.sub_kegiatan:
                yield Baris("sub kegiatan", sub, kegiatan)


def of_kecamatan(number: NomorMata | None) -> bool:
    """Whether a number is of the urusan whose names are known: 7.01."""
    return number is not None and number[:2] == _KECAMATAN


def official(tahun: Tahun, number: NomorMata | None) -> MataNomenklatur | None:
    """What the nomenklatur calls a number; None when it does not know it."""
    return tahun.nomenklatur.get(number) if number is not None else None
