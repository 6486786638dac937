"""The line of a source that a finding speaks of, with a caret under its column."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from generator.findings import Origin

_BREAKS = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
"""Where YAML begins a new line (YAML 1.1, 4.2)."""
_LARGEST = 4_000_000
_TAB = 4
_CUT = "…"
_TURNING = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Signs that turn the direction of writing, so that a caret would point elsewhere."""


class Sources:
    """Reads the files that findings name, each once."""

    def __init__(self) -> None:
        self._lines: dict[str, Sequence[str]] = {}

    def line(self, place: Origin) -> str | None:
        """The line of a place; None when it is a cell, or when the file is gone or no text in UTF-8."""
        if place.sel or not place.baris:
            return None
        if place.berkas not in self._lines:
            self._lines[place.berkas] = _read(Path(place.berkas))
        lines = self._lines[place.berkas]
        return lines[place.baris - 1] if place.baris <= len(lines) else None


def _read(path: Path) -> Sequence[str]:
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST:
            return ()
        return _BREAKS.split(path.read_bytes().decode("utf-8-sig"))
    except (OSError, ValueError):
        return ()


def excerpt(line: str, column: int, width: int) -> tuple[str, str]:
    """What a terminal shows of a line, and the caret line under it.

    Args:
        line: The line as written.
        column: The column of the caret, from 1; 0 for none.
        width: Columns of the terminal that are free for it.
    """
    cells = [_cell(sign) for sign in _spread(line.rstrip())]
    at = len(_spread(line[: max(column - 1, 0)]))
    first, last = _window([wide for _, wide in cells], at, width)
    shown = "".join(sign for sign, _ in cells[first:last])
    left, right = _CUT if first else "", _CUT if last < len(cells) else ""
    before = len(left) + sum(wide for _, wide in cells[first:at])
    visible = column and first <= at <= last
    return f"{left}{shown}{right}", f"{' ' * before}^" if visible else ""


def plain(text: str) -> str:
    """A text without signs that would steer the terminal."""
    return text if text.isascii() and text.isprintable() else "".join(_cell(sign)[0] for sign in text)


def _spread(line: str) -> str:
    return line.expandtabs(_TAB)


@lru_cache(maxsize=1024)
def _cell(sign: str) -> tuple[str, int]:
    """A sign as it is shown, and how many columns it takes."""
    if unicodedata.category(sign) in ("Cc", "Cs") or _TURNING.match(sign):
        return "\N{REPLACEMENT CHARACTER}", 1
    if unicodedata.combining(sign) or unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return sign, 0
    return sign, 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def _window(widths: Sequence[int], at: int, room: int) -> tuple[int, int]:
    """First and last sign that are shown: the caret's among them, and as many as there is room for."""
    if sum(widths) <= room:
        return 0, len(widths)
    room -= 2 * len(_CUT)
    behind, ahead = sum(widths[:at]), sum(widths[at:])
    share = max(room // 2, room - ahead)
    share = behind if behind <= room * 2 // 3 else share
    first = last = min(at, len(widths))
    while first and widths[first - 1] <= share:
        first -= 1
        share -= widths[first]
    left = room - sum(widths[first:last])
    while last < len(widths) and widths[last] <= left:
        left -= widths[last]
        last += 1
    return first, last
