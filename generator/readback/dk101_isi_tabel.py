"""DK101: each indicator, its target and its months stand in the cells of the paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.findings import Finding, Rule, Tingkat
from generator.model.formulasi import Formulasi, words
from generator.model.kinerja import Indikator
from generator.word.reading import Tabel, plain
from generator.wording import BULAN, read_month

from .naskah import Naskah

RULE = Rule(
    code="DK101",
    tingkat=Tingkat.KESALAHAN,
    judul="Isi naskah berbeda dari sumbernya",
    pesan='"{indikator}": {apa} seharusnya {seharusnya}, pada naskah terbaca {terbaca}.',
    mengapa="Naskah yang ditandatangani harus memuat angka yang diperiksa; templat yang berubah dapat "
    "menghilangkan atau menukar isi selnya tanpa terlihat.",
    perbaikan="Periksa baris tabel itu di templat Word: tag {{ … }} yang hilang, terpotong, atau bersyarat. "
    "Templat bawaan dapat diambil kembali dengan menghapus templat yang disunting.",
    salah="Templat: {% if i.target == '85' %}{{ i.target }}{% endif %}\n",
    benar="Templat: {{ i.target }}\n",
    contoh="templat",
)
_LETTER = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Isian:
    """What has to stand in the row of an indicator.

    Attributes:
        apa: What it is, for the reader of the finding.
        teks: Its text.
        bulan: The month it belongs to; 0 for none.
        sel: In how many cells of the row: a month that equals the annual target stands beside it.
    """

    apa: str
    teks: str
    bulan: int = 0
    sel: int = 1


class _Rows:
    """The rows of a paper's tables, found by the text of a cell."""

    def __init__(self, tables: Sequence[Tabel]) -> None:
        self._by_cell: dict[str, list[_Row]] = {}
        for table in tables:
            months: dict[int, int] = {}
            for texts in table.baris:
                cells = tuple(map(plain, texts))
                months = _month_columns(cells) or months
                row = _Row(cells, months, frozenset(read_month(cell) for cell in cells if cell.isalpha()))
                for cell in dict.fromkeys(cells):
                    self._by_cell.setdefault(cell, []).append(row)

    def of(self, indikator: Indikator) -> list[_Row]:
        """The rows that bear the name of an indicator, alone in a cell or among other words."""
        name = plain(indikator.nama)
        if name in self._by_cell:
            return self._by_cell[name]
        return [row for cell, rows in self._by_cell.items() if _stands_in(cell, name) for row in rows]


def _stands_in(text: str, name: str) -> bool:
    """Whether a name stands in a text as words of its own."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if not _LETTER.match(text[start - 1 : start]) and not _LETTER.match(text[end : end + 1]):
            return True
        start = text.find(name, start + 1)
    return False


@dataclass(frozen=True, slots=True)
class _Row:
    cells: tuple[str, ...]
    months: dict[int, int]
    named: frozenset[int | None]

    def where(self, item: Isian) -> tuple[tuple[str, ...], int]:
        """The cells in which an item may stand, and in how many of them it has to."""
        if not item.bulan:
            return self.cells, 1
        if self.months:
            column = self.months[item.bulan]
            return self.cells[column : column + 1], 1
        return (self.cells if item.bulan in self.named else ()), item.sel


def _month_columns(cells: Sequence[str]) -> dict[int, int]:
    """The columns of the months, when these cells are a heading that names all twelve."""
    if len(cells) < len(BULAN):
        return {}
    named = {read_month(cell): n for n, cell in enumerate(cells) if cell.rstrip(".").isalpha()}
    columns = {month: n for month, n in named.items() if month}
    return columns if len(columns) == len(BULAN) else {}


def check(naskah: Naskah) -> Iterator[Finding]:
    """Look for every indicator of every sheet, and for what has to stand beside it."""
    rows = _Rows(naskah.isi.tabel)
    for lembar in naskah.lembar:
        for _, indikator in naskah.indikator(lembar):
            found = rows.of(indikator)
            if not found:
                yield _fault(naskah, indikator, f"indikator pada tabel {lembar}", "tertulis", "tidak ada")
                continue
            wrong = [
                (item, read) for item in _items(lembar, indikator, naskah) if (read := _read(item, found)) is not None
            ]
            if wrong:
                item, read = wrong[0]
                more = f" (dan {len(wrong) - 1} isian lain)" if len(wrong) > 1 else ""
                yield _fault(naskah, indikator, item.apa + more, item.teks, read)


def _fault(naskah: Naskah, indikator: Indikator, apa: str, seharusnya: str, terbaca: str) -> Finding:
    return RULE.at(naskah.asal, indikator.id, indikator=indikator.nama, apa=apa, seharusnya=seharusnya, terbaca=terbaca)


def _items(lembar: str, indikator: Indikator, naskah: Naskah) -> Iterator[Isian]:
    """What a sheet has to say of an indicator; formulas, units and sources only where the template prints them."""
    if lembar in ("rencana-aksi", "pk") and indikator.target is not None:
        yield Isian("target setahun", str(indikator.target))
    if lembar == "rencana-aksi":
        for month, value in indikator.per_bulan.items():
            beside = str(value) == str(indikator.target)
            yield Isian(f"target {BULAN[month - 1]}", str(value), month, sel=2 if beside else 1)
    if naskah.memakai("indikator[].formulasi") and lembar in ("iku", "iki"):
        for formulasi in indikator.formulasi:
            yield from (Isian("formulasi", text) for text in _words(formulasi))
    if naskah.memakai("indikator[].sumber_data") and lembar in ("iku", "iki"):
        yield from (Isian("sumber data", text) for text in indikator.sumber_data)
    if naskah.memakai("indikator[].satuan") and indikator.satuan and lembar != "iki":
        yield Isian("satuan", indikator.satuan)


def _words(formulasi: Formulasi) -> Iterator[str]:
    """Every piece of words in a formula."""
    for text in (formulasi.judul, *words(formulasi.isi), formulasi.catatan):
        yield from filter(None, text.split("\n"))


def _read(item: Isian, rows: Sequence[_Row]) -> str | None:
    """What the paper says instead of an item; None when it says the item."""
    wanted = plain(item.teks)
    read = "tidak ada"
    for row in rows:
        cells, needed = row.where(item)
        if cells and (cells.count(wanted) >= needed or sum(_says(cell, wanted) for cell in cells) >= needed):
            return None
        if len(cells) == 1:
            read = f"«{cells[0]}»"
    return read


def _says(cell: str, wanted: str) -> bool:
    """Whether a cell says a text: as a whole, as words of it, or (an equation has no spaces of its own) as letters."""
    if cell == wanted:
        return True
    if len(wanted) < 20 and any(sign.isdigit() for sign in wanted):
        return wanted in cell and re.search(rf"(?<![\w.,]){re.escape(wanted)}(?![\w]|[.,]\d)", cell) is not None
    return wanted in cell or wanted.replace(" ", "") in cell.replace(" ", "")
