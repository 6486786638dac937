"""The bundle for upload: all papers of an office and year as one PDF, found by its contents, outline and labels.

The papers keep their tags. The bundle is PDF/A-2b as they are, unless something is attached that this program did
not print.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.constants import PageLabelStyle
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, IndirectObject, NameObject

from generator.errors import PdfFailed

from .arsip import Keterangan, declare, describe
from .bacaan import shown_size
from .segel import UNREADABLE, sealed
from .struktur_berkas import Tags

SUSUNAN = b"2"
"""Changed when the same parts have to give another bundle than before."""

Ukuran = tuple[int, int]
"""Width and height of a page in whole points, by which pages of one size are told."""


@dataclass(frozen=True)
class Bagian:
    """One part of the bundle.

    Attributes:
        judul: Its entry in the outline.
        isi: Its PDF.
        bertanda: Whether its pages take the mark.
        cetakan: Whether it is as this program printed it: tagged, and PDF/A-2b.
    """

    judul: str
    isi: bytes
    bertanda: bool
    cetakan: bool


def sizes(parts: Sequence[Bagian]) -> list[Ukuran]:
    """The sizes of the pages that take the mark, each once."""
    pages = (page for part in parts if part.bertanda for page in PdfReader(io.BytesIO(part.isi)).pages)
    return sorted({_size(page) for page in pages})


def bundle(daftar: Bagian, parts: Sequence[Bagian], keterangan: Keterangan, tanda: bytes = b"") -> bytes:
    """Lay the list of contents and all parts together.

    Args:
        daftar: The list of contents; its pages are labelled i, ii, those of the parts 1, 2.
        parts: The papers and attachments, in order.
        keterangan: The properties.
        tanda: A PDF with a page for each size of `sizes`, holding only the mark; empty for none.

    Raises:
        PdfFailed: When a part can be read but not be laid to the others.
    """
    writer = PdfWriter()
    tags = Tags(writer)
    fronts = 0
    marked: list[PageObject] = []
    for part in (daftar, *parts):
        pages = _append(writer, part, tags)
        fronts = fronts or len(pages)
        marked += pages if part.bertanda else []
    tags.finish()
    if tanda:
        _mark(writer, marked, tanda)
    writer.set_page_label(0, fronts - 1, style=PageLabelStyle.LOWERCASE_ROMAN, start=1)
    writer.set_page_label(fronts, len(writer.pages) - 1, style=PageLabelStyle.DECIMAL, start=1)
    describe(writer, keterangan)
    kept = parts and all(part.cetakan for part in (daftar, *parts))
    declare(writer, keterangan, PdfReader(io.BytesIO(parts[0].isi)) if kept else None)
    return sealed(writer, keterangan.sumber, keterangan.tanggal)


def _append(writer: PdfWriter, part: Bagian, tags: Tags) -> list[PageObject]:
    """The pages of a part, behind those that are there."""
    before = len(writer.pages)
    try:
        reader = PdfReader(io.BytesIO(part.isi))
        writer.append(reader, outline_item=part.judul, import_outline=True)
        pages = [*writer.pages][before:]
        if part.cetakan:
            tags.add(reader, pages)
    except UNREADABLE as error:
        raise PdfFailed(
            f"PDF «{part.judul}» tidak dapat digabungkan ke berkas. Simpan ulang sebagai PDF, lalu ulangi."
        ) from error
    return pages


def _size(page: PageObject) -> Ukuran:
    width, height = shown_size(page)
    return round(width), round(height)


def _mark(writer: PdfWriter, pages: Sequence[PageObject], tanda: bytes) -> None:
    """Lay the mark under the text of each page: one drawing for each size, shared by its pages."""
    sheets = {_size(page): page for page in PdfReader(io.BytesIO(tanda)).pages}
    shared: dict[Ukuran, tuple[IndirectObject, IndirectObject]] = {}
    for page in pages:
        size = _nearest(_size(page), sheets)
        name = f"/Tanda{size[0]}x{size[1]}"
        if size not in shared:
            order = DecodedStreamObject()
            order.set_data(f"/Artifact BMC q {name} Do Q EMC\n".encode())
            shared[size] = _drawing(writer, sheets[size]), writer._add_object(order)
        _lay_under(page, name, *shared[size])


def _nearest(size: Ukuran, others: Iterable[Ukuran]) -> Ukuran:
    """LibreOffice rounds the sides of a page by its own unit."""
    return min(others, key=lambda other: abs(other[0] - size[0]) + abs(other[1] - size[1]))


def _drawing(writer: PdfWriter, page: PageObject) -> IndirectObject:
    """A page as a drawing that other pages can use."""
    drawing: Any = DecodedStreamObject()
    contents = page.get_contents()
    drawing.set_data(contents.get_data() if contents is not None else b"")
    resources: Any = page["/Resources"]
    drawing.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): ArrayObject(page.mediabox),
            NameObject("/Resources"): resources.get_object().clone(writer),
        }
    )
    return writer._add_object(drawing.flate_encode())


def _lay_under(page: PageObject, name: str, drawing: IndirectObject, draw: IndirectObject) -> None:
    resources: Any = page["/Resources"]
    drawings = resources.get_object().setdefault(NameObject("/XObject"), DictionaryObject()).get_object()
    drawings[NameObject(name)] = drawing
    contents = page.get("/Contents")
    own = contents.get_object() if contents is not None else ArrayObject()
    rest = list(own) if isinstance(own, ArrayObject) else [page.raw_get("/Contents")]
    page[NameObject("/Contents")] = ArrayObject([draw, *rest])
