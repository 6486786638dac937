"""The lines of a paragraph from its words on paper."""

from __future__ import annotations

from collections.abc import Sequence

from .teks import Potongan

_NEAR, _ON_LINE = 0.1, 0.35
"""In parts of the letters' height: a gap that separates words, and how far a baseline may be off on one line."""


def lines(pieces: Sequence[Potongan]) -> tuple[str, ...]:
    """The lines of a paragraph that a hand broke.

    Words that the width of the page parts keep the space between them (14.8.2.5), or part at a hyphen or a slash;
    a word longer than its line goes on in small letters.
    """
    found: list[str] = []
    last: Potongan | None = None
    for piece in pieces:
        if last is None:
            found.append(piece.teks)
        elif abs(piece.garis - last.garis) < _ON_LINE * max(piece.ukuran, last.ukuran) and piece.awal >= last.awal:
            apart = piece.awal - last.akhir > _NEAR * piece.ukuran
            found[-1] += f"{' ' if apart else ''}{piece.teks}"
        elif found[-1].endswith((" ", "\xa0", "-", "/")) or _parted(found[-1], piece.teks):
            found[-1] += piece.teks
        else:
            found.append(piece.teks)
        last = piece
    tidied = (" ".join(line.split()) for line in found)
    return tuple(line for line in tidied if line)


def _parted(line: str, rest: str) -> bool:
    """Whether a line is one word that the next goes on with."""
    return line[-1:].isalpha() and len(line.split()) == 1 and rest[:1].islower()
