"""Two contexts of one paper side by side: what stands for the same thing in both gets the same path.

Rows are matched by what they show (the id of an indicator, the code of a budget line, the month, the text of a
sasaran), never by their place; texts without such a key by their wording.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from difflib import SequenceMatcher
from typing import Any

from generator.word.contents import DaftarIsi
from generator.word.fragments import Inline, Sisipan
from generator.word.traces import TracedFragment, TracedText

_KEYS = ("id", "kode", "sasaran", "nama")
"""The field by which a row is known, the first that it has."""
_COUNTED = frozenset({"nomor", "label", "titik_dua", "ke", "huruf"})
"""Fields that only number a row or say that it is the first; they change when another row comes or goes."""
_ALIKE = 0.5
"""Share of words that two texts must have in common to be one text that was changed."""
_FIRST_AND_LAST = 2
"""Lines of a list of contents that hold the ends of its field."""


def berdampingan(lama: object, baru: object, jalan: str = "") -> tuple[Any, Any]:
    """Both contexts as the mappings that templates print, every text and inline fragment with its path.

    The lines that both lists of contents have bear the new page numbers: they are layout, not content. Numbers,
    conditions and tables made from data are passed on as they are.

    Args:
        lama: The old value.
        baru: The new value, of the same type for a whole context.
        jalan: Where both stand; empty for a whole context.
    """
    if _is_record(lama) and type(lama) is type(baru):
        pairs = {
            f.name: berdampingan(getattr(lama, f.name), getattr(baru, f.name), f"{jalan}/{f.name}")
            for f in fields(lama)  # type: ignore[arg-type]
        }
        return {name: old for name, (old, _) in pairs.items()}, {name: new for name, (_, new) in pairs.items()}
    if isinstance(lama, tuple) and isinstance(baru, tuple):
        return _lists(lama, baru, jalan)
    if isinstance(lama, Sisipan) and isinstance(baru, Sisipan):
        if lama.templat != baru.templat:
            return _alone(lama, f"{jalan}/-"), _alone(baru, jalan)
        old, new = berdampingan(lama.konteks, baru.konteks, jalan)
        return replace(lama, konteks=old), replace(baru, konteks=new)
    if isinstance(lama, DaftarIsi) and isinstance(baru, DaftarIsi):
        return _with_pages_of(baru, lama), baru
    return _leaf(lama, jalan), _leaf(baru, jalan)


def _with_pages_of(new: DaftarIsi, old: DaftarIsi) -> DaftarIsi:
    """The old list of contents; the new one where the field that both are could not begin and end alike."""
    if min(len(new.entri), len(old.entri)) < _FIRST_AND_LAST:
        return new
    pages = {entry.penanda: entry.halaman for entry in new.entri}
    return replace(old, entri=tuple(replace(e, halaman=pages.get(e.penanda, e.halaman)) for e in old.entri))


def _alone(value: object, path: str) -> Any:
    """A value that stands on one side only."""
    return berdampingan(value, value, path)[0]


def _leaf(value: object, path: str) -> Any:
    if isinstance(value, str):
        return TracedText.at(path, value)
    if isinstance(value, Inline):
        return TracedFragment(path, value)
    return _alone(value, path) if isinstance(value, tuple | Sisipan) or _is_record(value) else value


def _is_record(value: object) -> bool:
    return is_dataclass(value) and not getattr(value, "fragment", False)


def _lists(old: Sequence[object], new: Sequence[object], path: str) -> tuple[list[Any], list[Any]]:
    """Matched items share a number; an old one that has gone bears one of its own, with a minus sign."""
    partner = _matched(old, new)
    shown_new: list[Any] = []
    shown_old: list[Any] = [None] * len(old)
    for n, item in enumerate(new):
        if n in partner:
            shown_old[partner[n]], shown = berdampingan(old[partner[n]], item, f"{path}/{n}")
        else:
            shown = _alone(item, f"{path}/{n}")
        shown_new.append(shown)
    for n in set(range(len(old))) - set(partner.values()):
        shown_old[n] = _alone(old[n], f"{path}/-{n}")
    return shown_old, shown_new


def _matched(old: Sequence[object], new: Sequence[object]) -> dict[int, int]:
    """The place of the old item for the place of each new one that has one."""
    keyed = [_key(item) for item in (*old, *new)]
    if not keyed or None in keyed:
        return dict(_by_words(list(map(_words, old)), list(map(_words, new))))
    partner = _by_key(old, new, _key)
    left_old = [n for n in range(len(old)) if n not in partner.values()]
    for n, item in enumerate(new):
        ids = _ids_below(item)
        if n not in partner and ids:
            same = next((m for m in left_old if ids & _ids_below(old[m])), None)
            if same is not None:
                partner[n] = same
                left_old.remove(same)
    return partner


def _by_key(old: Sequence[object], new: Sequence[object], key: Callable[[object], Hashable]) -> dict[int, int]:
    """Items with one key; of several with the same one the first with the first."""
    places = {item: n for n, item in enumerate(_counted(map(key, old)))}
    return {n: places[item] for n, item in enumerate(_counted(map(key, new))) if item in places}


def _counted(keys: Iterator[Hashable]) -> Iterator[Hashable]:
    seen: Counter[Hashable] = Counter()
    for key in keys:
        yield key, seen[key]
        seen[key] += 1


def _key(item: object) -> Hashable:
    """What a row is known by; of an included paper the templates it is made from; None for mere text."""
    if isinstance(item, Sisipan):
        inner = [_key(getattr(item.konteks, f.name)) for f in fields(item.konteks)]  # type: ignore[arg-type]
        return item.templat, *(key for key in inner if isinstance(key, tuple))
    if not _is_record(item):
        return None
    return next((getattr(item, name) for name in _KEYS if hasattr(item, name)), None)


def _ids_below(item: object) -> set[str]:
    """The ids of the indicators of a sasaran, by which it is known when its own text has changed."""
    return {row.id for row in getattr(item, "indikator", ()) if hasattr(row, "id")}


def _by_words(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Equal texts in their order; between them texts that have most of their words in common."""
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield from zip(range(j1, j2), range(i1, i2), strict=True)
        elif kind == "replace":
            after = i1
            for j in range(j1, j2):
                alike = [(_likeness(old[i], new[j]), -i) for i in range(after, i2)]
                share, place = max(alike, default=(0.0, 0))
                if share >= _ALIKE:
                    yield j, -place
                    after = 1 - place


def _likeness(old: str, new: str) -> float:
    return SequenceMatcher(None, old.split(), new.split(), autojunk=False).ratio()


def _words(item: object) -> str:
    """What an item says, without its number."""
    if isinstance(item, tuple):
        return "\n".join(map(_words, item))
    if _is_record(item):
        values = (getattr(item, f.name) for f in fields(item) if f.name not in _COUNTED)  # type: ignore[arg-type]
        return "\n".join(filter(None, map(_words, values)))
    return "" if isinstance(item, bool | int | None) else str(item)
