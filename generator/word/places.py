"""Where things stand in a Word file, told as a person finds them: `isi, tabel 1 baris 3 kolom 2`."""

from __future__ import annotations

import re
from collections.abc import Iterator
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


@dataclass(frozen=True)
class Place:
    """One paragraph: its place, its text, and the row it stands in (None outside tables)."""

    where: str
    text: str
    row: int | None
    part: str


def paragraphs(path: Path) -> Iterator[Place]:
    """Every paragraph of a template, in the order of its parts."""
    members = read_package(path)
    for pattern, label in _PARTS:
        for name in sorted(n for n in members if pattern.fullmatch(n)):
            yield from _part(etree.fromstring(members[name]), label, name)


def _part(root: Any, label: str, name: str) -> Iterator[Place]:
    tables = {table: n for n, table in enumerate(root.iter(w("tbl")), 1)}
    free = 0
    for paragraph in root.iter(w("p")):
        cell = next(paragraph.iterancestors(w("tc")), None)
        if cell is None:
            free += 1
            yield Place(f"{label}, paragraf {free}", text_of(paragraph), None, name)
            continue
        row = cell.getparent()
        table = row.getparent()
        r, c = table.findall(w("tr")).index(row) + 1, row.findall(w("tc")).index(cell) + 1
        where = f"{label}, tabel {tables[table]} baris {r} kolom {c}"
        yield Place(where, text_of(paragraph), id(row), name)
