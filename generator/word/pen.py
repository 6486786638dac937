"""Text put into a person's paragraphs, in their own formatting, and Word's tracked changes around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from datetime import date
from typing import Any

from lxml import etree

from .blocks import DOCUMENT, Unreadable, edge_parts, opened, tree
from .wordml import child, put, w

HAND = "Suntingan tangan"
NASKAH = "naskah"
"""Authors of the tracked changes of a merge."""

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TEXT = (
    *(w("t"), w("tab"), w("br"), w("cr"), w("noBreakHyphen"), w("softHyphen"), w("sym")),
    *(w("fldChar"), w("instrText"), w("lastRenderedPageBreak")),
)
_EQUATIONS = (f"{_M}oMath", f"{_M}oMathPara")
_HOLDERS = (w("hyperlink"), w("smartTag"), w("sdt"), w("sdtContent"), w("fldSimple"))
_TRACKED = (*(w("ins"), w("del"), w("moveFrom"), w("moveTo"), w("cellIns"), w("cellDel")),)


class Unmergeable(Exception):
    """Two changes that no program can put together safely; the message tells why, in Indonesian."""


def tracked(element: Any) -> bool:
    """Whether an element holds tracked changes that nobody has accepted or rejected yet."""
    return next(element.iter(*_TRACKED), None) is not None


def is_undecided(content: bytes) -> bool:
    """Whether a .docx holds such changes anywhere; not where it cannot be read."""
    try:
        members = opened(content)
        return any(tracked(tree(members[name])) for name in (DOCUMENT, *edge_parts(members)))
    except Unreadable:
        return False


class Pen:
    """Writes tracked changes, each with a number of its own.

    Args:
        document: The part that is written to.
        tanggal: Date that the changes bear.
    """

    def __init__(self, document: Any, tanggal: date) -> None:
        numbers = (element.get(w("id"), "") for element in document.iter(etree.Element))
        self._last = max((int(number) for number in numbers if number.isdigit()), default=0)
        self._date = f"{tanggal.isoformat()}T00:00:00Z"
        self.conflicts = 0

    def mark(self, kind: str, author: str) -> Any:
        """A `w:ins` or `w:del`."""
        self._last += 1
        mark: Any = etree.Element(w(kind))
        for name, value in (("id", str(self._last)), ("author", author), ("date", self._date)):
            mark.set(w(name), value)
        return mark

    def wrap(self, paragraph: Any, kind: str, author: str) -> None:
        """Put all text of a paragraph into tracked changes."""
        for piece in list(_pieces(paragraph)):
            mark = self.mark(kind, author)
            piece.addprevious(mark)
            mark.append(piece)
            if kind == "del":
                _as_deleted(piece)

    def wrap_whole(self, paragraph: Any, kind: str, author: str) -> None:
        """The same, with the end of the paragraph where it may come or go: not in a cell, which needs its own."""
        self.wrap(paragraph, kind, author)
        if paragraph.getparent().tag != w("tc"):
            self._mark_end(paragraph, kind, author)

    def _mark_end(self, paragraph: Any, kind: str, author: str) -> None:
        properties = child(paragraph, "pPr")
        put(properties, "rPr").insert(0, self.mark(kind, author))

    def mark_row(self, row: Any, kind: str, author: str) -> None:
        """Track a whole row."""
        properties = row.find(w("trPr"))
        if properties is None:
            properties = etree.Element(w("trPr"))
            before = [e for e in row if e.tag in (w("tblPrEx"),)]
            row.insert(len(before), properties)
        mark = put(properties, kind)
        for name, value in self.mark(kind, author).attrib.items():
            mark.set(name, value)
        for paragraph in row.iter(w("p")):
            self.wrap(paragraph, kind, author)
            self._mark_end(paragraph, kind, author)

    def both(self, paragraph: Any, base: str, new: Any) -> None:
        """Show what was generated as deleted and what the hand wrote and what is generated now as inserted."""
        properties = next(iter(_formats(paragraph)), None)
        self.wrap(paragraph, "ins", HAND)
        deleted, inserted = self.mark("del", HAND), self.mark("ins", NASKAH)
        deleted.append(_run(base, properties, "delText"))
        inserted.append(_run(" ", properties))
        inserted.extend(_written(new, [properties]))
        place = paragraph.find(w("pPr"))
        paragraph.insert(0 if place is None else 1, deleted)
        paragraph.append(inserted)
        self.conflicts += 1


def write(paragraph: Any, new: Any, properties: Sequence[Any] = ()) -> None:
    """Put the text of a generated paragraph into a person's.

    Pictures, bookmarks and comments stay. Each run takes the formatting of the one in its place where the person's
    paragraph has as many, else that of its first.

    Args:
        paragraph: The person's.
        new: The generated one.
        properties: `w:rPr` to use where the person's paragraph has no text.
    """
    formats = list(_formats(paragraph)) or list(properties)
    place = paragraph.find(w("pPr"))
    index = 0 if place is None else paragraph.index(place) + 1
    first = next(_pieces(paragraph), None)
    if first is not None:
        index = paragraph.index(_under(paragraph, first))
    _clear(paragraph)
    for offset, piece in enumerate(_written(new, formats)):
        paragraph.insert(min(index + offset, len(paragraph)), piece)


def take_out(paragraph: Any) -> None:
    """Remove a paragraph; one that ends a section, a cell or carries a picture or comment only loses its text."""
    parent = paragraph.getparent()
    alone = parent.tag == w("tc") and len(parent.findall(w("p"))) == 1
    last = parent.tag == w("tc") and parent[-1] is paragraph
    kept = (w("sectPr"), w("drawing"), w("pict"), w("commentReference"), w("footnoteReference"))
    if alone or last or next(paragraph.iter(*kept), None) is not None:
        write(paragraph, etree.Element(w("p")))
    else:
        parent.remove(paragraph)


def _under(paragraph: Any, element: Any) -> Any:
    """The child of the paragraph that holds an element."""
    while element.getparent() is not paragraph:
        element = element.getparent()
    return element


def _pieces(parent: Any) -> Iterator[Any]:
    """The runs with text and the equations below a paragraph."""
    for element in parent:
        if element.tag in _EQUATIONS or (element.tag == w("r") and any(e.tag in _TEXT for e in element)):
            yield element
        elif element.tag in _HOLDERS:
            yield from _pieces(element)


def _clear(paragraph: Any) -> None:
    """Take the text out; what is no text stays."""
    for piece in list(_pieces(paragraph)):
        if piece.tag == w("r") and any(e.tag not in (*_TEXT, w("rPr")) for e in piece):
            for element in [e for e in piece if e.tag in _TEXT]:
                piece.remove(element)
        else:
            piece.getparent().remove(piece)
    for holder in [e for e in paragraph if e.tag in _HOLDERS and next(e.iter(w("r")), None) is None]:
        paragraph.remove(holder)


def _formats(paragraph: Any) -> Iterator[Any]:
    """The `w:rPr` of each run with words, an empty one where it has none."""
    for piece in _pieces(paragraph):
        if piece.tag == w("r") and piece.find(w("t")) is not None:
            found = piece.find(w("rPr"))
            yield etree.Element(w("rPr")) if found is None else found


def _written(new: Any, formats: Sequence[Any]) -> list[Any]:
    """The text of a generated paragraph as pieces in another's formatting."""
    pieces = list(_pieces(new))
    texts = [piece for piece in pieces if piece.tag == w("r") and piece.find(w("t")) is not None]
    one_by_one = len(texts) == len(formats)
    written = []
    for piece in pieces:
        if piece.tag != w("r"):
            written.append(_copy(piece))
            continue
        which = texts.index(piece) if one_by_one and piece in texts else 0
        run: Any = etree.Element(w("r"))
        if formats and formats[which] is not None:
            run.append(_copy(formats[which]))
        run.extend(_copy(e) for e in piece if e.tag in _TEXT)
        written.append(run)
    return written


def _copy(element: Any) -> Any:
    copied = deepcopy(element)
    copied.tail = None
    return copied


def _run(text: str, properties: Any, name: str = "t") -> Any:
    run: Any = etree.Element(w("r"))
    if properties is not None:
        run.append(_copy(properties))
    words = etree.SubElement(run, w(name))
    words.text = text
    words.set(_SPACE, "preserve")
    return run


def _as_deleted(piece: Any) -> None:
    for old, new in (("t", "delText"), ("instrText", "delInstrText")):
        for element in list(piece.iter(w(old))):
            element.tag = w(new)
