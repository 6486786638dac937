"""Sheets to a workbook's bytes, the same every time. The only file that knows openpyxl."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from math import ceil
from typing import Any

from openpyxl import Workbook
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

_DATE = datetime(1980, 1, 1)
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_PAPER = {"A4": 9, "F4": 14}
_LINE = Side(style="thin", color="BFBFBF")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_HEAD = PatternFill("solid", fgColor="1F4E4A")
_LOCKED = PatternFill("solid", fgColor="EFEFEF")
_COLOURS = {
    "baik": PatternFill("solid", bgColor="C6E7CE"),
    "salah": PatternFill("solid", bgColor="F8C9C4"),
    "ragu": PatternFill("solid", bgColor="FBE8B0"),
}
_TEXT_FORMAT = 200
"""Characters; Excel shows `####` for a longer text in a cell formatted as text."""
_OPEN = (
    *("formatCells", "formatColumns", "formatRows", "insertRows", "deleteRows", "insertColumns"),
    *("sort", "autoFilter", "insertHyperlinks", "deleteColumns", "pivotTables"),
)
"""What a protected sheet still lets a person do."""


@dataclass(frozen=True, slots=True)
class Angka:
    """A figure and the words behind it (`%`, ` Dokumen`)."""

    nilai: Decimal
    satuan: str = ""


@dataclass(frozen=True, slots=True)
class Rumus:
    """A formula, from its equals sign on."""

    isi: str


Isian = str | Angka | Rumus | None


@dataclass(frozen=True, slots=True)
class KolomLembar:
    """One column of a sheet.

    Attributes:
        pilihan: Where its choices stand, e.g. `Daftar!$A$2:$A$9`; empty when anything may be written.
        bebas: Whether something else may be written.
        angka: Whether it takes figures; what is typed into another column of codes stays as typed.
    """

    judul: str
    lebar: float
    pilihan: str = ""
    bebas: bool = False
    angka: bool = False


@dataclass(frozen=True)
class LembarBaru:
    """A sheet to be written.

    Attributes:
        beku: Columns that stay in sight, besides the head.
        warna: Conditions by colour (`baik`, `salah`, `ragu`), for a range in terms of its first cell.
        terlindung: Whether its formulas are locked; no password.
        tersembunyi: Whether only the program sees it.
        tercetak: How many rows and columns are printed; all if None.
    """

    nama: str
    kolom: Sequence[KolomLembar]
    baris: Sequence[Sequence[Isian]]
    beku: int = 0
    warna: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    terlindung: bool = True
    tersembunyi: bool = False
    tercetak: tuple[int, int] | None = None


def write_workbook(sheets: Sequence[LembarBaru], title: str, paper: str) -> bytes:
    """Write a workbook.

    Args:
        sheets: In the order of their tabs.
        title: Printed at the head of each page.
        paper: `A4` or `F4`.
    """
    book = Workbook()
    book.remove(book.active)
    for sheet in sheets:
        _write(book.create_sheet(sheet.nama), sheet, title, paper)
    book.properties.creator = "naskah"
    book.properties.created = book.properties.modified = _DATE
    book.calculation.fullCalcOnLoad = True
    stream = io.BytesIO()
    book.save(stream)
    return _dated(stream.getvalue())


def _write(page: Worksheet, sheet: LembarBaru, title: str, paper: str) -> None:
    page.append([column.judul for column in sheet.kolom])
    for n, row in enumerate(sheet.baris, 2):
        for m, content in enumerate(row, 1):
            _fill(page.cell(n, m), content, sheet.kolom[m - 1])
    for m, column in enumerate(sheet.kolom, 1):
        head = page.cell(1, m)
        head.font, head.fill, head.border = Font(bold=True, color="FFFFFF"), _HEAD, _BORDER
        head.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        page.column_dimensions[get_column_letter(m)].width = column.lebar
        if column.pilihan:
            _choices(page, column, f"{get_column_letter(m)}2:{get_column_letter(m)}{len(sheet.baris) + 1}")
    page.row_dimensions[1].height = 30
    for n, row in enumerate(sheet.baris, 2):
        if (lines := _lines(row, sheet.kolom)) > 1:
            page.row_dimensions[n].height = min(15 * lines, 400)
    for area, conditions in sheet.warna.items():
        for colour, condition in conditions:
            page.conditional_formatting.add(area, FormulaRule(formula=[condition], fill=_COLOURS[colour]))
    _look(page, sheet, title, paper)


def _fill(cell: Any, content: Isian, column: KolomLembar) -> None:
    """Fill one cell; a text stays a text, whatever it begins with."""
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    cell.border = _BORDER
    cell.protection = Protection(locked=isinstance(content, Rumus))
    unit = content.satuan.replace('"', "") if isinstance(content, Angka) else ""
    suffix = f'"{unit}"' if unit else ""
    figures = column.angka or isinstance(content, Angka | Rumus)
    short = len(content) <= _TEXT_FORMAT if isinstance(content, str) else True
    cell.number_format = f"[>=1000]#,##0{suffix};General{suffix}" if figures else "@" if short else "General"
    match content:
        case Rumus(formula):
            cell.value, cell.fill = formula, _LOCKED
        case Angka(value):
            cell.value = value
        case str(text):
            cell.value = _ESCAPED.sub("_x005F_", text)
            cell.data_type = "s"
            cell.quotePrefix = text[:1] in tuple("=+-@")


def _lines(row: Sequence[Isian], columns: Sequence[KolomLembar]) -> int:
    """About how many lines a row takes; not every program finds that out by itself."""
    texts = [(text, column.lebar) for text, column in zip(row, columns, strict=True) if isinstance(text, str)]
    return max((sum(ceil((len(line) + 1) / wide) for line in text.split("\n")) for text, wide in texts), default=1)


def _choices(page: Worksheet, column: KolomLembar, area: str) -> None:
    rule = DataValidation(type="list", formula1=column.pilihan, allow_blank=True)
    rule.showErrorMessage = not column.bebas
    rule.errorTitle, rule.error = "Pilihan", "Pilih salah satu dari daftarnya, atau kosongkan."
    rule.add(area)
    page.add_data_validation(rule)


def _look(page: Worksheet, sheet: LembarBaru, title: str, paper: str) -> None:
    """What a person sees first, what is locked, and how it is printed."""
    last = f"{get_column_letter(len(sheet.kolom))}{len(sheet.baris) + 1}"
    page.freeze_panes = f"{get_column_letter(sheet.beku + 1)}2"
    page.auto_filter.ref = f"A1:{last}" if sheet.beku else None
    page.sheet_state = "veryHidden" if sheet.tersembunyi else "visible"
    page.protection.sheet = sheet.terlindung
    for right in _OPEN:
        setattr(page.protection, right, False)
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", _PAPER[paper]
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows = "1:1"
    if sheet.tercetak:
        page.print_area = f"A1:{get_column_letter(sheet.tercetak[1])}{sheet.tercetak[0] + 1}"
    page.page_margins.left = page.page_margins.right = 0.4
    page.oddHeader.left.text = f"{sheet.nama}: {title}".replace("&", "&&")
    page.oddFooter.right.text = "&P/&N"


def _dated(content: bytes) -> bytes:
    """The same package without the clock: openpyxl dates its members and its properties."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>1980-01-01T00:00:00Z", part)
            member = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.compress_type, member.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            member.create_system = 0
            new.writestr(member, part)
    return stream.getvalue()
