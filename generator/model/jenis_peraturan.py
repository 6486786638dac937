"""The kinds of regulation: what they are called, their rank, and where they are published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Jenis:
    """One kind.

    Attributes:
        sebutan: Its formal name; `{pembentuk}` or `{daerah}` stand for who made it.
        peringkat: Its rank; equal ranks are ordered by date (UU 12/2011 Pasal 7 and 8, Lampiran II no. 41-43).
        lembaran: In what it is published; empty when in nothing.
        lazim: True when its rank among kinds of another ladder is custom, not law.
    """

    sebutan: str
    peringkat: int
    lembaran: str = ""
    lazim: bool = False


JENIS: Mapping[str, Jenis] = {
    "uud": Jenis("Undang-Undang Dasar Negara Republik Indonesia", 1),
    "tap-mpr": Jenis("Ketetapan Majelis Permusyawaratan Rakyat Republik Indonesia", 2),
    "uu": Jenis("Undang-Undang", 3, "Lembaran Negara Republik Indonesia"),
    "perppu": Jenis("Peraturan Pemerintah Pengganti Undang-Undang", 3, "Lembaran Negara Republik Indonesia"),
    "pp": Jenis("Peraturan Pemerintah", 4, "Lembaran Negara Republik Indonesia"),
    "perpres": Jenis("Peraturan Presiden", 5, "Lembaran Negara Republik Indonesia"),
    "keppres": Jenis("Keputusan Presiden", 5, "Lembaran Negara Republik Indonesia"),
    "inpres": Jenis("Instruksi Presiden", 6, lazim=True),
    "permen": Jenis("Peraturan {pembentuk}", 7, "Berita Negara Republik Indonesia", lazim=True),
    "kepmen": Jenis("Keputusan {pembentuk}", 8, lazim=True),
    "perda-prov": Jenis("Peraturan Daerah Provinsi {daerah}", 9, "Lembaran Daerah Provinsi {daerah}"),
    "pergub": Jenis("Peraturan Gubernur {daerah}", 10, "Berita Daerah Provinsi {daerah}"),
    "kepgub": Jenis("Keputusan Gubernur {daerah}", 11),
    "perda": Jenis("Peraturan Daerah {wilayah} {daerah}", 12, "Lembaran Daerah {wilayah} {daerah}"),
    "perbup": Jenis("Peraturan Bupati {daerah}", 13, "Berita Daerah Kabupaten {daerah}"),
    "perwali": Jenis("Peraturan Wali Kota {daerah}", 13, "Berita Daerah Kota {daerah}"),
    "kepbup": Jenis("Keputusan Bupati {daerah}", 14),
    "kepwali": Jenis("Keputusan Wali Kota {daerah}", 14),
    "keputusan": Jenis("Keputusan {pembentuk}", 15),
}
"""Every kind that a citation may be of; `keputusan` is one of an official below the head of the region."""

BERLEMBARAN = ("uu", "perppu", "pp")
"""Kinds whose citation must name Lembaran Negara and its Tambahan (UU 12/2011 Lampiran II no. 47)."""

PROVINSI = ("perda-prov", "pergub", "kepgub")
"""Kinds that a province makes."""

SETEMPAT = (*PROVINSI, "perda", "perbup", "perwali", "kepbup", "kepwali")
"""Kinds that a region makes."""


def surely_above(one: str, other: str) -> bool:
    """Whether one kind ranks above another by law, not by custom only."""
    high, low = JENIS[one], JENIS[other]
    if high.peringkat >= low.peringkat:
        return False
    return not high.lazim or (low.lazim and {one, other} == {"permen", "kepmen"})


def called(
    jenis: str, nomor: str, tahun: int | None, *, pembentuk: str | None = None, wilayah: str = "", daerah: str = ""
) -> str:
    """Kind, maker, number and year: `Undang-Undang Nomor 23 Tahun 2014`.

    A number that bears its year (`PER/09/M.PAN/5/2007`) is not followed by it again.
    """
    kind = JENIS[jenis].sebutan.format(pembentuk=pembentuk or "Menteri", wilayah=wilayah, daerah=daerah)
    kind = " ".join(kind.split())
    if not nomor:
        return f"{kind} Tahun {tahun}"
    year = "" if tahun is None or ("/" in nomor and nomor.endswith(str(tahun))) else f" Tahun {tahun}"
    return f"{kind} Nomor {nomor}{year}"
