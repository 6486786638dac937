"""The list of contents as Word keeps it, and the pages of its headings, found without an outside program."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar
from xml.sax.saxutils import escape, quoteattr

from .metrics import break_lines, text_width

_PITCH = 1.2
"""Least pitch of the lines of Bookman, in font sizes."""
_FEWEST_LINES = 2
"""Lines of a paragraph that a page break leaves or takes at least (widow and orphan control)."""
_ROUNDING_PT = 0.05
"""What a page may hold beyond its height, in points: Word and LibreOffice reckon in twentieths."""


@dataclass(frozen=True)
class Entri:
    """One line of the list of contents.

    Args:
        tingkat: 1 for a chapter, 2 for a section.
        teks: The heading.
        penanda: Name of the bookmark around the heading.
        halaman: Number of its page as printed: `iii`, `12`.
    """

    tingkat: int
    teks: str
    penanda: str
    halaman: str


@dataclass(frozen=True)
class DaftarIsi:
    """The list of contents, as the block fragment that takes the place of a paragraph.

    It is a complete field with its result, so that Word shows it at once and asks nothing.

    Args:
        entri: The lines, from top to bottom.
        lebar_twips: Where the page numbers end, in twips from the left margin.
    """

    fragment: ClassVar[bool] = True

    entri: tuple[Entri, ...]
    lebar_twips: int = 9354

    def __str__(self) -> str:
        return "\n".join(f"{entry.teks}\t{entry.halaman}" for entry in self.entri)

    def within(self, width_pt: float) -> DaftarIsi:
        """The same list, so many points wide."""
        return replace(self, lebar_twips=round(width_pt * 20))

    def blocks(self, properties: str) -> str:
        """One paragraph a line; the first begins the field, the last ends it."""
        if not self.entri:
            return f"<w:p>{properties}</w:p>"
        lines = [self._line(entry) for entry in self.entri]
        lines[0] = _opened(r'TOC \o "1-2" \h \z \u') + lines[0]
        lines[-1] += _field("end")
        styled = zip(self.entri, lines, strict=True)
        return "".join(f"<w:p>{self._properties(entry)}{line}</w:p>" for entry, line in styled)

    def _properties(self, entry: Entri) -> str:
        """Style and tab stop of a line."""
        tab = f'<w:tab w:val="right" w:leader="dot" w:pos="{self.lebar_twips}"/>'
        return f'<w:pPr><w:pStyle w:val="TOC{entry.tingkat}"/><w:tabs>{tab}</w:tabs></w:pPr>'

    def _line(self, entry: Entri) -> str:
        """The heading, dots, and the number of its page, as a link to it."""
        page = f"<w:r><w:t>{escape(entry.halaman)}</w:t></w:r>"
        number = _opened(rf"PAGEREF {entry.penanda} \h") + page + _field("end")
        text = f'<w:r><w:t xml:space="preserve">{escape(entry.teks)}</w:t></w:r><w:r><w:tab/></w:r>'
        return f'<w:hyperlink w:anchor={quoteattr(entry.penanda)} w:history="1">{text}{number}</w:hyperlink>'


def _field(kind: str) -> str:
    """A field character: begin, separate or end."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _opened(instruction: str) -> str:
    """The beginning of a field, up to its result."""
    text = f'<w:r><w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
    return _field("begin") + text + _field("separate")


@dataclass(frozen=True)
class Halaman:
    """The room for text on a page, in points: the sheet less its margins."""

    lebar_pt: float
    tinggi_pt: float


@dataclass(frozen=True)
class Blok:
    """A paragraph with what its style says of its place on the page; lengths in points.

    Args:
        teks: The text; what stands before a tab hangs in the indent and is not measured.
        ukuran_pt: Font size.
        tebal: True for bold.
        kiri_pt: Left indent.
        pertama_pt: First line from the left indent; negative for a hanging one.
        kanan_pt: Right indent.
        sebelum_pt: Space before.
        sesudah_pt: Space after.
        baris_pt: Pitch of the lines at least; that of the font if less.
        dengan_berikut: True if it stays, whole, on the page on which the next begins.
        utuh: True if no page break may part it.
        halaman_baru: True if it begins a page.
    """

    teks: str
    ukuran_pt: float = 12.0
    tebal: bool = False
    kiri_pt: float = 0.0
    pertama_pt: float = 0.0
    kanan_pt: float = 0.0
    sebelum_pt: float = 0.0
    sesudah_pt: float = 0.0
    baris_pt: float = 0.0
    dengan_berikut: bool = False
    utuh: bool = False
    halaman_baru: bool = False

    @property
    def pitch(self) -> float:
        """Pitch of the lines, in points."""
        return max(self.baris_pt, self.ukuran_pt * _PITCH)

    def lines(self, width_pt: float) -> int:
        """Count the lines on a page so many points wide."""
        _, tab, text = self.teks.rpartition("\t")
        room = width_pt - self.kiri_pt - self.kanan_pt
        first = room if tab else room - self.pertama_pt
        return len(break_lines(text, room, self._width, first))

    def _width(self, text: str) -> float:
        """Width of a text in its font, in points."""
        return text_width(text, self.ukuran_pt, self.tebal)


@dataclass(frozen=True)
class _Place:
    """Where the writing has come to; lengths in points.

    Args:
        page: The page.
        y: From the top of its text to the bottom of the last line.
        after: Space after that line, which the next paragraph's space before does not add to but covers.
        flowed: True if the text ran on to this page by itself: space before is then left out at its top.
    """

    page: int = 1
    y: float = 0.0
    after: float = 0.0
    flowed: bool = False

    def below(self, block: Blok) -> float:
        """Where the first line of a paragraph begins."""
        at_top = self.flowed and not self.y
        return self.y + (0.0 if at_top else max(self.after, block.sebelum_pt))

    def next_page(self, flowed: bool = True) -> _Place:
        """The top of the next page."""
        return _Place(self.page + 1, flowed=flowed)


def estimate(blocks: Sequence[Blok], page: Halaman) -> list[int]:
    """Find the page, counted from 1, on which each paragraph begins.

    Args:
        blocks: The paragraphs of the document, in order.
        page: The room for text on each page.

    Returns:
        One page a paragraph.
    """
    pages: list[int] = []
    place = _Place()
    for chain in _chains(blocks):
        if chain[0].halaman_baru and place.y:
            place = place.next_page(flowed=False)
        starts, end, together = _laid(chain, place, page)
        if not together and place.y:
            starts, end, _ = _laid(chain, place.next_page(), page)
        pages += starts
        place = end
    return pages


def _chains(blocks: Sequence[Blok]) -> list[list[Blok]]:
    """Group the paragraphs that stay together with the beginning of the next."""
    chains: list[list[Blok]] = []
    joined = False
    for block in blocks:
        if joined and not block.halaman_baru:
            chains[-1].append(block)
        else:
            chains.append([block])
        joined = block.dengan_berikut
    return chains


def _laid(chain: list[Blok], place: _Place, page: Halaman) -> tuple[list[int], _Place, bool]:
    """Lay paragraphs one below another.

    Returns:
        The page on which each begins, the place after the last, and whether each began where the one
        before it ended.
    """
    starts: list[int] = []
    together = True
    for block in chain:
        before = place.page
        start, place = _placed(block, place, page)
        together = together and (not starts or start == before)
        starts.append(start)
    return starts, place, together


def _placed(block: Blok, place: _Place, page: Halaman) -> tuple[int, _Place]:
    """Set a paragraph, over a page break if need be; returns its first page and the place after it."""
    lines, start, y = block.lines(page.lebar_pt), 0, place.below(block)
    while True:
        fit = math.floor((page.tinggi_pt + _ROUNDING_PT - y) / block.pitch)
        if lines <= fit:
            end = y + lines * block.pitch
            return start or place.page, _Place(place.page, end, block.sesudah_pt, place.flowed)
        taken = 0 if block.utuh or block.dengan_berikut else min(fit, lines - _FEWEST_LINES)
        if taken < _FEWEST_LINES:
            taken = 0 if place.y else max(fit, 1)
        if taken:
            start, lines = start or place.page, lines - taken
        place, y = place.next_page(), 0.0
