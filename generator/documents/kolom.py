"""The columns of a Perjanjian Kinerja and a Rencana Aksi by level of position: their headings, and how deep they go."""

from __future__ import annotations

from typing import NamedTuple

from generator.model.jabatan import Jabatan, Jenjang
from generator.model.tahun import Tahun


class Kolom(NamedTuple):
    """What the tables of a position speak of, by its level.

    Attributes:
        sasaran: Heading of the sasaran.
        anggaran: Heading of the budget lines, where they do not name it themselves.
        bagian_kode: How many parts the code of such a line has at most: `7.01.02` a program, `7.01.02.2.04` a
            kegiatan, anything longer a sub kegiatan.
    """

    sasaran: str
    anggaran: str
    bagian_kode: int


_LEVELS = {
    Jenjang.ADMINISTRATOR: Kolom("Sasaran Program", "Kegiatan", 5),
    Jenjang.PENGAWAS: Kolom("Sasaran Kegiatan", "Sub Kegiatan", 9),
    Jenjang.FUNGSIONAL: Kolom("Sasaran Kinerja", "Sub Kegiatan", 9),
    Jenjang.PELAKSANA: Kolom("Sasaran Kinerja", "Sub Kegiatan", 9),
}
_HEAD_LEVEL = Kolom("Sasaran Strategis", "Program", 3)


def kolom_of(tahun: Tahun, jabatan: Jabatan) -> Kolom:
    """What the tables of a position speak of; the head of the office is a level of its own."""
    return _HEAD_LEVEL if jabatan == tahun.pimpinan else _LEVELS[jabatan.jenjang]
