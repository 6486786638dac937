"""A sheet as a table: its head wherever it stands, and its rows by key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from .titles import BIASA, key_of
from .xlsx_reader import Lembar, Sel, letters

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
    """

    lembar: Lembar
    kolom: Mapping[str, int]
    asing: Mapping[str, str]
    baris: tuple[Baris, ...] = field(default=())

    def alamat(self, row: int, key: str) -> str:
        """`Kinerja!F14`; a sheet whose name is more than one word is quoted as Excel does."""
        name = self.lembar.nama
        quoted = name if name.isalnum() else "'" + name.replace("'", "''") + "'"
        return f"{quoted}!{letters(self.kolom.get(key, 1))}{row}"


def read_table(sheet: Lembar, known: Mapping[str, str], needed: str) -> Tabel | None:
    """Find the table of a sheet; None when it has no head with the needed key."""
    top = _merged_tops(sheet)
    filled = sorted({row for row, _ in sheet.sel})
    best: tuple[int, dict[str, int], dict[str, str], int] | None = None
    for row in filled[:_SEARCHED]:
        columns, strange, last = _head(sheet, top, row, known)
        if needed in columns and len(columns) > 1 and (best is None or len(columns) > len(best[1])):
            best = row, columns, strange, last
    if best is None:
        return None
    _, columns, strange, last = best
    table = Tabel(sheet, columns, strange)
    rows = _rows(sheet, top, columns, [row for row in filled if row > last])
    return Tabel(sheet, columns, strange, tuple(_without_column_numbers(table, rows)))


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


def _head(
    sheet: Lembar, top: Mapping[tuple[int, int], tuple[int, int]], row: int, known: Mapping[str, str]
) -> tuple[dict[str, int], dict[str, str], int]:
    """Columns by key if the head began in a row, unknown headings with their cells, and the head's last row."""
    columns: dict[str, int] = {}
    strange: dict[str, str] = {}
    last = row
    for column in sorted({c for r, c in sheet.sel if r in (row, row + 1)} | {c for r, c in top if r == row}):
        over = sheet.sel.get(top.get((row, column), (row, column)))
        wide = (row, column) in top and top.get((row, column + 1)) == top[row, column]
        grouped = wide or top.get((row, column), (row, column))[1] != column
        under = sheet.sel.get((row + 1, column)) if grouped else None
        heading, above = (under, over.isi if over else "") if under else (over, "")
        if heading is None or not heading.isi.strip():
            continue
        key = key_of(heading.isi, above, known)
        if key is None and under is None and grouped:
            continue
        if key is None:
            strange[heading.isi.strip()] = f"{letters(column)}{row + (under is not None)}"
        elif key not in columns and (key != BIASA or key_of(heading.isi, above, known)):
            columns[key] = column
            last = max(last, row + 1) if under else last
    ends = [r for r, c in top if c in columns.values() and top[r, c][0] == row and top[r, c][1] == c]
    return columns, strange, max([last, *ends])


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


def _without_column_numbers(table: Tabel, rows: Iterator[Baris]) -> Iterator[Baris]:
    """Leave out the row `1 2 3 4` under the head."""
    for n, row in enumerate(rows):
        figures = [cell.isi.strip("()") for cell in row.sel.values()]
        counted = len(figures) > 2 and all(text.isdigit() and int(text) < 60 for text in figures)
        if n == 0 and counted and row.isi("nama").strip("()").isdigit():
            continue
        yield row
