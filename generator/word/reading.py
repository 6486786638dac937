"""A finished paper read back: its paragraphs, its tables with merged cells filled in, and how wide its columns are."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lxml import etree

from .metrics import longest_word
from .wordml import property_of, w

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_TEXT_PART = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_ALIKE = {0x2011: "-", 0x00AD: None, 0x200B: None}
_BOOKMAN = ("Bookman Old Style", "URW Bookman", "Bookman")
_TWIPS = 20
_CELL_MARGIN = 108
"""Left and right margin of a cell where no table or style says otherwise (ISO/IEC 29500-1, 17.4.43), in twips."""


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
            self._parts = {n: etree.fromstring(package.read(n)) for n in package.namelist() if _TEXT_PART.fullmatch(n)}
            self._styles = etree.fromstring(package.read("word/styles.xml"))
        self._document = self._parts["word/document.xml"]

    @cached_property
    def paragraf(self) -> tuple[str, ...]:
        """Every paragraph of every part, those in tables included, in order."""
        return tuple(_line(p) for part in self._parts.values() for p in part.iter(w("p")))

    @cached_property
    def tabel(self) -> tuple[Tabel, ...]:
        """Every table of the document."""
        return tuple(Tabel(tuple(_rows(table))) for table in self._document.iter(w("tbl")))

    def sempit(self) -> Iterator[Sempit]:
        """The widest word of each column that is too narrow for it; nothing in a font whose widths are not known."""
        styles = _Styles(self._styles)
        if styles.huruf not in _BOOKMAN:
            return
        for number, table in enumerate(self._document.iter(w("tbl")), 1):
            yield from _narrow(number, table, styles)


def _rows(table: Any) -> Iterator[tuple[str, ...]]:
    """The rows of a table by grid column; a cell that continues a merge repeats what it continues."""
    above: list[str] = []
    for row in table.findall(w("tr")):
        texts: list[str] = [""] * _number(row, "trPr", "gridBefore", 0)
        for cell in row.findall(w("tc")):
            merge = property_of(cell, "tcPr", "vMerge")
            continued = merge is not None and merge.get(w("val"), "continue") == "continue"
            column = len(texts)
            text = above[column] if continued and column < len(above) else "\n".join(map(_line, cell.iter(w("p"))))
            texts += [text] * _number(cell, "tcPr", "gridSpan", 1)
        above = texts
        yield tuple(texts)


def _line(paragraph: Any) -> str:
    """Words, tabs and line breaks of a paragraph, and the words of its equations."""
    pieces = []
    for node in paragraph.iter(w("t"), f"{_M}t", w("tab"), w("br"), w("noBreakHyphen")):
        if node.tag in (w("t"), f"{_M}t"):
            pieces.append(node.text or "")
        elif node.getparent().tag == w("r"):
            pieces.append("-" if node.tag == w("noBreakHyphen") else " ")
    return "".join(pieces)


def _number(element: Any, properties: str, name: str, default: int) -> int:
    found = property_of(element, properties, name)
    value = found.get(w("val"), "") if found is not None else ""
    return int(value) if value.isdigit() else default


class _Styles:
    """The size, boldness and indents of paragraph styles, through what they are based on."""

    def __init__(self, root: Any) -> None:
        self._by_id = {s.get(w("styleId")): s for s in root.iter(w("style"))}
        self._chains: dict[tuple[str, str], tuple[Any, ...]] = {}
        self._indents: dict[str, float] = {}
        """Indents of paragraphs that have none of their own, by style."""
        defaults = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
        fonts = defaults.find(w("rFonts")) if defaults is not None else None
        normal = next(
            (s for s in self._by_id.values() if s.get(w("default")) and s.get(w("type")) == "paragraph"), None
        )
        self._normal = normal.get(w("styleId")) if normal is not None else ""
        own = normal.find(f"{w('rPr')}/{w('rFonts')}") if normal is not None else None
        chosen = own if own is not None else fonts
        self.huruf = chosen.get(w("ascii"), "") if chosen is not None else ""
        self._default_size = self._value(defaults, "sz") if defaults is not None else None

    @staticmethod
    def _value(properties: Any, name: str) -> str | None:
        found = properties.find(w(name))
        return found.get(w("val"), "1") if found is not None else None

    def size_and_bold(self, run: Any, style: str) -> tuple[float, bool]:
        """Font size in points and boldness of a run in a paragraph of a style."""
        own = run.find(w("rPr"))
        size = self._first("sz", own, style) or self._default_size or "20"
        bold = self._first("b", own, style)
        return float(size) / 2, bold is not None and bold not in ("0", "false")

    def _first(self, name: str, own: Any, style: str) -> str | None:
        if own is not None and (value := self._value(own, name)) is not None:
            return value
        return next((v for p in self._chain(style, "rPr") if (v := self._value(p, name)) is not None), None)

    def indents(self, paragraph: Any, style: str) -> float:
        """Left and right indent of a paragraph together, in points."""
        own = property_of(paragraph, "pPr", "ind")
        if own is None and style in self._indents:
            return self._indents[style]
        places = [own] if own is not None else []
        places += [i for p in self._chain(style, "pPr") if (i := p.find(w("ind"))) is not None]
        total = sum(self._twips(places, names) for names in (("left", "start"), ("right", "end"))) / _TWIPS
        if own is None:
            self._indents[style] = total
        return total

    @staticmethod
    def _twips(places: list[Any], names: tuple[str, str]) -> float:
        values = (place.get(w(name)) for place in places for name in names)
        return max(0.0, float(next((v for v in values if v is not None), "0")))

    def margins(self, table: Any) -> float:
        """Left and right cell margins of a table together, in points."""
        own = table.find(w("tblPr"))
        style = own.find(w("tblStyle")) if own is not None else None
        places = [own] if own is not None else []
        places += self._chain(style.get(w("val"), ""), "tblPr") if style is not None else []
        found = [mar for place in places if (mar := place.find(w("tblCellMar"))) is not None]
        return sum(_side(found, names) for names in (("left", "start"), ("right", "end"))) / _TWIPS

    def _chain(self, style: str, part: str) -> tuple[Any, ...]:
        """What a style says in one of its parts, then the styles that it is based on; looked up once."""
        if (style, part) not in self._chains:
            self._chains[style, part] = tuple(self._based(style, part))
        return self._chains[style, part]

    def _based(self, style: str, part: str) -> Iterator[Any]:
        seen: set[str] = set()
        identity: str | None = style or self._normal
        while identity in self._by_id and identity not in seen:
            seen.add(str(identity))
            element = self._by_id[identity]
            if (properties := element.find(w(part))) is not None:
                yield properties
            based = element.find(w("basedOn"))
            identity = based.get(w("val")) if based is not None else None


def _narrow(number: int, table: Any, styles: _Styles) -> Iterator[Sempit]:
    grid = [float(column.get(w("w"), "0")) for column in table.findall(f"{w('tblGrid')}/{w('gridCol')}")]
    margins = styles.margins(table)
    worst: dict[tuple[int, int], Sempit] = {}
    heads: dict[int, str] = {}
    for row in table.findall(w("tr")):
        column = _number(row, "trPr", "gridBefore", 0)
        head = row.find(f"{w('trPr')}/{w('tblHeader')}") is not None
        for cell in row.findall(w("tc")):
            span = _number(cell, "tcPr", "gridSpan", 1)
            if head and span == 1 and (text := " ".join(map(_line, cell.iter(w("p")))).strip()):
                heads.setdefault(column, text)
            room = sum(grid[column : column + span]) / _TWIPS - margins
            word, need, left = _widest(cell, styles, room)
            before = worst.get((column, span))
            if word and need > left + 0.5 and (before is None or need - left > before.perlu - before.ada):
                worst[column, span] = Sempit(number, heads.get(column, ""), word, need, left)
            column += span
    yield from worst.values()


def _side(margins: list[Any], names: tuple[str, str]) -> float:
    sides = (side for mar in margins for name in names if (side := mar.find(w(name))) is not None)
    return next((float(side.get(w("w"), "0")) for side in sides), float(_CELL_MARGIN))


def _widest(cell: Any, styles: _Styles, room: float) -> tuple[str, float, float]:
    """The word of a cell that lacks most room: the word, its width, and the room it has, in points."""
    worst = ("", 0.0, room)
    for paragraph in cell.iter(w("p")):
        style = property_of(paragraph, "pPr", "pStyle")
        name = style.get(w("val"), "") if style is not None else ""
        left = room - styles.indents(paragraph, name)
        for run in paragraph.findall(w("r")):
            text = "".join((t.text or "") if t.tag == w("t") else "\n" for t in run.iter(w("t"), w("br"), w("tab")))
            if text.strip():
                word, need = longest_word(text, *styles.size_and_bold(run, name))
                if need - left > worst[1] - worst[2]:
                    worst = (word, need, left)
    return worst
