"""What differs between two versions of a year: values, subjects, and the whole comparison."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import groupby

from generator.findings import Origin
from generator.wording import number


class Jenis(StrEnum):
    """What is compared."""

    JABATAN = "jabatan"
    PEJABAT = "pejabat"
    SASARAN = "sasaran"
    INDIKATOR = "indikator"
    ANGGARAN = "anggaran"
    KEPUTUSAN = "keputusan"


CITED = ("keadaan", "nomor", "tanggal", "tentang")
"""What is told of a Keputusan; the rest of its text is read in the paper itself."""


class Tindak(StrEnum):
    """What became of a subject."""

    DIUBAH = "diubah"
    BARU = "baru"
    DIHAPUS = "dihapus"


@dataclass(frozen=True, slots=True)
class Selisih:
    """The difference of two numbers of one unit; `poin` when the unit is a percentage."""

    angka: Decimal
    poin: bool = False

    def __str__(self) -> str:
        sign = "+" if self.angka > 0 else "−" if self.angka else ""
        return f"{sign}{number(abs(self.angka))}{' poin' if self.poin else ''}"


@dataclass(frozen=True, slots=True)
class Beda:
    """One value that differs.

    Attributes:
        subjek: Id of the indicator or jabatan, code of the budget line, or stem of the Keputusan.
        nama: What the papers call it.
        isian: Which value: `target`, `bulanan.oktober`, `satuan`, `anggaran`, `pejabat.nama`.
        semula, menjadi: As printed; empty where there is none.
        selisih: None unless both are numbers of one unit; a budget line that is not there counts as nothing.
        jabatan, nama_jabatan, sasaran: Where it belongs, as it becomes; empty for what the whole office shares.
        alasan: Why; empty for a sum that only follows the lines below it.
        turunan: Whether it is such a sum.
        asal: Where the new value is written, or that it is taken out.
    """

    jenis: Jenis
    perubahan: Tindak
    subjek: str
    nama: str
    isian: str
    semula: str
    menjadi: str
    selisih: Selisih | None
    alasan: str
    asal: Origin
    jabatan: str = ""
    nama_jabatan: str = ""
    sasaran: str = ""
    turunan: bool = False


@dataclass(frozen=True)
class Perihal:
    """All differences of one subject."""

    beda: tuple[Beda, ...]

    @property
    def pokok(self) -> Beda:
        """The first difference, for what all of them share."""
        return self.beda[0]

    @property
    def turunan(self) -> bool:
        """Whether nothing differs but a sum that follows the lines below it."""
        return all(beda.turunan for beda in self.beda)

    def isian(self, nama: str) -> Beda | None:
        """The difference of one value; None when it is the same."""
        return next((beda for beda in self.beda if beda.isian == nama), None)


def by_sasaran(subjects: Iterable[Perihal]) -> dict[str, tuple[Perihal, ...]]:
    """Subjects of one jabatan by the sasaran they belong to, what is taken out beside what stays."""
    found: dict[str, tuple[Perihal, ...]] = {}
    for subject in subjects:
        found[subject.pokok.sasaran] = (*found.get(subject.pokok.sasaran, ()), subject)
    return found


@dataclass(frozen=True)
class Banding:
    """What differs between two versions.

    Attributes:
        beda: In the order of the new version's sources, what is taken out after what stays.
        anggaran: The sum of all programs before and after, also when it stays; None when an amount is missing.
    """

    beda: tuple[Beda, ...]
    anggaran: Beda | None = None

    @property
    def perihal(self) -> tuple[Perihal, ...]:
        """The differences subject by subject."""
        groups = groupby(self.beda, key=lambda beda: (beda.jenis, beda.subjek, beda.jabatan, beda.sasaran))
        return tuple(Perihal(tuple(group)) for _, group in groups)

    def dari_jenis(self, *jenis: Jenis) -> tuple[Perihal, ...]:
        """The subjects of some kinds."""
        return tuple(subject for subject in self.perihal if subject.pokok.jenis in jenis)
