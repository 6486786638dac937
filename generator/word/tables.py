"""Tables whose columns are known only from the data: widths shared out by content, cells merged downwards."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import ClassVar
from xml.sax.saxutils import escape

from .metrics import longest_word, text_width, wrap

TWIPS_PER_PT = 20
PADDING_TWIPS = 100
"""Left and right of the text of a cell, in twips."""
NUMBER_TWIPS = 620
"""Width of the leading column `No.`, in twips: it holds three digits with their full stop."""

_PITCH = 1.2
"""Pitch of the lines of Bookman, in font sizes."""
_BESIDE_PT = 2 * PADDING_TWIPS / TWIPS_PER_PT + 1.0
"""What a cell needs beside its text, in points: its padding, and a little against rounding."""
_BREAKABLE_PT = 290.0
"""A row taller than this, 60 % of the text of a landscape F4 page (points), may run over a page break."""
_GROUP_PT = 230.0
"""Rows under one merged cell stay together up to this height (points): two such groups fill a page."""
_MARKER = re.compile(r"(\d{1,3}[.)]|[a-z][.)]|[-–•])[ \t]+(?=\S)")
_WHOLE, _HEAD = "<w:cantSplit/>", "<w:cantSplit/><w:tblHeader/>"
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_MARGINS = "".join(
    f'<w:{side} w:w="{twips}" w:type="dxa"/>'
    for side, twips in (("top", 40), ("left", PADDING_TWIPS), ("bottom", 40), ("right", PADDING_TWIPS))
)
_GAP = (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>'
    '<w:rPr><w:sz w:val="8"/></w:rPr></w:pPr></w:p>'
)
"""Keeps two tables from touching, which would make them one."""


@dataclass(frozen=True)
class Tabel:
    """A ruled table, as the block fragment that takes the place of a paragraph.

    Args:
        kolom: Column headings.
        baris: Rows, each with one text a column; a line break in a text begins a new paragraph.
        lebar_twips: Width of the whole table, in twips; 165 mm if left out.
        kolom_nomor: True for a leading column `No.` with 1., 2., ….
        baris_nomor: True for a second heading row that numbers the columns 1, 2, 3.
        gabung: Indexes in `kolom` of the columns whose cells merge with an empty or equal cell below;
            if the first column is among them, the leading numbers count its groups.
        gaya_kepala: Style id of the headings.
        gaya_isi: Style id of the cells.
        ukuran_pt: Font size of both styles, in points, for measuring.
    """

    fragment: ClassVar[bool] = True

    kolom: tuple[str, ...]
    baris: tuple[tuple[str, ...], ...]
    lebar_twips: int = 9354
    kolom_nomor: bool = False
    baris_nomor: bool = False
    gabung: tuple[int, ...] = ()
    gaya_kepala: str = "KepalaTabel"
    gaya_isi: str = "IsiTabel"
    ukuran_pt: float = 10.0

    def __str__(self) -> str:
        return "\n".join("\t".join(row) for row in (self.kolom, *self.baris))

    def within(self, width_pt: float) -> Tabel:
        """The same table, so many points wide."""
        return replace(self, lebar_twips=round(width_pt * TWIPS_PER_PT))

    def blocks(self, properties: str) -> str:
        """The whole table, and a small empty paragraph after it."""
        heads, (rows, starts) = self._heads(), self._rows()
        widths = self._widths([*heads, *rows])
        heights = [self._height(texts, widths) for texts in rows]
        _say_again(rows, starts, heights)
        xml = [_row(_HEAD, map(self._head_cell, texts, widths)) for texts in heads]
        for i, texts in enumerate(rows):
            kind = "" if heights[i] > _BREAKABLE_PT else _WHOLE
            merges = [_merge(i, column) for column in zip(*starts, strict=True)]
            joined = i + 1 < len(rows) and any(start <= i for start in starts[i + 1])
            cells = (self._body_cell(*cell, keep=joined) for cell in zip(texts, widths, merges, strict=True))
            xml.append(_row(kind, cells))
        layout = (
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{_BORDERS}</w:tblBorders>'
            f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{_MARGINS}</w:tblCellMar>'
        )
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        return f"<w:tbl><w:tblPr>{layout}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(xml)}</w:tbl>{_GAP}"

    def _heads(self) -> list[list[str]]:
        """The heading rows."""
        names = ["No."] * self.kolom_nomor + list(self.kolom)
        return [names, [str(n) for n in range(1, len(names) + 1)]] if self.baris_nomor else [names]

    def _rows(self) -> tuple[list[list[str]], list[list[int]]]:
        """The rows with their leading numbers, and for each cell the row in which its group starts."""
        columns = len(self.kolom)
        rows = [[*row, *[""] * columns][:columns] for row in self.baris]
        starts = self._starts(rows)
        for i in reversed(range(len(rows))):
            rows[i] = [text if start == i else "" for text, start in zip(rows[i], starts[i], strict=True)]
        if self.kolom_nomor:
            firsts = [line[0] for line in starts]
            for i, first in enumerate(firsts):
                rows[i].insert(0, f"{len(set(firsts[: i + 1]))}." if first == i else "")
                starts[i].insert(0, first)
        return rows, starts

    def _starts(self, rows: list[list[str]]) -> list[list[int]]:
        """For each cell the row in which its group starts; a group ends where one to its left ends."""
        starts: list[list[int]] = []
        for i, row in enumerate(rows):
            line = [i] * len(row)
            for column in sorted(self.gabung if i else ()):
                start = starts[-1][column]
                if row[column] not in ("", rows[start][column]):
                    break
                line[column] = start
            starts.append(line)
        return starts

    def _widths(self, rows: list[list[str]]) -> list[int]:
        """Share out the width, in twips: no word broken if possible, the rest by amount of text."""
        first = [NUMBER_TWIPS] * self.kolom_nomor
        columns = list(zip(*rows, strict=True))[len(first) :]
        least = [max(map(self._least, column)) for column in columns]
        most = [max(least[i], *map(self._most, column)) for i, column in enumerate(columns)]
        amount = [sum(text_width(text, self.ukuran_pt) for text in column) for column in columns]
        room = self.lebar_twips - sum(first)
        shares = shared_out(room / TWIPS_PER_PT, least, most, amount)
        widths = [round(width * TWIPS_PER_PT) for width in shares]
        return [*first, *widths[:-1], room - sum(widths[:-1])]

    def _least(self, text: str) -> float:
        """Width of a column, in points, that breaks no word of a text, even set bold."""
        size = self.ukuran_pt
        word = max(indent + longest_word(line, size, bold=True)[1] for line, indent in self._lines(text))
        return word + _BESIDE_PT

    def _most(self, text: str) -> float:
        """Width of a column, in points, that breaks no line of a text, even set bold."""
        size = self.ukuran_pt
        line = max(indent + text_width(line, size, bold=True) for line, indent in self._lines(text))
        return line + _BESIDE_PT

    def _height(self, texts: list[str], widths: list[int]) -> float:
        """Height of a row, in points."""
        rooms = [(width - 2 * PADDING_TWIPS) / TWIPS_PER_PT for width in widths]
        counts = [
            sum(len(wrap(line, room - indent, self.ukuran_pt)) for line, indent in self._lines(text))
            for text, room in zip(texts, rooms, strict=True)
        ]
        return max(counts) * self.ukuran_pt * _PITCH

    def _lines(self, text: str) -> list[tuple[str, float]]:
        """The paragraphs of a cell, each with its hanging indent in points."""
        lines = text.split("\n")
        markers = [match[1] for match in map(_MARKER.match, lines) if match]
        indent = max((text_width(f"{marker}  ", self.ukuran_pt) for marker in markers), default=0.0)
        return [(line, indent if _MARKER.match(line) else 0.0) for line in lines]

    def _head_cell(self, text: str, width: int) -> str:
        """A cell of a heading."""
        return _cell("".join(_paragraph(self.gaya_kepala, line, 0.0) for line in text.split("\n")), width)

    def _body_cell(self, text: str, width: int, merge: str, keep: bool) -> str:
        """A cell of the body; its list items hang on their markers; `keep` holds it to the next row."""
        paragraphs = "".join(_paragraph(self.gaya_isi, line, indent, keep) for line, indent in self._lines(text))
        return _cell(paragraphs, width, merge)


def shared_out(room: float, least: list[float], most: list[float], amount: list[float]) -> list[float]:
    """Share out a width between columns by their text.

    Args:
        room: The width to share out.
        least: What each column needs for its longest word; where the sum is too much, all are cut alike.
        most: What each needs to hold its longest line; where the sum is too little, all are stretched alike.
        amount: How much text each holds: between least and most, widths are in this proportion.

    Returns:
        One width a column; their sum is `room`.
    """
    if sum(least) >= room:
        return [room * part / sum(least) for part in least]
    if sum(most) <= room:
        return [room * part / sum(most) for part in most]
    low, high = 0.0, room
    for _ in range(60):
        factor = (low + high) / 2
        widths = [min(max(factor * a, lo), hi) for a, lo, hi in zip(amount, least, most, strict=True)]
        low, high = (low, factor) if sum(widths) > room else (factor, high)
    return widths


def _say_again(rows: list[list[str]], starts: list[list[int]], heights: list[float]) -> None:
    """Let a merged cell begin anew, with its text, before its rows are too tall to stay on one page.

    Without it the cell would be empty on every page but its first.
    """
    for column in range(len(starts[0]) if starts else 0):
        origin = current = 0
        height = 0.0
        for i, row_height in enumerate(heights):
            height += row_height
            if starts[i][column] == i:
                origin = current = i
                height = row_height
            elif height > _GROUP_PT:
                current, height = i, row_height
                rows[i][column] = rows[origin][column]
            starts[i][column] = current


def _merge(row: int, starts: tuple[int, ...]) -> str:
    """The `w:vMerge` of a cell, from the rows in which the groups of its column start."""
    if starts[row] != row:
        return "<w:vMerge/>"
    return '<w:vMerge w:val="restart"/>' if starts.count(row) > 1 else ""


def _row(kind: str, cells: Iterable[str]) -> str:
    """A row; `kind` says whether it is a heading, and whether it may be parted."""
    properties = f"<w:trPr>{kind}</w:trPr>" if kind else ""
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def _cell(paragraphs: str, width: int, merge: str = "") -> str:
    """A cell as wide as `width`, in twips."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{merge}</w:tcPr>{paragraphs}</w:tc>'


def _paragraph(style: str, line: str, indent: float, keep: bool = False) -> str:
    """A paragraph of a cell; `indent` is that of a list item behind its marker, in points."""
    properties = f'<w:pStyle w:val="{style}"/>{"<w:keepNext/>" if keep else ""}'
    text = f'<w:t xml:space="preserve">{escape(line)}</w:t>'
    if indent and (match := _MARKER.match(line)):
        twips = round(indent * TWIPS_PER_PT)
        properties += f'<w:ind w:left="{twips}" w:hanging="{twips}"/><w:jc w:val="left"/>'
        text = f'<w:t>{match[1]}</w:t><w:tab/><w:t xml:space="preserve">{escape(line[match.end() :])}</w:t>'
    run = f"<w:r>{text}</w:r>" if line else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run}</w:p>"
