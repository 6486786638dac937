"""A PDF as paragraphs and grids where it is tagged, else as lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.pdf.bacaan import read_lines
from generator.pdf.struktur import Paragraf, SelTabel, Tabel, read_structure
from generator.sources.excel.xlsx_reader import Lembar, Sel

from .baca_word import ALIKE, is_table
from .lama import Alinea, Bagian, TabelLama

_PAGE_NUMBER = re.compile(r"-? ?(?:\d{1,3}|[ivxl]{1,6}) ?-?")


def read_pdf(content: bytes) -> tuple[list[Bagian], bool]:
    """What a PDF says, and whether only its lines could be told.

    Raises:
        NotWhole: When it is broken or encrypted.
    """
    found = read_structure(content)
    if found is None:
        return list(_lines(content)), True
    return list(_pieces(found)), False


def _lines(content: bytes) -> Iterator[Alinea]:
    for page, lines in enumerate(read_lines(content), 1):
        for n, line in enumerate(lines, 1):
            if not _PAGE_NUMBER.fullmatch(line):
                yield Alinea(line, f"halaman {page} baris {n}")


def _pieces(found: list[Paragraf | Tabel]) -> Iterator[Bagian]:
    paragraphs = tables = 0
    for piece in found:
        if isinstance(piece, Paragraf):
            paragraphs += 1
            yield from _paragraph(piece, f"halaman {piece.halaman} paragraf {paragraphs}")
            continue
        tables += 1
        place = f"halaman {piece.halaman} tabel {tables}"
        table = TabelLama(_grid(piece), place)
        if piece.pasti and is_table(table):
            yield table
        elif piece.pasti:
            yield from table.alinea()
        else:
            yield from (Alinea(text, f"{place} baris {row}") for row, text in table.baris())
        for cell in piece.sel:
            yield from _formulas(cell, place)


def _paragraph(piece: Paragraf, place: str) -> Iterator[Alinea]:
    text = " ".join(map(_alike, piece.baris))
    if text:
        yield Alinea(text, place)
    yield from (Alinea(_alike(words), f"{place}, rumus") for words in piece.rumus)


def _formulas(cell: SelTabel, place: str) -> Iterator[Alinea]:
    """The words of formulas drawn in a cell: how they stood above and below each other a PDF does not tell."""
    for paragraph in cell.isi:
        yield from (Alinea(_alike(words), f"{place} baris {cell.baris}, rumus") for words in paragraph.rumus)


def _grid(table: Tabel) -> Lembar:
    sheet = Lembar("")
    for cell in table.sel:
        lines = [_alike(line) for paragraph in cell.isi for line in paragraph.baris]
        if lines:
            sheet.sel[cell.baris, cell.kolom] = Sel("\n".join(lines))
        if cell.tinggi > 1 or cell.lebar > 1:
            last = cell.baris + cell.tinggi - 1, cell.kolom + cell.lebar - 1
            sheet.gabungan.append((cell.baris, cell.kolom, *last))
    return sheet


def _alike(text: str) -> str:
    return " ".join(text.translate(ALIKE).split())
