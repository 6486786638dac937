"""A filled paper beside the sources it was filled from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.findings import Origin
from generator.model.jabatan import Jabatan
from generator.model.kinerja import Indikator
from generator.model.tahun import Tahun
from generator.word.reading import Terbaca

from .cetakan import Cetakan

SHEETS = ("iku", "iki", "rencana-aksi")
"""The tables of indicators that a paper may hold, by the names that `lampiran` uses."""
_AGREEMENT = "pk-"
"""How the file names of the Perjanjian Kinerja begin; the id of the jabatan follows."""


@dataclass(frozen=True)
class Naskah:
    """What the rules of this room see.

    Attributes:
        nama: File name without suffix: `rencana-aksi`, `sk-iku`.
        berkas: The file it is to become, as the user is shown it.
        isi: The paper as read back.
        tahun: The sources.
        variabel: The variables that its templates use; what a template leaves out on purpose is not missed.
        cetakan: Its PDF as read, where one was made.
    """

    nama: str
    berkas: str
    isi: Terbaca
    tahun: Tahun
    variabel: frozenset[str]
    cetakan: Cetakan | None = None

    @property
    def asal(self) -> Origin:
        """The paper as the place of a finding."""
        return Origin(self.berkas)

    def memakai(self, variabel: str) -> bool:
        """Whether a template prints a variable, told by the end of its path: `indikator[].satuan`."""
        return _uses(self.variabel, variabel)

    @property
    def lembar(self) -> tuple[str, ...]:
        """The tables of indicators that this paper has to hold."""
        if self.nama.startswith(_AGREEMENT):
            return ("pk",)
        decision = self.tahun.keputusan.get(self.nama)
        if decision is not None:
            return decision.lampiran
        return (self.nama,) if self.nama in SHEETS else ()

    def indikator(self, lembar: str) -> Iterator[tuple[Jabatan, Indikator]]:
        """The indicators that a sheet has to show, in order, with the jabatan they belong to."""
        for jabatan in self.tahun.jabatan:
            if lembar == "pk" and self.nama != f"{_AGREEMENT}{jabatan.id}":
                continue
            for sasaran in self.tahun.sasaran(jabatan):
                for indikator in sasaran.indikator:
                    if lembar != "iku" or indikator.iku:
                        yield jabatan, indikator


@lru_cache(maxsize=256)
def _uses(variables: frozenset[str], end: str) -> bool:
    return any(path.endswith(end) for path in variables)
