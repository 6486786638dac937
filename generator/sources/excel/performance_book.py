"""`kinerja.xlsx` as a source: its tables to the same tree that `kinerja.yaml` gives, every value with its cell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.findings import Finding, Origin, Tingkat
from generator.model.asal import Daftar, Peta, Teks
from generator.model.jabatan import Jabatan
from generator.model.kinerja import Indikator

from ..rules import (
    sb128_buku_kerja,
    sb129_tabel_kinerja,
    sb130_kolom_asing,
    sb131_isi_sel,
    sb132_baris_tabel,
    sb133_id_diusulkan,
    sb134_tersembunyi,
    sb135_kolom_terlewat,
    sb136_desimal_panjang,
)
from . import titles
from .columns import ASAL, KINERJA, Jenis
from .sheet import Lembar, Sel
from .slug import full_name, slug
from .table import Baris, Tabel, read_table
from .values import DI_YAML, chosen, tidy, unrounded
from .xlsx_reader import Unreadable, read_file, read_workbook

_ORDER = tuple(Indikator.model_fields)
_KINDS = {column.kunci: column.jenis for column in KINERJA}
_CHOICES = frozenset(column.kunci for column in KINERJA if column.terbatas)
_OURS = frozenset({"anggaran", "jabatan", "daftar", "keterangan", ASAL.casefold()})
"""Sheets of our own workbook beside the indicators."""
_CODES = re.compile(r"[\n;,]\s*")
_PERCENT = frozenset({"%", "persen", "persentase"})
"""Units beside which a figure needs no sign of its own: the papers print the unit in a column next to it."""
_CONTINUED = ("anggaran", "penanggung_jawab", "sumber_data")
"""Keys that go on in the rows below, where the indicator's own cell is merged over them."""


def read_performance_book(
    path: Path, name: str, positions: tuple[Jabatan, ...], year: int | None = None
) -> tuple[Peta | None, list[Finding]]:
    """Read a workbook of indicators.

    Args:
        path: The workbook.
        name: How findings name it.
        positions: The office's jabatan, told in the workbook by id or by name.
        year: Whose figures are read where headings name years.

    Returns:
        Its tree (None when it cannot be read), and what is wrong with its writing.

    Raises:
        OSError: When it cannot be opened.
    """
    try:
        sheets = read_workbook(read_file(path))
    except Unreadable as fault:
        return None, list(sb128_buku_kerja.check(Origin(name), str(fault)))
    reader = _Reader(name, {full_name(text): p.id for p in reversed(positions) for text in (p.nama, p.id)}, year)
    return reader.read(sheets), reader.findings


@dataclass
class _Reader:
    """Builds the tree, row by row."""

    name: str
    positions: Mapping[str, str]
    year: int | None
    findings: list[Finding] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)

    def read(self, sheets: list[Lembar]) -> Peta | None:
        """The tree of all sheets that have a table of indicators."""
        tables: list[Tabel] = []
        others: list[Lembar] = []
        for sheet in (s for s in sheets if s.sel and s.nama.casefold() not in _OURS):
            table = read_table(sheet, titles.KINERJA, "nama", self.year)
            if sheet.tersembunyi:
                self._note(sheet, f"Lembar «{sheet.nama}» tersembunyi, jadi tidak dibaca")
            elif table is None:
                others.append(sheet)
            else:
                tables.append(table)
        if not tables:
            self.findings.extend(sb129_tabel_kinerja.check(Origin(self.name)))
            return None
        for sheet in others:
            self.findings.extend(sb129_tabel_kinerja.check(Origin(self.name, sel=f"{sheet.nama}!A1"), sheet.nama))
        self.taken = {row.isi("id") for table in tables for row in table.baris}
        tree = Peta(Origin(self.name))
        for table in tables:
            _Rows(self, table, tree).read()
        return tree

    def _note(self, sheet: Lembar, what: str) -> None:
        self.findings.extend(sb134_tersembunyi.check(Origin(self.name, sel=f"{sheet.nama}!A1"), what))


@dataclass
class _Rows:
    """Reads the rows of one table into the tree."""

    reader: _Reader
    table: Tabel
    tree: Peta
    jabatan: str = ""
    sasaran: Peta | None = None
    indikator: Peta | None = None

    def read(self) -> None:
        """Every row, and what the head itself leaves unclear."""
        say = self.reader.findings
        for heading, place in self.table.asing.items():
            say.extend(sb130_kolom_asing.check(self._at(place), heading))
        for column in self.table.terlewat if self.reader.year is not None else ():
            say.extend(sb135_kolom_terlewat.check(self._at(column.sel), column.judul, column.soal, pasti=column.pasti))
        if "jabatan" not in self.table.kolom:
            self.jabatan = self.reader.positions.get(full_name(self.table.lembar.nama), "")
        last = 0
        for row in self.table.baris:
            outside = last and row.nomor > last + 1 and not row.isi("nama")
            if outside or self.table.menjumlah(row):
                continue
            last = row.nomor
            self._row(row)

    def _at(self, place: str) -> Origin:
        return Origin(self.reader.name, sel=f"{self.table.alamat(1, 'nama').partition('!')[0]}!{place}")

    def _origin(self, row: Baris, key: str) -> Origin:
        return Origin(self.reader.name, sel=self.table.alamat(row.nomor, key))

    def _row(self, row: Baris) -> None:
        say = self.reader.findings
        if row.nomor in self.table.lembar.baris_tersembunyi:
            what = f"Baris {row.nomor} tersembunyi, tetapi ikut dibaca"
            say.extend(sb134_tersembunyi.check(self._origin(row, "nama"), what))
        self._place(row)
        if row.isi("nama") and "nama" in row.lanjutan and self.indikator is not None:
            self._continue(row)
        elif row.isi("nama"):
            self._indicator(row)
        elif set(row.sel) - {"jabatan", "sasaran", "anggaran_sasaran"}:
            where = self._origin(row, "nama")
            say.extend(sb132_baris_tabel.check(where, "tanpa indikator", tingkat=Tingkat.PERINGATAN))

    def _place(self, row: Baris) -> None:
        """Follow the jabatan and the sasaran: an empty cell means what stands above it."""
        if row.isi("jabatan"):
            written = tidy(row.isi("jabatan"))
            known = self.reader.positions.get(full_name(written)) or slug(written, (), "jabatan")
            if known != self.jabatan:
                self.jabatan, self.sasaran = known, None
        said = tidy(row.isi("sasaran"))
        if said and self.jabatan and (self.sasaran is None or self.sasaran["sasaran"] != said):
            self.sasaran = self._new_sasaran(row, said)

    def _new_sasaran(self, row: Baris, said: str) -> Peta:
        all_sasaran = self.tree.get(self.jabatan)
        if not isinstance(all_sasaran, Daftar):
            all_sasaran = Daftar(self._origin(row, "jabatan"))
            self.tree[self.jabatan] = all_sasaran
            self.tree.kunci[self.jabatan] = self._origin(row, "jabatan")
        found = next((s for s in all_sasaran if isinstance(s, Peta) and s["sasaran"] == said), None)
        if found is not None:
            return found
        sasaran = Peta(self._origin(row, "sasaran"))
        self._put(sasaran, "sasaran", Teks(said, sasaran.asal), sasaran.asal)
        if codes := self._value(row, "anggaran_sasaran"):
            self._put(sasaran, "anggaran", codes, self._origin(row, "anggaran_sasaran"))
        self._put(sasaran, "indikator", Daftar(sasaran.asal), sasaran.asal)
        all_sasaran.append(sasaran)
        return sasaran

    def _indicator(self, row: Baris) -> None:
        where = self._origin(row, "nama")
        if not self.jabatan or self.sasaran is None:
            lacking = "sasaran" if self.jabatan else "jabatan"
            self.reader.findings.extend(sb132_baris_tabel.check(where, f"tanpa {lacking}"))
            self.indikator = None
            return
        found = Peta(where)
        name = row.isi("id")
        if not name:
            name = slug(row.isi("nama"), self.reader.taken)
            self.reader.taken.add(name)
            self.reader.findings.extend(sb133_id_diusulkan.check(where, name))
        self._put(found, "id", Teks(name, self._origin(row, "id") if row.isi("id") else where), where)
        for key in (key for key in _ORDER if key in row.sel and key != "id"):
            if (value := self._value(row, key)) is not None:
                self._put(found, key, value, self._origin(row, key))
        self._periods(found, row)
        indicators = self.sasaran["indikator"]
        assert isinstance(indicators, Daftar)
        indicators.append(found)
        self.indikator = found

    def _continue(self, row: Baris) -> None:
        """Add what stands in a further row of one indicator; only lists go on."""
        assert self.indikator is not None
        for key in (key for key in row.sel if key not in row.lanjutan):
            value = self._value(row, key) if key in _CONTINUED else None
            if isinstance(value, Teks | Daftar):
                before = self.indikator.get(key)
                items = Daftar(self._origin(row, key))
                items.extend(x for part in (before, value) for x in (part if isinstance(part, Daftar) else [part]) if x)
                self._put(self.indikator, key, items, self._origin(row, key))
            elif key not in ("jabatan", "sasaran"):
                soal = "berdiri pada baris lanjutan sebuah indikator"
                self.reader.findings.extend(sb131_isi_sel.check(self._origin(row, key), soal))

    def _periods(self, found: Peta, row: Baris) -> None:
        """The months or, where only those are filled, the quarters."""
        months = {key: self._value(row, key) for key in titles.BULANAN}
        quarters = [self._value(row, key) for key in titles.TRIWULAN]
        if any(months.values()):
            monthly = Peta(found.asal)
            for number, (key, value) in enumerate(months.items(), 1):
                if value is not None:
                    self._put(monthly, titles.title_of(number).lower(), value, self._origin(row, key))
            self._put(found, "bulanan", monthly, found.asal)
        if any(quarters):
            listed = Daftar(found.asal)
            listed.extend(quarters)
            self._put(found, "triwulan", listed, found.asal)

    def _value(self, row: Baris, key: str) -> Teks | Daftar | None:
        """What a cell says, as the YAML would say it; a cell that cannot be trusted is reported and empty."""
        cell, where = row.sel.get(key), self._origin(row, key)
        if cell is None:
            return None
        if fault := _fault(cell, key):
            self.reader.findings.extend(sb131_isi_sel.check(where, fault, row.isi("id")))
            return None
        text = tidy(cell.isi)
        if not text or text == DI_YAML:
            return None
        if cell.angka and unrounded(text):
            self.reader.findings.extend(sb136_desimal_panjang.check(where, text, row.isi("id")))
        kind = _KINDS.get(key, Jenis.ANGKA)
        if kind is Jenis.ANGKA and row.isi("satuan").lower() in _PERCENT:
            text = text.removesuffix("%").rstrip()
        if kind is Jenis.DAFTAR and key != "sumber_data":
            split = _CODES if "anggaran" in key else re.compile("\n")
            listed = Daftar(where)
            listed.extend(Teks(part.strip(), where) for part in split.split(text) if part.strip())
            return listed if len(listed) > 1 else Teks(text, where)
        return Teks(chosen(text) if key in _CHOICES else text, where)

    def _put(self, record: Peta, key: str, value: object, where: Origin) -> None:
        record[key] = value
        record.kunci[key] = where


def _fault(cell: Sel, key: str) -> str:
    if cell.masalah:
        return cell.masalah
    figures = _KINDS.get(key, Jenis.ANGKA) is Jenis.ANGKA
    return f"terbaca sebagai tanggal {cell.isi}" if cell.tanggal and figures else ""
