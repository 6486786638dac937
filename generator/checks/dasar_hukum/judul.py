"""Comparing a written title with the register's."""

from __future__ import annotations

from difflib import SequenceMatcher

from generator.model.peraturan import Peraturan

from .daftar import plain

_NEAR = 0.6
"""Above this likeness a title is a slip of the pen, below it another title."""


def nearest_title(written: str, entry: Peraturan) -> str:
    """The one of a regulation's titles that is most like what is written."""
    return max((entry.tentang, *entry.tentang_lain), key=lambda title: likeness(written, title))


def same(written: str, entry: Peraturan) -> bool:
    """Whether a title is the regulation's, letters and punctuation aside; an absent title says nothing."""
    return not plain(written) or any(plain(written) == plain(t) for t in (entry.tentang, *entry.tentang_lain))


def foreign(written: str, entry: Peraturan) -> bool:
    """Whether a title is quite unlike the regulation's own."""
    return not same(written, entry) and likeness(written, nearest_title(written, entry)) < _NEAR


def likeness(one: str, other: str) -> float:
    """How alike two titles are, from 0 to 1."""
    return SequenceMatcher(None, plain(one)[:400], plain(other)[:400], autojunk=False).ratio()
