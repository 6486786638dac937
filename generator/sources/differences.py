"""The edits that make one tree of a source of another, no more than differ.

Records are told apart by the place they were read from, so that a new id is a change of the record and not
another one: whoever makes the wanted tree lets what he keeps keep its `asal`. For trees whose places say nothing
of each other there is `fold.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

from generator.findings import NOWHERE, Origin
from generator.model.asal import place

from .yaml_changes import Edit, Insert, Remove, Set
from .yaml_nodes import Path


def differences(before: object, after: Any) -> Iterator[Edit]:
    """The edits from a tree as read to a tree as wanted; a record that moves keeps its lines and their comments."""
    yield from _Pembanding(dict(_records(before, ()))).edits(before, after, ())


def _records(node: object, path: Path) -> Iterator[tuple[Origin, tuple[Path, object]]]:
    """Every record of a list by its place, with the path to it."""
    if isinstance(node, Mapping):
        for key, value in node.items():
            yield from _records(value, (*path, key))
    elif isinstance(node, list):
        for n, item in enumerate(node):
            if isinstance(item, Mapping) and place(item) != NOWHERE:
                yield place(item), ((*path, n), item)
            yield from _records(item, (*path, n))


@dataclass(frozen=True)
class _Pembanding:
    """Compares two trees.

    Attributes:
        rekaman: The records of the tree as read: path and record by place.
    """

    rekaman: Mapping[Origin, tuple[Path, object]]

    def edits(self, before: object, after: Any, path: Path) -> Iterator[Edit]:
        """What makes one value the other."""
        if before is after:
            return
        if isinstance(before, Mapping) and isinstance(after, Mapping):
            yield from self._of_mapping(before, after, path)
        elif isinstance(before, list) and isinstance(after, list) and before and after:
            if all(place(item) != NOWHERE and isinstance(item, Mapping) for item in before):
                yield from self._of_records(before, after, path)
            else:
                yield from self._of_items(before, after, path)
        elif before != after:
            yield Set(path, after)

    def _of_mapping(self, before: Mapping[str, object], after: Mapping[str, Any], path: Path) -> Iterator[Edit]:
        for key in before:
            if key not in after:
                yield Remove((*path, key))
        previous: str | None = None
        for key, value in after.items():
            if key in before:
                yield from self.edits(before[key], value, (*path, key))
                previous = key
            else:
                yield Set((*path, key), value, after=previous)

    def _of_items(self, before: list[Any], after: list[Any], path: Path) -> Iterator[Edit]:
        """Texts and figures of a list: those that stay are found by what they say."""
        match = SequenceMatcher(None, [_hashable(item) for item in before], [_hashable(item) for item in after], False)
        for tag, start, end, new_start, new_end in match.get_opcodes():
            if tag == "equal":
                continue
            for n, m in zip_longest(range(start, end), range(new_start, new_end)):
                if m is None:
                    yield Remove((*path, n))
                elif n is None:
                    yield Insert(path, after[m], before=end)
                else:
                    yield from self.edits(before[n], after[m], (*path, n))

    def _of_records(self, before: list[Any], after: list[Any], path: Path) -> Iterator[Edit]:
        """Records of a list: kept in place where their order allows, else taken out and put in elsewhere."""
        old = {place(item): n for n, item in enumerate(before)}
        stay = _in_order([old.get(place(item)) for item in after])
        for n, item in enumerate(before):
            if n not in stay:
                yield Remove((*path, n))
            else:
                yield from self.edits(item, next(new for new in after if place(new) == place(item)), (*path, n))
        following: int | None = None
        inserts: list[Edit] = []
        for item in reversed(after):
            at = old.get(place(item))
            if at is not None and at in stay:
                following = at
                continue
            source, record = self.rekaman.get(place(item), (None, None))
            inserts.append(Insert(path, item, before=following, source=source))
            if source is not None:
                yield from self.edits(record, item, source)
        yield from reversed(inserts)


def _hashable(item: object) -> object:
    return item if isinstance(item, str) or item is None else repr(item)


def _in_order(positions: Sequence[int | None]) -> frozenset[int]:
    """The longest run of positions that stand in order already; their records stay where they are."""
    best: list[list[int]] = [[]]
    for position in positions:
        if position is None:
            continue
        longest = max((run for run in best if not run or run[-1] < position), key=len)
        best.append([*longest, position])
    longest = max(best, key=len)
    return frozenset(longest)
