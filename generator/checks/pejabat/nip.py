"""The NIP of an ASN taken apart: birth, appointment, sex and serial, or what is wrong with it.

PNS: birth YYYYMMDD, TMT CPNS YYYYMM, sex, serial of three digits (Perka BKN 22/2007 and 43/2007).
PPPK: the same, with 21 or more where the PNS have the month of their TMT.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

PPPK_SINCE = 2019
"""No PPPK is older (PP 49/2018 was promulgated on 28 November 2018)."""
_PPPK_MARK = 21


class Cacat(StrEnum):
    """What can be wrong with a NIP by itself."""

    ANGKA = "angka"
    LAHIR = "lahir"
    BULAN = "bulan"
    KELAMIN = "kelamin"
    URUT = "urut"


@dataclass(frozen=True, slots=True)
class NIP:
    """A NIP taken apart.

    Attributes:
        angka: Its digits, without the spaces between the groups.
        lahir: Day of birth; None when there is no such day.
        tahun: Year of the appointment; 0 when it cannot be read.
        bulan: Month of the TMT; None for a PPPK, or when there is no such month.
        pppk: Whether it is the NI of a PPPK.
        kelamin: `1` male, `2` female; other digits are a fault.
        cacat: What is wrong; after `Cacat.ANGKA` nothing else was read.
    """

    angka: str
    lahir: date | None = None
    tahun: int = 0
    bulan: int | None = None
    pppk: bool = False
    kelamin: str = ""
    cacat: frozenset[Cacat] = frozenset()

    @property
    def utuh(self) -> bool:
        """Whether it has its 18 digits, so that its parts could be read."""
        return Cacat.ANGKA not in self.cacat

    @property
    def tmt(self) -> date | None:
        """First day of the month of appointment; None for a PPPK or when it is not sound."""
        return date(self.tahun, self.bulan, 1) if self.tahun and self.bulan else None


def read_nip(text: str) -> NIP:
    """Take a NIP apart; spaces between its groups do not count."""
    digits = re.sub(r"\s", "", text)
    if not re.fullmatch(r"[0-9]{18}", digits):
        return NIP(digits, cacat=frozenset({Cacat.ANGKA}))
    born = _day(digits[:8])
    year, month = int(digits[8:12]), int(digits[12:14])
    pppk = month >= _PPPK_MARK and year >= PPPK_SINCE
    valid = 1 <= month <= 12
    wrong = {
        Cacat.LAHIR: born is None,
        Cacat.BULAN: not (valid or pppk) or year == 0,
        Cacat.KELAMIN: digits[14] not in "12",
        Cacat.URUT: digits[15:] == "000",
    }
    return NIP(
        digits,
        lahir=born,
        tahun=year,
        bulan=month if valid else None,
        pppk=pppk,
        kelamin=digits[14],
        cacat=frozenset(fault for fault, found in wrong.items() if found),
    )


def grouped(digits: str) -> str:
    """`19650207 199702 1 001`."""
    return f"{digits[:8]} {digits[8:14]} {digits[14]} {digits[15:]}"


def _day(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
