"""The sheet that only the program sees: which office and year a workbook is of, and the digest of each source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.errors import UsageError

from .columns import ASAL
from .sheet import Lembar
from .values import digest
from .xlsx_writer import Isian, KolomLembar, LembarBaru


@dataclass(frozen=True, slots=True)
class Pemilik:
    """Whose tables they are.

    Attributes:
        kantor: As a person names it: `Kecamatan Senduro, Kabupaten Lumajang`.
    """

    kantor: str
    tahun: int

    def __str__(self) -> str:
        return f"{self.kantor}, tahun {self.tahun}"

    def sama(self, other: Pemilik) -> bool:
        """Whether it is the same office and year, however its name is spaced or capitalised."""
        return _bare(self) == _bare(other)


def _bare(owner: Pemilik) -> list[str]:
    return str(owner).casefold().split()


def origin_sheet(owner: Pemilik, texts: Mapping[str, str]) -> LembarBaru:
    """The sheet as it is written: the sources with their digests, the owner beside the first of them."""
    files: list[list[Isian]] = [[name, digest(text), None, None] for name, text in texts.items()] or [[None] * 4]
    files[0][2:] = [owner.kantor, str(owner.tahun)]
    widths = (("Berkas", 30), ("Sidik", 70), ("Kantor", 50), ("Tahun", 8))
    return LembarBaru(ASAL, [KolomLembar(title, width) for title, width in widths], files, tersembunyi=True)


def check_owner(sheets: Sequence[Lembar], owner: Pemilik) -> bool:
    """See that a workbook is of this office and year.

    Returns:
        Whether it says so; one made by an earlier version does not.

    Raises:
        UsageError: When it is of another.
    """
    cells = _cells(sheets)
    kantor, tahun = (cells.get((2, column), "") for column in (3, 4))
    if not kantor or not tahun.isdigit():
        return False
    made_of = Pemilik(kantor, int(tahun))
    if not made_of.sama(owner):
        raise UsageError(
            f"Buku kerja ini milik {made_of}, sedangkan folder ini {owner}. "
            "Sebut folder yang sesuai, atau buat buku kerja baru dengan naskah excel ekspor."
        )
    return True


def stale(sheets: Sequence[Lembar], texts: Mapping[str, str]) -> Iterator[str]:
    """The sources whose text is not the one that the workbook was made of."""
    cells = _cells(sheets)
    for (row, column), name in cells.items():
        made_of = cells.get((row, 2))
        if row > 1 and column == 1 and made_of and digest(texts.get(name, "")) != made_of:
            yield name


def _cells(sheets: Sequence[Lembar]) -> dict[tuple[int, int], str]:
    sheet = next((sheet for sheet in sheets if sheet.nama == ASAL), None)
    return {place: cell.isi.strip() for place, cell in sheet.sel.items()} if sheet else {}
