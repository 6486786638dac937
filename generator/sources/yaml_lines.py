"""A YAML text as lines: where they begin, which comments belong to an entry, and how it is cut and joined."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .yaml_nodes import Entry, Node


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a text, told by offsets."""

    text: str

    def start(self, offset: int) -> int:
        """Where the line of an offset begins."""
        return self.text.rfind("\n", 0, offset) + 1

    def below(self, offset: int) -> int:
        """Where the line behind the one of an offset begins."""
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end + 1

    def column(self, offset: int) -> int:
        """How far into its line an offset is."""
        return offset - self.start(offset)

    def with_comments(self, node: Node, entry: Entry) -> int:
        """Where an entry begins with the comment lines directly above it; those above the first are the list's."""
        start = self.start(entry.start)
        if entry is node.entries[0]:
            return start
        column = self.column(entry.start)
        while start:
            above = self.start(start - 1)
            line = self.text[above:start]
            if not line.strip().startswith("#") or len(line) - len(line.lstrip()) != column:
                break
            start = above
        return start


@dataclass(frozen=True, slots=True)
class Splice:
    """What stands between two offsets is to be another text."""

    start: int
    end: int
    text: str


def joined(text: str, splices: Iterable[Splice]) -> str:
    """The text with all cuts made; what is put in where something else goes out stands before it.

    Raises:
        ValueError: When two cuts overlap.
    """
    pieces: list[str] = []
    at = 0
    for splice in sorted(splices, key=lambda splice: (splice.start, splice.end > splice.start)):
        if splice.start < at and splice.end > splice.start:
            raise ValueError(f"two edits of one value, at {text[splice.start : splice.end]!r}")
        pieces += [text[at : splice.start], splice.text]
        at = max(at, splice.end)
    return "".join([*pieces, text[at:]])


def shifted(text: str, columns: int) -> str:
    """Lines moved to the right, or to the left as far as there are blanks."""
    lines = text.splitlines(keepends=True)
    if columns >= 0:
        return "".join(" " * columns + line if line.strip() else line for line in lines)
    return "".join(line[min(-columns, len(line) - len(line.lstrip(" "))) :] for line in lines)
