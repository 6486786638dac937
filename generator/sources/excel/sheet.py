"""A sheet as a person sees it: the texts of its cells, what is merged, what is hidden."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.wording import letter


@dataclass(frozen=True, slots=True)
class Sel:
    """One cell that says something.

    Attributes:
        isi: Its text; a figure in Indonesian writing.
        masalah: Why its text cannot be trusted; empty when it can.
    """

    isi: str
    angka: bool = False
    tanggal: bool = False
    rumus: bool = False
    masalah: str = ""


@dataclass
class Lembar:
    """One sheet.

    Attributes:
        sel: Cells by row and column, from 1.
        gabungan: Merged ranges: first row and column, last row and column.
        baris_tersembunyi: Rows that a person does not see.
    """

    nama: str
    tersembunyi: bool = False
    sel: dict[tuple[int, int], Sel] = field(default_factory=dict)
    gabungan: list[tuple[int, int, int, int]] = field(default_factory=list)
    baris_tersembunyi: set[int] = field(default_factory=set)


def letters(column: int) -> str:
    """The name of a column: 1 is A, 27 is AA."""
    return letter(column).upper()
