"""Single years that a text speaks of, and whether they are the paper's own; periods and citations are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_YEAR = re.compile(
    r"\b(?:tahun(?:[ \t]+(?:anggaran|pelajaran))?|T\.?A\.?)[ \t]+(?P<tahun>20\d\d)\b"
    r"(?![ \t]*(?:[-–/]|s\.?d\.?\b|sampai|hingga)[ \t]*(?:dengan[ \t]+)?(?:tahun[ \t]+)?\d)",
    re.IGNORECASE,
)
"""A single year; no period."""
_CITED = re.compile(
    r"\bNomor\b[^;.]{0,40}$|\d\s*$|[-–/][ \t]*$|\b(?:sampai|hingga|dengan|s\.d\.?|dan|ke)[ \t]*$", re.IGNORECASE
)
"""Before the word Tahun: a citation, or the end of a period."""
_OF_ANOTHER = re.compile(
    r"\b(?:lalu|lampau|sebelum\w*|terdahulu|kemarin|depan|mendatang|berikut\w*|evaluasi|realisasi|hasil"
    r"|capaian|dibanding\w*"
    r"|perbandingan|sejak|mulai|semenjak|semula|awal|akhir|renstra|rpjmd|rpjpd|rencana strategis"
    r"|jangka menengah|periode"
    r"|baseline|kondisi|data|survei|sensus|dibentuk|berdiri|didirikan|peraturan|undang-undang|instruksi|keputusan"
    r"|surat edaran|laporan|lkjip|lakip|target|meningkat|menurun|naik|turun|dari)\b",
    re.IGNORECASE,
)
"""Words of a sentence that may speak of another year by right."""
_SENTENCE = re.compile(r"[;\n]|\.\s+(?=[A-Z])")
_OWN_PAPER = re.compile(
    r"(?:[^.;,]{0,40})\b(?:perjanjian kinerja|rencana aksi|dokumen ini)\b[^.;,]{0,90}$", re.IGNORECASE
)
"""What stands directly before a year that must be the paper's own, whatever else the sentence speaks of."""
_EARLIER = re.compile(
    r"\b(?:lalu|lampau|sebelum\w*|terdahulu|evaluasi|realisasi|hasil|capaian|dibanding\w*|laporan|lkjip)\b",
    re.IGNORECASE,
)
_AFTER = 30


@dataclass(frozen=True, slots=True)
class TahunDisebut:
    """One year.

    Attributes:
        tulisan: As written, with the word before it: `Tahun Anggaran 2022`.
        awal: Offset of its four digits in the text.
        milik: Whether it stands behind the name of our own paper.
        beralasan: Whether the sentence says why another year is spoken of: `hasil evaluasi tahun 2021`.
    """

    tahun: int
    tulisan: str
    awal: int
    milik: bool
    beralasan: bool


def years_spoken_of(text: str) -> Iterator[TahunDisebut]:
    """Every single year that follows the word Tahun or T.A. and belongs to no citation."""
    start = 0
    for stop in [*_SENTENCE.finditer(text), None]:
        sentence = text[start : stop.start() if stop else len(text)]
        for match in _YEAR.finditer(sentence):
            if not _CITED.search(sentence[max(0, match.start() - 60) : match.start()]):
                own = _OWN_PAPER.search(sentence[max(0, match.start() - 160) : match.start()])
                written = " ".join(match.group().split())
                at = start + match.start("tahun")
                excused = _excused(sentence, match, own)
                yield TahunDisebut(int(match["tahun"]), written, at, own is not None, excused)
        start = stop.end() if stop else 0


def _excused(sentence: str, year: re.Match[str], own: re.Match[str] | None) -> bool:
    """Whether the sentence says why; near the name of our own paper only an earlier paper is a reason."""
    if own:
        return _EARLIER.search(own.group() + sentence[year.end() : year.end() + _AFTER]) is not None
    return _OF_ANOTHER.search(sentence) is not None
