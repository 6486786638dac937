"""What the user chose for a run and what came of it for one office: plain data, small enough to send to any process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import ExitCode, NaskahError, of_system
from generator.output.files import Written
from generator.reports.pemeriksaan import Pemeriksaan

if TYPE_CHECKING:
    from generator.pdf.pembuatan import Tanda

Report = Callable[[str], None]
"""Takes a line of progress."""


@dataclass(frozen=True)
class Pembuatan:
    """What came of making the papers of one office and year.

    Attributes:
        pemeriksaan: Its findings, without the sources.
        tertulis: Its papers; none while a finding blocks them.
        reviu: The review as files beside them, always.
        sisa: Papers of earlier runs that the sources no longer give; known only when papers were made.
        halangan: Why no papers were written; empty when they were.
    """

    pemeriksaan: Pemeriksaan
    tertulis: list[Written]
    reviu: list[Written]
    sisa: list[Path] = field(default_factory=list)
    halangan: str = ""

    @property
    def kabar(self) -> str:
        """How many papers and where, or why there are none, in one line."""
        place = f" di {self.reviu[0].path.parent}" if self.reviu else ""
        if not self.halangan:
            prints = sum(paper.path.suffix == ".pdf" for paper in self.tertulis)
            printed = f", {prints} PDF" if prints else ""
            return f"{len(self.tertulis) - prints} naskah{printed} dan lembar reviu{place}"
        return f"{self.halangan}, tidak ada naskah yang ditulis{f'; lembar reviu{place}' if place else ''}"


@dataclass(frozen=True)
class Kegagalan:
    """What stopped the work on one office and year; the others go on.

    Attributes:
        folder: The year's folder, as the user named it.
        pesan: What, where, and a way out.
        exit_code: What the shell is told of it.
    """

    folder: Path
    pesan: str
    exit_code: ExitCode


@dataclass(frozen=True)
class Pilihan:
    """What the user chose for `buat`.

    Attributes:
        keluaran: Folder that takes `<kecamatan>/<tahun>/`.
        dokumen: Only these kinds of paper; all if None.
        tetap: Write drafts with a watermark in spite of findings.
        templat: Folder of the workspace's own templates; they go before the shipped ones.
        versi: Only this version: 0 for the murni year, else the number of the perubahan; all if None.
        jejak: Write a redline beside each paper of a perubahan; one that is there already is kept in step anyway.
        gabung: Merge new drafts into the papers that a person has edited.
        pdf: Print the papers, and all of them as one file.
        tanda: What stands across the pages of that file.
        lampirkan: PDFs that it ends with.
    """

    keluaran: Path
    dokumen: frozenset[str] | None = None
    tetap: bool = False
    templat: Path | None = None
    versi: int | None = None
    jejak: bool = False
    gabung: bool = False
    pdf: bool = False
    tanda: Tanda | None = None
    lampirkan: tuple[Path, ...] = ()


def kegagalan(folder: Path, error: NaskahError | OSError) -> Kegagalan:
    """What an exception means for an office."""
    if isinstance(error, NaskahError):
        return Kegagalan(folder, str(error), error.exit_code)
    return Kegagalan(folder, of_system(error), ExitCode.KELUARAN_TAK_TERTULIS)
