"""PDFs that no program of ours made, for tests of prints and bundles."""

from __future__ import annotations

import io
from datetime import date

import pypdf
from pypdf.generic import DecodedStreamObject, NameObject, NumberObject

DAY = date(2026, 1, 5)


def pdf(*sizes: tuple[float, float], turned: int = 0, password: str = "") -> bytes:
    """A PDF of pages with a stroke each, as a scanner might make it."""
    writer = pypdf.PdfWriter()
    for size in sizes:
        page = writer.add_blank_page(*size)
        stroke = DecodedStreamObject()
        stroke.set_data(b"0 0 m 9 9 l S")
        page[NameObject("/Contents")] = writer._add_object(stroke)
        if turned:
            page[NameObject("/Rotate")] = NumberObject(turned)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def quiet(_line: str) -> None:
    """Takes progress."""


def signed(content: bytes) -> bytes:
    """A PDF with something added at its end, as a signature is."""
    writer = pypdf.PdfWriter(io.BytesIO(content), incremental=True)
    writer.pages[0][NameObject("/Signed")] = NumberObject(1)
    out = io.BytesIO()
    writer.write(out)
    assert out.getvalue().startswith(content)
    return out.getvalue()
