"""The official names of budget lines by code: program, kegiatan and sub kegiatan of urusan 7.01."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from .rekaman import Rekaman

NomorMata = tuple[int, ...]
"""A budget code as numbers: `7.01.02.2.04.02` and `7.01.02.2.04.0002` are one line; an `X` of the urusan is 0."""

_FORM = re.compile(
    r"(?:[1-9]\d?|[Xx])\.(?:\d{2}|[Xx]{2})\.\d{2}(?:\.[1-9]\.\d{2}(?:\.(?:\d{2}|\d{4}))?)?",
    re.ASCII,
)
_PARTS = {"program": 3, "kegiatan": 5, "sub kegiatan": 6}

Tingkatan = Literal["program", "kegiatan", "sub kegiatan"]


class MataNomenklatur(Rekaman):
    """One line of the nomenklatur."""

    kode: str
    nama: str
    satuan: str | None = None
    keyakinan: Literal["dua_sumber", "satu_sumber"]
    sumber: tuple[str, ...]

    @property
    def pasti(self) -> bool:
        """Whether two writings agree on it."""
        return self.keyakinan == "dua_sumber"


DaftarNomenklatur = Mapping[NomorMata, MataNomenklatur]
"""Lines by number."""


def numbered(code: str) -> NomorMata | None:
    """A code as numbers, whatever zeros it is padded with; None when it is not made of numbers and dots."""
    parts = code.strip().split(".")
    if not all(re.fullmatch(r"[0-9]{1,5}|[Xx]{1,2}", part) for part in parts):
        return None
    return tuple(0 if part[0] in "Xx" else int(part) for part in parts)


def well_formed(code: str, level: Tingkatan) -> bool:
    """Whether a code has the form of its level, e.g. `7.01.02.2.04` for a kegiatan."""
    return _FORM.fullmatch(code) is not None and code.count(".") + 1 == _PARTS[level]


def has_parts_of(number: NomorMata, level: Tingkatan) -> bool:
    """Whether a code has as many parts as its level."""
    return len(number) == _PARTS[level]


_LOCAL = {
    "distrik": "kecamatan",
    "kapanewon": "kecamatan",
    "kemantren": "kecamatan",
    "kalurahan": "desa",
    "kampung": "desa",
    "nagari": "desa",
    "gampong": "desa",
    "pekon": "desa",
    "negeri": "desa",
    "panewu": "camat",
    "ketenteraman": "ketentraman",
    "efektivitas": "efektifitas",
}
"""What regions call the same thing, and two spellings that the nomenklatur itself mixes."""
_SAME = re.compile(r"\b(?:" + "|".join(_LOCAL) + r")\b")
_HEAD = re.compile(r"^(?:program|sub\s*kegiatan|kegiatan)\s+")
_TAIL = re.compile(r"\s+kabupaten\s*/\s*kota$|\s+kabupaten$|\s+kota$")


def name_key(name: str) -> str:
    """A name as far as it matters: without case, spaces and signs, and with local words in the national ones."""
    plain = " ".join(name.casefold().split())
    plain = _TAIL.sub("", _HEAD.sub("", plain))
    plain = _SAME.sub(lambda match: _LOCAL[match[0]], plain.replace("&", " dan "))
    return re.sub(r"[\W_]+", "", plain)
