"""Names and child order of WordprocessingML that more than one module needs."""

from __future__ import annotations

from functools import cache
from typing import Any

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

_TC = "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark"
_TR = "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden ins del"
_P = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
_ORDER = {name: order.split(" ") for name, order in (("tcPr", _TC), ("trPr", _TR), ("pPr", _P))}
"""Order of children that the schema of ISO/IEC 29500-1 asks for."""


@cache
def w(name: str) -> str:
    """The qualified name of an element or attribute of the main namespace."""
    return f"{{{W}}}{name}"


def property_of(element: Any, properties: str, name: str) -> Any:
    """A property of an element: `tcPr`, `gridSpan`; None when it has none. Much quicker than `find` with a path."""
    for held in element.iterchildren(w(properties)):
        return next(held.iterchildren(w(name)), None)
    return None


def child(parent: Any, name: str) -> Any:
    """A properties element of a paragraph, row or cell, made at its front when it is not there."""
    found = parent.find(w(name))
    if found is None:
        found = etree.Element(w(name))
        parent.insert(0, found)
    return found


def put(properties: Any, name: str, **attributes: str) -> Any:
    """Set a child of `w:pPr`, `w:trPr` or `w:tcPr` at the place that the schema gives it."""
    order = _ORDER[etree.QName(properties).localname]
    element = properties.find(w(name))
    if element is None:
        element = etree.Element(w(name))
        rank = order.index(name)
        before = [c for c in properties if _rank(c, order) < rank]
        properties.insert(len(before), element)
    for key, value in attributes.items():
        element.set(w(key), value)
    return element


def sort_children(properties: Any) -> None:
    """Bring children into schema order; of two with one name the first stays."""
    order = _ORDER[etree.QName(properties).localname]
    kept: dict[str, Any] = {}
    for element in properties:
        kept.setdefault(element.tag, element)
    properties[:] = sorted(kept.values(), key=lambda element: _rank(element, order))


def _rank(element: Any, order: list[str]) -> int:
    name = etree.QName(element).localname
    return order.index(name) if name in order else len(order)


def text_of(element: Any) -> str:
    """All text below an element, as one string."""
    return "".join(t.text or "" for t in element.iter(w("t")))


def write_before(element: Any, text: str) -> None:
    """Put text right before an element, between it and what precedes it."""
    previous = element.getprevious()
    if previous is not None:
        previous.tail = (previous.tail or "") + text
    else:
        parent = element.getparent()
        parent.text = (parent.text or "") + text


def write_after(element: Any, text: str) -> None:
    """Put text right after an element, before whatever follows."""
    element.tail = text + (element.tail or "")
