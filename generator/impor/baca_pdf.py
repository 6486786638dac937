"""A PDF as paragraphs and grids where it is tagged, else as lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.pdf.bacaan import read_lines
from generator.pdf.struktur import Paragraf, Tabel, read_structure
from generator.pdf.teks import Potongan
from generator.sources.excel.sheet import Lembar, Sel

from .baca_word import ALIKE, is_table
from .lama import Alinea, Bagian, TabelLama
from .rumus import Rumus, in_words
from .rumus_pdf import read_drawn

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
        table = _table(piece, place)
        if piece.pasti and is_table(table):
            yield table
        elif piece.pasti:
            yield from table.alinea()
        else:
            yield from (Alinea(text, f"{place} baris {row}") for row, text in table.baris())
        for cell in piece.sel:
            unread = (words for paragraph in cell.isi for words in paragraph.rumus if not _formulas(paragraph))
            yield from (Alinea(_words(words), f"{place} baris {cell.baris}, rumus") for words in unread)


def _paragraph(piece: Paragraf, place: str) -> Iterator[Alinea]:
    text = " ".join(map(_alike, piece.baris))
    if text:
        yield Alinea(text, place)
    yield from (Alinea(_words(words), f"{place}, rumus") for words in piece.rumus)


def _formulas(paragraph: Paragraf) -> list[Rumus]:
    """The formulas that a paragraph is made of, where that is certain of all; none where words stand beside them."""
    drawn = () if paragraph.baris else paragraph.rumus
    found = [read_drawn([replace(piece, teks=_alike(piece.teks)) for piece in words]) for words in drawn]
    known = [formula for formula in found if formula is not None]
    return known if len(known) == len(found) else []


def _table(table: Tabel, place: str) -> TabelLama:
    found = TabelLama(Lembar(""), place, {})
    formulas: dict[tuple[int, int], tuple[Rumus, ...]] = {}
    for cell in table.sel:
        lines: list[Rumus] = []
        for paragraph in cell.isi:
            lines += _formulas(paragraph) or map(_alike, paragraph.baris)
        if lines:
            found.lembar.sel[cell.baris, cell.kolom] = Sel("\n".join(map(in_words, lines)))
        if any(isinstance(line, dict) for line in lines):
            formulas[cell.baris, cell.kolom] = tuple(lines)
        if cell.tinggi > 1 or cell.lebar > 1:
            last = cell.baris + cell.tinggi - 1, cell.kolom + cell.lebar - 1
            found.lembar.gabungan.append((cell.baris, cell.kolom, *last))
    return replace(found, rumus=formulas)


def _words(drawn: tuple[Potongan, ...]) -> str:
    return _alike(" ".join(piece.teks for piece in drawn))


def _alike(text: str) -> str:
    return " ".join(text.translate(ALIKE).split())
