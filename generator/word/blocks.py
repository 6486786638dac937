"""The content of a Word file in normal form: what a person reads, whatever program saved it last.

A unit is a paragraph (its text) or a table row (the texts of the paragraphs of each of its cells). Empty
paragraphs are no units: they are layout. Tracked changes count as accepted.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from lxml import etree

from .package import UNREADABLE
from .paragraphs import line
from .wordml import property_of, w

Row: TypeAlias = tuple[tuple[str, ...], ...]
"""Cells of a row, each its paragraphs; a cell that continues a merge is empty."""
Unit: TypeAlias = str | Row

DOCUMENT = "word/document.xml"
EDGES = re.compile(r"word/(?:header|footer|footnotes|endnotes|comments)\d*\.xml")
_WRAPPERS = (w("sdt"), w("sdtContent"), w("ins"), w("moveTo"), w("customXml"), w("smartTag"))
_MAX_MEMBERS, _MAX_TOTAL = 5_000, 512 * 2**20


class Unreadable(Exception):
    """Bytes that are no whole .docx without a password."""


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A unit and the `w:p` or `w:tr` that holds it; `joined` when tracked changes join several into it."""

    unit: Unit
    element: Any
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """A file in normal form: the units of its body, and the texts around it, each once and in order of their letters.

    Around it stand headers, footers, notes, and comments.
    """

    units: tuple[Unit, ...]
    around: tuple[str, ...]


def opened(content: bytes) -> dict[str, bytes]:
    """The members of a .docx that may come from anywhere.

    Raises:
        Unreadable: When it is not one.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            infos = [info for info in package.infolist() if not info.is_dir()]
            if len(infos) > _MAX_MEMBERS or sum(info.file_size for info in infos) > _MAX_TOTAL:
                raise Unreadable
            members = {info.filename: package.read(info) for info in infos}
    except UNREADABLE as error:
        raise Unreadable from error
    if DOCUMENT not in members:
        raise Unreadable
    return members


def tree(member: bytes) -> Any:
    """A part as a tree.

    Raises:
        Unreadable: When it is not well-formed.
    """
    try:
        return etree.fromstring(member, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
    except etree.XMLSyntaxError as error:
        raise Unreadable from error


def content_of(members: Mapping[str, bytes]) -> Content:
    """The normal form of a file.

    Raises:
        Unreadable: When a part of it is broken.
    """
    body = body_of(tree(members[DOCUMENT]))
    return Content(tuple(placed.unit for placed in units(body)), around(members))


def around(members: Mapping[str, bytes]) -> tuple[str, ...]:
    """The texts around the body; see `Content`."""
    edges = {line(p) for name in edge_parts(members) for p in tree(members[name]).iter(w("p"))}
    return tuple(sorted(edges - {""}))


def body_of(document: Any) -> Any:
    """The body of a document part.

    Raises:
        Unreadable: When it has none.
    """
    body = document.find(w("body"))
    if body is None:
        raise Unreadable
    return body


def edge_parts(members: Mapping[str, bytes]) -> list[str]:
    """The parts that stand around the body."""
    return sorted(name for name in members if EDGES.fullmatch(name))


def units(container: Any, read_row: Callable[[Any], Row] | None = None) -> Iterator[Placed]:
    """The units of a body or cell in order; a table inside a cell gives its paragraphs.

    Args:
        container: The `w:body` or `w:tc`.
        read_row: Gives the cells of a `w:tr`; `row` if left out.
    """
    read_row = read_row or row
    held = ""
    for element in _elements(container, in_cell=container.tag == w("tc")):
        if element.tag == w("tr"):
            yield Placed(read_row(element), element)
            continue
        text = line(element)
        if _runs_on(element):
            held += text
            continue
        if held or text:
            yield Placed(_joined(held, text), element, bool(held))
        held = ""
    if held:
        yield Placed(held, element, joined=True)


def _runs_on(paragraph: Any) -> bool:
    """Whether tracked changes join a paragraph to the next."""
    properties = next(paragraph.iterchildren(w("pPr")), None)
    return properties is not None and property_of(properties, "rPr", "del") is not None


def _joined(held: str, text: str) -> str:
    return " ".join(f"{held}{text}".split()) if held else text


def _elements(container: Any, *, in_cell: bool) -> Iterator[Any]:
    for child in container:
        if child.tag == w("p") or (child.tag == w("tr") and property_of(child, "trPr", "del") is None):
            yield child
        elif child.tag == w("tbl"):
            yield from child.iter(w("p")) if in_cell else _elements(child, in_cell=False)
        elif child.tag in _WRAPPERS:
            yield from _elements(child, in_cell=in_cell)


def row(element: Any) -> Row:
    """The cells of a row."""
    return tuple(() if continues(cell) else tuple(str(p.unit) for p in units(cell)) for cell in cells(element))


def cells(element: Any) -> list[Any]:
    """The `w:tc` of a row, those in content controls too."""
    found = []
    for child in element:
        if child.tag == w("tc"):
            found.append(child)
        elif child.tag in _WRAPPERS:
            found += cells(child)
    return found


def continues(cell: Any) -> bool:
    """Whether a cell continues the one above it."""
    merge = property_of(cell, "tcPr", "vMerge")
    return merge is not None and merge.get(w("val"), "continue") == "continue"
