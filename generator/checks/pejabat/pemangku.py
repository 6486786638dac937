"""Who holds which position, with the NIP read, and the date on which the papers speak of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.findings import Origin
from generator.model.jabatan import Jabatan, Pejabat
from generator.model.tahun import Tahun

from .nip import NIP, read_nip

_ACTING = re.compile(
    r"\s*(?:plt|plh|pj|pjs|pjb|pelaksana (?:tugas|harian)|penjabat(?: sementara)?)\b\.?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Pemangku:
    """A person in a position; `nip` is None where none is written."""

    jabatan: Jabatan
    pejabat: Pejabat
    nip: NIP | None

    @property
    def id(self) -> str:
        """Id of the position: the subject of its findings."""
        return self.jabatan.id

    @property
    def nama(self) -> str:
        """The person as written."""
        return self.pejabat.nama

    @property
    def acting(self) -> bool:
        """Whether the position is held as Plt., Plh., or Pj."""
        return is_acting(self.jabatan.nama) or is_acting(self.pejabat.nama)

    def letak(self, kunci: str) -> Origin:
        """Where a key of the person stands."""
        return self.pejabat.letak(kunci)


def is_acting(name: str) -> bool:
    """Whether a position or person is named with Plt., Plh., Pj. or Penjabat in front."""
    return _ACTING.match(name) is not None


def without_acting(name: str) -> str:
    """A name without Plt., Plh., Pj. or Penjabat in front of it."""
    return _ACTING.sub("", name, count=1).strip() if is_acting(name) else name


def holders(tahun: Tahun) -> Iterator[Pemangku]:
    """Everyone named in `jabatan.yaml`, in its order."""
    for jabatan in tahun.jabatan:
        person = jabatan.pejabat
        if person is not None:
            written = (person.nip or "").strip()
            yield Pemangku(jabatan, person, read_nip(written) if written else None)


def with_nip(tahun: Tahun) -> Iterator[tuple[Pemangku, NIP]]:
    """Everyone whose NIP has its 18 digits."""
    for holder in holders(tahun):
        if holder.nip is not None and holder.nip.utuh:
            yield holder, holder.nip


@dataclass(frozen=True, slots=True)
class Naskah:
    """The paper that decides who could sign: what a sentence calls it before its date, and the date."""

    nama: str
    tanggal: date


def latest_paper(tahun: Tahun) -> Naskah:
    """The latest dated paper of the year, or 1 January when none is dated.

    A date beyond the following year is a slip (SK115 says so) and does not count.
    """
    dated = [Naskah(f"Keputusan {stem} bertanggal", sk.tanggal) for stem, sk in tahun.keputusan.items() if sk.tanggal]
    if tahun.rencana_aksi is not None and tahun.rencana_aksi.tanggal is not None:
        dated.append(Naskah("Rencana Aksi bertanggal", tahun.rencana_aksi.tanggal))
    dated += [Naskah(f"Perubahan ke-{p.ke} bertanggal", p.tanggal) for p in tahun.berlaku if p.tanggal]
    year = tahun.kantor.tahun
    sound = [paper for paper in dated if year - 1 <= paper.tanggal.year <= year + 1]
    return max(
        sound, key=lambda paper: paper.tanggal, default=Naskah(f"naskah tahun {year} dihitung sejak", date(year, 1, 1))
    )
