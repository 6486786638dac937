"""The short report beside a new draft: what the hand changed, what the data changed, and how to go on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.word.differences import Difference
from generator.word.stamp import Stamp

from .sebab import ChangedValue, changed_values, in_words, reasons

_MOST = 200
"""Changes of one kind that are listed."""


def report(name: str, draft: str, hand: Sequence[Difference], before: Stamp | None, after: Stamp, why: str) -> str:
    """The report as text.

    Args:
        name: The file that a person has edited.
        draft: The new draft beside it.
        hand: What the person changed.
        before: The stamp of the person's file; None when it has none.
        after: The stamp of the new draft.
        why: Why the two could not be merged; empty when that was not asked for.
    """
    return "\r\n".join(_lines(name, draft, hand, before, after, why)) + "\r\n"


def _lines(
    name: str, draft: str, hand: Sequence[Difference], before: Stamp | None, after: Stamp, why: str
) -> Iterator[str]:
    yield f"{name} telah disunting tangan, maka tidak ditimpa. Rancangan baru: {draft}."
    if why:
        yield f"Keduanya tidak dapat digabung: {why}."
    yield ""
    if before is None:
        yield "Catatan pembuatannya tidak ditemukan di dalam berkas itu, sehingga suntingan tangan dan perubahan"
        yield "data tidak dapat dipisahkan. Perbedaan berkas itu dari rancangan baru:"
        yield from _listed([(d.tempat, d.menjadi, d.semula) for d in hand], ("di berkas", "rancangan"))
    else:
        yield f"Yang diubah tangan ({len(hand)}):"
        yield from _listed([(d.tempat, d.semula, d.menjadi) for d in hand], ("semula", "menjadi"))
        yield ""
        changed = list(changed_values(before.nilai, after.nilai))
        yield f"Yang diubah data sumber ({len(changed)}):"
        yield from _listed([_told(change) for change in changed], ("semula", "menjadi"))
        if not changed:
            yield from (f"- {reason}" for reason in reasons(before, after))
    yield ""
    yield "Cara melanjutkan: pindahkan suntingan ke sumber data lalu hapus berkas yang disunting itu; atau jalankan"
    yield "naskah buat dengan --gabung, yang memasukkan perubahan data ke dalam berkas yang disunting."


def _told(change: ChangedValue) -> tuple[str, str, str]:
    return in_words(change.path), change.semula, change.menjadi


def _listed(changes: Sequence[tuple[str, str, str]], labels: tuple[str, str]) -> Iterator[str]:
    for place, old, new in changes[:_MOST]:
        yield f"- {place}"
        for label, text in zip(labels, (old, new), strict=True):
            yield f"    {label:<9}: {' '.join(text.split()) or '(tidak ada)'}"
    if len(changes) > _MOST:
        yield f"- dan {len(changes) - _MOST} lagi"
