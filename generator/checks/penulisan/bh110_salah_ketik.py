"""BH110: a word that is one letter away from a common one is probably a slip of the hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .bulan import standard
from .ejaan import nonstandard
from .kata import Kosakata, lower_words
from .prosa import folded, prose, subject

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


def check(tahun: Tahun) -> Iterator[Finding]:
    """Words in small letters, seldom written, unknown, and near one that is known."""
    if not tahun.kosakata:
        return
    texts = [(text, list(lower_words(text.isi))) for text in prose(tahun)]
    counts = Counter(word for _, words in texts for word in words)
    often = frozenset(word for word, count in counts.items() if count >= _OFTEN)
    vocabulary = Kosakata(tahun.kosakata, often)
    meant = {
        word: right
        for word, count in counts.items()
        if count <= _SELDOM and len(word) >= _SHORTEST and not vocabulary.known(word)
        if (right := vocabulary.meant(word)) and (len(word) >= _LONG or right in often)
        if not standard(word) and not any(True for _ in nonstandard(word))
    }
    for one in folded((word, word, text) for text, words in texts for word in words if word in meant):
        yield RULE.at(
            one.pertama.asal, subject(one.pertama), tertulis=one.salah, maksud=meant[one.salah], lain=one.lain
        )
