"""A Word file as a person reads it, in a few letters: the same whatever program saved it last."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from .blocks import DOCUMENT, Unreadable, content_of, opened, tree
from .paragraphs import line
from .wordml import w

_ADDED = (w("ins"), w("moveTo"))


def as_read(content: bytes) -> str:
    """A digest of all words of a file; empty when it is no Word file.

    Words that tracked changes add or take out count as such, so that accepting one is a change.
    """
    try:
        members = opened(content)
        read = content_of(members)
        body = tree(members[DOCUMENT])
    except Unreadable:
        return ""
    seen = (read.units, read.around, tuple(filter(None, _with_deleted(body))), _added(body))
    return hashlib.sha256(repr(seen).encode()).hexdigest()


def _with_deleted(body: Any) -> Iterator[str]:
    return (line(paragraph, deleted=True) for paragraph in body.iter(w("p")))


def _added(body: Any) -> str:
    """The words that tracked changes add, together: programs cut them into runs each in its own way."""
    words = "".join(text.text or "" for each in body.iter(*_ADDED) for text in each.iter(w("t")))
    return "".join(words.split())
