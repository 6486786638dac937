"""Revisions of a table: rows matched by what they show, cells that were merged over them said again where rows go.

A cell merged downwards over rows of which some are inserted or deleted would lose its text with its first row, so
it is parted and its text stands in every row: accepting and rejecting both leave complete rows. A cell whose rows
all come or go together stays merged.
"""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from .revised_runs import MARKS, Kind, emptied, mark_block, said, slots
from .traces import paths_in
from .wordml import w

Story = Callable[[Any, Any], None]
"""Merges the content of an old cell into that of a new one."""


Said = dict[int, str | None]
"""What the cells of a row say of merges, by the column in which each begins: `restart`, `continue`, or nothing."""


@dataclass(frozen=True)
class _Row:
    """A row of the merged table; `old` and `new` are None where that side does not have it."""

    element: Any
    kind: Kind | None
    old: Said | None
    new: Said | None

    def agrees(self, column: int) -> bool:
        """Whether both sides merge the cell of a column alike; a row that one side lacks does."""
        return self.old is None or self.new is None or self.old.get(column) == self.new.get(column)


def columns(table: Any) -> int:
    """The number of columns of a table's grid."""
    return len(table.findall(f"{w('tblGrid')}/{w('gridCol')}"))


def merged_rows(old: Any, new: Any, story: Story) -> None:
    """Write into the new table the rows that only the old one has, and mark those that only the new one has."""
    before, after = _expanded(old), _expanded(new)
    _fit(before, new)
    at = list(new).index(after[0][0]) if after else len(new)
    rows = list(_matched(before, after, story))
    _settle_merges(rows)
    new[at : at + len(after)] = [row.element for row in rows]


def _expanded(table: Any) -> list[tuple[Any, Said]]:
    """The rows of a table, every merged cell with its text, and what its merge was."""
    rows: list[tuple[Any, Said]] = []
    above: dict[int, Any] = {}
    for row in table.findall(w("tr")):
        merges: Said = {}
        here: dict[int, Any] = {}
        for column, cell in _cells(row):
            merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
            merges[column] = None if merge is None else merge.get(w("val"), "continue")
            if merges[column] == "continue" and column in above:
                _say_again(above[column], cell)
            here[column] = cell
        above = here
        rows.append((row, merges))
    return rows


def _cells(row: Any) -> Iterator[tuple[int, Any]]:
    """The cells of a row with the column of the grid in which each begins."""
    column = _number(row, "trPr", "gridBefore", 0)
    for cell in row.findall(w("tc")):
        yield column, cell
        column += _number(cell, "tcPr", "gridSpan", 1)


def _number(element: Any, properties: str, name: str, default: int) -> int:
    found = element.find(f"{w(properties)}/{w(name)}")
    return default if found is None else int(found.get(w("val"), default))


def _say_again(source: Any, cell: Any) -> None:
    """Repeat the content of a cell, kept with the next row as the empty paragraph was whose place it takes."""
    keep = next((mark.get(w("val")) for mark in cell.iter(w("keepNext"))), None)
    for element in [e for e in cell if e.tag != w("tcPr")]:
        cell.remove(element)
    for element in [copy.deepcopy(e) for e in source if e.tag != w("tcPr")]:
        cell.append(element)
    for mark in [] if keep is None else cell.iter(w("keepNext")):
        mark.set(w("val"), keep)


def _fit(rows: list[tuple[Any, Said]], table: Any) -> None:
    """Give old rows the widths of the new table; they may go by what the columns hold."""
    grid = [int(column.get(w("w"), "0")) for column in table.findall(f"{w('tblGrid')}/{w('gridCol')}")]
    for row, _ in rows:
        for column, cell in _cells(row):
            width = cell.find(f"{w('tcPr')}/{w('tcW')}")
            span = _number(cell, "tcPr", "gridSpan", 1)
            if width is not None and width.get(w("type")) == "dxa" and all(grid):
                width.set(w("w"), str(sum(grid[column : column + span])))


def _matched(old: list[tuple[Any, Said]], new: list[tuple[Any, Said]], story: Story) -> Iterator[_Row]:
    """The rows of both tables in order."""
    keys = [_key(row, merges) for row, merges in old], [_key(row, merges) for row, merges in new]
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if kind == "equal":
            for (before, was), (after, now) in zip(old[i1:i2], new[j1:j2], strict=True):
                for (_, from_cell), (_, to_cell) in zip(_cells(before), _cells(after), strict=True):
                    story(from_cell, to_cell)
                yield _Row(after, None, was, now)
            continue
        for row, was in old[i1:i2]:
            mark_block(row, "del")
            yield _Row(row, "del", was, None)
        for row, now in new[j1:j2]:
            mark_block(row, "ins")
            yield _Row(row, "ins", None, now)


def _key(row: Any, merges: Said) -> Hashable:
    """What a row shows: the record deepest in the context that it prints, and the template's own words."""
    records = [path.rpartition("/")[0] for path in paths_in(row)]
    deepest = max(records, key=lambda record: record.count("/"), default="")
    own = Counter(said(part) for p in row.iter(w("p")) for n, part in slots(p) if n % 2 == 0 and part.tag not in MARKS)
    return deepest, frozenset(own), tuple(merges)


def _settle_merges(rows: Sequence[_Row]) -> None:
    """Merge again the cells of groups that stay, come or go as a whole; part all others."""
    for column in sorted({column for row in rows for column in (*(row.old or ()), *(row.new or ()))}):
        for group in _groups(rows, column):
            whole = len({row.kind for row in group}) == 1 and all(row.agrees(column) for row in group)
            for row in group:
                _settle_cell(dict(_cells(row.element)).get(column), merged=whole)


def _settle_cell(cell: Any, *, merged: bool) -> None:
    mark = None if cell is None else cell.find(f"{w('tcPr')}/{w('vMerge')}")
    if mark is None:
        return
    if not merged:
        mark.getparent().remove(mark)
    elif mark.get(w("val"), "continue") == "continue":
        _empty(cell)


def _empty(cell: Any) -> None:
    """Leave of a cell that continues a merge one paragraph without text."""
    content = [element for element in cell if element.tag != w("tcPr")]
    empty = emptied(content[-1])
    for element in content:
        cell.remove(element)
    cell.append(empty)


def _groups(rows: Sequence[_Row], column: int) -> Iterator[Sequence[_Row]]:
    """Runs of rows that one merged cell of either table reaches over."""
    joined = [False] * (len(rows) + 1)
    old = new = False
    for n in reversed(range(len(rows))):
        row = rows[n]
        old = old if row.old is None else row.old.get(column) == "continue"
        new = new if row.new is None else row.new.get(column) == "continue"
        joined[n] = old or new
    first = 0
    for n in range(1, len(rows) + 1):
        if not joined[n]:
            yield rows[first:n]
            first = n
