"""BH110: a word that is one letter away from a common one is probably a slip of the hand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .bulan import standard
from .ejaan import cased, nonstandard
from .kata import Kosakata, lower_words, titled_words
from .prosa import folded, subject

RULE = Rule(
    code="BH110",
    tingkat=Tingkat.CATATAN,
    judul="Kata mungkin salah ketik",
    pesan='Tertulis "{tertulis}", mungkin maksudnya "{maksud}"{lain}.',
    mengapa="Satu huruf yang kurang, lebih, atau tertukar mudah terlewat waktu membaca ulang. Ini dugaan dari "
    "daftar kata "
    "yang lazim, bukan kamus.",
    perbaikan="Betulkan bila memang salah ketik; biarkan bila kata itu yang dimaksud.",
    salah="satuan: Dokumen\nsumber_data: Register pelayanan adminstrasi\n",
    benar="satuan: Dokumen\nsumber_data: Register pelayanan administrasi\n",
)

_SHORTEST, _LONG = 5, 7
"""Letters from which a word is judged at all, and from which a listed word near it is proof enough: a slip in a shorter
one often makes another word, so that what was meant must be a word that this office often writes."""
_SELDOM = 2
"""How often a slip may occur: what is written more often is meant so."""
_OFTEN = 4
"""How often an unlisted word must occur to be taken for right."""


_FUNCTION = frozenset(
    ("untuk", "dengan", "dalam", "kepada", "secara", "sesuai", "tentang", "antara", "terhadap", "sebagai", "tujuan")
)
"""Words that every text has."""
_CAMEL = re.compile(r"(?<![\w/.@-])(?=[A-Za-z]{0,40}[a-zA-Z][A-Z])[A-Za-z]{4,40}(?![\w@-])")

_NAMED_SO = re.compile(r"\b(?:aplikasi|sistem|platform|laman|portal|situs|program|inovasi)\b", re.IGNORECASE)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Words in small letters, seldom written, unknown, and near one that is known; and words glued together."""
    if not tahun.kosakata:
        return
    texts = [(text, *_words(text.isi)) for text in tahun.prosa]
    counts = Counter(word.lower() for _, words, titled, _ in texts for word in (*words, *titled))
    often = {
        word for word, count in Counter(w.lower() for _, words, _, _ in texts for w in words).items() if count >= _OFTEN
    }
    vocabulary = Kosakata(tahun.kosakata, often | _FUNCTION)
    meant = {word: right for word, count in counts.items() if count <= _SELDOM and (right := _meant(vocabulary, word))}
    glued = {word: right for _, _, _, camel in texts for word in camel if (right := vocabulary.glued(word))}
    found = (
        ((word.lower(), right), word, text)
        for text, words, titled, camel in texts
        for word in dict.fromkeys((*words, *titled, *camel))
        if (right := glued.get(word) or meant.get(word.lower()))
    )
    for one in folded(found):
        yield RULE.at(
            one.pertama.asal,
            subject(one.pertama),
            tertulis=one.tertulis,
            maksud=cased(one.salah[1], one.tertulis),
            lain=one.lain,
        )


@lru_cache(maxsize=8192)
def _words(text: str) -> tuple[list[str], list[str], list[str]]:
    """The words in small letters, those of titles, and those with a capital inside.

    The last two not where a word names an application or a place: these are named so by their makers.
    """
    words = list(lower_words(text))
    return (words, [], []) if _NAMED_SO.search(text) else (words, list(titled_words(text)), _CAMEL.findall(text))


def _meant(vocabulary: Kosakata, word: str) -> str | None:
    """The word that was meant, when a word is unknown, not old spelling, and near enough to be sure."""
    if len(word) < _SHORTEST or vocabulary.known(word) or standard(word) or any(True for _ in nonstandard(word)):
        return None
    right = vocabulary.meant(word)
    return right if right and (len(word) >= _LONG or right in vocabulary.sering) else None
