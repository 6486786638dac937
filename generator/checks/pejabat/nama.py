"""Names of officials taken apart: titles in front, the name, degrees after it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .pemangku import without_acting

_FRONT = re.compile(r"(?:drs|dra|dr|drg|drh|ir|prof|h|hj|hi|kh|k\.h|apt|ns)\.?(?=\s)\s+", re.IGNORECASE)
_COMMON = (
    "SSos|SSTP|SIP|SAP|SE|SH|ST|SP|SPdI?|SPt|SAg|SKom|SKM|SPi|STP|SHut|SFarm|SPsi|SHum|SSi|SKep|SGz|SSy|SST|SIKom|SAk"
    "|MSi|MAP|MM|MH|MT|MPd|MAk|MKom|MKes|MIP|MHum|MAg|MSos|MP|MEc|MTr|AMd|AMa"
)
"""Degrees that officials of a kecamatan bear, without their dots."""
_AS_WRITTEN = re.compile(_COMMON)
_DOTTED = re.compile(_COMMON, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Nama:
    """A name taken apart."""

    depan: tuple[str, ...]
    inti: str
    gelar: tuple[str, ...]

    @property
    def orang(self) -> str:
        """What tells one person from another: the bare name, in capitals, single spaces."""
        return " ".join(self.inti.upper().replace(".", " ").split())


def read_name(text: str) -> Nama:
    """Take a name apart; everything after the first comma is a degree."""
    rest, *degrees = [part.strip() for part in without_acting(text)[:300].split(",")]
    front = []
    while match := _FRONT.match(rest):
        front.append(match.group().strip())
        rest = rest[match.end() :]
    return Nama(tuple(front), rest, tuple(degree for degree in degrees if degree))


def bare(degree: str) -> str:
    """A degree without its dots and spaces: `S.Sos.` and `S. Sos` are both `SSos`."""
    return "".join(degree.replace(".", " ").split())


def loose_degree(inti: str) -> str | None:
    """A degree at the end of a name without a comma before it; with dots, or written as the degree is."""
    words = inti.split()
    if len(words) < 2:
        return None
    plain = bare(words[-1])
    known = _DOTTED if "." in words[-1].rstrip(".") else _AS_WRITTEN
    return words[-1] if known.fullmatch(plain) else None
