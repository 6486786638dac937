"""The rows of a workbook matched with the rows of the sources, and what differs cell by cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from .columns import Jenis, Kolom
from .rows import BarisSumber
from .table import Baris, Tabel
from .values import chosen, figure, tidy

DARI_SASARAN = ("jabatan", "sasaran", "anggaran_sasaran")
"""Keys of a row of indicators that tell of its sasaran."""


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One difference between the workbook and the sources.

    Attributes:
        sel: The cell, e.g. `Kinerja!J4`; empty for what is no longer in the workbook.
        kunci: What changes, e.g. `adminduk: target`.
    """

    sel: str
    kunci: str
    semula: str
    menjadi: str


@dataclass
class BarisBuku:
    """A row of the workbook.

    Attributes:
        isi: Texts by key, for every column that the sheet has.
        lama: The row of the sources it was; None for a new one.
        turunan: Keys whose cell is empty and takes what stands above it.
    """

    alamat: str
    isi: dict[str, str]
    lama: BarisSumber | None = None
    alamat_sel: dict[str, str] = field(default_factory=dict)
    turunan: tuple[str, ...] = ()

    def berubah(self, *keys: str) -> dict[str, str]:
        """What some keys are to say, where that differs from the sources."""
        before = self.lama.sel if self.lama else {}
        wanted = keys or tuple(self.isi)
        return {key: self.isi[key] for key in wanted if key in self.isi and self.isi[key] != before.get(key, "")}


def book_rows(table: Tabel, columns: Sequence[Kolom], carried: Sequence[str]) -> list[BarisBuku]:
    """The rows of a table that say something, sums left out; an empty cell of a carried key means what stands above."""
    kinds = {column.kunci: column for column in columns if column.jenis is not Jenis.RUMUS}
    present = [key for key in kinds if key in table.kolom]
    above: dict[str, str] = {}
    found: list[BarisBuku] = []
    for row in table.baris:
        cells = {key: _text(row, kinds[key]) for key in present}
        if not any(cells.values()) or table.menjumlah(row):
            continue
        taken = tuple(key for key in carried if key in cells and not cells[key])
        for key in carried:
            if key in cells:
                cells[key] = above[key] = cells[key] or above.get(key, "")
        places = {key: table.alamat(row.nomor, key) for key in present}
        found.append(BarisBuku(table.alamat(row.nomor, "nama"), cells, None, places, taken))
    return found


def _text(row: Baris, column: Kolom) -> str:
    text = tidy(row.isi(column.kunci))
    if column.terbatas:
        return chosen(text)
    return figure(text) if column.jenis is Jenis.ANGKA else text


def match(rows: list[BarisBuku], old: Sequence[BarisSumber], name: str, within: str) -> list[BarisSumber]:
    """Tell each row which one of the sources it is: by its name (id, kode), else by its wording in the same place.

    Returns:
        The rows of the sources that the workbook no longer has.
    """
    left = list(old)
    for row in rows:
        if not row.isi.get("nama") and not row.isi.get(name):
            row.lama = next((_bare(s, row) for s in old if _same_sasaran(s, row)), None)
    for keys in ((name, within), (name,), ("nama", within)):
        waiting: dict[tuple[str, ...], list[BarisSumber]] = defaultdict(list)
        for source in left:
            if source.rekaman is not None and source.sel.get(keys[0]):
                waiting[tuple(source.sel.get(key, "") for key in keys)].append(source)
        for row in rows:
            found = waiting.get(tuple(row.isi.get(key, "") for key in keys))
            if row.lama is None and found:
                row.lama = found.pop(0)
                left = [source for source in left if source is not row.lama]
    return left


def _same_sasaran(source: BarisSumber, row: BarisBuku) -> bool:
    return all(row.isi.get(key) == source.sel.get(key) for key in ("jabatan", "sasaran"))


def _bare(source: BarisSumber, row: BarisBuku) -> BarisSumber:
    """The sasaran of a row that has no indicator any more; what was emptied with the indicator is none of its."""
    if source.rekaman is None:
        return source
    cells = {key: source.sel[key] for key in DARI_SASARAN if key in source.sel and row.isi.get(key)}
    return BarisSumber(cells, None, source.induk, source.berkas)


def nameless(rows: Sequence[BarisBuku]) -> Iterator[str]:
    """Rows that say something of an indicator and do not name it, each with its cell."""
    for row in rows:
        said = [key for key, text in row.isi.items() if text and key not in DARI_SASARAN]
        if said and not row.isi.get("nama") and not row.isi.get("id"):
            yield f"{row.alamat_sel[said[0]]} terisi pada baris tanpa indikator; beri nama indikatornya, atau kosongkan"


def changes(rows: Sequence[BarisBuku], gone: Sequence[BarisSumber], name: str, what: str) -> Iterator[Perubahan]:
    """Every difference, row by row, as a person wants to see it before it is written."""
    for row in rows:
        if row.lama is None:
            yield _new(row, what)
            continue
        subject = row.lama.sel.get(name) or row.isi.get(name) or row.isi.get("sasaran", "")
        for key, text in row.berubah().items():
            yield Perubahan(row.alamat_sel[key], f"{subject}: {key}", row.lama.sel.get(key, ""), text)
    for source in gone:
        if source.rekaman is not None:
            yield Perubahan("", f"{source.sel.get(name, '')}: {what} dihapus", source.sel.get("nama", ""), "")


def _new(row: BarisBuku, what: str) -> Perubahan:
    """A new row with where it goes, since an empty cell may mean another place than its person thought of."""
    if "sasaran" not in row.isi:
        return Perubahan(row.alamat, f"{what} baru", "", row.isi.get("nama", ""))
    above = f" ({' dan '.join(row.turunan)} mengikuti baris di atasnya)" if row.turunan else ""
    if not row.isi.get("nama"):
        return Perubahan(row.alamat, f"{row.isi.get('jabatan', '')}: sasaran baru{above}", "", row.isi["sasaran"])
    where = f"{row.isi.get('jabatan', '')}, sasaran «{row.isi['sasaran']}»{above}"
    return Perubahan(row.alamat, f"{where}: {what} baru", "", row.isi["nama"])
