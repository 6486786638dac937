"""Any PDF read: its pages and fonts, or why it cannot be used."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError

from generator.errors import SourceUnreadable, UsageError, reason
from generator.readback.cetakan import Cetakan, Halaman

from .segel import UNREADABLE

_POINTS_PER_MM = 72 / 25.4
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_INK = re.compile(rb"(?:Tj|TJ|Do|['\"]|\bBI)[\s<\[(/]")
"""Operators that print words or pictures (ISO 32000-1 annex A)."""


class NotWhole(Exception):
    """A file is no PDF that can be used; the message says why, as the end of a sentence."""


def read(content: bytes) -> Cetakan:
    """Read a PDF wholly.

    Raises:
        NotWhole: When it is broken, encrypted, or without a page.
    """
    try:
        reader = opened(content)
        fonts: dict[str, bool] = {}
        pages = tuple(_page(page, fonts) for page in reader.pages)
    except UNREADABLE as error:
        raise NotWhole("rusak") from error
    if not pages:
        raise NotWhole("tidak berisi halaman")
    return Cetakan(pages, dict(sorted(fonts.items())))


def read_lines(content: bytes) -> list[list[str]]:
    """The lines of text of each page, as far as the PDF tells which words stand on one line; none of a scan.

    Raises:
        NotWhole: When it is broken or encrypted.
    """
    try:
        pages = [page.extract_text(extraction_mode="layout").split("\n") for page in opened(content).pages]
    except UNREADABLE as error:
        raise NotWhole("rusak") from error
    return [[" ".join(line.split()) for line in lines if line.strip()] for lines in pages]


def opened(content: bytes) -> PdfReader:
    """A PDF that is whole and not locked.

    Raises:
        NotWhole: When it is not.
    """
    if b"%PDF-" not in content[:1024]:
        raise NotWhole("bukan PDF")
    if b"%%EOF" not in content[-2048:]:
        raise NotWhole("terpotong, bagian akhirnya hilang")
    try:
        reader = PdfReader(io.BytesIO(content))
    except DependencyError as error:  # pypdf leaves AES to another package
        raise NotWhole("terkunci kata sandi") from error
    if reader.is_encrypted:
        raise NotWhole("terkunci kata sandi")
    return reader


def read_attachment(path: Path) -> bytes:
    """A PDF that the user has, as it is.

    Raises:
        UsageError: When there is no such file: the command names it wrongly.
        SourceUnreadable: When it is there but cannot be used: it has to be made anew.
    """
    if not path.is_file():
        what = f"{path} adalah folder" if path.is_dir() else f"Berkas {path} tidak ada"
        raise UsageError(f"{what}. Betulkan --lampirkan.")
    try:
        content = path.read_bytes()
        read(content)
    except OSError as error:
        raise SourceUnreadable(f"{path} tidak dapat dibuka ({reason(error)}). Periksa izin berkasnya.") from error
    except NotWhole as error:
        remedy = "Buka kuncinya" if "kunci" in str(error) else "Pindai atau simpan lagi sebagai PDF"
        raise SourceUnreadable(f"{path} tidak dapat dilampirkan: {error}. {remedy}, lalu ulangi.") from error
    return content


def shown_size(page: PageObject) -> tuple[float, float]:
    """Width and height of a page as it is shown, in points."""
    box = page.cropbox
    size = float(box.width), float(box.height)
    return size[::-1] if page.rotation % 180 else size


def _page(page: PageObject, fonts: dict[str, bool]) -> Halaman:
    width, height = (side / _POINTS_PER_MM for side in shown_size(page))
    contents = page.get_contents()
    ink = contents is not None and _INK.search(contents.get_data() + b"\n") is not None
    for name, embedded in _fonts(page.get("/Resources")):
        fonts[name] = fonts.get(name, True) and embedded
    return Halaman(round(width, 1), round(height, 1), kosong=not ink)


def _fonts(resources: Any) -> Iterator[tuple[str, bool]]:
    named = resources.get_object().get("/Font") if resources is not None else None
    for reference in (named.get_object() if named is not None else {}).values():
        font = reference.get_object()
        descendants = font.get("/DescendantFonts")
        inner = descendants.get_object()[0].get_object() if descendants is not None else font
        descriptor = inner.get("/FontDescriptor")
        files = {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.get_object() if descriptor else ())
        drawn = font.get("/Subtype") == "/Type3"
        yield _SUBSET.sub("", str(font.get("/BaseFont", "/")).removeprefix("/")), bool(files) or drawn
