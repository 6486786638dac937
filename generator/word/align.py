"""Which unit of one content became which of another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise
from typing import TypeAlias

from .blocks import Unit

Pairs: TypeAlias = dict[int, int]
"""Index in the first content to index in the second, both rising."""

_NUMBER_WEIGHT = 1
_WORD_WEIGHT = 4
"""A word tells more of what a row is about than a figure, which is what changes."""
_ALIKE = 0.4
"""Share of the words that two units must have in common to be one unit, changed."""
_LARGEST_GAP = 250_000
"""Pairs of units that may be compared one by one; beyond that a gap is taken as deleted and inserted."""


def align(before: Sequence[Unit], after: Sequence[Unit]) -> Pairs:
    """Pair the units of two contents: the equal ones first, then the most similar ones between them.

    Paragraphs left over pair by their place where both sides have as many of them.
    """
    pairs: Pairs = {}
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            pairs.update(zip(range(i1, i2), range(j1, j2), strict=True))
        elif kind == "replace":
            pairs.update((i1 + i, j1 + j) for i, j in _similar(before[i1:i2], after[j1:j2]))
    return pairs | dict(_left_over(before, after, pairs))


def _similar(before: Sequence[Unit], after: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """The pairs, in order on both sides, whose likeness adds up to most."""
    if len(before) * len(after) > _LARGEST_GAP:
        return
    best = [[0.0] * (len(after) + 1) for _ in range(len(before) + 1)]
    for i in reversed(range(len(before))):
        for j in reversed(range(len(after))):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + _likeness(before[i], after[j]))
    i = j = 0
    while i < len(before) and j < len(after):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            yield i, j
            i, j = i + 1, j + 1


def _likeness(one: Unit, other: Unit) -> float:
    """Share of words in common, 0 when it is too small; a row and a paragraph are never alike."""
    if isinstance(one, str) is not isinstance(other, str):
        return 0.0
    if not isinstance(one, str) and len(one) != len(other):
        return 0.0
    words, others = _words(one), _words(other)
    total = sum(words.values()) + sum(others.values())
    share = 2 * sum((words & others).values()) / total if total else 1.0
    return share if share >= _ALIKE else 0.0


@lru_cache(maxsize=4096)
def _words(unit: Unit) -> Counter[tuple[int, str]]:
    """The words of a unit with the column they stand in, and their weight."""
    cells = [(unit,)] if isinstance(unit, str) else unit
    found: Counter[tuple[int, str]] = Counter()
    for column, cell in enumerate(cells):
        for word in " ".join(cell).casefold().split():
            found[column, word] += _WORD_WEIGHT if word.isalpha() and len(word) > 1 else _NUMBER_WEIGHT
    return found


def _left_over(before: Sequence[Unit], after: Sequence[Unit], pairs: Pairs) -> Iterator[tuple[int, int]]:
    ends = [(-1, -1), *sorted(pairs.items()), (len(before), len(after))]
    for (i1, j1), (i2, j2) in pairwise(ends):
        if i2 - i1 == j2 - j1 and all(isinstance(u, str) for u in (*before[i1 + 1 : i2], *after[j1 + 1 : j2])):
            yield from zip(range(i1 + 1, i2), range(j1 + 1, j2), strict=True)
