"""Data as written: text, lists and mappings that remember where they stood."""

from __future__ import annotations

from generator.findings import NOWHERE, Origin


class Teks(str):
    """A scalar as written, and its place."""

    asal: Origin

    def __new__(cls, value: str, asal: Origin = NOWHERE) -> Teks:
        """Make a text that knows its place."""
        self = super().__new__(cls, value)
        self.asal = asal
        return self


class Daftar(list[object]):
    """A list as written, and its place."""

    def __init__(self, asal: Origin) -> None:
        super().__init__()
        self.asal = asal


class Peta(dict[str, object]):
    """A mapping as written, its place, and the place of each key."""

    def __init__(self, asal: Origin) -> None:
        super().__init__()
        self.asal = asal
        self.kunci: dict[str, Origin] = {}


Pohon = Teks | Daftar | Peta | None
"""A tree of a source file; None is an empty value."""


def place(node: object, default: Origin = NOWHERE) -> Origin:
    """Where a piece of a source tree stands."""
    return getattr(node, "asal", default)
