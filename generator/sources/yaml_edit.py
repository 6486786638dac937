"""Edits of a YAML text that leave every other byte of it as it was: comments, order, quotes, line ends.

A round-trip writer (ruamel.yaml) was tried first: it brings a list's dashes into one indentation and so
rewrites files nobody edited. Here the text itself is cut and joined, by the places the parser tells.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from .yaml_changes import Edit, Insert, Remove, Rewrite, Set
from .yaml_lines import Lines, Splice, joined, shifted
from .yaml_nodes import Entry, Node, Path, Step, find, read_nodes
from .yaml_tree import NULLS
from .yaml_write import Value, behind_colon, block, flow, is_collection, scalar


def edit(text: str, edits: Iterable[Edit]) -> str:
    """Make edits, all of whose paths mean the text as given.

    What is edited within a value that is removed or written anew is dropped.

    Raises:
        KeyError: When an edit names a value that is not there.
        ValueError: When two edits are of one value.
        Aliased: When the text uses an alias.
    """
    wanted = list(edits)
    listed = _standing(wanted)
    bare = text.removeprefix("\ufeff")
    root = read_nodes(bare) if listed else None
    if root is None:
        if listed:
            raise KeyError(listed[0].path)
        return text
    return text[: len(text) - len(bare)] + joined(bare, _Editor(bare, root, wanted).splices(listed))


def _standing(edits: Iterable[Edit]) -> list[Edit]:
    """The edits that are not within a value that another removes or writes anew."""
    listed = list(edits)
    gone = {change.path for change in listed if isinstance(change, Remove | Set)}
    return [change for change in listed if not any(change.path[:n] in gone for n in range(len(change.path)))]


@dataclass
class _Changes:
    """What is taken out of one collection and put into it."""

    removed: set[Step] = field(default_factory=set)
    inserted: list[Insert] = field(default_factory=list)
    added: list[Set] = field(default_factory=list)


class _Editor:
    """Turns edits into cuts of one text."""

    def __init__(self, text: str, root: Node, wanted: list[Edit]) -> None:
        self.text, self.root, self.wanted, self.lines = text, root, wanted, Lines(text)
        self.newline = "\r\n" if "\r\n" in text else "\n"

    def splices(self, edits: list[Edit]) -> Iterator[Splice]:
        """The cuts of all edits; what changes in one collection is seen together."""
        collections: dict[Path, _Changes] = defaultdict(_Changes)
        for change in edits:
            match change:
                case Remove(path):
                    self._entry(path)
                    collections[path[:-1]].removed.add(path[-1])
                case Insert(path):
                    collections[path].inserted.append(change)
                case Set(path, value):
                    holder = self._node(path[:-1])
                    entry = next((entry for entry in holder.entries if entry.key == path[-1]), None)
                    if entry is None:
                        collections[path[:-1]].added.append(change)
                    else:
                        yield self._replace(holder, entry, value)
                case Rewrite(path, how):
                    node = self._entry(path).node
                    yield Splice(node.start, node.end, how(self.text[node.start : node.end]))
        for path, changes in collections.items():
            yield from self._collection(path, self._node(path), changes)

    def _collection(self, path: Path, node: Node, changes: _Changes) -> Iterator[Splice]:
        kept = [n for n, entry in enumerate(node.entries) if entry.key not in changes.removed]
        if not kept:
            yield self._refilled(path, node, changes)
            return
        yield from self._cuts(node, kept)
        for one in changes.inserted:
            before = one.before if one.before is not None and one.before <= kept[-1] else None
            yield self._insert(node, one, before)
        for new in changes.added:
            yield self._add(node, str(new.path[-1]), new.value, new.after)

    def _refilled(self, path: Path, node: Node, changes: _Changes) -> Splice:
        """A collection of which nothing stays: empty, or with what is new."""
        mapping = node.mapping if node.value is None else bool(changes.added)
        if node.value not in (None, *NULLS) or (changes.inserted if mapping else changes.added):
            raise KeyError(path)
        value: Value = [one.value for one in changes.inserted]
        if mapping:
            value = {str(new.path[-1]): new.value for new in changes.added}
        if node.style == "{" or (node.style == "[" and node.entries):
            return Splice(node.start, node.end, flow(value))
        if not value:
            sign = "{}" if node.mapping else "[]"
            return Splice(node.start if not path else self._entry(path).opened, node.end, f" {sign}" if path else sign)
        if node.entries or not path:
            return Splice(node.start, node.end, block(value, self.lines.column(node.start), self.newline))
        entry = self._entry(path)
        column = self.lines.column(entry.start) + 2
        written = self.newline + " " * column + block(value, column, self.newline)
        return Splice(entry.opened, max(node.end, entry.opened), written)

    def _node(self, path: Path) -> Node:
        *_, last = (self.root, *(entry.node for entry in find(self.root, path)))
        return last

    def _entry(self, path: Path) -> Entry:
        *_, last = find(self.root, path)
        return last

    def _replace(self, holder: Node, entry: Entry, value: Value) -> Splice:
        """A new value in the place of an old one; a comment behind it keeps its column where it can."""
        old = entry.node
        if holder.style:
            return Splice(old.start, old.end, (" " if old.empty else "") + flow(value))
        if old.block and is_collection(value):
            return Splice(old.start, old.end, block(value, self.lines.column(old.start), self.newline))
        if not is_collection(value):
            text = scalar(value, flow=False, quote=old.style) if isinstance(value, str) else ""
            written = f" {text}" if text else ""
        elif old.style in ("{", "["):
            written = f" {flow(value)}"
        else:
            written = behind_colon(value, self.lines.column(entry.start), self.newline)
        start, end = entry.opened, entry.end
        gap = re.compile(r"[ \t]+(?=#)").match(self.text, end)
        if gap and "\n" not in self.text[start:end] + written:
            blanks = max(len(gap[0]) + (end - start) - len(written), min(len(gap[0]), 2))
            return Splice(start, gap.end(), written + " " * blanks)
        return Splice(start, end, written)

    def _add(self, holder: Node, key: str, value: Value, after: str | None) -> Splice:
        """A key that is not there yet."""
        if not holder.mapping:
            raise KeyError(key)
        near = next((entry for entry in holder.entries if entry.key == after), holder.entries[-1])
        written = scalar(key, flow=bool(holder.style))
        if holder.style:
            return Splice(near.end, near.end, f", {written}: {flow(value)}")
        column = self.lines.column(holder.entries[0].start)
        return self._new_line(near.end, column, written + ":" + behind_colon(value, column, self.newline))

    def _new_line(self, behind: int, column: int, written: str) -> Splice:
        """A line of its own below the one that an offset is in."""
        at = self.lines.below(behind)
        ended = self.text[at - 1 : at] == "\n"
        line = " " * column + written
        return Splice(at, at, line + self.newline if ended else self.newline + line)

    def _insert(self, node: Node, new: Insert, before: int | None) -> Splice:
        """An item of a list that has some."""
        if node.mapping:
            raise KeyError(before)
        last = node.entries[-1]
        if node.style:
            at = last.end if before is None else node.entries[before].start
            return Splice(at, at, f", {flow(new.value)}" if before is None else f"{flow(new.value)}, ")
        column = self.lines.column(node.entries[0].start)
        written = self._moved(new.source, column) or block([new.value], column, self.newline)
        if before is None:
            return self._new_line(last.end, column, written)
        at = self.lines.with_comments(node, node.entries[before])
        return Splice(at, at, f"{' ' * column}{written}{self.newline}")

    def _moved(self, source: Path | None, column: int) -> str:
        """The lines of an item as they are to stand elsewhere; empty when it has no lines of its own."""
        if source is None:
            return ""
        holder, entry = self._node(source[:-1]), self._entry(source)
        if holder.style or self.text[self.lines.start(entry.start) : entry.start].strip():
            return ""
        start, end = self.lines.with_comments(holder, entry), self.lines.below(entry.end)
        within = [e for e in self.wanted if e.path[: len(source)] == source and e != Remove(source)]
        cuts = [Splice(s.start - start, s.end - start, s.text) for s in self.splices(_standing(within))]
        return shifted(joined(self.text[start:end], cuts), column - self.lines.column(entry.start)).strip()

    def _cuts(self, node: Node, kept: list[int]) -> Iterator[Splice]:
        """What takes out the entries that do not stay."""
        shared = 0
        for n, entry in enumerate(node.entries):
            if n in kept or entry.start < shared:
                continue
            following = next((node.entries[m] for m in kept if m > n), None)
            before = self.text[self.lines.start(entry.start) : entry.start].strip()
            if node.style and following is None:
                yield Splice(node.entries[kept[-1]].end, node.entries[-1].end, "")
                return
            if node.style:
                yield Splice(entry.start, node.entries[n + 1].start, "")
            elif not before:
                yield self._cut_lines(node, entry)
            elif following is not None:
                shared = following.start
                yield Splice(entry.start, shared, "")

    def _cut_lines(self, node: Node, entry: Entry) -> Splice:
        """The lines of an entry, with its comments and the blank lines below when there are some above."""
        start = self.lines.with_comments(node, entry)
        end = self.lines.below(entry.end)
        above = self.text[self.lines.start(start - 1) : start].strip() if start else ""
        blank = re.compile(r"(?:[ \t]*\r?\n)+").match(self.text, end)
        return Splice(start, blank.end() if blank and not above else end, "")
