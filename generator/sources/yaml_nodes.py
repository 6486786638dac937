"""A YAML text as nodes that know their span in it: what `yaml_edit` cuts and joins by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from .yaml_file import LOADER, LONE_DASH

Step = str | int
Path = tuple[Step, ...]
"""The keys and positions (from 0) that lead to a value."""


class Aliased(Exception):
    """The text uses an alias, so that one place is written for several values."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One key or item of a collection.

    Attributes:
        start: Where its key, its dash, or (a list in brackets) its value begins.
        opened: Behind its colon or dash, where a value may begin; for a list in brackets the value's start.
    """

    key: Step
    start: int
    opened: int
    node: Node

    @property
    def end(self) -> int:
        """Behind its value, or behind its colon or dash when there is none."""
        return max(self.node.end, self.opened)


@dataclass(frozen=True, slots=True)
class Node:
    """A value and its span, blanks around it left out.

    Attributes:
        style: Of a scalar its quote or block sign, or nothing; of a collection `{`, `[`, or nothing for a block.
        value: Of a scalar.
    """

    start: int
    end: int
    style: str
    value: str | None = None
    mapping: bool = False
    entries: tuple[Entry, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing at all is written."""
        return self.value == "" and self.start == self.end

    @property
    def block(self) -> bool:
        """Whether it is a collection with an entry a line."""
        return self.value is None and not self.style


@dataclass
class _Open:
    event: Any
    entries: list[Entry] = field(default_factory=list)
    key: Any = None


def read_nodes(text: str) -> Node | None:
    """Read a text that the reader of sources found sound; None when it holds nothing.

    Raises:
        Aliased: When it uses an alias.
    """
    stack: list[_Open] = []
    root: Node | None = None
    for event in yaml.parse(_without_lone_dashes(text), Loader=LOADER):
        if isinstance(event, AliasEvent):
            raise Aliased(event.anchor)
        if isinstance(event, MappingStartEvent | SequenceStartEvent):
            stack.append(_Open(event))
            continue
        if isinstance(event, ScalarEvent):
            node = _scalar(text, event)
        elif isinstance(event, CollectionEndEvent):
            node = _closed(stack.pop(), event)
        else:
            continue
        if not stack:
            root = root or node
        else:
            _take(text, stack[-1], node)
    return root


def _without_lone_dashes(text: str) -> str:
    """The text with a sign of the same length where YAML refuses a lone dash, so that places stay.

    Raises:
        yaml.YAMLError: When something else is wrong with it.
    """
    while True:
        try:
            for _ in yaml.parse(text, Loader=LOADER):
                pass
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            start = text.rfind("\n", 0, mark.index) + 1 if mark else 0
            line = text[start:].partition("\n")[0].rstrip("\r")
            if not LONE_DASH.fullmatch(line):
                raise
            text = text[:start] + LONE_DASH.sub(r"\1~\2", line) + text[start + len(line) :]
        else:
            return text


def _scalar(text: str, event: Any) -> Node:
    start, end = event.start_mark.index, event.end_mark.index
    style = event.style or ""
    if style in "|>":
        end = start + len(text[start:end].rstrip())
    return Node(start, end, style, event.value)


def _closed(done: _Open, event: Any) -> Node:
    mapping = isinstance(done.event, MappingStartEvent)
    start = done.event.start_mark.index
    if done.event.flow_style:
        return Node(start, event.end_mark.index, "{" if mapping else "[", None, mapping, tuple(done.entries))
    end = max((entry.end for entry in done.entries), default=start)
    return Node(start, end, "", None, mapping, tuple(done.entries))


def _take(text: str, top: _Open, node: Node) -> None:
    """Put a finished node into the collection that is open: as its next key, or as a value."""
    if isinstance(top.event, SequenceStartEvent):
        start = _dash(text, top) if not top.event.flow_style else node.start
        opened = start + (0 if top.event.flow_style else 1)
        top.entries.append(Entry(len(top.entries), start, opened, node))
    elif top.key is None:
        top.key = node
    else:
        colon = re.compile(r"\s*:").match(text, top.key.end)
        top.entries.append(Entry(top.key.value or "", top.key.start, colon.end() if colon else top.key.end, node))
        top.key = None


def _dash(text: str, top: _Open) -> int:
    """Where the dash of the next item stands: all dashes of a list stand in the column of the first."""
    mark = top.event.start_mark
    if not top.entries:
        return int(mark.index)
    last = top.entries[-1]
    below = re.compile(rf"^[ ]{{{mark.column}}}-(?=\s|\Z)", re.MULTILINE)
    found = below.search(text, last.end)
    if found is None:
        raise ValueError(f"no dash behind offset {last.node.end}")
    return found.end() - 1


def find(root: Node, path: Path) -> Iterator[Entry]:
    """The entries on the way to a value.

    Raises:
        KeyError: When there is no such value.
    """
    node = root
    for step in path:
        entry = next((entry for entry in node.entries if entry.key == step), None)
        if entry is None:
            raise KeyError(path)
        yield entry
        node = entry.node


_COMMENT = re.compile(r"(?:(?<=\s)|^)#.*", re.MULTILINE)


def comments(text: str) -> list[str]:
    """The comments of a sound text, in order, as written from their sign on."""
    bare = text.removeprefix("\ufeff")
    inside: list[tuple[int, int]] = []
    for event in yaml.parse(_without_lone_dashes(bare), Loader=LOADER):
        if isinstance(event, ScalarEvent) and event.start_mark and event.end_mark:
            inside.append((event.start_mark.index, event.end_mark.index))
    found = _COMMENT.finditer(bare)
    return [m[0].strip() for m in found if not any(start <= m.start() < end for start, end in inside)]
