"""A Word file that anyone made, as paragraphs and grids."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from generator.sources.excel import titles
from generator.sources.excel.sheet import Lembar, Sel
from generator.sources.excel.table import read_table
from generator.word import blocks
from generator.word.wordml import w

from .lama import Alinea, Bagian, TabelLama
from .rumus import Rumus, in_words, read_equation

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
ALIKE = {0x2010: "-", 0x2011: "-", 0x00AD: None, 0x200B: None, 0x2060: None, 0xFEFF: None, 0x00A0: " "}
"""Signs of Word that a plain one stands for in the sources."""
_SILENT = frozenset(
    {w("pPr"), w("rPr"), w("instrText"), w("del"), w("moveFrom"), w("delText"), w("pict"), w("drawing")}
    | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
)
_BREAK, _TAB = (w("br"), w("cr")), (w("tab"), w("ptab"))


def read_docx(content: bytes) -> list[Bagian]:
    """The paragraphs and tables of the body in order; tracked changes count as accepted.

    Raises:
        blocks.Unreadable: When it is no whole .docx without a password.
    """
    members = blocks.opened(content)
    body = blocks.body_of(blocks.tree(members[blocks.DOCUMENT]))
    return list(_Walk().pieces(body))


@dataclass
class _Walk:
    """Numbers paragraphs and tables as it goes."""

    paragraf: int = 0
    tabel: int = 0

    def pieces(self, container: Any) -> Iterator[Bagian]:
        """The pieces of the body, or of a wrapper in it."""
        for child in container:
            if child.tag == w("p"):
                text = " ".join(" ".join(map(in_words, lines(child))).split())
                if text:
                    self.paragraf += 1
                    yield Alinea(text, f"paragraf {self.paragraf}")
            elif child.tag == w("tbl"):
                self.tabel += 1
                table = _Grid(child).table(f"tabel {self.tabel}")
                yield from [table] if is_table(table) else table.alinea()
            elif isinstance(child.tag, str) and child.tag not in _SILENT:
                yield from self.pieces(child)


def is_table(table: TabelLama) -> bool:
    """Whether a table has a head of columns: of indicators or budget lines, or a numbered one of any kind."""
    first = min((row for row, _ in table.lembar.sel), default=1)
    numbered = any(titles.plain(cell.isi) in ("no", "nomor") for (r, _), cell in table.lembar.sel.items() if r == first)
    return numbered or read_table(table.lembar, titles.NASKAH, "nama") is not None


@dataclass
class _Grid:
    """A `w:tbl` as a grid: cells at their first row and column, and the ranges that are merged."""

    element: Any
    lembar: Lembar = field(default_factory=lambda: Lembar(""))
    rumus: dict[tuple[int, int], tuple[Rumus, ...]] = field(default_factory=dict)
    _open: dict[int, tuple[int, int, int]] = field(default_factory=dict)
    """Merges downwards that go on: first row, last row, last column, by their column."""

    def table(self, place: str) -> TabelLama:
        """Read it."""
        rows = (element for element in self.element.iter(w("tr")) if self._own(element))
        for row, element in enumerate(rows, 1):
            self._row(row, element)
        for column in list(self._open):
            self._close(column)
        return TabelLama(self.lembar, place, self.rumus)

    def _own(self, row: Any) -> bool:
        """Whether a row is of this table, not of one within it, and no tracked change took it out."""
        taken_out = row.find(f"{w('trPr')}/{w('del')}") is not None
        return next(row.iterancestors(w("tbl"))) is self.element and not taken_out

    def _row(self, row: int, element: Any) -> None:
        column = 1 + _number(element, "trPr", "gridBefore", 0)
        for cell in blocks.cells(element):
            span = _number(cell, "tcPr", "gridSpan", 1)
            merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
            if blocks.continues(cell) and column in self._open:
                first, _, last = self._open[column]
                self._open[column] = first, row, last
            else:
                for covered in range(column, column + span):
                    self._close(covered)
                self._cell(row, column, cell)
                if merge is not None:
                    self._open[column] = row, row, column + span - 1
                elif span > 1:
                    self.lembar.gabungan.append((row, column, row, column + span - 1))
            column += span

    def _close(self, column: int) -> None:
        if column in self._open:
            first, last_row, last = self._open.pop(column)
            if last_row > first or last > column:
                self.lembar.gabungan.append((first, column, last_row, last))

    def _cell(self, row: int, column: int, cell: Any) -> None:
        found = [line for paragraph in cell.iter(w("p")) for line in lines(paragraph) if line]
        if not found:
            return
        self.lembar.sel[row, column] = Sel("\n".join(map(in_words, found)))
        if any(isinstance(line, dict) for line in found):
            self.rumus[row, column] = tuple(found)


def _number(element: Any, properties: str, name: str, default: int) -> int:
    found = element.find(f"{w(properties)}/{w(name)}")
    value = found.get(w("val"), "") if found is not None else ""
    return min(int(value), 60) if value.isdigit() else default


def lines(paragraph: Any) -> list[Rumus]:
    """The lines of a paragraph as a hand broke them; an equation is a line of its own."""
    found: list[Rumus] = [""]
    for piece in _pieces(paragraph):
        if isinstance(piece, dict):
            found += [piece, ""]
        elif piece == "\n":
            found.append("")
        else:
            found[-1] = f"{found[-1]}{piece}"
    tidied = [" ".join(line.split()) if isinstance(line, str) else line for line in found]
    return [line for line in tidied if line] or [""]


def _pieces(element: Any) -> Iterator[Rumus]:
    for child in element:
        if child.tag in _SILENT or not isinstance(child.tag, str):
            continue
        if child.tag == w("t"):
            yield (child.text or "").translate(ALIKE)
        elif child.tag in _BREAK or child.tag in _TAB:
            yield "\n" if child.tag in _BREAK else " "
        elif child.tag == w("noBreakHyphen"):
            yield "-"
        elif child.tag == f"{_M}oMath":
            yield _plain(read_equation(child))
        elif etree.QName(child).localname != "tbl":
            yield from _pieces(child)


def _plain(rumus: Rumus) -> Rumus:
    if isinstance(rumus, str):
        return rumus.translate(ALIKE)
    return {key: _plain(value) for key, value in rumus.items()}
