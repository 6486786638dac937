"""What a finding is about, as the page groups it: a jabatan and its indicator, a Keputusan, the budget, or a file.

The review sheet, which does not group, says it in one phrase: `documents/temuan.py`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from generator.findings import Finding
from generator.model.anggaran import Mata
from generator.model.kinerja import Indikator
from generator.model.naskah import Keputusan
from generator.model.tahun import Tahun

ELSEWHERE = "Di luar jabatan"
"""Where findings are counted that belong to no jabatan."""


@dataclass(frozen=True)
class Subjek:
    """What a finding is about.

    Attributes:
        jabatan: The jabatan it counts for, or ELSEWHERE.
        kelompok: Under which heading it stands.
        nama: What exactly; empty when the heading says it all.
        indikator: The indicator, when it is one.
    """

    jabatan: str
    kelompok: str
    nama: str = ""
    indikator: Indikator | None = None


class Subjects:
    """The subjects of one office."""

    def __init__(self, tahun: Tahun | None) -> None:
        self._tahun = tahun

    @cached_property
    def jabatan(self) -> dict[str, str]:
        """What each jabatan is called, by id; the id is added where two bear one name."""
        if self._tahun is None:
            return {}
        names = {jabatan.id: jabatan.nama for jabatan in reversed(self._tahun.jabatan)}
        names = {jabatan.id: names[jabatan.id] for jabatan in self._tahun.jabatan}
        names |= {id_: id_ for id_ in self._tahun.kinerja if id_ not in names}
        times = Counter(names.values())
        return {id_: name if times[name] == 1 else f"{name} ({id_})" for id_, name in names.items()}

    @cached_property
    def _holders(self) -> dict[str, str]:
        """The id of the jabatan of each indicator; the first of two with one id."""
        found: dict[str, str] = {}
        for jabatan_id, _, indikator in self._tahun.semua_indikator() if self._tahun else ():
            found.setdefault(indikator.id, jabatan_id)
        return found

    def of(self, finding: Finding) -> Subjek:
        """What a finding is about."""
        file = PurePosixPath(finding.asal.berkas).name
        if self._tahun is None or not finding.subjek:
            return Subjek(ELSEWHERE, f"Berkas {file}" if file else "Kantor")
        return self._named(self._tahun, finding.subjek) or Subjek(ELSEWHERE, f"Berkas {file}", finding.subjek)

    def _named(self, tahun: Tahun, subject: str) -> Subjek | None:
        record = tahun.menurut_pengenal(subject)
        if isinstance(record, Indikator):
            name = self.jabatan[self._holders[subject]]
            return Subjek(name, name, record.nama, record)
        if subject in self.jabatan:  # also one that only `kinerja.yaml` names
            return Subjek(self.jabatan[subject], self.jabatan[subject])
        if isinstance(record, Keputusan):
            return Subjek(ELSEWHERE, "Keputusan", f"{subject}: {record.tentang}")
        if isinstance(record, Mata):
            return Subjek(ELSEWHERE, "Anggaran", f"{subject} {record.nama}")
        return Subjek(ELSEWHERE, "Rencana Aksi") if subject == "rencana-aksi" else None
