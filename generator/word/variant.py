"""One template in the paper size and font of an office, as a draft or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import quoteattr

from .wordml import w


@dataclass(frozen=True)
class Paper:
    """A sheet, upright; sides in twips (1/20 point)."""

    nama: str
    lebar: int
    tinggi: int


PAPERS = {"F4": Paper("F4", 12189, 18709), "A4": Paper("A4", 11906, 16838)}
"""F4 (folio) 215 × 330 mm, as regional rules on naskah dinas set it; A4 of ISO 216."""

TEMPLATE_FONT = "Bookman Old Style"
"""The font of the shipped templates (UU 12/2011 Lampiran II no. 284), which a house font replaces."""


@dataclass(frozen=True)
class Variant:
    """What an office changes of a template without touching it."""

    paper: Paper = PAPERS["F4"]
    font: str = TEMPLATE_FONT
    watermark: str = ""


def with_font(xml: bytes, font: str) -> bytes:
    """Put the house font in place of the template's."""
    if font == TEMPLATE_FONT:
        return xml
    return xml.replace(f'"{TEMPLATE_FONT}"'.encode(), quoteattr(font).encode())


def set_paper(root: Any, paper: Paper) -> None:
    """Give every section the paper, in its own orientation; scale tables to the new width of the text."""
    for section, tables in _sections(root):
        size = section.find(w("pgSz"))
        if size is None:
            continue
        landscape = int(size.get(w("w"))) > int(size.get(w("h")))
        before = text_width(section)
        wide, high = (paper.tinggi, paper.lebar) if landscape else (paper.lebar, paper.tinggi)
        size.set(w("w"), str(wide))
        size.set(w("h"), str(high))
        ratio = text_width(section) / before
        if abs(ratio - 1) > 0.002:
            for table in tables:
                _scale(table, ratio)


def text_width(section: Any) -> int:
    """Width of the text of a section, in twips."""
    margins = section.find(w("pgMar"))
    return int(section.find(w("pgSz")).get(w("w"))) - sum(int(margins.get(w(side))) for side in ("left", "right"))


def indents(styles: Any) -> dict[str, int]:
    """What the indents of each paragraph style take of the width, in twips; inherited ones included."""
    elements = {style.get(w("styleId")): style for style in styles.iter(w("style"))}

    def side(name: str | None, key: str, depth: int = 0) -> int:
        style = elements.get(name)
        if style is None or depth > 20:
            return 0
        indent = style.find(f"{w('pPr')}/{w('ind')}")
        if indent is not None and indent.get(w(key)) is not None:
            return int(indent.get(w(key)))
        parent = style.find(w("basedOn"))
        return side(parent.get(w("val")), key, depth + 1) if parent is not None else 0

    return {name: side(name, "left") + side(name, "right") for name in elements}


def _sections(root: Any) -> Iterator[tuple[Any, list[Any]]]:
    """The properties of each section with its tables."""
    tables: list[Any] = []
    for element in root.find(w("body")):
        if element.tag == w("tbl"):
            tables.append(element)
        section = element if element.tag == w("sectPr") else element.find(f"{w('pPr')}/{w('sectPr')}")
        if section is not None:
            yield section, tables
            tables = []


def _scale(table: Any, ratio: float) -> None:
    for element in table.iter(w("gridCol"), w("tcW"), w("tblW"), w("tblInd")):
        if element.get(w("type"), "dxa") == "dxa" and element.get(w("w")):
            element.set(w("w"), str(round(int(element.get(w("w"))) * ratio)))
