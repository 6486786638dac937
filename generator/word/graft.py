"""Paragraphs, rows and tables that a person's file does not have yet, made in the likeness of what stands around."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from lxml import etree

from .blocks import cells
from .pen import Unmergeable, write
from .wordml import put, w

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STYLED = (w("pStyle"), w("rStyle"), w("tblStyle"))
_REVISED = (w("ins"), w("del"), w("moveFrom"), w("moveTo"))
_CHANGED = (w("pPrChange"), w("rPrChange"), w("tcPrChange"), w("trPrChange"), w("cellIns"), w("cellDel"))


class Styles:
    """The style ids of one file as another names them; programs rename ids but keep the names.

    Args:
        theirs: `w:styles` of the file that is copied from.
        own: `w:styles` of the file that is copied to.
    """

    def __init__(self, theirs: Any, own: Any) -> None:
        by_name = {name: identity for identity, name in _names(own)}
        self._own = {identity: by_name.get(name, "") for identity, name in _names(theirs)}

    def adopted(self, element: Any) -> Any:
        """A copy of an element that may stand in the other file.

        Raises:
            Unmergeable: When it holds a picture or link to the outside.
        """
        copied = deepcopy(element)
        copied.tail = None
        for each in list(copied.iter(etree.Element)):
            if any(str(name).startswith(_R) for name in each.attrib):
                raise Unmergeable("ada gambar atau tautan baru")
            if each.tag in (w("bookmarkStart"), w("bookmarkEnd"), w("sectPr")):
                each.getparent().remove(each)
            elif each.tag in _STYLED:
                self._rename(each)
        return copied

    def _rename(self, style: Any) -> None:
        own = self._own.get(style.get(w("val"), ""), "")
        if own:
            style.set(w("val"), own)
        else:
            style.getparent().remove(style)


def _names(styles: Any) -> list[tuple[str, str]]:
    """Id and name of each style, the name as all programs spell it."""
    found = []
    for style in styles.iter(w("style")):
        name = style.find(w("name"))
        if name is not None:
            found.append((style.get(w("styleId"), ""), name.get(w("val"), "").casefold()))
    return found


def like(model: Any, new: Any) -> Any:
    """A paragraph with the text of a generated one and the formatting of a person's."""
    paragraph: Any = etree.Element(w("p"))
    properties = model.find(w("pPr"))
    if properties is not None:
        paragraph.append(_clean(properties))
    runs = [found for run in model.iter(w("r")) if (found := run.find(w("rPr"))) is not None]
    write(paragraph, new, [_clean(properties) for properties in runs[:1]])
    return paragraph


def row_like(model: Any, new: Any) -> Any:
    """A row with the texts of a generated one and the formatting of a person's with as many cells."""
    row: Any = etree.Element(w("tr"))
    row.extend(_clean(e) for e in model if e.tag in (w("tblPrEx"), w("trPr")))
    for theirs, generated in zip(cells(model), cells(new), strict=True):
        cell = etree.SubElement(row, w("tc"))
        cell.extend(_clean(e) for e in theirs if e.tag == w("tcPr"))
        models, texts = theirs.findall(w("p")), list(generated.iter(w("p")))
        if not models or generated.find(w("tbl")) is not None:
            raise Unmergeable("ada tabel di dalam sel")
        cell.extend(like(models[min(n, len(models) - 1)], text) for n, text in enumerate(texts))
        follow_merge(cell, generated)
    return row


def follow_merge(cell: Any, generated: Any) -> None:
    """Merge a cell with the one above as the generated one is merged."""
    theirs = generated.find(f"{w('tcPr')}/{w('vMerge')}")
    properties = cell.find(w("tcPr"))
    if properties is None:
        properties = etree.Element(w("tcPr"))
        cell.insert(0, properties)
    old = properties.find(w("vMerge"))
    if old is not None:
        properties.remove(old)
    if theirs is not None:
        put(properties, "vMerge", val=theirs.get(w("val"), "continue"))


def spans(row: Any) -> tuple[str, ...]:
    """How many columns each cell of a row spans."""
    found = (cell.find(f"{w('tcPr')}/{w('gridSpan')}") for cell in cells(row))
    return tuple("1" if span is None else span.get(w("val"), "1") for span in found)


def _clean(properties: Any) -> Any:
    """A copy of properties without section breaks and tracked changes."""
    copied = deepcopy(properties)
    copied.tail = None
    for each in list(copied.iter(*_REVISED, *_CHANGED, w("sectPr"))):
        each.getparent().remove(each)
    return copied
