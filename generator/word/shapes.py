"""The document of a paper taken apart: its rows out of the tree, those alike but for their words looked at once.

A Rencana Aksi has hundreds of rows and a dozen shapes of them. Each shape is parsed as what it is, XML, with signs
in the places of its words; the words are checked one by one. What is not plain is left in the tree.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

from lxml import etree

from .wordml import W

Pattern: TypeAlias = tuple[str | int, ...]
"""A text of a shape: pieces of it, and the numbers of the words between them."""

_OPEN, _CLOSE = "\ue000", "\ue001"
_SIGN = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_ROOT = re.compile(r'\s*(?:<\?xml [^>]*\?>\s*)?(<w:document(?: [\w:]+="[^"<>]*")*>)')
_ROW, _END = re.compile("<w:tr[ >]"), "</w:tr>"
_WORDS = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_NESTED = re.compile(r"<w:(?:tr|tbl)[ >]")
_SPECIAL = re.compile(r"<w:(?:del|ins|move|fld|instrText|hyperlink|sdt)|<mc:|xmlns")
"""What reads words by more than their place: rows with it stay in the tree."""
_NUMBER = "n"


@dataclass(frozen=True, slots=True)
class Shape:
    """The markup of a row, a sign in the place of each of its words.

    Attributes:
        root: The opening tag of its document, which declares the names.
        markup: The row, with a sign in the place of each `w:t`.
    """

    root: str
    markup: str

    def element(self) -> Any:
        """The row as a tree, its words numbered; see `pattern`."""
        pieces = self.markup.split(_OPEN)
        signs = (f"<w:t>{_OPEN}{n}{_CLOSE}</w:t>{piece}" for n, piece in enumerate(pieces[1:]))
        return etree.fromstring(f"{self.root}{pieces[0]}{''.join(signs)}</w:document>")[0]


class Parted:
    """A document whose plain rows have been taken out of its tree.

    Args:
        content: `word/document.xml` as this program writes it.

    Raises:
        etree.XMLSyntaxError: When it is not well-formed.
    """

    def __init__(self, content: bytes) -> None:
        self._rows: list[tuple[Shape, Sequence[str]]] = []
        text = content.decode()
        root = _ROOT.match(text)
        plain = root is not None and _OPEN not in text and "<!" not in text and text.count("xmlns:w=") == 1
        kept = _without_rows(text, root[1], self._rows) if plain and root and f'xmlns:w="{W}"' in root[1] else None
        self.tree: Any = etree.fromstring(kept.encode() if kept else content, etree.XMLParser(huge_tree=True))

    def row(self, element: Any) -> tuple[Shape, Sequence[str]] | None:
        """The shape and the words of a `w:tr` of the tree; None when the row itself stands there."""
        number = element.get(_NUMBER)
        return self._rows[int(number)] if number is not None else None


@lru_cache(maxsize=1)
def parted(content: bytes) -> Parted:
    """A document taken apart, for reading only; the stamp of a paper and its reading back begin with the same."""
    return Parted(content)


def _without_rows(text: str, root: str, rows: list[tuple[Shape, Sequence[str]]]) -> str | None:
    """A document with an empty row in the place of each plain one, which are added to a list.

    None when there are tables in tables.
    """
    shapes: dict[str, Shape | None] = {}
    out: list[str] = []
    *ended, rest = text.split(_END)
    for chunk in ended:
        opening = _ROW.search(chunk)
        if opening is None:
            return None
        pieces = _WORDS.split(chunk[opening.start() :])
        markup = _OPEN.join(pieces[::2])
        if markup not in shapes:
            if _NESTED.search(markup, 1):
                return None
            shapes[markup] = None if _SPECIAL.search(markup) else Shape(root, markup + _END)
        shape = shapes[markup]
        if shape is None:
            out += [chunk, _END]
        else:
            out += [chunk[: opening.start()], f'<w:tr {_NUMBER}="{len(rows)}"/>']
            rows.append((shape, [_said(word) for word in pieces[1::2]]))
    return "".join((*out, rest))


def _said(text: str) -> str:
    """What a text of the file says; read by the parser when there may be more to it than its letters."""
    return text if text.isprintable() and "&" not in text else _parsed(text)


@lru_cache(maxsize=1024)
def _parsed(text: str) -> str:
    return etree.fromstring(f"<t>{text}</t>").text or ""


def pattern(text: str) -> Pattern:
    """A text read in the tree of a shape, taken apart at the signs."""
    pieces: list[str | int] = list(_SIGN.split(text))
    pieces[1::2] = map(int, pieces[1::2])
    return tuple(piece for piece in pieces if piece != "")


def filled(pattern: Pattern, words: Sequence[str]) -> str:
    """A text of a row: its pattern with the row's words."""
    if len(pattern) == 1:
        piece = pattern[0]
        return piece if type(piece) is str else words[piece]  # type: ignore[index]
    return "".join([piece if type(piece) is str else words[piece] for piece in pattern])  # type: ignore[index]
