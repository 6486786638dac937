"""A pangkat as written taken apart: its name as the list has it, and the golongan written beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model.jabatan import GOLONGAN

_GOLONGAN = re.compile(
    r"[(,/\-–]?\s*(?:gol(?:ongan)?\.?\s*(?:ruang)?\s*[:.]?\s*)?\b(I{1,3}|IV)\s*[/.]?\s*([a-e])\b\s*\)?", re.I
)
_FIRST = re.compile(r"\b(?:tk|tkt|tingkat)\b[.\s]*(?:I|1)\b\.?", re.IGNORECASE)
_BY_NAME = {name.lower(): name for name in GOLONGAN}
_PPPK = re.compile(r"(?:gol(?:ongan)?\.?\s*)?(?:X{0,1}(?:IX|IV|V?I{0,3}))", re.IGNORECASE)
PANGKAT_OF = {golongan.lower(): name for name, golongan in GOLONGAN.items()}
"""The pangkat of a golongan ruang written in lower case."""


@dataclass(frozen=True, slots=True)
class Pangkat:
    """A pangkat taken apart.

    Attributes:
        nama: The pangkat as the list has it; None when it is not in the list.
        sisa: What is written without the golongan.
        golongan: The golongan written beside it, e.g. `IV/b`; None when there is none.
    """

    nama: str | None
    sisa: str
    golongan: str | None


def read_pangkat(text: str) -> Pangkat:
    """Take a pangkat apart; `Tingkat I`, `Tk I` and `Tk. 1` are all `Tk. I`."""
    text = " ".join(text[:200].split())
    found = _GOLONGAN.search(text)
    golongan = f"{found.group(1).upper()}/{found.group(2).lower()}" if found else None
    rest = " ".join((text[: found.start()] + " " + text[found.end() :] if found else text).split()).strip(" ,;/-–()")
    name = " ".join(_FIRST.sub(" Tk. I ", rest).split()).rstrip(" .")
    return Pangkat(_BY_NAME.get(name.lower()), rest, golongan)


def is_pppk_grade(text: str) -> bool:
    """Whether a text is a golongan of the PPPK: a Roman number up to XVII."""
    return bool(text.strip()) and _PPPK.fullmatch(text.strip()) is not None
