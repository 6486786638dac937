"""A sheet as a table: its head wherever it stands, and its rows by key."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from .sheet import Lembar, Sel, letters
from .table_head import Kepala, Terlewat, read_head, sorted_out
from .titles import BIASA, key_of, plain

_TOTAL = re.compile(r"\s*(?:jumlah|total|rata-rata)(?: (?:keseluruhan|semua|total|seluruhnya))?\s*:?\s*", re.IGNORECASE)
_SEARCHED = 60
"""Rows from the first with a text in which the head of a table may stand."""


@dataclass(frozen=True)
class Baris:
    """One row of a table.

    Attributes:
        nomor: Its number in the sheet.
        sel: Cells by key; those of a merged range downwards stand in each of its rows.
        lanjutan: Keys whose cell began in a row above.
        asing: Cells of columns without a known heading.
    """

    nomor: int
    sel: Mapping[str, Sel]
    lanjutan: frozenset[str] = frozenset()
    asing: int = 0

    def isi(self, key: str) -> str:
        """The text of a cell, blanks around it left out; empty when there is none."""
        cell = self.sel.get(key)
        return cell.isi.strip() if cell else ""


@dataclass(frozen=True)
class Tabel:
    """One table of a sheet.

    Attributes:
        kolom: Column by key, from 1.
        asing: Unknown headings with their cells.
        terlewat: Known headings whose column is not read.
        ulangan: Rows that repeat the head, as on each page of a paper.
    """

    lembar: Lembar
    kolom: Mapping[str, int]
    asing: Mapping[str, str]
    baris: tuple[Baris, ...] = field(default=())
    terlewat: tuple[Terlewat, ...] = ()
    ulangan: frozenset[int] = frozenset()

    def alamat(self, row: int, key: str) -> str:
        """`Kinerja!F14`; a sheet whose name is more than one word is quoted as Excel does."""
        name = self.lembar.nama
        quoted = name if name.isalnum() else "'" + name.replace("'", "''") + "'"
        return f"{quoted}!{letters(self.kolom.get(key, 1))}{row}"

    def menjumlah(self, row: Baris) -> bool:
        """Whether a row is the sum of those above it: it has no name of its own, and says `Jumlah`."""
        if row.isi("nama"):
            return _TOTAL.fullmatch(row.isi("nama")) is not None and not (row.isi("id") or row.isi("kode"))
        columns = set(range(1, max(self.kolom.values()) + 1)) - {self.kolom.get("konsolidasi", 0)}
        cells = (self.lembar.sel.get((row.nomor, column)) for column in columns)
        return any(_TOTAL.fullmatch(cell.isi) for cell in cells if cell)


def read_table(sheet: Lembar, known: Mapping[str, str], needed: str, year: int | None = None) -> Tabel | None:
    """Find the table of a sheet; None when it has no head with the needed key.

    Args:
        sheet: Where it stands.
        known: The headings of this kind of table.
        needed: The key without which it is none.
        year: Whose figures are wanted, where headings name years.
    """
    top = _merged_tops(sheet)
    filled = sorted({row for row, _ in sheet.sel})
    best: tuple[int, list[Kepala], int] | None = None
    most = 1
    for row in filled[:_SEARCHED]:
        heads, last = read_head(sheet, top, row, known)
        keys = {head.kunci for head in heads if head.kunci is not None}
        if needed in keys and len(keys) > most:
            best, most = (row, heads, last), len(keys)
    if best is None:
        return None
    _, heads, last = best
    columns, skipped = sorted_out(heads, year)
    strange = {head.judul: head.sel for head in heads if head.kunci is None}
    table = Tabel(sheet, columns, strange, (), skipped)
    below = [row for row in filled if row > last]
    again = frozenset(_repeated(sheet, heads, below, known))
    rows = _rows(sheet, top, columns, [row for row in below if row not in again])
    return replace(table, baris=tuple(_without_column_numbers(table, rows, again)), ulangan=again)


def _merged_tops(sheet: Lembar) -> dict[tuple[int, int], tuple[int, int]]:
    """The first cell of the range that a cell is merged into, within the filled part of the sheet."""
    low = max((row for row, _ in sheet.sel), default=0)
    wide = max((column for _, column in sheet.sel), default=0)
    found: dict[tuple[int, int], tuple[int, int]] = {}
    for first_row, first, last_row, last in sheet.gabungan:
        if len(found) > 100_000:
            break
        for row in range(first_row, min(last_row, low + 60) + 1):
            for column in range(first, min(last, wide + 12) + 1):
                found[row, column] = first_row, first
    return found


def _rows(
    sheet: Lembar, top: Mapping[tuple[int, int], tuple[int, int]], columns: Mapping[str, int], rows: list[int]
) -> Iterator[Baris]:
    known = set(columns.values())
    strangers: dict[int, int] = {}
    for row, column in sheet.sel:
        if column not in known:
            strangers[row] = strangers.get(row, 0) + 1
    for row in rows:
        cells: dict[str, Sel] = {}
        carried: set[str] = set()
        for key, column in columns.items():
            origin = top.get((row, column), (row, column))
            if origin[1] == column and key != BIASA and (cell := sheet.sel.get(origin)) is not None:
                cells[key] = cell
                if origin[0] != row:
                    carried.add(key)
        yield Baris(row, cells, frozenset(carried), strangers.get(row, 0))


def _repeated(sheet: Lembar, heads: Sequence[Kepala], rows: Sequence[int], known: Mapping[str, str]) -> Iterator[int]:
    """The rows that say again what the head says, in the same columns or nearly all of them."""
    for row in rows:
        below = [(head, cell.isi) for head in heads if (cell := sheet.sel.get((row, head.kolom)))]
        same = [head for head, text in below if plain(text) and _says(head, text, known)]
        if len(same) > 1 and 2 * len(same) > len(below):
            yield row


def _says(head: Kepala, text: str, known: Mapping[str, str]) -> bool:
    return plain(text) == plain(head.judul) or (head.kunci is not None and key_of(text, "", known) == head.kunci)


def _without_column_numbers(table: Tabel, rows: Iterator[Baris], again: frozenset[int]) -> Iterator[Baris]:
    """Leave out the row `1 2 3 4` under the head, wherever that stands."""
    for n, row in enumerate(rows):
        figures = [cell.isi.strip("()") for cell in row.sel.values()]
        counted = len(figures) > 2 and all(text.isdigit() and int(text) < 60 for text in figures)
        if (n == 0 or row.nomor - 1 in again) and counted and row.isi("nama").strip("()").isdigit():
            continue
        yield row
