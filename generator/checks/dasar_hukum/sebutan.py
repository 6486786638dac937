"""Regulations named outside Mengingat: in Menimbang, in a diktum, in the narrative of a paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.findings import Origin
from generator.model.peraturan import Peraturan
from generator.model.sitiran import Sitiran, read_citations
from generator.model.tahun import Tahun

from .daftar import Daftar
from .judul import likeness, same

_NAMED = re.compile(r"\b(?:Nomor|No)\b", re.IGNORECASE)
_NEAR = 0.85
"""In running text the end of a title is not marked; only what is very like it is taken for it."""


@dataclass(frozen=True, slots=True)
class Sebutan:
    """A regulation of the register named in running text; `sitiran.tentang` ends where its title ends."""

    asal: Origin
    subjek: str
    sitiran: Sitiran
    entri: Peraturan


def mentions(tahun: Tahun) -> Iterator[Sebutan]:
    """Every regulation of the register that a text names by number, Mengingat left out."""
    for text in tahun.tulisan:
        for cited in _cited(text.isi) if text.kunci[:1] != ("mengingat",) else ():
            entry = Daftar.of(tahun.peraturan).find(cited)
            if entry is not None:
                title = _title(cited.tentang, entry)
                yield Sebutan(text.asal, text.subjek, replace(cited, tentang=title), entry)


@lru_cache(maxsize=8192)
def _cited(text: str) -> tuple[Sitiran, ...]:
    return read_citations(text) if _NAMED.search(text) else ()


def _title(written: str, entry: Peraturan) -> str:
    """As much of a text as is the regulation's title, or very like it; else nothing."""
    words = written.split()
    for title in (entry.tentang, *entry.tentang_lain):
        cut = " ".join(words[: len(title.split())])
        if same(cut, entry):
            return cut
    cuts = [
        (likeness(cut := " ".join(words[: max(len(title.split()) + more, 0)]), title), cut)
        for title in (entry.tentang, *entry.tentang_lain)
        for more in (0, -1, 1)
    ]
    best, cut = max(cuts)
    return cut.rstrip(" ,.;:") if best >= _NEAR else ""
