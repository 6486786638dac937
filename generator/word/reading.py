"""A finished paper read back: its paragraphs, its tables with merged cells filled in, and how wide its columns are."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, TypeAlias

from .looks import Styles, read_styles
from .metrics import longest_word
from .rows import BentukBaris, BentukSel, line, of_element, of_shape
from .shapes import Parted, filled, parted
from .wordml import w

_DOCUMENT = "word/document.xml"
_TEXT_PART = re.compile(r"word/(?:header\d*|footer\d*|footnotes|endnotes)\.xml")
_ALIKE = {0x2011: "-", 0x00AD: None, 0x200B: None}
_BOOKMAN = ("Bookman Old Style", "URW Bookman", "Bookman")
_TWIPS = 20


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """A text for comparing: spaces and hyphens of every kind alike, no invisible signs, no case."""
    return " ".join(text.translate(_ALIKE).split()).casefold()


@dataclass(frozen=True, slots=True)
class Sempit:
    """A word that its column is too narrow for, in points."""

    tabel: int
    kepala: str
    kata: str
    perlu: float
    ada: float


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table as its reader sees it: every row with as many texts as it has cells, merged ones repeated."""

    baris: tuple[tuple[str, ...], ...]


class Terbaca:
    """A paper read back from its bytes.

    Args:
        content: The bytes of a .docx that this program wrote.
    """

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            self._parts = [Parted(package.read(n)) for n in package.namelist() if _TEXT_PART.fullmatch(n)]
            self._document = parted(package.read(_DOCUMENT))
            self._styles = package.read("word/styles.xml")

    @cached_property
    def paragraf(self) -> tuple[str, ...]:
        """Every paragraph of every part, those in tables included: the document, then what stands around it."""
        return tuple(text for part in (self._document, *self._parts) for text in _paragraphs(part))

    @cached_property
    def tabel(self) -> tuple[Tabel, ...]:
        """Every table of the document."""
        return tuple(Tabel(tuple(_rows(rows))) for _, rows in self._tables)

    @cached_property
    def _tables(self) -> list[tuple[Any, list[_Row]]]:
        """The tables as they stand in the tree, and their rows as read."""
        tables = self._document.tree.iter(w("tbl"))
        return [(table, [_row(row, self._document) for row in table.findall(w("tr"))]) for table in tables]

    def sempit(self) -> Iterator[Sempit]:
        """The widest word of each column that is too narrow for it; nothing in a font whose widths are not known."""
        styles = read_styles(self._styles)
        if styles.huruf not in _BOOKMAN:
            return
        for number, (table, rows) in enumerate(self._tables, 1):
            yield from _narrow(number, table, rows, styles)


_Row: TypeAlias = tuple[BentukBaris, Sequence[str]]
"""The shape of a row, and the words that stand in it."""


def _row(element: Any, part: Parted) -> _Row:
    found = part.row(element)
    return (of_shape(found[0]), found[1]) if found is not None else (of_element(element), ())


def _paragraphs(part: Parted) -> Iterator[str]:
    """The paragraphs of a part in order, those of its rows among them."""
    for element in part.tree.iter(w("p"), w("tr")):
        if element.tag == w("p"):
            yield line(element)
        elif (found := part.row(element)) is not None:
            shape, words = of_shape(found[0]), found[1]
            yield from (filled(text, words) for cell in shape.sel for text in cell.paragraf)


def _rows(rows: Sequence[_Row]) -> Iterator[tuple[str, ...]]:
    """The rows of a table by grid column; a cell that continues a merge repeats what it continues."""
    above: list[str] = []
    for shape, words in rows:
        texts: list[str] = [""] * shape.sebelum
        for cell in shape.sel:
            column = len(texts)
            again = cell.menyambung and column < len(above)
            texts += [above[column] if again else filled(cell.teks, words)] * cell.lebar
        above = texts
        yield tuple(texts)


def _narrow(number: int, table: Any, rows: Sequence[_Row], styles: Styles) -> Iterator[Sempit]:
    grid = [float(column.get(w("w"), "0")) for column in table.findall(f"{w('tblGrid')}/{w('gridCol')}")]
    margins = styles.margins(table)
    worst: dict[tuple[int, int], Sempit] = {}
    heads: dict[int, str] = {}
    for shape, words in rows:
        column = shape.sebelum
        for cell in shape.sel:
            span = cell.lebar
            if shape.kepala and span == 1 and (text := filled(cell.teks, words).replace("\n", " ").strip()):
                heads.setdefault(column, text)
            if cell.runs:
                room = sum(grid[column : column + span]) / _TWIPS - margins
                word, need, left = _widest(cell, words, styles, room)
                before = worst.get((column, span))
                if word and need > left + 0.5 and (before is None or need - left > before.perlu - before.ada):
                    worst[column, span] = Sempit(number, heads.get(column, ""), word, need, left)
            column += span
    yield from worst.values()


def _widest(cell: BentukSel, words: Sequence[str], styles: Styles, room: float) -> tuple[str, float, float]:
    """The word of a cell that lacks most room: the word, its width, and the room it has, in points."""
    worst = ("", 0.0, room)
    for run in cell.runs:
        text = filled(run.teks, words)
        if text and not text.isspace():
            size, bold, indent = styles.of(run)
            word, need = longest_word(text, size, bold)
            left = room - indent
            if need - left > worst[1] - worst[2]:
                worst = (word, need, left)
    return worst
