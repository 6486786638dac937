"""The head of a table: what each of its headings means, and which column is read where several mean the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .sheet import Lembar, Sel, letters
from .titles import BIASA, SETAHUN, key_of, years_of

Puncak = Mapping[tuple[int, int], tuple[int, int]]
"""The first cell of the range that a cell is merged into."""


@dataclass(frozen=True, slots=True)
class Kepala:
    """One heading.

    Attributes:
        kunci: The key it means; None when it is unknown.
        sel: Its cell, e.g. `F3`.
        tahun: The years that it names.
    """

    kunci: str | None
    judul: str
    kolom: int
    sel: str
    tahun: frozenset[int]


@dataclass(frozen=True, slots=True)
class Terlewat:
    """A known heading whose column is not read.

    Attributes:
        soal: Why, after `Kolom «Target 2025»`.
        pasti: Whether the column that is meant was found beside it.
    """

    judul: str
    kolom: int
    sel: str
    soal: str
    pasti: bool


def read_head(sheet: Lembar, top: Puncak, row: int, known: Mapping[str, str]) -> tuple[list[Kepala], int]:
    """The headings if the head began in a row, column by column, and the head's last row."""
    heads = list(_headings(sheet, top, row, known))
    columns = {head.kolom for head in heads if head.kunci is not None}
    below = [row + 1 for head in heads if head.kunci is not None and head.sel.endswith(str(row + 1))]
    ends = [r for r, c in top if c in columns and top[r, c][0] == row and top[r, c][1] == c]
    return heads, max([row, *below, *ends])


def _headings(sheet: Lembar, top: Puncak, row: int, known: Mapping[str, str]) -> Iterator[Kepala]:
    for column in sorted({c for r, c in sheet.sel if r in (row, row + 1)} | {c for r, c in top if r == row}):
        origin = top.get((row, column), (row, column))
        over = sheet.sel.get(origin)
        grouped = origin[1] != column or ((row, column) in top and top.get((row, column + 1)) == origin)
        under = sheet.sel.get((row + 1, column)) if grouped else None
        above = _words(over) if under else ""
        heading = _words(under or over)
        key = key_of(heading, above, known)
        if not heading or (under is None and grouped and (key is None or origin[1] != column)):
            continue
        place = f"{letters(column)}{row + (under is not None)}"
        yield Kepala(key, heading, column, place, years_of(heading, above))


def _words(cell: Sel | None) -> str:
    """A heading as typed; a year that is a figure has no dot."""
    if cell is None:
        return ""
    return cell.isi.replace(".", "") if cell.angka else cell.isi.strip()


def sorted_out(heads: Sequence[Kepala], year: int | None) -> tuple[dict[str, int], tuple[Terlewat, ...]]:
    """The column that is read for each key, and those that are not.

    Args:
        heads: All headings.
        year: Whose figures are wanted; None when it is not known.
    """
    columns: dict[str, int] = {}
    skipped: list[Terlewat] = []
    for key in dict.fromkeys(head.kunci for head in heads if head.kunci is not None):
        same = [head for head in heads if head.kunci == key]
        read = _read(key, same, year)
        if read is not None:
            columns[key] = read.kolom
        if key != BIASA:
            skipped.extend(_skipped(head, read, year) for head in same if head is not read)
    return columns, tuple(sorted(skipped, key=lambda item: item.kolom))


def _read(key: str, same: Sequence[Kepala], year: int | None) -> Kepala | None:
    """The heading among those of one key that names the year, or else none; the first where years do not matter."""
    if key not in SETAHUN or (year is None and len({head.tahun for head in same}) == 1):
        return same[0]
    named = [head for head in same if year in head.tahun]
    return next(iter(named or [head for head in same if not head.tahun]), None)


def _skipped(head: Kepala, read: Kepala | None, year: int | None) -> Terlewat:
    named = " dan ".join(map(str, sorted(head.tahun)))
    of_another = head.kunci in SETAHUN and named and year not in head.tahun
    if of_another and year is not None:
        soal = f"menyebut tahun {named}, sedangkan tahun kinerjanya {year}"
    elif read is None:
        soal = f"menyebut tahun {named}, sedangkan tahun kinerjanya belum diketahui"
    else:
        soal = f"bermakna sama dengan kolom {letters(read.kolom)} («{read.judul}»)"
    return Terlewat(head.judul, head.kolom, head.sel, soal, bool(of_another and read is not None))
