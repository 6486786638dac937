"""A redline: two filled papers of one template made one document, their differences real revisions of Word.

What stands for the same thing in both is known by the paths of what it prints (`traces`), so a value is compared
with the value that it replaces, and a row with the row of the same indicator. Accepting all revisions leaves the
new paper, rejecting all leaves the old one; how a paragraph is laid out (its style, what it is kept with), headers
and footers are always those of the new one.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from itertools import groupby
from typing import Any

from lxml import etree

from .revised_runs import MARKS, Kind, mark_block, mark_end, merged_slot, said, slots
from .revised_tables import columns, merged_rows
from .traces import TRACE, paths_in, resolve, untrace
from .wordml import text_of, w

_LINK = w("hyperlink")
_BOOKMARKS = (w("bookmarkStart"), w("bookmarkEnd"))
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True)
class Redline:
    """What a paper is compared with, and who changed it when.

    Args:
        lama: The traced context of the old paper; the new one is rendered traced as well.
        oleh: Author of every revision.
        tanggal: Its date; the hour is midnight, so that bytes do not depend on the clock.
    """

    lama: object
    oleh: str
    tanggal: date


def revised(old: str, new: str, redline: Redline) -> str:
    """Two documents, filled with traced contexts, as one.

    Args:
        old: The old `word/document.xml`.
        new: The new one.
        redline: Author and date.
    """
    before, after = resolve(old), resolve(new)
    _leave_bookmarks(before, after)
    merger = _Merger(frozenset(paths_in(before)) & frozenset(paths_in(after)))
    merger.story(before.find(w("body")), after.find(w("body")))
    untrace(after)
    _sign(after, redline)
    return _HEAD + etree.tostring(after, encoding="unicode")


def _leave_bookmarks(old: Any, new: Any) -> None:
    """Take away the old bookmarks that the new paper has too: each may stand but once."""
    taken = {mark.get(w("id")) for mark in new.iter(*_BOOKMARKS)}
    named = {mark.get(w("name")) for mark in new.iter(w("bookmarkStart"))}
    taken |= {mark.get(w("id")) for mark in old.iter(w("bookmarkStart")) if mark.get(w("name")) in named}
    for mark in [mark for mark in old.iter(*_BOOKMARKS) if mark.get(w("id")) in taken]:
        mark.getparent().remove(mark)


def _sign(root: Any, redline: Redline) -> None:
    """Number the revisions in document order, after the bookmarks, and say whose they are."""
    taken = [int(mark.get(w("id"), "0")) for mark in root.iter(*_BOOKMARKS)]
    for number, mark in enumerate(root.iter(w("ins"), w("del")), max(taken, default=0) + 1):
        mark.set(w("id"), str(number))
        mark.set(w("author"), redline.oleh)
        mark.set(w("date"), f"{redline.tanggal.isoformat()}T00:00:00Z")


@dataclass(frozen=True)
class _Merger:
    """Merges stories: the body, or the content of a cell.

    Args:
        shared: The paths that both papers print.
    """

    shared: frozenset[str]

    def story(self, old: Any, new: Any) -> None:
        """Write into the new container what only the old one holds, and mark what only the new one holds."""
        outer = (w("tcPr"), w("sectPr"))
        before, after = ([e for e in side if e.tag not in outer] for side in (old, new))
        merged = list(self._merged(before, after))
        _settle_end(merged)
        last = new.find(w("sectPr"))
        for element, _ in merged:
            new.append(element)
        if last is not None:
            new.append(last)

    def _merged(self, old: list[Any], new: list[Any]) -> Iterator[tuple[Any, Kind | None]]:
        """The elements of a story in order, each with what has become of it."""
        keys = list(map(self._key, old)), list(map(self._key, new))
        for kind, i1, i2, j1, j2 in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
            if kind == "equal":
                for before, after in zip(old[i1:i2], new[j1:j2], strict=True):
                    self._pair(before, after)
                    yield after, None
                continue
            for element in old[i1:i2]:
                if element.tag not in _BOOKMARKS:
                    mark_block(element, "del")
                    yield element, "del"
            for element in new[j1:j2]:
                mark_block(element, "ins")
                yield element, None if element.tag in _BOOKMARKS else "ins"

    def _key(self, element: Any) -> Hashable:
        """What is the same thing in both papers."""
        if element.tag == w("p"):
            own = tuple(_identity(part) for n, part in slots(element) if n % 2 == 0 and part.tag not in MARKS)
            return "p", element.get(TRACE, ""), own
        if element.tag == w("tbl"):
            paths = self.shared.intersection(paths_in(element))
            return "tbl", columns(element), paths or text_of(element.find(w("tr")))
        return said(element)

    def _pair(self, old: Any, new: Any) -> None:
        if new.tag == w("p"):
            _merge_paragraph(old, new)
        elif new.tag == w("tbl"):
            merged_rows(old, new, self.story)


def _identity(part: Any) -> Hashable:
    """What makes a part of a paragraph the same one in both papers: all that it shows, but of a link only that it is.

    So the lines of two lists of contents are paired from the first, which begins their field, to the last, which
    ends it.
    """
    return part.tag if part.tag == _LINK else said(part)


def _merge_paragraph(old: Any, new: Any) -> None:
    """Put the old values of a paragraph before the new ones where they differ."""
    before, after = dict(_by_slot(old)), dict(_by_slot(new))
    for part in [part for part in new if part.tag != w("pPr")]:
        new.remove(part)
    for n in sorted(before.keys() | after.keys()):
        was, now = before.get(n, []), after.get(n, [])
        if n % 2 == 0:
            _merge_links(was, now)
        for part in merged_slot(was, now) if n % 2 else now:
            new.append(part)


def _merge_links(old: list[Any], new: list[Any]) -> None:
    """Put the old words of links before the new ones; in a line of the list of contents only its heading differs."""
    was, now = ([part for part in side if part.tag == _LINK] for side in (old, new))
    for before, after in zip(was, now, strict=True):
        one, other = list(before), list(after)
        run_by_run = len(one) == len(other)
        pairs = zip(([run] for run in one), ([run] for run in other), strict=True) if run_by_run else [(one, other)]
        after[:] = [part for pair in pairs for part in merged_slot(*pair)]


def _by_slot(paragraph: Any) -> Iterator[tuple[int, list[Any]]]:
    for n, parts in groupby(slots(paragraph), key=lambda pair: pair[0]):
        yield n, [part for _, part in parts]


def _settle_end(merged: list[tuple[Any, Kind | None]]) -> None:
    """No revision can take away the last paragraph end of a cell or body: shift the revision off it.

    Word itself writes an added last paragraph so: the end of the paragraph before it is what is new.
    """
    tail = len(merged)
    while tail and merged[tail - 1][1] is not None:
        tail -= 1
    changed = merged[tail:]
    if not changed or changed[-1][0].tag != w("p"):
        return
    gone = [element for element, kind in changed if kind == "del"]
    come = [element for element, kind in changed if kind == "ins"]
    if gone and come:
        _fuse(merged, gone[-1], come[-1])
    elif tail and merged[tail - 1][0].tag == w("p"):
        mark_end(merged[tail - 1][0], changed[-1][1])
        mark_end(changed[-1][0], None)


def _fuse(merged: list[tuple[Any, Kind | None]], gone: Any, come: Any) -> None:
    """Let two last paragraphs be one that holds the deleted and the inserted words."""
    if gone.tag != w("p"):
        return
    at = 1 if come.find(w("pPr")) is not None else 0
    come[at:at] = [part for part in gone if part.tag != w("pPr")]
    mark_end(come, None)
    merged[:] = [entry for entry in merged if entry[0] is not gone]
