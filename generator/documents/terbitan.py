"""What comes out of a year: its papers, version by version, each with the one that it takes the place of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.keputusan_ubahan import KeputusanUbahan
from generator.model.perubahan import Perubahan
from generator.model.tahun import Langkah, Tahun

from .papers import MATRIKS, Paper, matriks_of, papers, papers_of


@dataclass(frozen=True)
class Terbitan:
    """One paper of one version.

    Attributes:
        berkas: Its file below the office's folder: `pk-camat.docx`, `perubahan-1/pk-camat.docx`.
        tahun: The sources as they are in that version.
        paper: The paper.
        lama: The last one of that name before, which a redline compares with; None for a first one, and
            for a Keputusan that amends another: its body is no new wording of that one.
        perubahan: What made the version; None in the murni year.
    """

    berkas: str
    tahun: Tahun
    paper: Paper
    lama: Paper | None = None
    perubahan: Perubahan | None = None

    @property
    def berkas_jejak(self) -> str | None:
        """The file of its redline; None when there is nothing to compare it with."""
        return None if self.lama is None else f"{self.berkas.removesuffix('.docx')}.jejak.docx"


def published(tahun: Tahun) -> Iterator[Terbitan]:
    """The papers of the murni year, then those that each perubahan touches."""
    latest = {paper.nama: paper for paper in papers(tahun)}
    yield from (Terbitan(f"{paper.nama}.docx", tahun, paper) for paper in latest.values())
    for step in tahun.langkah:
        for one in _of_step(step, latest):
            latest[one.paper.nama] = one.paper
            yield one


def _of_step(step: Langkah, latest: dict[str, Paper]) -> Iterator[Terbitan]:
    folder, change, after = f"perubahan-{step.perubahan.ke}", step.perubahan, step.sesudah
    for paper in papers_of(step):
        decision = after.keputusan.get(paper.nama)
        amends = isinstance(decision, KeputusanUbahan) and paper.nama in change.keputusan and decision.urutan > 0
        before = None if amends else latest.get(paper.nama)
        yield Terbitan(f"{folder}/{paper.nama}.docx", after, paper, before, change)
    yield Terbitan(f"{folder}/{MATRIKS}.docx", after, matriks_of(step), None, change)
