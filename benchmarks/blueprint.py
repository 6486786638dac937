"""The shipped templates written out for engines that have neither our conditions nor our merges.

A template is filled once with marks in the places of its values. What comes out has no conditions and
no loops over paragraphs any more; only the rows of its tables are loops. So every other engine gets less
to do than ours, and the same text comes out.
"""

from __future__ import annotations

import copy
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

from lxml import etree

from generator.word.dialect import to_jinja
from generator.word.sandbox import Sandbox
from generator.word.wordml import w

MARK = re.compile("\ue000(\\d+)\ue001")


class _Slot(str):
    """A value of one place of the context; another place with the same words is another slot."""


class _Marking(Sandbox):
    """Prints marks in the places of slots."""

    def _finalize(self, value: Any) -> Any:
        return f"\ue000{self._store(value)}\ue001" if isinstance(value, _Slot) else super()._finalize(value)


@dataclass(frozen=True)
class Rows:
    """The rows that one table repeats: groups of a first row and the rest, which leaves merged cells out.

    Attributes:
        name: Its name in the data: `t0`.
        first, rest: The rows as written in a template; marks hold the number of a column.
        groups: Per group its rows, per row the value of every column.
        merged: The columns that only a first row fills.
    """

    name: str
    first: Any
    rest: Any
    groups: list[list[dict[str, str]]]
    merged: frozenset[str]


@dataclass
class Blueprint:
    """A paper written out.

    Attributes:
        root: Its `w:document`; marks in the text hold the names of values.
        values: What stands outside repeated rows, by name: `v0`.
        tables: The repeated rows, in order; in the tree a first and a rest row stand for them.
    """

    root: Any
    values: dict[str, str] = field(default_factory=dict)
    tables: list[Rows] = field(default_factory=list)

    def flat(self, rows: Rows) -> list[dict[str, str]]:
        """The rows of a table one after another, merged cells empty where they go on."""
        return [
            {name: "" if k and name in rows.merged else text for name, text in row.items()}
            for group in rows.groups
            for k, row in enumerate(group)
        ]


def write_out(template: Path, context: Mapping[str, Any]) -> Blueprint:
    """Write a template out for a context."""
    with zipfile.ZipFile(template) as package:
        source = to_jinja(package.read("word/document.xml").decode())
    kept: list[object] = []
    numbers: dict[int, int] = {}

    def number(slot: object) -> int:
        kept.append(slot)
        return numbers.setdefault(id(slot), len(numbers))

    filled = _Marking(number).from_string(source).render(**_slots(context))
    root = etree.fromstring(filled.encode(), etree.XMLParser(huge_tree=True))
    texts = {numbers[id(slot)]: str(slot) for slot in kept}
    blueprint = Blueprint(root)
    for table in root.iter(w("tbl")):
        _fold(table, texts, blueprint)
    for text in root.iter(w("t")):
        text.text = MARK.sub(lambda match: _named(match, texts, blueprint), text.text or "")
    return blueprint


def _slots(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _slots(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_slots(item) for item in value]
    return _Slot(value) if isinstance(value, str) else value


def _named(match: re.Match[str], texts: Mapping[int, str], blueprint: Blueprint) -> str:
    name = f"v{len(blueprint.values)}"
    blueprint.values[name] = texts[int(match[1])]
    return f"\ue000{name}\ue001"


def _fold(table: Any, texts: Mapping[int, str], blueprint: Blueprint) -> None:
    """Leave of the rows of one form that follow each other a first one and a rest one."""
    for _, alike in groupby(table.findall(w("tr")), key=_form):
        rows = list(alike)
        numbers = [[int(n) for n in MARK.findall(_words(row))] for row in rows]
        if len(rows) < 2 or not numbers[0]:
            continue
        merged = {k for above, below in pairwise(numbers) for k in _same(above, below)}
        groups: list[list[dict[str, str]]] = []
        for above, below in zip([[], *numbers], numbers, strict=False):
            if not above or any(above[k] != below[k] for k in merged):
                groups.append([])
            groups[-1].append({f"c{k}": texts[n] for k, n in enumerate(below)})
        names = frozenset(f"c{k}" for k in merged)
        first, rest = _first_and_rest(rows[0], names)
        rows[0].addprevious(first)
        rows[0].addprevious(rest)
        for row in rows:
            table.remove(row)
        blueprint.tables.append(Rows(f"t{len(blueprint.tables)}", first, rest, groups, names))


def _words(row: Any) -> str:
    return "".join(t.text or "" for t in row.iter(w("t")))


def _form(row: Any) -> str:
    text: str = etree.tostring(row, encoding="unicode", with_tail=False)
    return MARK.sub("*", text)


def _same(above: list[int], below: list[int]) -> list[int]:
    return [k for k, (one, other) in enumerate(zip(above, below, strict=True)) if one == other]


def _first_and_rest(row: Any, merged: frozenset[str]) -> tuple[Any, Any]:
    first = copy.deepcopy(row)
    for k, text in enumerate(t for t in first.iter(w("t")) if MARK.search(t.text or "")):
        text.text = f"\ue000c{k}\ue001"
    rest = copy.deepcopy(first)
    for cells, mark in ((first, "restart"), (rest, "continue")):
        for cell in cells.iter(w("tc")):
            if _words(cell).strip("\ue000\ue001") in merged:
                merge = etree.SubElement(cell.find(w("tcPr")), w("vMerge"))
                merge.set(w("val"), mark)
    for text in rest.iter(w("t")):
        if (text.text or "").strip("\ue000\ue001") in merged:
            text.text = ""
    return first, rest
