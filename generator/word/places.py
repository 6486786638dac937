"""Where things stand in a Word file, told as a person finds them: by their row and column, or by their first words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from .package import read_package
from .wordml import text_of, w

_PARTS = (
    (re.compile(r"word/document\.xml"), "isi"),
    (re.compile(r"word/header[\w-]*\.xml"), "kepala halaman"),
    (re.compile(r"word/footer[\w-]*\.xml"), "kaki halaman"),
    (re.compile(r"word/(?:footnotes|endnotes)\.xml"), "catatan kaki"),
)

_QUOTED = 40
"""Signs of a paragraph that are quoted at most."""


@dataclass(frozen=True)
class Place:
    """One paragraph.

    Attributes:
        where: Its place, as a person finds it in Word: `isi, tabel 1 baris 3 kolom 2`, `isi, paragraf 9 «{%p if bab»`.
        text: Its text.
        row: The row it stands in; None outside tables.
        part: The member of the package.
        element: The `w:p` itself.
    """

    where: str
    text: str
    row: int | None
    part: str
    element: Any


def paragraphs(path: Path) -> Iterator[Place]:
    """Every paragraph of a template, in the order of its parts."""
    return paragraphs_of(read_package(path))


def paragraphs_of(members: Mapping[str, bytes]) -> Iterator[Place]:
    """Every paragraph of the parts of a template."""
    for pattern, label in _PARTS:
        for name in sorted(n for n in members if pattern.fullmatch(n)):
            yield from _part(etree.fromstring(members[name]), label, name)


def _part(root: Any, label: str, name: str) -> Iterator[Place]:
    tables = {table: n for n, table in enumerate(root.iter(w("tbl")), 1)}
    free = 0
    for paragraph in root.iter(w("p")):
        row = next(paragraph.iterancestors(w("tr")), None)
        if row is None:
            free += 1
            text = text_of(paragraph)
            yield Place(f"{label}, paragraf {free}{_first_words(text)}", text, None, name, paragraph)
            continue
        table = next(row.iterancestors(w("tbl")))
        cell = next(paragraph.iterancestors(w("tc")), row)
        r, c = _order(table, row), _order(row, cell)
        where = f"{label}, tabel {tables[table]} baris {r} kolom {c}"
        yield Place(where, text_of(paragraph), id(row), name, paragraph)


def _first_words(text: str) -> str:
    """What to look for in Word, which numbers no paragraphs; empty for an empty one."""
    words = " ".join(text.split())
    return f" «{words if len(words) <= _QUOTED else f'{words[: _QUOTED - 1]}…'}»" if words else ""


def _order(outer: Any, inner: Any) -> int:
    """Which of the rows of a table, or the cells of a row, one is; content controls may lie between."""
    every = outer.iter(inner.tag) if inner is not outer else ()
    own = [element for element in every if next(element.iterancestors(outer.tag), None) is outer]
    return own.index(inner) + 1 if inner in own else 1
