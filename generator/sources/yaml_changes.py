"""What may be changed in a YAML text, each by the path to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .yaml_nodes import Path
from .yaml_write import Value


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
    """Put an item into a list, before the item at a position, or last.

    Attributes:
        source: The item of another list, or at another position, that it was, and is taken out of by another edit: its
            own lines are put in, with their comments and with the edits that are made within it.
    """

    path: Path
    value: Value
    before: int | None = None
    source: Path | None = None


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Change the writing of a text itself, its quotes and line breaks included."""

    path: Path
    how: Callable[[str], str]


Edit = Set | Remove | Insert | Rewrite
