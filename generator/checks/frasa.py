"""Indonesian phrases made comparable: the same words in another dress are the same phrase."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+|[<>≤≥±%]")
_REDUPLICATION = re.compile(r"\b([^\W\d_]{2,40})-\1\b")
_ACRONYM = re.compile(r"\(([A-Z]{2,10})\)")

_VARIANTS = {
    "prosentase": "persentase",
    "survey": "survei",
    "ijin": "izin",
    "index": "indeks",
    "kec": "kecamatan",
    "kab": "kabupaten",
    "jml": "jumlah",
    "banyaknya": "jumlah",
    "rerata": "rata",
}
"""Spellings of one word; the wording itself is the business of other rules."""

_SWALLOWED = re.compile(r"^[kpst](?=.{3})")
"""Consonants that a prefix swallows: susun, penyusunan; terbit, penerbitan."""
_AFFIXES = re.compile(r"^(?:me(?:ng|ny|m|n)?|pe(?:ng|ny|m|n|r)?|di|ter|ber|ke|se)(?=.{4})|(?:kan|an|nya|i)$")


@lru_cache(maxsize=8192)
def words(text: str) -> tuple[str, ...]:
    """The words of a text in one spelling, without signs; a doubled word (`desa-desa`) counts once."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    found = _WORD.findall(_REDUPLICATION.sub(r"\1", plain))
    return tuple(_VARIANTS.get(word, word) for word in found)


_JOINING = frozenset(
    words("dan yang para serta di pada untuk oleh dengan dalam terhadap atas tentang adalah sebagai tersebut")
)
"""Words without weight of their own. `dari`, `ke`, `tidak`, `non` are not among them: they turn the sense."""

QUANTITY = frozenset(["jumlah", "total", "seluruh", "semua", "keseluruhan", "σ"])
"""Words that only say that things are counted."""


def content(text: str, without: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The words that carry the sense, in order."""
    return tuple(word for word in words(text) if word not in _JOINING and word not in without)


def key(name: str) -> tuple[str, ...]:
    """What two writings of one name have in common; an abbreviation of the words before it is left out."""
    return content(_ACRONYM.sub(lambda found: _kept(name, found), name))


def _kept(name: str, found: re.Match[str]) -> str:
    """An abbreviation in brackets, unless it only repeats the initials before it: KK and KTP stay."""
    letters = found[1].casefold()
    before = content(name[: found.start()])[-len(letters) :]
    return "" if "".join(word[0] for word in before) == letters else found[0]


def initials(text: str) -> str:
    """The abbreviation that a name would have: `ikm`."""
    return "".join(word[0] for word in content(text))


@lru_cache(maxsize=8192)
def stems(text: str) -> frozenset[str]:
    """The words of weight, roughly without prefixes and suffixes: `disusun` and `penyusunan` meet."""
    return frozenset(_stem(word) for word in content(text, QUANTITY))


def _stem(word: str) -> str:
    for _ in range(2):
        shorter = _AFFIXES.sub("", word)
        word = shorter if len(shorter) >= 4 else word
    return _SWALLOWED.sub("", word)[:5]


def short(text: str, limit: int = 120) -> str:
    """A text on one line, cut at a word when it is long."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[:limit].rsplit(' ', 1)[0]} …"


def listed(names: Sequence[str], limit: int = 3) -> str:
    """`"a", "b", dan "c"`, or `"a", "b", "c", dan 4 lagi`."""
    shown = [f'"{short(name, 80)}"' for name in names[:limit]]
    rest = len(names) - len(shown)
    last = f"{rest} lagi" if rest else shown.pop()
    if not shown:
        return last
    return f"{', '.join(shown)}{',' if len(shown) > 1 else ''} dan {last}"
