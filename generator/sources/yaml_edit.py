"""Edits of a YAML text that leave every other byte of it as it was: comments, order, quotes, line ends.

A round-trip writer (ruamel.yaml) was tried first: it brings a list's dashes into one indentation and so
rewrites files nobody edited. Here the text itself is cut and joined, by the places the parser tells.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from .yaml_nodes import Entry, Node, Path, Step, find, read_nodes
from .yaml_write import Value, behind_colon, block, flow, is_collection, scalar


@dataclass(frozen=True, slots=True)
class Set:
    """Write a value; a key that is not there yet is put behind the key `after`, or last."""

    path: Path
    value: Value
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Remove:
    """Take out a key or an item, with the comments that stand directly above it or behind it."""

    path: Path


@dataclass(frozen=True, slots=True)
class Insert:
    """Put an item into a list, before the item at a position, or last."""

    path: Path
    value: Value
    before: int | None = None


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Change the writing of a text itself, its quotes and line breaks included."""

    path: Path
    how: Callable[[str], str]


Edit = Set | Remove | Insert | Rewrite


@dataclass(frozen=True, slots=True)
class _Splice:
    start: int
    end: int
    text: str


def edit(text: str, edits: Iterable[Edit]) -> str:
    """Make edits, all of whose paths mean the text as given.

    What is edited within a value that is removed or written anew is dropped.

    Raises:
        KeyError: When an edit names a value that is not there.
        ValueError: When two edits are of one value.
        Aliased: When the text uses an alias.
    """
    listed = _standing(edits)
    bare = text.removeprefix("\ufeff")
    root = read_nodes(bare) if listed else None
    if root is None:
        return text
    return text[: len(text) - len(bare)] + _joined(bare, _Editor(bare, root).splices(listed))


def _joined(text: str, splices: Iterable[_Splice]) -> str:
    """The text with all cuts made; what is put in where something else goes out stands before it."""
    pieces: list[str] = []
    at = 0
    for splice in sorted(splices, key=lambda splice: (splice.start, splice.end > splice.start)):
        if splice.start < at and splice.end > splice.start:
            raise ValueError(f"two edits of one value, at {text[splice.start : splice.end]!r}")
        pieces += [text[at : splice.start], splice.text]
        at = max(at, splice.end)
    return "".join([*pieces, text[at:]])


def _standing(edits: Iterable[Edit]) -> list[Edit]:
    """The edits that are not within a value that another removes or writes anew."""
    listed = list(edits)
    gone = {change.path for change in listed if isinstance(change, Remove | Set)}
    return [change for change in listed if not any(change.path[:n] in gone for n in range(len(change.path)))]


class _Editor:
    """Turns edits into cuts of one text."""

    def __init__(self, text: str, root: Node) -> None:
        self.text, self.root = text, root
        self.newline = "\r\n" if "\r\n" in text else "\n"

    def splices(self, edits: list[Edit]) -> Iterator[_Splice]:
        """The cuts of all edits; several removals from one collection are seen together."""
        removed: dict[Path, list[Step]] = defaultdict(list)
        filled = {change.path for change in edits if isinstance(change, Insert)}
        filled |= {change.path[:-1] for change in edits if isinstance(change, Set)}
        for change in edits:
            match change:
                case Set(path, value, after):
                    yield self._set(path, value, after)
                case Insert(path, value, before):
                    yield self._insert(path, value, before)
                case Rewrite(path, how):
                    node = self._entry(path).node
                    yield _Splice(node.start, node.end, how(self.text[node.start : node.end]))
                case Remove(path):
                    self._entry(path)
                    removed[path[:-1]].append(path[-1])
        for path, steps in removed.items():
            yield from self._remove(path, set(steps), kept=path in filled)

    def _node(self, path: Path) -> Node:
        *_, last = (self.root, *(entry.node for entry in find(self.root, path)))
        return last

    def _entry(self, path: Path) -> Entry:
        *_, last = find(self.root, path)
        return last

    def _column(self, offset: int) -> int:
        return offset - (self.text.rfind("\n", 0, offset) + 1)

    def _line(self, offset: int) -> int:
        return self.text.rfind("\n", 0, offset) + 1

    def _below(self, offset: int) -> int:
        """Where the line behind the one of an offset begins."""
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end + 1

    def _set(self, path: Path, value: Value, after: str | None) -> _Splice:
        holder = self._node(path[:-1])
        entry = next((entry for entry in holder.entries if entry.key == path[-1]), None)
        if entry is None:
            return self._add(holder, str(path[-1]), value, after)
        return self._replace(holder, entry, value)

    def _replace(self, holder: Node, entry: Entry, value: Value) -> _Splice:
        """A new value in the place of an old one; a comment behind it keeps its column where it can."""
        old = entry.node
        if holder.style:
            return _Splice(old.start, old.end, (" " if old.empty else "") + flow(value))
        if old.block and is_collection(value):
            return _Splice(old.start, old.end, block(value, self._column(old.start), self.newline))
        if not is_collection(value):
            text = scalar(value, flow=False, quote=old.style) if isinstance(value, str) else ""
            written = f" {text}" if text else ""
        elif old.style in ("{", "["):
            written = f" {flow(value)}"
        else:
            written = behind_colon(value, self._column(entry.start), self.newline)
        start, end = entry.opened, max(old.end, entry.opened)
        gap = re.compile(r"[ \t]+(?=#)").match(self.text, end)
        if gap and "\n" not in self.text[start:end] + written:
            blanks = max(len(gap[0]) + (end - start) - len(written), min(len(gap[0]), 2))
            return _Splice(start, gap.end(), written + " " * blanks)
        return _Splice(start, end, written)

    def _add(self, holder: Node, key: str, value: Value, after: str | None) -> _Splice:
        """A key that is not there yet."""
        if not holder.mapping:
            raise KeyError(key)
        near = next((entry for entry in holder.entries if entry.key == after), (holder.entries or (None,))[-1])
        written = scalar(key, flow=bool(holder.style))
        if near is None:
            return _Splice(holder.start + 1, holder.start + 1, f"{written}: {flow(value)}")
        behind = max(near.node.end, near.opened)
        if holder.style:
            return _Splice(behind, behind, f", {written}: {flow(value)}")
        column = self._column(holder.entries[0].start)
        return self._new_line(behind, column, written + ":" + behind_colon(value, column, self.newline))

    def _new_line(self, behind: int, column: int, written: str) -> _Splice:
        """A line of its own below the one that an offset is in."""
        at = self._below(behind)
        ended = self.text[at - 1 : at] == "\n"
        line = " " * column + written
        return _Splice(at, at, line + self.newline if ended else self.newline + line)

    def _insert(self, path: Path, value: Value, before: int | None) -> _Splice:
        node = self._node(path)
        if node.value is not None or (node.style and not node.entries):
            if not path:
                return _Splice(node.start, node.end, block([value], 0, self.newline))
            entry = self._entry(path)
            column = self._column(entry.start)
            written = self.newline + " " * (column + 2) + block([value], column + 2, self.newline)
            return _Splice(entry.opened, max(node.end, entry.opened), written)
        last = node.entries[-1]
        if node.style:
            if before is not None and before < len(node.entries):
                at = node.entries[before].start
                return _Splice(at, at, f"{flow(value)}, ")
            return _Splice(last.node.end, last.node.end, f", {flow(value)}")
        column = self._column(node.entries[0].start)
        written = block([value], column, self.newline)
        if before is not None and before < len(node.entries):
            at = self._with_comments(node, node.entries[before])
            return _Splice(at, at, f"{' ' * column}{written}{self.newline}")
        return self._new_line(max(last.node.end, last.opened), column, written)

    def _remove(self, path: Path, steps: set[Step], *, kept: bool) -> Iterator[_Splice]:
        node = self._node(path)
        if not kept and all(entry.key in steps for entry in node.entries):
            yield self._emptied(path, node)
            return
        for n, entry in enumerate(node.entries):
            if entry.key in steps:
                following = node.entries[n + 1] if n + 1 < len(node.entries) else None
                yield self._cut_flow(node, n) if node.style else self._cut_block(node, entry, following)

    def _emptied(self, path: Path, node: Node) -> _Splice:
        """A collection without its entries."""
        sign = "{}" if node.mapping else "[]"
        if not path:
            return _Splice(node.start, self._below(node.end), sign + self.newline)
        start = self._entry(path).opened if not node.style else node.start
        return _Splice(start, node.end, sign if node.style else f" {sign}")

    def _cut_flow(self, node: Node, n: int) -> _Splice:
        entries = node.entries
        if n + 1 < len(entries):
            return _Splice(entries[n].start, entries[n + 1].start, "")
        start = max(entries[n - 1].node.end, entries[n - 1].opened) if n else entries[n].start
        return _Splice(start, max(entries[n].node.end, entries[n].opened), "")

    def _cut_block(self, node: Node, entry: Entry, following: Entry | None) -> _Splice:
        """Whole lines; what shares its line with the dash of its record gives way to the next key."""
        line = self._line(entry.start)
        if self.text[line : entry.start].strip() and following is not None:
            return _Splice(entry.start, following.start, "")
        start = self._with_comments(node, entry)
        end = self._below(max(entry.node.end, entry.opened))
        blank = re.compile(r"(?:[ \t]*\r?\n)+")
        above = self.text[self._line(start - 1) : start].strip() if start else ""
        if not above and (more := blank.match(self.text, end)):
            end = more.end()
        return _Splice(start, end, "")

    def _with_comments(self, node: Node, entry: Entry) -> int:
        """Where an entry begins with the comment lines directly above it; those above the first are the list's."""
        start = self._line(entry.start)
        if entry is node.entries[0]:
            return start
        column = self._column(entry.start)
        while start:
            above = self._line(start - 1)
            line = self.text[above:start]
            if not line.strip().startswith("#") or len(line) - len(line.lstrip()) != column:
                break
            start = above
        return start
