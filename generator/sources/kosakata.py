"""The list of words that ships with the program."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def read_kosakata() -> frozenset[str]:
    """Read the list once a process."""
    text = (files("generator.register") / "kosakata.txt").read_text("utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())
