"""The three-way merge: a person's edits and the new draft put together in the person's own file.

The base is what was generated before. What only one side changed is taken from that side; what both changed is
shown as tracked changes for a person to decide. Nothing that a hand wrote is ever dropped.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from lxml import etree

from .align import align
from .blocks import (
    DOCUMENT,
    Content,
    Placed,
    Unit,
    Unreadable,
    body_of,
    cells,
    content_of,
    continues,
    edge_parts,
    tree,
    units,
)
from .graft import Styles, follow_merge
from .insertion import Insertion, Neighbours
from .paragraphs import line
from .pen import HAND, NASKAH, Pen, Unmergeable, take_out, tracked, write
from .stamp import Stamp, stamp_of, with_stamp
from .wordml import w

_STYLES = "word/styles.xml"


@dataclass(frozen=True)
class Merged:
    """A merged file, stamped with the new draft as its base, and how many places a person must decide."""

    content: bytes
    bentrok: int


def merge(base: Content, hand: Mapping[str, bytes], new: Mapping[str, bytes]) -> Merged:
    """Merge a new draft into a person's file.

    Args:
        base: What had been generated when the person began to edit.
        hand: The members of the person's file.
        new: The members of the new draft, with its stamp.

    Raises:
        Unmergeable: When it cannot be done safely; the message tells why.
    """
    stamp = stamp_of(new)
    if stamp is None:
        raise Unmergeable("rancangan baru tanpa cap")
    try:
        return _merge(base, hand, new, stamp)
    except (Unreadable, LookupError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise Unmergeable("berkas tidak tersusun sebagaimana Word menyusunnya") from error


def _merge(base: Content, hand: Mapping[str, bytes], new: Mapping[str, bytes], stamp: Stamp) -> Merged:
    before = content_of(hand)
    own, generated = tree(hand[DOCUMENT]), tree(new[DOCUMENT])
    styles = Styles(tree(new[_STYLES]), tree(hand[_STYLES]))
    merger = _Merger(Pen(own, stamp.tanggal), styles)
    merger.container(base.units, body_of(own), body_of(generated))
    parts = {**hand, DOCUMENT: _xml(own), **_around(base, hand, new)}
    _see_nothing_lost(base, before, parts)
    return Merged(with_stamp(parts, stamp), merger.pen.conflicts)


class _Sides:
    """The units of a container on all three sides, and which became which.

    Attributes:
        kept: Units of the base that both sides still have: base, person's, generated.
        dropped: Those that only the person's file still has.
        images: The person's unit by number of the generated one that shows the same.
        added: The person's own units.
        missing: Numbers of the generated units that the person's file does not show but is to show.
        refused: Those of `missing` that a hand took away and the data changed since.
    """

    def __init__(self, base: Sequence[Unit], hand: Sequence[Placed], new: Sequence[Placed]) -> None:
        to_hand = align(base, [placed.unit for placed in hand])
        to_new = align(base, [placed.unit for placed in new])
        self.kept = [(base[i], hand[to_hand[i]], new[n]) for i, n in to_new.items() if i in to_hand]
        self.dropped = [(base[i], hand[h]) for i, h in to_hand.items() if i not in to_new]
        self.images = {n: hand[to_hand[i]].element for i, n in to_new.items() if i in to_hand}
        origin = {n: i for i, n in to_new.items()}
        own = [h for h in range(len(hand)) if h not in set(to_hand.values())]
        self.added: list[Placed] = [hand[h] for h in own]
        self.missing: list[int] = []
        self.refused: set[int] = set()
        for n, placed in enumerate(new):
            if n in self.images or (n in origin and placed.unit == base[origin[n]]):
                continue
            same = next((p for p in self.added if p.unit == placed.unit), None)
            if same is not None:
                self.added.remove(same)
                self.images[n] = same.element
                continue
            self.missing.append(n)
            if n in origin:
                self.refused.add(n)


@dataclass
class _Merger:
    """Merges containers, a body or cell at a time."""

    pen: Pen
    styles: Styles

    def container(self, base: Sequence[Unit], own: Any, generated: Any) -> None:
        """Bring the changes from the base to a generated container into a person's."""
        hand = [] if continues(own) else list(units(own))
        new = [] if continues(generated) else list(units(generated))
        if [placed.unit for placed in new] == list(base):
            return
        sides = _Sides(base, hand, new)
        for before, placed, now in sides.kept:
            self._change(before, placed, now)
        both = own.tag == w("tc") and bool(sides.added)
        insertion = Insertion(Neighbours(own, new, sides.images), self.styles)
        for n in sides.missing:
            for element in insertion.insert(n):
                if both or n in sides.refused:
                    self._show_inserted(element)
        for placed in sides.added if both and sides.missing else ():
            _refuse_tracked(placed)
            self.pen.wrap(placed.element, "ins", HAND)
        for before, placed in sides.dropped:
            self._withdraw(before, placed)

    def _change(self, base: Unit, hand: Placed, new: Placed) -> None:
        """Bring the change of one unit into its image in the person's file."""
        if new.unit in (base, hand.unit):
            return
        if not isinstance(base, str):
            self._change_row(base, hand.element, new.element)
            return
        _refuse_tracked(hand)
        if hand.unit == base:
            write(hand.element, new.element)
        else:
            self.pen.both(hand.element, base, new.element)

    def _change_row(self, base: Sequence[Sequence[str]], own: Any, generated: Any) -> None:
        triples = list(zip(base, cells(own), cells(generated), strict=True))
        for before, cell, new in triples:
            changed = tuple(before) != tuple(str(p.unit) for p in ([] if continues(new) else units(new)))
            if changed and continues(cell) and not continues(new):
                follow_merge(cell, new)
            self.container(before, cell, new)
            if changed and continues(new) and not any(units(cell)):
                follow_merge(cell, new)

    def _withdraw(self, base: Unit, hand: Placed) -> None:
        """Take out what the data no longer has; what a hand has edited stays, shown as deleted."""
        _refuse_tracked(hand)
        element = hand.element
        if hand.unit != base:
            if element.tag == w("tr"):
                self.pen.mark_row(element, "del", NASKAH)
            else:
                self.pen.wrap_whole(element, "del", NASKAH)
            self.pen.conflicts += 1
        elif element.tag == w("tr"):
            table = element.getparent()
            table.remove(element)
            if table.tag == w("tbl") and table.find(w("tr")) is None:
                table.getparent().remove(table)
        else:
            take_out(element)

    def _show_inserted(self, element: Any) -> None:
        """Show as inserted what a hand had taken away, or written otherwise, in the same place."""
        self.pen.conflicts += 1
        if element.tag == w("tr"):
            self.pen.mark_row(element, "ins", NASKAH)
        else:
            self.pen.wrap_whole(element, "ins", NASKAH)


def _refuse_tracked(hand: Placed) -> None:
    if hand.joined or tracked(hand.element):
        words = hand.unit if isinstance(hand.unit, str) else " | ".join(" ".join(cell) for cell in hand.unit)
        what = "terima atau tolak dahulu perubahan terlacak (Track Changes)"
        raise Unmergeable(f"{what} pada «{words[:60]}»")


def _around(base: Content, hand: Mapping[str, bytes], new: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts around the body in which a text has changed."""
    now = content_of(new).around
    old = [text for text in base.around if text not in now]
    if not old and set(now) <= set(base.around):
        return {}
    texts = [text for text in now if text not in base.around]
    pairs = align(old, texts)
    if len(pairs) != len(old) or len(old) != len(texts):
        raise Unmergeable("kepala atau kaki halaman berubah")
    sources = {line(p): p for name in edge_parts(new) for p in tree(new[name]).iter(w("p"))}
    parts = {name: tree(hand[name]) for name in edge_parts(hand)}
    for i, n in pairs.items():
        places = [p for root in parts.values() for p in root.iter(w("p")) if line(p) == old[i]]
        if not places or any(map(tracked, places)):
            raise Unmergeable("kepala atau kaki halaman berubah, dan sudah disunting")
        for place in places:
            write(place, sources[texts[n]])
    return {name: _xml(root) for name, root in parts.items()}


def _see_nothing_lost(base: Content, before: Content, parts: Mapping[str, bytes]) -> None:
    """See that every word of the hand stands in the merged file, be it as a tracked deletion.

    Raises:
        Unmergeable: When one does not.
    """
    known = set(_lines(base.units))
    own = [text for text in _lines(before.units) if text not in known]
    there = [line(p, deleted=True) for p in tree(parts[DOCUMENT]).iter(w("p"))]
    if any(not any(text in whole for whole in there) for text in own):
        raise Unmergeable("suntingan tangan tidak dapat ditempatkan")


def _lines(found: Sequence[Unit]) -> list[str]:
    return [text for unit in found for text in ([unit] if isinstance(unit, str) else chain(*unit))]


def _xml(root: Any) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
