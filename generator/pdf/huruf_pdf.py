"""What the codes of a font in a PDF mean, and how wide their letters are (ISO 32000-1 9.6, 9.7, 9.10.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_UNKNOWN = "\ufffd"
_SECTION = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
_CHAR = re.compile(rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[([^\]]*)\])")
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_LATIN = {"/WinAnsiEncoding": "cp1252", "/MacRomanEncoding": "mac_roman"}


class NotMarked(Exception):
    """The words of a page cannot be told by their marks."""


@dataclass(frozen=True, slots=True)
class Penulis:
    """A font as a reader of its codes.

    Attributes:
        panjang: Bytes of a code.
        huruf: Letters by code.
        lebar: Width by code, in parts of the font's size.
        biasa: Width of the others.
    """

    panjang: int
    huruf: Mapping[int, str]
    lebar: Mapping[int, float]
    biasa: float

    def letters(self, content: bytes) -> Iterator[tuple[bytes, str, float]]:
        """Code, letters and width of each sign; a code that the font does not tell shows as U+FFFD."""
        for n in range(0, len(content), self.panjang):
            code = content[n : n + self.panjang]
            number = int.from_bytes(code, "big")
            yield code, self.huruf.get(number, _UNKNOWN), self.lebar.get(number, self.biasa)


def writing(font: Any) -> Penulis:
    """How a font writes.

    Raises:
        NotMarked: When it does not tell what its codes mean.
    """
    told = font.get("/ToUnicode")
    letters = _told(told.get_object().get_data()) if told is not None and hasattr(told.get_object(), "get_data") else {}
    if font.get("/Subtype") == "/Type0":
        if not letters or font.get("/Encoding") != "/Identity-H":
            raise NotMarked
        inner = font["/DescendantFonts"].get_object()[0].get_object()
        return Penulis(2, letters, dict(_widths(inner.get("/W", ()))), float(inner.get("/DW", 1000)) / 1000)
    encoding = font.get("/Encoding")
    named = _LATIN.get(str(encoding)) if isinstance(encoding, str) else None
    if not letters and named is None:
        raise NotMarked
    latin = {n: bytes([n]).decode(named, "replace") for n in range(32, 256)} if named else {}
    first, found = int(font.get("/FirstChar", 0)), font.get("/Widths", ())
    scale = abs(float(font["/FontMatrix"][0])) if font.get("/Subtype") == "/Type3" else 0.001
    widths = {first + n: float(width) * scale for n, width in enumerate(getattr(found, "get_object", lambda: found)())}
    return Penulis(1, latin | letters, widths, 0.5)


def _told(cmap: bytes) -> dict[int, str]:
    """The letters of a ToUnicode map."""
    found: dict[int, str] = {}
    for section in _SECTION.finditer(cmap):
        if section[1] == b"char":
            found |= {int(code, 16): _letters(text) for code, text in _CHAR.findall(section[2])}
            continue
        for low, high, first, each in _RANGE.findall(section[2]):
            codes = range(int(low, 16), min(int(high, 16), int(low, 16) + 0xFFFF) + 1)
            texts = map(_letters, _HEX.findall(each)) if each else _upwards(_letters(first), len(codes))
            found |= dict(zip(codes, texts, strict=False))
    return found


def _upwards(first: str, count: int) -> Iterator[str]:
    """The texts of a range: the last letter counts upwards."""
    for n in range(count if first else 0):
        yield first[:-1] + chr(min(ord(first[-1]) + n, 0x10FFFF))


def _letters(digits: bytes) -> str:
    return bytes.fromhex(digits.decode("ascii")).decode("utf-16-be", "replace")


def _widths(array: Any) -> Iterator[tuple[int, float]]:
    """Widths by code of a composite font: `c [w1 w2 ...]` or `first last w` (9.7.4.3)."""
    items = list(getattr(array, "get_object", lambda: array)())
    while len(items) > 1:
        first, second = int(items.pop(0)), items.pop(0).get_object()
        if isinstance(second, list):
            yield from ((first + n, float(width) / 1000) for n, width in enumerate(second))
        elif items:
            wide = float(items.pop(0)) / 1000
            yield from ((code, wide) for code in range(first, min(int(second), first + 0xFFFF) + 1))
