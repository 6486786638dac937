"""Lembaran and Berita as cited in free text: which one, of what year, and its number."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LembaranTertulis:
    """A gazette as cited: `nama` is `Lembaran Negara`, `Berita Negara`, `Lembaran Daerah` or `Berita Daerah`."""

    nama: str
    tahun: int | None
    nomor: str
    tambahan: str | None = None


_GAZETTE = re.compile(
    r"(?P<nama>Lembaran|Berita)\s+(?P<tingkat>Negara|Daerah)[^();\d]{0,90}?\s*"
    r"(?:(?:\bTahun\s*)?(?P<tahun>\d{4})\s*,?\s*)?(?:Nomor|No)\b\.?\s*:?\s*(?P<nomor>\d[\w./]*)"
    r"(?:\s*Tahun\s*(?P<tahun2>\d{4}))?",
    re.IGNORECASE,
)
_SUPPLEMENT = re.compile(
    r"Tambahan\s+(?:Lembaran|Berita)\s+(?:Negara|Daerah)[^();\d]{0,90}?\s*(?:Tahun\s*\d{4}\s*,?\s*)?(?:Nomor|No)\b\.?\s*:?\s*"
    r"(?P<nomor>\d[\w./]*)",
    re.IGNORECASE,
)
_SHORT_GAZETTE = (
    (re.compile(r"\b(?:LNRI|LN)\b", re.IGNORECASE), "Lembaran Negara"),
    (re.compile(r"\b(?:TLNRI|TLN)\b", re.IGNORECASE), "Tambahan Lembaran Negara"),
    (re.compile(r"\b(?:BNRI|BN)\b", re.IGNORECASE), "Berita Negara"),
)
_BEGIN = re.compile(r"\(?\s*(?:Tambahan\s+)?(?:Lembaran|Berita)\s+(?:Negara|Daerah)\b", re.IGNORECASE)


def split_gazette(text: str) -> tuple[str, LembaranTertulis | None]:
    """What stands before the gazette, and the gazette; abbreviations (`TLN`) are understood."""
    for pattern, name in _SHORT_GAZETTE:
        text = pattern.sub(name, text)
    begins = _BEGIN.search(text)
    return (text[: begins.start()], _gazette(text[begins.start() :])) if begins else (text, None)


def _gazette(text: str) -> LembaranTertulis | None:
    first = next((m for m in _GAZETTE.finditer(text) if not _supplementary(text, m)), None)
    supplement = _SUPPLEMENT.search(text)
    extra = supplement["nomor"].rstrip("./") if supplement else None
    if first is None:
        return LembaranTertulis("Lembaran Negara", None, "", extra) if extra else None
    name = f"{first['nama'].capitalize()} {first['tingkat'].capitalize()}"
    year = first["tahun"] or first["tahun2"]
    return LembaranTertulis(name, int(year) if year else None, first["nomor"].rstrip("./"), extra)


def _supplementary(text: str, match: re.Match[str]) -> bool:
    return text[: match.start()].rstrip().lower().endswith("tambahan")
