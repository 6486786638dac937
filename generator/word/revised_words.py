"""Revisions inside a long value: of a text of which most words stay, only those that do not are revised."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any, Literal, NamedTuple

from lxml import etree

from .wordml import w

_FEWEST = 3
"""Words that a text must have to be compared word by word: names and figures are revised whole."""
_ALIKE = 0.5
"""Share of words that must stay."""
_WORD = re.compile(r"\S+\s*|\s+")
_PLAIN = frozenset({w("t"), w("br"), w("tab")})
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class _Word(NamedTuple):
    """A word with the space after it, or a line break or tab (`tag` then says which)."""

    tag: str
    text: str


Piece = tuple[Literal["equal", "ins", "del"], Any]
"""A run, and whether both papers have it."""


def word_by_word(old: Sequence[Any], new: Sequence[Any]) -> list[Piece] | None:
    """The runs of two texts in one, if most of their words are the same; None if they are to be revised whole.

    Args:
        old: The runs of the old text.
        new: Those of the new one.
    """
    if not old or not new or not all(map(_is_plain, (*old, *new))) or len(set(map(_form, (*old, *new)))) != 1:
        return None
    before, after = list(_words(old)), list(_words(new))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if min(len(before), len(after)) < _FEWEST or matcher.ratio() < _ALIKE:
        return None
    return list(_pieces(matcher, before, after, new[0].find(w("rPr"))))


def _pieces(
    matcher: SequenceMatcher[_Word], before: list[_Word], after: list[_Word], properties: Any
) -> Iterator[Piece]:
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind == "equal":
            yield "equal", _run(after[j1:j2], properties)
            continue
        if i1 < i2:
            yield "del", _run(before[i1:i2], properties)
        if j1 < j2:
            yield "ins", _run(after[j1:j2], properties)


def _is_plain(run: Any) -> bool:
    return run.tag == w("r") and all(part.tag in _PLAIN or part.tag == w("rPr") for part in run)


def _form(run: Any) -> bytes:
    """The properties of a run, for comparing."""
    properties = run.find(w("rPr"))
    return b"" if properties is None else bytes(etree.tostring(properties, method="c14n"))


def _words(runs: Sequence[Any]) -> Iterator[_Word]:
    for run in runs:
        for part in run:
            if part.tag == w("t"):
                yield from (_Word(part.tag, text) for text in _WORD.findall(part.text or ""))
            elif part.tag != w("rPr"):
                yield _Word(part.tag, "")


def _run(words: Sequence[_Word], properties: Any) -> Any:
    run = etree.Element(w("r"))
    if properties is not None:
        run.append(copy.deepcopy(properties))
    for word in words:
        if word.tag == w("t") and len(run) and run[-1].tag == w("t"):
            run[-1].text = (run[-1].text or "") + word.text
            continue
        part = etree.SubElement(run, word.tag)
        if word.tag == w("t"):
            part.set(_SPACE, "preserve")
            part.text = word.text
    return run
