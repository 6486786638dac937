"""Workbooks of an office as a person edits them: cells found by the row's name and the column's title."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl

from generator.excel import ekspor
from generator.sources.yaml_nodes import comments


def edited(office: Path, how: Callable[[Any], object]) -> Path:
    """The workbook of an office after a person worked in it."""
    path = office.parent / "tahun.xlsx"
    ekspor(office, path)
    book = openpyxl.load_workbook(path)
    how(book)
    book.save(path)
    return path


def cell(sheet: Any, row_name: str, title: str) -> Any:
    """The cell of the row that holds a name, below a title."""
    titles = [c.value for c in sheet[1]]
    row = next(row for row in sheet.iter_rows(min_row=2) if row_name in [c.value for c in row])
    return row[titles.index(title)]


def append(sheet: Any, **values: object) -> None:
    titles = [c.value for c in sheet[1]]
    first = next(row for row in sheet.iter_rows(min_row=2) if all(c.value is None for c in row[:5]))
    for title, value in values.items():
        first[titles.index(title.replace("_", " "))].value = value


def noted(office: Path) -> list[str]:
    """Write comments into the indicators; return them."""
    path = office / "kinerja.yaml"
    text = path.read_text(encoding="utf-8")
    for before, after in (
        ("      - id: izin", "      # disepakati rapat\n      - id: izin"),
        ("        nama: Persentase izin", "        # lihat SOP\n        nama: Persentase izin"),
    ):
        assert text.count(before) == 1
        text = text.replace(before, after)
    path.write_text(text, encoding="utf-8")
    return comments(text)
