"""What a person reads in a paragraph, in normal form: spaces and hyphens of every kind alike, page numbers left out."""

from __future__ import annotations

import re
from typing import Any

from .wordml import w

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PICTURES = (
    "{http://schemas.openxmlformats.org/drawingml/2006/main}blip",
    "{urn:schemas-microsoft-com:vml}imagedata",
)
_ALIKE = {0x2010: "-", 0x2011: "-", 0x00AD: None, 0x200B: None, 0x2060: None, 0xFEFF: None}
_COUNTED = re.compile(r"\s*(?:PAGE|PAGEREF|NUMPAGES|SECTIONPAGES)\b")
"""Fields whose result Word counts by itself. LibreOffice puts the words of a line of contents into them too."""
_PAGE = re.compile(r"\s*[0-9ivxlcdm]*\s*", re.IGNORECASE)
_ENTRY = re.compile(r"\t\s*[0-9ivxlc]+\s*$")
"""The page at the end of a line of the list of contents, where it is no field."""
_DELETED = frozenset({w("del"), w("moveFrom"), w("delText")})
_SILENT = frozenset({w("pPr"), w("rPr"), _FALLBACK})
_FIELD, _INSTRUCTION, _SIMPLE_FIELD = w("fldChar"), w("instrText"), w("fldSimple")
_WORDS = frozenset({w("t"), w("delText")})
_SIGNS = {
    **dict.fromkeys((w("tab"), w("ptab")), "\t"),
    **dict.fromkeys((w("br"), w("cr")), " "),
    w("noBreakHyphen"): "-",
    **dict.fromkeys(_PICTURES, "▣"),
}
_EQUATION, _LETTERS = f"{_M}oMath", f"{_M}t"


def line(paragraph: Any, *, deleted: bool = False) -> str:
    """The text of a paragraph: spaces and hyphens of every kind alike, an equation by its letters and digits.

    With `deleted` also what tracked changes have taken out.
    """
    text = _Reader(deleted=deleted).text(paragraph)
    return plain(_ENTRY.sub("", text.translate(_ALIKE)) if _listed(paragraph) else text)


def plain(text: str) -> str:
    """A text with spaces and hyphens of every kind alike."""
    return " ".join((text if text.isascii() else text.translate(_ALIKE)).split())


def _listed(paragraph: Any) -> bool:
    """Whether a paragraph is a line of the list of contents: it links to a place in its own file."""
    return any(link.get(w("anchor")) for link in paragraph.iter(w("hyperlink")))


class _Reader:
    """Reads a paragraph; keeps what fields are open."""

    def __init__(self, *, deleted: bool) -> None:
        self._gone = _SILENT if deleted else _SILENT | _DELETED
        self._fields: list[list[str]] = []
        self._counted = 0
        self._pieces: list[str] = []

    def text(self, paragraph: Any) -> str:
        """The text of a paragraph."""
        self._read(paragraph)
        return "".join(self._pieces)

    def _read(self, element: Any) -> None:
        for child in element:
            tag = child.tag
            if tag in _WORDS and tag not in self._gone:
                text = child.text or ""
                self._pieces.append("" if self._counted and _PAGE.fullmatch(text) else text)
            elif tag in _SIGNS:
                self._pieces.append(_SIGNS[tag])
            elif tag in (_FIELD, _INSTRUCTION):
                self._field(child)
            elif tag == _EQUATION:
                letters = (sign for t in child.iter(_LETTERS) for sign in (t.text or "") if sign.isalnum())
                self._pieces.append(f"⟦{''.join(letters)}⟧")
            elif isinstance(tag, str) and not self._silent(child):
                self._read(child)

    def _silent(self, child: Any) -> bool:
        """Whether what stands below an element is not read."""
        if child.tag == _SIMPLE_FIELD:
            return _COUNTED.match(child.get(w("instr"), "")) is not None
        return child.tag in self._gone

    def _field(self, child: Any) -> None:
        kind = child.get(w("fldCharType"))
        if child.tag == _INSTRUCTION:
            if self._fields:
                self._fields[-1][0] += child.text or ""
        elif kind == "begin":
            self._fields.append(["", ""])
        elif kind == "separate" and self._fields and _COUNTED.match(self._fields[-1][0]):
            self._fields[-1][1] = "counted"
            self._counted += 1
        elif kind == "end" and self._fields:
            self._counted -= self._fields.pop()[1] == "counted"
