"""Revisions inside a paragraph: a value struck out, and the one that has come in its place."""

from __future__ import annotations

import copy
from collections.abc import Hashable, Iterator
from itertools import groupby
from typing import Any, Literal

from lxml import etree

from .revised_words import word_by_word
from .traces import TRACE
from .wordml import child, put, w

Kind = Literal["ins", "del"]
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_INLINE = frozenset({w("r"), f"{_MATH}oMath", f"{_MATH}oMathPara"})
MARKS = frozenset({w("bookmarkStart"), w("bookmarkEnd"), w("pPr"), w("proofErr")})
_DELETED = {w("t"): w("delText"), w("instrText"): w("delInstrText")}
_CHANGING = frozenset({"id", TRACE})
"""Attributes that say nothing of what is shown: numbers of pictures and bookmarks."""
_NEVER = ("}paraId", "}textId")


def said(element: Any) -> Hashable:
    """What an element shows, for comparing."""
    attributes = tuple(
        sorted((k, v) for k, v in element.items() if k not in _CHANGING and "}rsid" not in k and not k.endswith(_NEVER))
    )
    inner = tuple(said(part) for part in element if isinstance(part.tag, str))
    return element.tag, attributes, element.text or "", inner


def slots(paragraph: Any) -> Iterator[tuple[int, Any]]:
    """What stands in a paragraph after its properties, with the number of its slot."""
    for part in paragraph:
        if part.tag != w("pPr"):
            yield int(part.get(TRACE, "0")), part


def merged_slot(old: list[Any], new: list[Any]) -> list[Any]:
    """One value before and after; the new one alone where they are the same."""
    shown_old, shown_new = ([said(p) for p in side if p.tag not in MARKS] for side in (old, new))
    if shown_old == shown_new:
        return new
    pieces = word_by_word(old, new)
    if pieces is None:
        return [*wrapped(old, "del"), *wrapped(new, "ins")]
    merged: list[Any] = []
    for kind, run in pieces:
        merged += [run] if kind == "equal" else wrapped([run], kind)
    return merged


def wrapped(parts: list[Any], kind: Kind) -> list[Any]:
    """Runs and equations in `w:ins` or `w:del`; bookmarks stay between them, links hold their own."""
    out: list[Any] = []
    for inline, group in groupby(parts, key=lambda part: part.tag in _INLINE):
        if inline:
            frame = etree.Element(w(kind))
            frame.extend(list(group))
            out.append(frame)
            continue
        for part in group:
            if part.tag not in MARKS:
                wrap(part, kind)
            out.append(part)
    if kind == "del":
        for frame in out:
            for text in [text for run in frame.findall(w("r")) for text in run if text.tag in _DELETED]:
                text.tag = _DELETED[text.tag]
    return out


def wrap(paragraph: Any, kind: Kind) -> None:
    """Wrap all that stands in a paragraph or link."""
    for part in wrapped([part for part in paragraph if part.tag != w("pPr")], kind):
        paragraph.append(part)


def mark_block(element: Any, kind: Kind) -> None:
    """Mark a paragraph, table or row, and all that it holds, as inserted or deleted."""
    for row in element.iter(w("tr")):
        put(child(row, "trPr"), kind)
    for paragraph in list(element.iter(w("p"))):
        wrap(paragraph, kind)
        mark_end(paragraph, kind)


def mark_end(paragraph: Any, kind: Kind | None) -> None:
    """Mark the end of a paragraph as inserted or deleted, or (None) as neither."""
    properties = child(paragraph, "pPr")
    run = properties.find(w("rPr"))
    for mark in [] if run is None else [*run.findall(w("ins")), *run.findall(w("del"))]:
        run.remove(mark)
    if kind is not None:
        run = put(properties, "rPr") if run is None else run
        run.insert(0, etree.Element(w(kind)))
    elif run is not None and not len(run):
        properties.remove(run)


def emptied(paragraph: Any) -> Any:
    """A paragraph with the same properties and nothing in it."""
    empty = etree.Element(w("p"))
    properties = paragraph.find(w("pPr"))
    if properties is not None:
        empty.append(copy.deepcopy(properties))
    return empty
