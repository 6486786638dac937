"""Why something changed, told from the perubahan between two versions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.findings import Origin

from .perubahan import Perubahan
from .tahun import Tahun

Alasan = Callable[[str], str]
"""Why a subject changed, by its id or code."""


def between(lama: Tahun, baru: Tahun) -> tuple[Perubahan, ...]:
    """The perubahan that lie between two versions, in order."""
    applied = {change.ke for change in lama.berlaku}
    return tuple(change for change in baru.berlaku if change.ke not in applied)


def removed_at(perubahan: Sequence[Perubahan], subjek: str) -> Origin | None:
    """Where a perubahan takes a subject out; None when none of them does."""
    for change in perubahan:
        for kind in (change.indikator, change.anggaran, change.pejabat):
            if (entry := kind.get(subjek)) is not None and entry.dihapus:
                return entry.asal
    return None


def reasons(perubahan: Sequence[Perubahan]) -> Alasan:
    """Why a subject changed over several perubahan, in order: of those that name it, else of the last one."""
    named = [(change, _named(change)) for change in perubahan]

    def why(subjek: str) -> str:
        told = {change.ke: change.alasan_untuk(subjek) for change, subjects in named if subjek in subjects}
        if len(set(told.values())) > 1:
            return "; ".join(f"perubahan {ke}: {reason}" for ke, reason in told.items())
        return next(iter(told.values()), perubahan[-1].alasan_untuk(subjek) if perubahan else "")

    return why


def _named(change: Perubahan) -> set[str]:
    """Ids and codes of everything that a perubahan changes."""
    new = {i.id for group in change.indikator_baru.values() for sasaran in group for i in sasaran.indikator}
    lines = {line.kode for line in change.anggaran_baru}
    return {*change.indikator, *change.anggaran, *change.pejabat, *change.keputusan} | new | lines
