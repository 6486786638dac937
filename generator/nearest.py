"""The known name that is most like one that is not known, and how a message proposes it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches


def nearest(name: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """The known name that is most like this one; None when none is like it."""
    choices = list(dict.fromkeys(known))
    return next(iter(get_close_matches(name, choices, n=1, cutoff=cutoff)), None)


def maybe(name: str, known: Iterable[str]) -> str:
    """`; mungkin «camat»`, or nothing."""
    near = nearest(name, known)
    return f"; mungkin «{near}»" if near else ""


def meant(near: Sequence[str]) -> str:
    """` Mungkin maksudnya sk-iku.`, to follow the sentence that a name is not known; nothing where none is like it."""
    return f" Mungkin maksudnya {', '.join(near)}." if near else ""
