"""Whether a word can be Indonesian, as far as a list of common words and the affixes tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, field

_VOWELS = "aeiou"
_PREFIXES = (
    *((nasal + "ng", lost, after) for nasal in ("me", "pe") for lost, after in (("", _VOWELS + "ghk"), ("k", _VOWELS))),
    *((nasal + "m", lost, after) for nasal in ("me", "pe") for lost, after in (("", "bfpv"), ("p", _VOWELS))),
    *((nasal + "n", lost, after) for nasal in ("me", "pe") for lost, after in (("", "cdjstz"), ("t", _VOWELS))),
    *((nasal + "ny", "s", _VOWELS) for nasal in ("me", "pe")),
    *((nasal + "nge", "", "") for nasal in ("me", "pe")),
    ("me", "", "lmnrwy"),
    *((prefix, "", "") for prefix in ("pe", "per", "ber", "be", "ter", "te", "di", "ke", "se", "ku")),
    *((prefix, "", "") for prefix in ("antar", "non", "sub", "pra", "pasca", "multi", "anti", "swa", "maha", "serba")),
)
"""Prefixes, the letter that each may have swallowed, and with what letters the rest may begin (any if empty)."""
_FOREMOST = frozenset(("pe", "te", "be", "ku", "di", "me"))
_SUFFIXES = ("nya", "kan", "an", "i", "lah", "kah", "pun", "wan", "wati", "isasi", "if", "al", "is", "er", "s")
_PREFIXED = ("ter", "ber", "me", "pe", "di", "ke")
_SHORTEST = 3
_CERTAIN = 8
"""Letters of a listed word that make sure of what was meant, whatever affix is before or after it."""
_DEPTH = 5
_SMALL = frozenset(("dan", "yang", "untuk", "dari", "pada", "oleh", "dalam", "dengan", "di", "ke", "serta", "atau"))
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LOWER = re.compile(r"(?<![\w/.@-])[a-z]{1,30}(?![\w/@-])(?!\.\w)")
_FIRST = re.compile(r"^(?:[a-z0-9]{1,2}[.)]\s*)?([A-Z][a-z]{1,30})(?=\s+[a-z])")

_TITLED = re.compile(r"(?<![\w/.@-])[A-Z][a-z]{7,29}(?![\w/@-])(?!\.\w)")


def lower_words(text: str) -> Iterator[str]:
    """The words of a text that are no names: in small letters, or the first of a sentence."""
    first = _FIRST.match(text)
    if first:
        yield first.group(1)
    yield from (match.group() for match in _LOWER.finditer(text))


def titled_words(text: str) -> Iterator[str]:
    """Long words with a capital in the middle of a text: most are common words of a title, few are names."""
    return (match.group() for match in _TITLED.finditer(text))


@dataclass
class Kosakata:
    """Words that are taken for right.

    Attributes:
        daftar: The list.
        sering: Words that the office itself writes often.
    """

    daftar: Set[str]
    sering: Set[str] = frozenset()
    _seen: dict[str, bool] = field(default_factory=dict)

    def known(self, word: str) -> bool:
        """Whether a word is listed, or made of a listed one."""
        if word not in self._seen:
            self._seen[word] = (
                word in self.sering or word in self.daftar or any(root in self.daftar for root in _peeled(word))
            )
        return self._seen[word]

    def listed(self, word: str) -> bool:
        """Whether a word itself is listed, with or without `nya`, or is a long listed one with its first affixes."""
        if any(w in self.daftar or w in self.sering for w in (word, word.removesuffix("nya"))):
            return True
        return any(
            len(rest) >= _CERTAIN and rest in self.daftar and not rest.startswith(_PREFIXED)
            for rest, _ in _once(word, bare=True)
        )

    def meant(self, word: str) -> str | None:
        """The one listed word that differs by one letter; None when there are none or several.

        The first letter may differ only from that of a frequent word: others have pairs like menata and penata.
        """
        near = {edit for edit in _edits(word) if self.listed(edit)}
        near |= {first for letter in _LETTERS if (first := letter + word[1:]) in self.sering}
        return near.pop() if len(near) == 1 else None

    def glued(self, word: str) -> str | None:
        """Two listed words written as one (`danFasilitasi`), or one with two capitals (`JUmlah`), put right."""
        halves = re.fullmatch(r"([A-Z]?[a-z]{2,30})([A-Z][a-z]{3,30})", word)
        if (
            halves
            and halves.group(1).lower() != halves.group(2).lower()
            and all(half in _SMALL or half.lower() in self.daftar for half in halves.groups())
        ):
            return " ".join(halves.groups())
        if re.fullmatch(r"[A-Z]{2}[a-z]{3,30}", word) and word.lower() in self.daftar:
            return word.capitalize()
        return None


def _peeled(word: str) -> set[str]:
    """A word, and what is left when affixes are taken off."""
    found = fresh = {(word, True)}
    for _ in range(_DEPTH):
        fresh = {part for whole, bare in fresh for part in _once(whole, bare=bare) if len(part[0]) >= _SHORTEST} - found
        found = found | fresh
    return {part for part, _ in found}


def _once(word: str, *, bare: bool) -> Iterator[tuple[str, bool]]:
    """What is left without one affix, and whether no prefix was taken yet: some stand only at the very front."""
    for prefix, swallowed, after in _PREFIXES:
        rest = word[len(prefix) :]
        if word.startswith(prefix) and rest and (not after or rest[0] in after) and (bare or prefix not in _FOREMOST):
            yield swallowed + rest, False
    for suffix in _SUFFIXES:
        if word.endswith(suffix):
            yield word[: -len(suffix)], bare
    half = len(word) // 2
    if len(word) % 2 == 0 and word[:half] == word[half:]:
        yield word[:half], False


def _edits(word: str) -> Iterator[str]:
    """All words one slip away: a letter too many, too few, another, or two swapped; the first letter stands."""
    for i in range(1, len(word) + 1):
        head, tail = word[:i], word[i:]
        yield from (head + letter + tail for letter in _LETTERS)
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in _LETTERS if letter != tail[0])
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
