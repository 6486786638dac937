"""What a report in text is shown on: how wide it is, and whether it shows colours."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from typing import TextIO

NARROWEST, WIDEST = 40, 120
"""Narrower, an excerpt says nothing; wider, a line of prose is hard to read."""


@dataclass(frozen=True)
class Layar:
    """A terminal, or a file (the defaults).

    Attributes:
        lebar: Columns.
        warna: Whether colours are shown; nothing is told by colour alone.
        lipat: Whether findings of one kind are folded when there are many.
    """

    lebar: int = 100
    warna: bool = False
    lipat: bool = False


def layar_of(stream: TextIO) -> Layar:
    """What stands behind a stream, and what the user asks for by NO_COLOR, FORCE_COLOR, TERM and COLUMNS."""
    terminal = stream.isatty()
    colour = terminal and os.environ.get("TERM") != "dumb"
    if os.environ.get("FORCE_COLOR"):
        colour = os.environ["FORCE_COLOR"] != "0"
    if os.environ.get("NO_COLOR"):
        colour = False
    if not terminal:
        return Layar(warna=colour)
    columns = shutil.get_terminal_size((80, 24)).columns
    return Layar(min(max(columns, NARROWEST), WIDEST), colour, lipat=True)
