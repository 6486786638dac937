"""What came of checking one office and year: the one thing that every report is made from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from generator.errors import ExitCode
from generator.findings import Finding
from generator.model.tahun import Tahun


@dataclass(frozen=True)
class Pemeriksaan:
    """The findings of one office and year.

    Attributes:
        folder: The year's folder, as the user named it.
        tahun: What was read; None when hardly anything could be, and where only the findings are told.
        temuan: All findings in order, accepted ones among them.
        tak_terbaca: Whether a source, or a part of it, could not be read.
    """

    folder: Path
    tahun: Tahun | None
    temuan: list[Finding]
    tak_terbaca: bool = False

    @property
    def menghalangi(self) -> bool:
        """Whether a finding keeps the papers from being written."""
        return any(finding.blocks for finding in self.temuan)

    @property
    def exit_code(self) -> ExitCode:
        """What the shell is told of it."""
        if self.tak_terbaca:
            return ExitCode.SUMBER_TAK_TERBACA
        return ExitCode.KESALAHAN if self.menghalangi else ExitCode.BERES

    def tanpa_sumber(self) -> Pemeriksaan:
        """The same for whoever tells of the findings only: some kB instead of a MB to hold or to send."""
        return replace(self, tahun=None)
