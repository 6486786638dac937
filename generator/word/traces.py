"""Which value of the context each piece of a filled paper shows: told by the renderer, read from the finished XML.

A traced text or fragment carries its path in the context (`/sasaran/0/indikator/2/target`). Where a template
prints it, its run holds a mark before and after it; `resolve` turns the marks into attributes:

    <w:p jejak="/kepala/0/nomor /kepala/0/isi">          what the paragraph prints, in order
        <w:r jejak="0">                                  the template's own words before the first value
        <w:r jejak="1">                                  the first value
        <w:r jejak="2">                                  the template's own words after it, and so on

A value that a filter has made another text of (`{{ x|title }}`) is not traced: it counts as the template's words.
"""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from lxml import etree
from markupsafe import Markup, escape

from .fragments import Inline
from .sandbox import CLOSE, OPEN, Sandbox
from .wordml import w

TRACE = "jejak"
"""The attribute that `resolve` writes; `untrace` takes it away."""
_MARK = re.compile(f"{OPEN}(/[^{CLOSE}]*){CLOSE}")
_TAG_WITH_MARK = re.compile(f"<[^<>]*{OPEN}/[^<>]*>")
_END = "/"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class TracedText(str):
    """A text that knows where in the context it stands; for a template it is a text like any other."""

    __slots__ = ("path",)
    path: str

    @classmethod
    def at(cls, path: str, text: str) -> Self:
        """A text with its path."""
        traced = cls(text)
        traced.path = path
        return traced

    def upper(self) -> TracedText:
        """The text in capitals, still traced."""
        return TracedText.at(self.path, super().upper())

    def lower(self) -> TracedText:
        """The text in small letters, still traced."""
        return TracedText.at(self.path, super().lower())


@dataclass(frozen=True)
class TracedFragment:
    """An inline fragment that knows where in the context it stands."""

    fragment: ClassVar[bool] = True

    path: str
    shown: Inline

    def __str__(self) -> str:
        return str(self.shown)

    def within(self, width_pt: float) -> TracedFragment:
        """The same, set for so many points of text."""
        return TracedFragment(self.path, self.shown.within(width_pt))

    def runs(self, properties: str) -> str:
        """What the fragment itself writes."""
        return self.shown.runs(properties)


class TracingSandbox(Sandbox):
    """The environment that marks what traced values print; the content of a cell kept aside may hold marks."""

    def _finalize(self, value: Any) -> Any:
        if isinstance(value, Markup) and OPEN in value:
            super()._finalize(Markup(without_marks(value)))
            return value
        printed = super()._finalize(value)
        if not isinstance(value, TracedText | TracedFragment):
            return printed
        return Markup("").join((f"{OPEN}{value.path}{CLOSE}", escape(printed), f"{OPEN}{_END}{CLOSE}"))


def without_marks(text: str) -> str:
    """A filled part that is not compared, as it would be without tracing."""
    return _MARK.sub("", text)


def resolve(document: str) -> Any:
    """The tree of a filled document, its marks made attributes."""
    cleaned = _TAG_WITH_MARK.sub(lambda match: without_marks(match[0]), document)
    root = etree.fromstring(cleaned.encode(), etree.XMLParser(huge_tree=True))
    for paragraph in list(root.iter(w("p"))):
        _resolve_paragraph(paragraph)
    for element in root.iter(etree.Element):
        if element.text and OPEN in element.text:
            element.text = without_marks(element.text)
    return root


def paths_in(element: Any) -> list[str]:
    """The paths that the paragraphs of an element print, in order."""
    return [path for p in element.iter(w("p")) for path in p.get(TRACE, "").split()]


def untrace(root: Any) -> None:
    """Take the attributes away."""
    for element in root.iter(etree.Element):
        element.attrib.pop(TRACE, None)


def _resolve_paragraph(paragraph: Any) -> None:
    """Give every run its slot: an even number is the template's words, an odd one a value."""
    paths: list[str] = []
    slot = 0
    for child in list(paragraph):
        if child.tag == w("pPr"):
            continue
        if child.tag != w("r") or not _marked(child):
            child.set(TRACE, str(slot))
            continue
        for piece in _pieces(child):
            if not isinstance(piece, str):
                piece.set(TRACE, str(slot))
                child.addprevious(piece)
            elif piece == _END:
                slot += 1
            else:
                paths.append(piece)
                slot = 2 * len(paths) - 1
        paragraph.remove(child)
    if paths:
        paragraph.set(TRACE, " ".join(paths))


def _marked(run: Any) -> bool:
    return any(OPEN in (text.text or "") for text in run.findall(w("t")))


def _pieces(run: Any) -> list[Any]:
    """A run taken apart at its marks: marks as their text, and runs with its properties between them."""
    properties = run.find(w("rPr"))
    pieces: list[Any] = []

    def add(element: Any) -> None:
        if not pieces or isinstance(pieces[-1], str):
            part = etree.Element(w("r"))
            if properties is not None:
                part.append(copy.deepcopy(properties))
            pieces.append(part)
        pieces[-1].append(element)

    for child in run:
        if child.tag == w("t"):
            for n, text in enumerate(_MARK.split(child.text or "")):
                if n % 2:
                    pieces.append(text)
                elif text:
                    add(_text(text))
        elif child is not properties:
            add(copy.deepcopy(child))
    return pieces


def _text(text: str) -> Any:
    element = etree.Element(w("t"))
    element.set(_SPACE, "preserve")
    element.text = text
    return element
