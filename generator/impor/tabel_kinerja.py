"""A table of indicators or of budget lines in an old paper, row by row into the draft."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.model.nomenklatur import MataNomenklatur
from generator.numbers import EMPTY
from generator.sources.excel import titles
from generator.sources.excel.table import Baris, Tabel, read_table
from generator.sources.register import read_nomenklatur
from generator.wording import read_month

from .lama import TabelLama
from .rancangan import Isi, Rancangan, bare

_NUMBERED = re.compile(r"^\(?\d{1,2}[.)]\s+")
_TOTAL = re.compile(r"(?:jumlah|total)(?: (?:keseluruhan|semua|total|anggaran|seluruhnya))?", re.IGNORECASE)
_TEXTS = ("satuan", "alasan", "keterangan", "keterangan_aksi")
_LEVELS = ("program", "kegiatan", "sub kegiatan", "mata")
_SAME = re.compile(r"s\.?\s?d\.?\s?a\.?|idem", re.IGNORECASE)


@dataclass
class Pemilik:
    """Whose table it is.

    Attributes:
        jabatan: Id of the jabatan.
        iku: Whether its indicators are the office's IKU.
    """

    jabatan: str
    iku: bool = False


def indicators(table: TabelLama, year: int | None) -> Tabel | None:
    """The table as one of the indicators of a year; None when it is of something else."""
    return read_table(table.lembar, titles.NASKAH, "nama", year)


def budget(table: TabelLama) -> Tabel | None:
    """The table as one of budget lines (`Program`, `Anggaran`); None when it is of something else."""
    for level in _LEVELS:
        found = read_table(table.lembar, titles.NASKAH, level)
        if found is not None and "pagu" in found.kolom and "nama" not in found.kolom:
            return found
    return None


@dataclass
class PembacaTabel:
    """Reads the rows of one table into the draft; a cell that found no place is told."""

    table: TabelLama
    isi: Tabel
    milik: Pemilik
    draft: Rancangan
    sasaran: str = ""
    record: Isi | None = None

    def read(self) -> None:
        """Every row, and the headings that mean nothing to us."""
        for heading in self.isi.asing:
            self._tell(0, f"kolom «{_line(heading)}» tidak dikenal; isinya belum ditempatkan")
        for column in (column for column in self.isi.terlewat if not self._is_month_cell(column.kolom)):
            self._tell(0, f"kolom «{_line(column.judul)}» {column.soal}; isinya belum ditempatkan")
        for row in self.isi.baris:
            self._row(row)

    def _row(self, row: Baris) -> None:
        if row.asing and (self.isi.asing or self.isi.terlewat):
            heads = {column.kolom: f" (kolom «{_line(column.judul)}»)" for column in self.isi.terlewat}
            for (r, c), cell in sorted(self.table.lembar.sel.items()):
                if self._unread(r, c, row):
                    self._tell(row.nomor, f"belum ditempatkan: «{_line(cell.isi)}»{heads.get(c, '')}")
        name = _NUMBERED.sub("", _line(row.isi("nama")))
        said = _NUMBERED.sub("", _line(row.isi("sasaran")))
        if said and not _TOTAL.fullmatch(said):
            self.sasaran = said
        if name and "nama" not in row.lanjutan and not _TOTAL.fullmatch(name):
            self._indicator(row, name)
        elif not name and not row.isi("bulan") and set(row.sel) - {"sasaran"} and not self._is_total(row):
            self._tell(row.nomor, f"baris tanpa indikator belum ditempatkan: «{self._shown(row)}»")
        self._month_down(row)
        self._budget_lines(row, "nama" in row.lanjutan)

    def _unread(self, r: int, c: int, row: Baris) -> bool:
        number_cell = c == self.isi.kolom.get(titles.BIASA)
        return r == row.nomor and c not in self.isi.kolom.values() and not number_cell and not self._is_month_cell(c)

    def _is_total(self, row: Baris) -> bool:
        cells = (cell.isi for (r, _), cell in self.table.lembar.sel.items() if r == row.nomor)
        return any(_TOTAL.fullmatch(_line(text).rstrip(" :")) for text in cells)

    def _shown(self, row: Baris) -> str:
        return " | ".join(_line(cell.isi) for cell in row.sel.values())

    def _indicator(self, row: Baris, name: str) -> None:
        if not self.sasaran:
            self._tell(row.nomor, f"indikator tanpa sasaran belum ditempatkan: «{name}»")
            self.record = None
            return
        self.record = self.draft.indikator(self.milik.jabatan, self.sasaran, name)
        self.draft.isi(self.record, dict(self._values(row)), self._place(row.nomor))

    def _values(self, row: Baris) -> Iterator[tuple[str, Any]]:
        """What the cells of a row say, as the sources say it."""
        if self.milik.iku:
            yield "iku", "true"
        for key in _TEXTS:
            if (text := _line(row.isi(key))) and text not in EMPTY:
                yield key, text
        if (target := _line(row.isi("target"))) not in EMPTY:
            yield "target", target
        if formula := self._formula(row):
            yield "formulasi", formula
        for key in ("sumber_data", "penanggung_jawab"):
            found = [line for line in _items(row.isi(key)) if line not in EMPTY]
            if key == "penanggung_jawab":
                found = [self.draft.dikenal(line) or line for line in found]
            if found:
                yield key, found if len(found) > 1 else found[0]
        yield from self._periods(row)

    def _periods(self, row: Baris) -> Iterator[tuple[str, Any]]:
        months = {n: _line(row.isi(key)) for n, key in enumerate(titles.BULANAN, 1)}
        filled = {n: text for n, text in months.items() if text not in EMPTY}
        quarters = [_line(row.isi(key)) for key in titles.TRIWULAN]
        if filled:
            yield "bulanan", {titles.title_of(n).lower(): text for n, text in filled.items()}
        if any(text not in EMPTY for text in quarters):
            yield "triwulan", [None if text in EMPTY else text for text in quarters]

    def _formula(self, row: Baris) -> Any:
        """A formula as text, or drawn ones in their parts; a line above or below a drawn one is its note."""
        column = self.isi.kolom.get("formulasi", 0)
        lines = self.table.rumus.get((row.nomor, column))
        if lines is None:
            text = row.isi("formulasi")
            return "" if text.strip() in EMPTY else text
        parts: list[Any] = []
        for line in lines:
            if isinstance(line, str) and line.startswith("Catatan") and parts and isinstance(parts[-1], dict):
                parts[-1]["catatan"] = line.removeprefix("Catatan:").strip()
            else:
                parts.append(dict(line) if isinstance(line, dict) else line)
        parts = _titled(parts)
        return parts if len(parts) > 1 else parts[0]

    def _month_down(self, row: Baris) -> None:
        """A month of its own row: its name, and the target in the next column that is named so."""
        month = read_month(row.isi("bulan")) if row.isi("bulan") else None
        if month is None:
            return
        value = next((t for c in self._target_columns() if (t := self._cell(row.nomor, c))), "")
        if value in EMPTY:
            return
        if self.record is None:
            self._tell(row.nomor, f"target bulan tanpa indikator: «{row.isi('bulan')}: {value}»")
            return
        self.record.setdefault("bulanan", {}).setdefault(titles.title_of(month).lower(), value)

    def _target_columns(self) -> list[int]:
        after = self.isi.kolom["bulan"]
        known = [c for c in self.isi.kolom.values() if c > after]
        last = min(known, default=after + 4)
        return list(range(after + 1, last))

    def _is_month_cell(self, column: int) -> bool:
        return "bulan" in self.isi.kolom and column in self._target_columns()

    def _cell(self, row: int, column: int) -> str:
        cell = self.table.lembar.sel.get((row, column))
        return _line(cell.isi) if cell else ""

    def _budget_lines(self, row: Baris, continued: bool) -> None:
        """Names of budget lines: the paper shows no codes, so they are told with what the nomenklatur knows."""
        for level in _LEVELS:
            if level in row.lanjutan or (continued and "pagu" in row.lanjutan) or self._is_total(row):
                continue
            of = f"{self.record['nama']}: " if self.record else ""
            _budget_cell(self.draft, self._place(row.nomor), level, row, of)

    def _place(self, row: int) -> str:
        return f"{self.table.tempat} baris {row}"

    def _tell(self, row: int, what: str) -> None:
        self.draft.catat(self._place(row) if row else self.table.tempat, what)


def _budget_cell(draft: Rancangan, place: str, level: str, row: Baris, of: str = "") -> None:
    """Tell of the budget lines of a cell: each line of it is one where the amounts beside it are as many."""
    names, amounts = _items(row.isi(level)), _items(row.isi("pagu"))
    if len(names) != len(amounts):
        names, amounts = [_line(row.isi(level))], [_line(row.isi("pagu"))]
    for name, amount in zip(names, amounts, strict=True):
        name = _NUMBERED.sub("", name)
        if name and name not in EMPTY:
            _budget_line(draft, place, level, of, _NUMBERED.sub("", amount), name)


def _budget_line(draft: Rancangan, place: str, level: str, of: str, amount: str, name: str) -> None:
    """Tell of a budget line whose code the paper does not show."""
    said = f", {amount} rupiah" if amount and not _SAME.fullmatch(amount) and amount not in EMPTY else ""
    codes = sorted({line.kode for line in read_nomenklatur().values() if _same_name(line, name)})
    hint = f" Menurut nomenklatur: {', '.join(codes)}." if codes else ""
    kind = "anggaran" if level == "mata" else level
    draft.catat(place, f"{kind} belum ditempatkan, kodenya tidak tertulis: «{of}{name}»{said}.{hint}")


def read_budget(table: TabelLama, found: Tabel, draft: Rancangan) -> None:
    """Tell of every line of a table of the budget."""
    for row in found.baris:
        for level in _LEVELS:
            if not _TOTAL.fullmatch(_line(row.isi(level))):
                _budget_cell(draft, f"{table.tempat} baris {row.nomor}", level, row)


def _same_name(line: MataNomenklatur, name: str) -> bool:
    return bare(line.nama) == bare(name)


def _titled(parts: list[Any]) -> list[Any]:
    """A line of words right above a drawn formula becomes its title."""
    found: list[Any] = []
    for part in parts:
        if isinstance(part, dict) and found and isinstance(found[-1], str):
            part["judul"] = found.pop()
        found.append(part)
    return found


def _items(text: str) -> list[str]:
    """The lines of a cell without the dashes that list them."""
    return [re.sub(r"^[-–•]\s+", "", line.strip()) for line in text.split("\n") if line.strip()]


def _line(text: str) -> str:
    return " ".join(text.split())
