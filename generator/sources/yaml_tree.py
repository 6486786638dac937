"""Events of the YAML parser to a tree of texts, lists and mappings with their places.

Every scalar stays text (`1.800`, `NO`, `12:30`); an empty plain scalar is None. Duplicate keys are
refused, aliases and depth are bounded, tags are not obeyed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from generator.findings import Finding, Origin
from generator.model.asal import Daftar, Peta, Pohon, Teks

from .rules import (
    sb104_kunci_ganda,
    sb112_alias,
    sb113_tag,
    sb118_karakter,
    sb122_banyak_dokumen,
    sb126_koma_desimal,
)

MAX_DEPTH = 64
MAX_NODES = 400_000
"""Bounds on one tree; an office's year takes less than a hundredth of them."""

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
TIGHT = re.compile(r"([a-z_]+):(\S.*)")
"""A key and its value with no space between them."""


class TooMuch(Exception):
    """The file goes past a bound; reading it further would not end well."""

    def __init__(self, findings: Iterator[Finding]) -> None:
        super().__init__()
        self.findings = list(findings)


@dataclass
class _Open:
    """A list or mapping that is being filled."""

    node: Daftar | Peta
    anchor: str | None
    key: Teks | None = None
    key_end: int = -1
    size: int = 1
    skip: bool = False
    spans: list[tuple[int, int]] = field(default_factory=list)
    """Where the items of a list in brackets begin and end in the text."""


@dataclass
class Walk:
    """Builds the tree from parser events, without recursion."""

    name: str
    root: Pohon = None
    findings: list[Finding] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    anchors: dict[str, tuple[Pohon, int]] = field(default_factory=dict)
    documents: int = 0
    nodes: int = 0

    def take(self, event: Any) -> None:
        """Consume one event."""
        match event:
            case ScalarEvent():
                self._scalar(event)
            case MappingStartEvent() | SequenceStartEvent():
                self._open(event)
            case MappingEndEvent() | SequenceEndEvent():
                self._close()
            case AliasEvent():
                self._alias(event)
            case DocumentStartEvent():
                self.documents += 1
                if self.documents == 2:
                    self.findings.extend(sb122_banyak_dokumen.check(self._origin(event)))

    def _origin(self, event: Any) -> Origin:
        return Origin(self.name, event.start_mark.line + 1, event.start_mark.column + 1)

    def _scalar(self, event: Any) -> None:
        origin = self._origin(event)
        self._tag(event, origin)
        value: str = event.value
        if not value.isprintable():
            self.findings.extend(sb118_karakter.check_text(value, origin))
            value = sb118_karakter.printable(value)
        plain = event.style in (None, "")
        node = None if plain and value in NULLS else Teks(value, origin)
        self._without_colon(event)
        if self.stack and isinstance(self.stack[-1].node, Daftar):
            self.stack[-1].spans.append((event.start_mark.index, event.end_mark.index))
        self._add(node, 1, origin)
        if self.stack and self.stack[-1].key is node:
            self.stack[-1].key_end = event.end_mark.index
        self._anchor(event.anchor, node, 1)

    def _without_colon(self, event: Any) -> None:
        """Report a key in braces that no colon follows: the parser gives it an empty value at its own end."""
        top = self.stack[-1] if self.stack else None
        if top and top.key is not None and isinstance(top.node, Peta) and event.start_mark.index == top.key_end:
            del top.node.kunci[str(top.key)]
            self._meant(top.node, top.key)
            top.key, top.skip = None, True

    def _meant(self, node: Peta, key: Teks) -> None:
        """Report a key without a colon; `{juni:84}` is taken as it is meant, so that no rule misses the value."""
        tight = TIGHT.fullmatch(key)
        if tight is None or tight[1] in node.kunci:
            self.findings.extend(sb126_koma_desimal.check(key.asal, key))
            return
        self.findings.extend(sb126_koma_desimal.check_tight(key.asal, tight[1], tight[2]))
        node.kunci[tight[1]] = key.asal
        node[tight[1]] = Teks(tight[2], key.asal)

    def _open(self, event: Any) -> None:
        origin = self._origin(event)
        self._tag(event, origin)
        if len(self.stack) >= MAX_DEPTH:
            raise TooMuch(sb112_alias.check(origin, f"bersarang lebih dari {MAX_DEPTH} tingkat"))
        node = Peta(origin) if isinstance(event, MappingStartEvent) else Daftar(origin)
        self.stack.append(_Open(node, event.anchor))

    def _close(self) -> None:
        done = self.stack.pop()
        self._decimals(done)
        self._anchor(done.anchor, done.node, done.size)
        self._add(done.node, done.size, done.node.asal)

    def _decimals(self, done: _Open) -> None:
        """Report `[4,5, 3,5]`: where other items have a space after the comma, a pair without one is a decimal."""
        items = done.node
        if not isinstance(items, Daftar) or len(done.spans) != len(items):
            return
        gaps = [start - end for (_, end), (start, _) in pairwise(done.spans)]
        tight = next((n for n, gap in enumerate(gaps) if gap == 1), None)
        if tight is None or max(gaps) == 1:
            return
        left, right = items[tight], items[tight + 1]
        if isinstance(left, Teks) and isinstance(right, Teks) and left.isdecimal() and right.isdecimal():
            self.findings.extend(sb126_koma_desimal.check_list(left.asal, left, right))

    def _alias(self, event: Any) -> None:
        origin = self._origin(event)
        if event.anchor not in self.anchors:
            raise TooMuch(sb112_alias.check(origin, f"merujuk *{event.anchor} yang belum ada"))
        node, size = self.anchors[event.anchor]
        self._add(node, size, origin)

    def _anchor(self, anchor: str | None, node: Pohon, size: int) -> None:
        if anchor is not None:
            self.anchors[anchor] = (node, size)

    def _tag(self, event: Any, origin: Origin) -> None:
        if event.tag not in (None, "!", "tag:yaml.org,2002:str"):
            self.findings.extend(sb113_tag.check(origin, str(event.tag)))

    def _add(self, node: Pohon, size: int, origin: Origin) -> None:
        """Put a finished node where it belongs; `size` counts what it holds, aliases expanded."""
        if not self.stack:
            if self.documents <= 1:
                self.root = node
            return
        top = self.stack[-1]
        top.size += size
        if top.size > MAX_NODES:
            raise TooMuch(sb112_alias.check(origin, f"berisi lebih dari {MAX_NODES} nilai"))
        if isinstance(top.node, Daftar):
            top.node.append(node)
        elif top.key is None and not top.skip:
            self._key(top, node, origin)
        else:
            if top.key is not None:
                top.node[str(top.key)] = node
            top.key, top.skip = None, False

    def _key(self, top: _Open, node: Pohon, origin: Origin) -> None:
        """Take a mapping's next key; a bad one is reported and its value skipped."""
        assert isinstance(top.node, Peta)
        if isinstance(node, Daftar | Peta):
            self.findings.extend(sb113_tag.check(origin, "kunci berupa daftar atau peta"))
            top.skip = True
            return
        key = node if node is not None else Teks("", origin)
        if key == "<<":
            self.findings.extend(sb113_tag.check(origin, "<<"))
            top.skip = True
        elif key in top.node.kunci:
            self.findings.extend(sb104_kunci_ganda.check(origin, key, top.node.kunci[key]))
            top.skip = True
        else:
            top.node.kunci[str(key)] = origin
            top.key = key
