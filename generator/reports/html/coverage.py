"""How complete an office's sources are: what each jabatan has, and which papers can be made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.model.jabatan import Jabatan
from generator.model.kantor import JenisDokumen
from generator.model.kinerja import Indikator, Sasaran
from generator.model.tahun import Tahun
from generator.reports.pemeriksaan import Pemeriksaan

PAPERS = {
    JenisDokumen.SK_IKU: "Keputusan tentang IKU",
    JenisDokumen.SK_IKI: "Keputusan tentang IKI",
    JenisDokumen.IKU: "Indikator Kinerja Utama",
    JenisDokumen.IKI: "Indikator Kinerja Individu",
    JenisDokumen.RENCANA_AKSI: "Rencana Aksi",
    JenisDokumen.PK: "Perjanjian Kinerja",
}
"""What each kind of paper is called."""

COLUMNS = ("Tugas dan fungsi", "Pejabat", "Sasaran", "Indikator", "Target", "Bulan", "Formulasi", "Sumber data")
"""The columns of the matrix."""

_PARTS: tuple[Callable[[Indikator], object], ...] = (
    lambda indikator: indikator.target,
    lambda indikator: indikator.per_bulan,
    lambda indikator: indikator.formulasi,
    lambda indikator: indikator.sumber_data,
)
"""What an indicator may have, in the order of the columns."""


@dataclass(frozen=True)
class Sel:
    """A cell: how many there are, of how many there could be; `penuh` None where nothing is counted against."""

    ada: int
    dari: int | None = None

    @property
    def keadaan(self) -> str:
        """`lengkap`, `sebagian`, `belum`, or `tiada` where there is nothing to count."""
        if self.dari == 0:
            return "tiada"
        if self.ada == 0:
            return "belum"
        return "sebagian" if self.dari is not None and self.ada < self.dari else "lengkap"


@dataclass(frozen=True)
class Baris:
    """A jabatan and its cells."""

    nama: str
    sel: tuple[Sel, ...]


@dataclass(frozen=True)
class Dokumen:
    """A kind of paper: whether it is asked for, and what keeps it from being made."""

    nama: str
    diminta: str
    keadaan: str
    kata: str


def matrix(tahun: Tahun, names: dict[str, str]) -> list[Baris]:
    """A row for each jabatan, and those of the performance tree that `jabatan.yaml` does not know.

    Args:
        tahun: The office.
        names: What each id of a jabatan is called.
    """
    rows = [_row(names[jabatan.id], jabatan, tahun.sasaran(jabatan)) for jabatan in tahun.jabatan]
    known = tahun.jabatan_menurut_id
    rows += [_row(names[id_], None, sasaran) for id_, sasaran in tahun.kinerja.items() if id_ not in known]
    return rows


def total(rows: Sequence[Baris]) -> Baris:
    """All rows added up; yes-or-no columns count the jabatan that have it."""
    columns = list(zip(*(row.sel for row in rows), strict=True))
    cells = [Sel(sum(bool(cell.ada) for cell in column), len(rows)) for column in columns[:2]]
    cells += [Sel(sum(cell.ada for cell in column)) for column in columns[2:4]]
    cells += [Sel(sum(c.ada for c in column), sum(c.dari or 0 for c in column)) for column in columns[4:]]
    return Baris("Seluruhnya", tuple(cells))


def _row(name: str, jabatan: Jabatan | None, sasaran: Sequence[Sasaran]) -> Baris:
    indicators = [indikator for one in sasaran for indikator in one.indikator]
    duties = jabatan and (jabatan.tugas or jabatan.fungsi or jabatan.rincian_tugas or jabatan.uraian_tugas)
    cells = [Sel(int(bool(duties))), Sel(int(bool(jabatan and jabatan.pejabat)))]
    cells += [Sel(len(sasaran)), Sel(len(indicators))]
    cells += [Sel(sum(bool(has(indikator)) for indikator in indicators), len(indicators)) for has in _PARTS]
    return Baris(name, tuple(cells))


def papers(review: Pemeriksaan, tahun: Tahun) -> Iterator[Dokumen]:
    """Each kind of paper, in the order of the contract.

    Args:
        review: The review of the office.
        tahun: What was read of it.
    """
    blocking = sum(finding.blocks for finding in review.temuan)
    for kind, name in PAPERS.items():
        if not tahun.diminta(kind):
            yield Dokumen(name, "tidak", "tiada", "–")
            continue
        asked = "ya" if tahun.kantor.dokumen is not None else "ya, karena datanya ada"
        if blocking:
            yield Dokumen(name, asked, "terhalang", f"terhalang {blocking} kesalahan")
        else:
            yield Dokumen(name, asked, "lengkap", "dapat dibuat")
