"""How wide text is, without an outside program: widths of Bookman, and lines broken by them.

Bookman Old Style (Word) and URW Bookman (LibreOffice) have the same advance widths, so that lines
broken here are broken alike in both. Widths are in points.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache

from . import metrics_table as table

NBSP = "\u00a0"

_TWINS = {NBSP: " ", "\u2011": "-", "\t": " "}
"""Characters that are as wide as others, which the fonts lack."""

_INVISIBLE = "\u00ad\u200b"
"""Soft hyphen and zero-width space."""

_UNKNOWN = "m"
"""Stands for a character outside the table, on the safe side."""

_SPACES = re.compile(r"(?<![(\[{])[ \t\r\f\v]+(?![;:,.!?)\]}])")
"""Spaces at which LibreOffice breaks a line: not after an opening bracket, not before closing signs."""
_AFTER_HYPHEN = re.compile(r"(?<=[-–—…])(?=[\w(“‘])")
"""Where LibreOffice and Word break inside a word: after a hyphen or dash, never after a slash."""

Measure = Callable[[str], float]
"""Gives the width of a text, in points."""


@lru_cache
def _widths(column: str) -> dict[str, int]:
    """Widths of one font of the table, by character, in thousandths of an em."""
    codes = (*range(0x20, 0x7F), *range(0xA1, 0x100))
    characters = [chr(code) for code in codes] + list(table.SIGNS)
    return dict(zip(characters, map(int, column.split()), strict=True)) | dict.fromkeys(_INVISIBLE, 0)


def _thousandths(text: str, column: str) -> int:
    """Width of a text in thousandths of an em."""
    widths = _widths(column)
    try:
        return sum(map(widths.__getitem__, text))
    except KeyError:
        return sum(_width_of_sign(sign, widths) for sign in text)


def _width_of_sign(sign: str, widths: dict[str, int]) -> int:
    """Width of one character, by its twin or its unaccented letter if the table lacks it."""
    for known in (sign, _TWINS.get(sign, sign), unicodedata.normalize("NFKD", sign)[0]):
        if known in widths:
            return widths[known]
    return widths[_UNKNOWN]


def text_width(text: str, size_pt: float, bold: bool = False) -> float:
    """Measure a text set on one line in Bookman.

    Args:
        text: The text; a character that the fonts lack counts as a wide one.
        size_pt: Font size, in points.
        bold: True for the bold face.

    Returns:
        The width, in points.
    """
    return _thousandths(text, table.DEMI if bold else table.LIGHT) * size_pt / 1000


def serif_width(text: str, size_pt: float) -> float:
    """Measure a text set on one line in Liberation Serif, the face of LibreOffice's equations, in points."""
    return _thousandths(text, table.SERIF) * size_pt / 1000


def wrap(text: str, width_pt: float, size_pt: float, bold: bool = False) -> list[str]:
    """Break a text in Bookman into lines, as many words on each as it holds.

    Args:
        text: The text; a line break in it always breaks, a non-breaking space never.
        width_pt: Width of a line, in points.
        size_pt: Font size, in points.
        bold: True for the bold face.

    Returns:
        The lines, at least one. A word wider than the line stands alone on it, unbroken.
    """
    return break_lines(text, width_pt, lambda piece: text_width(piece, size_pt, bold))


def break_lines(text: str, width_pt: float, measure: Measure, first_pt: float | None = None) -> list[str]:
    """Break a text into lines by any measure; the first line may have its own width.

    Args:
        text: The text; a line break in it always breaks, a non-breaking space never.
        width_pt: Width of a line, in points.
        measure: Gives the width of a piece of text, in points.
        first_pt: Width of the first line, in points; the same as the others if left out.

    Returns:
        The lines, at least one. A word wider than the line stands alone on it, unbroken.
    """
    lines: list[str] = []
    for part in text.split("\n"):
        line = ""
        for glue, piece in _pieces(part):
            room = first_pt if first_pt is not None and not lines else width_pt
            if line and measure(line + glue + piece) > room:
                lines.append(line)
                line = piece
            else:
                line += (glue if line else "") + piece
        lines.append(line)
    return lines


@lru_cache(maxsize=8192)
def longest_word(text: str, size_pt: float, bold: bool = False) -> tuple[str, float]:
    """Find the widest piece that a line break cannot divide, and its width in points.

    Args:
        text: The text, with any number of lines.
        size_pt: Font size, in points.
        bold: True for the bold face.

    Returns:
        The piece and its width; an empty string and 0 for an empty text.
    """
    words = [piece for part in text.split("\n") for _, piece in _pieces(part)]
    word = max(words, key=lambda piece: text_width(piece, size_pt, bold), default="")
    return word, text_width(word, size_pt, bold)


def _pieces(line: str) -> Iterator[tuple[str, str]]:
    """Cut a line where it may be broken; each piece with what stands before it: a space or nothing."""
    for word in filter(None, _SPACES.split(line)):
        glue = " "
        for piece in _AFTER_HYPHEN.split(word):
            yield glue, piece
            glue = ""
