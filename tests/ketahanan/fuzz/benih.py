"""What a run begins with: the sources of the sample office, cut into their records, and usual numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conftest import CONTOH

from generator.sources.load import KINDS

_WORD = re.compile(r"[a-z_]{3,}(?=:)|\b[\w./-]{3,20}\b")
NUMBERS = ("1.800", "93,75", "1.800,5", "95%", "12 dokumen", "-5", "1,800,000", "Rp. 5.000,-", "5.000.-", "0,375", "−2")
SIGNS = (
    "- ",
    ": ",
    "|\n",
    ">-\n",
    "&a ",
    "*a",
    "!!str ",
    "<<: ",
    "---\n",
    "...\n",
    "\ufeff",
    "[",
    "]",
    "{",
    "}",
    "#",
    "~",
)


def seeds(target: str) -> Iterator[bytes]:
    """The first inputs of a target."""
    if target == "angka":
        yield from (text.encode() for text in NUMBERS)
        return
    for index, kind in enumerate(KINDS):
        for path in sorted(CONTOH.glob(f"{kind}*.yaml")):
            text = path.read_text("utf-8")
            yield from (bytes([index]) + piece.encode() for piece in _pieces(text))
            yield bytes([index]) + text.encode("utf-16")


def words() -> list[str]:
    """Keys and values of the sources, which chance would hardly spell."""
    found = {word for path in CONTOH.glob("*.yaml") for word in _WORD.findall(path.read_text("utf-8"))}
    return sorted(found | set(SIGNS))


def _pieces(text: str) -> Iterator[str]:
    """The file, and each of its records by itself."""
    yield text
    yield from re.split(r"\n(?=- |\w)", text)
