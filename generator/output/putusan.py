"""What is to become of a paper: decided from the bytes on disk and those of the new draft, without touching a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.word.as_read import as_read
from generator.word.blocks import Content, Unreadable, content_of, opened
from generator.word.differences import differences
from generator.word.merge import Merged, merge
from generator.word.pen import Unmergeable
from generator.word.stamp import Stamp, stamp_of, untouched

from .laporan import report
from .sebab import reasons

BEFORE_MERGE, BEFORE = "sebelum gabung", "sebelumnya"


class Keadaan(StrEnum):
    """What became of a paper."""

    BARU = "baru"
    BERUBAH = "berubah"
    TETAP = "tetap"
    DIPERTAHANKAN = "suntingan tangan dipertahankan"
    DISISIHKAN = "suntingan tangan dipertahankan; rancangan baru di sampingnya"
    DIGABUNG = "digabung dengan suntingan tangan"


@dataclass(frozen=True)
class Putusan:
    """A decision.

    Attributes:
        keadaan: What the user is told became of the paper.
        isi: Bytes to write; None leaves the file as it is.
        simpan: The word under which the old file is kept before it is replaced; empty when it need not be.
        sebab: What changed.
        laporan: Text of the report beside a new draft, with `{draft}` for its name; empty for none.
        catatan: What else a person should know.
    """

    keadaan: Keadaan
    isi: bytes | None = None
    simpan: str = ""
    sebab: tuple[str, ...] = ()
    laporan: str = ""
    catatan: tuple[str, ...] = ()


def decide(name: str, disk: bytes | None, new: bytes, remembered: Stamp | None, *, merging: bool) -> Putusan:
    """Decide about a paper that bears a stamp.

    Args:
        name: File name, for the report.
        disk: The bytes on disk; None when there is no file.
        new: The bytes of the new draft.
        remembered: The stamp of what was last written there, should the file have lost its own.
        merging: Whether the user asked to merge.
    """
    if disk is None or disk == new:
        return Putusan(Keadaan.BARU, new) if disk is None else Putusan(Keadaan.TETAP)
    try:
        theirs = opened(disk)
        now = content_of(theirs)
    except Unreadable:
        note = "berkas yang ada tidak dapat dibaca (rusak atau berkata sandi), maka tidak disentuh"
        return Putusan(Keadaan.DISISIHKAN, new, catatan=(note,))
    members = opened(new)
    after = stamp_of(members)
    assert after is not None, "only stamped papers are decided about"
    before = stamp_of(theirs) or remembered
    if before is None:
        return _of_unknown(name, theirs, now, after, new)
    if untouched(theirs, before):
        return Putusan(Keadaan.BERUBAH, new, sebab=reasons(before, after))
    return _of_resaved(_Case(name, theirs, now, before, after, new, members), merging=merging)


def decide_unstamped(disk: bytes | None, new: bytes, *, ours: bool, as_written: bool) -> Putusan:
    """Decide about a file that bears no stamp: a redline, the review sheet, a report.

    Args:
        disk: The bytes on disk; None when there is no file.
        new: The bytes of the new draft.
        ours: Whether those on disk are what the program wrote there, byte for byte.
        as_written: Whether they hold its words still, be it saved by another program.
    """
    if disk is None or ours:
        return Putusan(Keadaan.BARU if disk is None else Keadaan.BERUBAH, new)
    words = as_read(new)
    if words and words == as_read(disk):
        return Putusan(Keadaan.TETAP)
    return Putusan(Keadaan.BERUBAH, new, BEFORE) if as_written else Putusan(Keadaan.DISISIHKAN, new)


def _of_unknown(name: str, theirs: Mapping[str, bytes], now: Content, after: Stamp, new: bytes) -> Putusan:
    """A file of which nobody knows what was generated: wholly a person's."""
    if now == after.isi:
        return Putusan(Keadaan.TETAP)
    text = report(name, "{draft}", differences(after.isi, theirs), None, after, "")
    return Putusan(Keadaan.DISISIHKAN, new, laporan=text)


@dataclass(frozen=True)
class _Case:
    """A file that some program has saved since it was generated."""

    name: str
    theirs: Mapping[str, bytes]
    now: Content
    before: Stamp
    after: Stamp
    new: bytes
    members: Mapping[str, bytes]


def _of_resaved(case: _Case, *, merging: bool) -> Putusan:
    edited = case.now != case.before.isi
    if case.now == case.after.isi:
        return Putusan(Keadaan.TETAP)
    if case.before.isi == case.after.isi:
        return Putusan(Keadaan.DIPERTAHANKAN)
    merged = _merged(case)
    if not edited:
        return _of_reformatted(case, merged)
    if isinstance(merged, Merged) and not merged.bentrok and content_of(opened(merged.content)) == case.now:
        return Putusan(Keadaan.DIPERTAHANKAN, catatan=("semua perubahan data sudah ada di dalamnya",))
    why = reasons(case.before, case.after)
    if isinstance(merged, Merged) and merging:
        return Putusan(Keadaan.DIGABUNG, merged.content, BEFORE_MERGE, why, catatan=_decisions(merged.bentrok))
    fault = merged if isinstance(merged, str) and merging else ""
    hand = differences(case.before.isi, case.theirs)
    text = report(case.name, "{draft}", hand, case.before, case.after, fault)
    notes = (f"suntingan tangan: {len(hand)} tempat", *([f"tidak dapat digabung: {fault}"] if fault else []))
    return Putusan(Keadaan.DISISIHKAN, case.new, sebab=why, laporan=text, catatan=notes)


def _of_reformatted(case: _Case, merged: Merged | str) -> Putusan:
    """A file of which only the look may have changed: the data change is written into it, so that the look stays.

    Where that cannot be, or the template has changed as well, the new draft takes its place and it is kept aside.
    """
    why = reasons(case.before, case.after)
    same_look = isinstance(merged, Merged) and not merged.bentrok and case.before.templat == case.after.templat
    if isinstance(merged, Merged) and same_look and content_of(opened(merged.content)) == case.after.isi:
        kept = "tampilan berkas yang disimpan ulang itu dipertahankan"
        return Putusan(Keadaan.BERUBAH, merged.content, sebab=why, catatan=(kept,))
    return Putusan(Keadaan.BERUBAH, case.new, BEFORE, why)


def _merged(case: _Case) -> Merged | str:
    """The merged file, or why there is none."""
    try:
        return merge(case.before.isi, case.theirs, case.members)
    except Unmergeable as error:
        return str(error)


def _decisions(conflicts: int) -> tuple[str, ...]:
    if not conflicts:
        return ()
    return (f"{conflicts} tempat diubah tangan dan data sekaligus: putuskan di Word (Tinjau › Terima atau Tolak)",)
