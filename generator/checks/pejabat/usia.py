"""Ages that the law sets for ASN, as data with the date from which each holds.

58 for pejabat administrasi: UU 5/2014 Pasal 90, from 31 October 2023 UU 20/2023 Pasal 55.
Functional: 58 up to ahli muda, 60 ahli madya, 65 ahli utama (PP 11/2017 Pasal 239); a kecamatan has no JPT.
Appointment: 18 to 35 years, 40 for some positions (PP 11/2017 Pasal 23); honorary staff, village secretaries
and the like were appointed older (PP 48/2005, PP 45/2007 and their amendments, carried out to 2014).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from generator.model.jabatan import Jabatan, Jenjang

RETIREMENT_SINCE = ((date(2023, 10, 31), "uu-20-2023"), (date(2014, 1, 15), "uu-5-2014"))
"""Which act sets the retirement age, the newest first."""
ADMINISTRASI = 58
MADYA = 60
UTAMA = 65
YOUNGEST = 18
OLDEST = 40
OLDEST_HONORARY = 51
HONORARY = range(2005, 2016)
"""Years in which honorary staff and village secretaries were made PNS."""

_TO_MUDA = re.compile(r"\b(?:pertama|muda|pemula|terampil|mahir|penyelia|pelaksana)\b", re.IGNORECASE)
_MADYA = re.compile(r"\bmadya\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pensiun:
    """When a person retires: age, birthday on which it is reached, first day of retirement."""

    usia: int
    genap: date
    mulai: date


def retirement(lahir: date, jabatan: Jabatan) -> Pensiun:
    """The retirement of someone born on a day who holds a position."""
    age = _limit(jabatan)
    year = lahir.year + age
    reached = date(year, lahir.month, 28 if (lahir.month, lahir.day) == (2, 29) else lahir.day)
    return Pensiun(age, reached, date(year + lahir.month // 12, lahir.month % 12 + 1, 1))


def act_on(day: date) -> str | None:
    """Key of the act that sets the retirement age on a day; None before UU 5/2014, when ages differed."""
    return next((key for since, key in RETIREMENT_SINCE if day >= since), None)


def months_between(lahir: date, tmt: date) -> int:
    """Full months of age in the month of an appointment."""
    return (tmt.year - lahir.year) * 12 + tmt.month - lahir.month


def oldest_at(tmt: date) -> int:
    """The highest age at which someone could be appointed in that year."""
    return OLDEST_HONORARY if tmt.year in HONORARY else OLDEST


def _limit(jabatan: Jabatan) -> int:
    """The retirement age; the highest where the name does not tell the level of a functional position."""
    if jabatan.jenjang is not Jenjang.FUNGSIONAL or _TO_MUDA.search(jabatan.nama):
        return ADMINISTRASI
    return MADYA if _MADYA.search(jabatan.nama) else UTAMA
