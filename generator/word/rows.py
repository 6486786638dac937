"""A row of a finished paper as its reader sees it: its cells, their texts and runs, whatever words stand in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from .shapes import Pattern, Shape, pattern
from .wordml import property_of, w

_WORDS = (w("t"), "{http://schemas.openxmlformats.org/officeDocument/2006/math}t")
_BREAKS = (w("tab"), w("br"))
_HYPHEN = w("noBreakHyphen")


@dataclass(frozen=True, slots=True)
class Potongan:
    """A run: its text, and what it and its paragraph say of its look.

    Attributes:
        teks: Its words; a tab or line break parts them.
        gaya: Style of its paragraph; empty for the usual one.
        ukuran: Its own size in half points; None when it has none.
        tebal: Its own boldness, likewise.
        indentasi: The paragraph's own left and right indent in twips; None when it says nothing of indents.
    """

    teks: Pattern
    gaya: str
    ukuran: str | None
    tebal: str | None
    indentasi: tuple[str | None, str | None] | None


@dataclass(frozen=True, slots=True)
class BentukSel:
    """A cell: the grid columns that it covers, whether it continues the one above, its paragraphs, text and runs."""

    lebar: int
    menyambung: bool
    paragraf: tuple[Pattern, ...]
    teks: Pattern
    runs: tuple[Potongan, ...]


@dataclass(frozen=True, slots=True)
class BentukBaris:
    """A row: the grid columns before its first cell, whether it is a heading, its cells."""

    sebelum: int
    kepala: bool
    sel: tuple[BentukSel, ...]


@lru_cache(maxsize=1024)
def of_shape(shape: Shape) -> BentukBaris:
    """What every row of a shape is."""
    return of_element(shape.element())


def of_element(row: Any) -> BentukBaris:
    """What a row in a tree is; its words are those of the tree."""
    head = property_of(row, "trPr", "tblHeader") is not None
    return BentukBaris(_number(row, "trPr", "gridBefore", 0), head, tuple(map(_cell, row.findall(w("tc")))))


def _cell(cell: Any) -> BentukSel:
    merge = property_of(cell, "tcPr", "vMerge")
    continued = merge is not None and merge.get(w("val"), "continue") == "continue"
    paragraphs = list(cell.iter(w("p")))
    lines = [line(p) for p in paragraphs]
    runs = tuple([run for p in paragraphs for run in _runs(p)])
    text = pattern("\n".join(lines))
    return BentukSel(_number(cell, "tcPr", "gridSpan", 1), continued, tuple(map(pattern, lines)), text, runs)


def _runs(paragraph: Any) -> Iterator[Potongan]:
    style = property_of(paragraph, "pPr", "pStyle")
    name = style.get(w("val"), "") if style is not None else ""
    indents = property_of(paragraph, "pPr", "ind")
    own = None if indents is None else (_side(indents, "left", "start"), _side(indents, "right", "end"))
    for run in paragraph.iterchildren(w("r")):
        text = "".join((t.text or "") if t.tag == w("t") else "\n" for t in run.iter(w("t"), *_BREAKS))
        if text.strip():
            yield Potongan(pattern(text), name, _value(run, "sz"), _value(run, "b"), own)


def _side(indents: Any, *names: str) -> str | None:
    return next((value for name in names if (value := indents.get(w(name))) is not None), None)


def _value(run: Any, name: str) -> str | None:
    found = property_of(run, "rPr", name)
    return found.get(w("val"), "1") if found is not None else None


def _number(element: Any, properties: str, name: str, default: int) -> int:
    found = property_of(element, properties, name)
    value = found.get(w("val"), "") if found is not None else ""
    return int(value) if value.isdigit() else default


def line(paragraph: Any) -> str:
    """Words, tabs and line breaks of a paragraph, and the words of its equations."""
    pieces = []
    for node in paragraph.iter(*_WORDS, *_BREAKS, _HYPHEN):
        if node.tag in _WORDS:
            pieces.append(node.text or "")
        elif node.getparent().tag == w("r"):
            pieces.append("-" if node.tag == _HYPHEN else " ")
    return "".join(pieces)
