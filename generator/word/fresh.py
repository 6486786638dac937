"""The normal form of a paper that has just been made: the same as `blocks.content_of` gives, sooner."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from lxml import etree

from .blocks import DOCUMENT, Content, Row, Unit, Unreadable, around, body_of, row, units
from .paragraphs import plain
from .shapes import Parted, Pattern, Shape, filled, parted, pattern


def content_of_fresh(members: Mapping[str, bytes]) -> Content:
    """The normal form of a file that this program has made; its rows are read by their shapes.

    Raises:
        Unreadable: When a part of it is broken.
    """
    try:
        return Content(tuple(_units(parted(members[DOCUMENT]))), around(members))
    except etree.XMLSyntaxError as error:
        raise Unreadable from error


def _units(document: Parted) -> Iterator[Unit]:
    def read_row(element: Any) -> Row:
        found = document.row(element)
        return row(element) if found is None else _row(*found)

    return (placed.unit for placed in units(body_of(document.tree), read_row))


def _row(shape: Shape, words: Sequence[str]) -> Row:
    said = [plain(word) for word in words]
    return tuple([_cell(cell, words) if isinstance(cell, tuple) else _one(said[cell]) for cell in _cells(shape)])


def _one(text: str) -> tuple[str, ...]:
    return (text,) if text else ()


def _cell(cell: tuple[Pattern, ...], words: Sequence[str]) -> tuple[str, ...]:
    return tuple([text for each in cell if (text := plain(filled(each, words)))]) if cell else ()


@lru_cache(maxsize=1024)
def _cells(shape: Shape) -> tuple[tuple[Pattern, ...] | int, ...]:
    """The paragraphs of each cell; of one that holds a single text, and most do, its number."""
    cells = (tuple(map(pattern, cell)) for cell in row(shape.element()))
    return tuple(_only(cell) for cell in cells)


def _only(cell: tuple[Pattern, ...]) -> tuple[Pattern, ...] | int:
    match cell:
        case ((int(number),),):
            return number
    return cell
