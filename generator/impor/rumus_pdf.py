"""A formula drawn in a PDF, from the places of its words: a sum, a line of words, or a fraction times a figure.

What is drawn in any other way, or might be read in two, is not read: it is told with its words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.pdf.teks import Potongan

from .rumus import Rumus

_FACTOR = re.compile(r"\s*×\s*([\d.,]+\s*%?)\s*")
_SUM = "∑"
_LEADING, _SAME_SIZE = 1.35, 0.1
"""In parts of the letters' height: the most between two lines of one text (the bar of a fraction takes more), and
how far the heights of its letters may differ."""


def read_drawn(pieces: Sequence[Potongan]) -> Rumus | None:
    """The formula that words at their places draw; None when that is not certain."""
    *rest, last = pieces
    factor = _FACTOR.fullmatch(last.teks)
    if factor is None or not rest:
        return _part(pieces)
    if last.awal < max(piece.akhir for piece in rest) - 1:
        return None
    above = [piece for piece in rest if piece.garis > last.garis]
    below = [piece for piece in rest if piece.garis < last.garis]
    upper, lower = _part(above), _part(below)
    if upper is None or lower is None or len(above) + len(below) < len(rest) or [*above, *below] != rest:
        return None
    return {"pembilang": upper, "penyebut": lower, "kali": factor[1].strip()}


def _part(pieces: Sequence[Potongan]) -> Rumus | None:
    """Words, or a sum of what words name."""
    summed = bool(pieces) and pieces[0].teks.strip() == _SUM
    words = pieces[1:] if summed else pieces
    if not words or any(_SUM in piece.teks for piece in words) or not _is_text(words):
        return None
    text = " ".join(" ".join(piece.teks for piece in words).split())
    return {"jumlah": text} if summed else text


def _is_text(pieces: Sequence[Potongan]) -> bool:
    """Whether pieces are lines of one text: of one height, each close below the one before."""
    size = pieces[0].ukuran
    even = all(abs(piece.ukuran - size) < _SAME_SIZE * size for piece in pieces)
    return even and all(0 < one.garis - two.garis < _LEADING * size for one, two in pairwise(pieces))
