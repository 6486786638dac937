"""The seal of a PDF that this program made: of which file it is the print, and that nobody has touched it since.

The print of the same files in one run has the same bytes on every day (LibreOffice numbers the fonts of a run, so
that a file printed by itself may differ in those numbers). What a PDF was made from stands in its properties, and
its identifier (/ID, ISO 32000-1 14.4) is the digest of all its other bytes. So the PDF itself tells whether it is
up to date and whether a hand has changed it; no memory beside it can be lost.
"""

from __future__ import annotations

import hashlib
import io
import logging
import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.errors import DependencyError, PyPdfError
from pypdf.generic import ArrayObject, ByteStringObject, NameObject, StreamObject, TextStringObject

logging.getLogger("pypdf").addHandler(logging.NullHandler())  # what it remarks on a file is told in our own words

_SOURCE = "/NaskahSumber"
"""Our own entry of the document's properties."""
_LENGTH = 16
_BLANK = f"<{'00' * _LENGTH}>".encode()
_IDENTITY = re.compile(rb"/ID \[ ?(<[0-9a-f]{32}>) ?(<[0-9a-f]{32}>) ?\]")
_XMP_DATE = re.compile(rb"(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*(?=<)")
_ICC_DATE = slice(24, 36)
"""Where an ICC profile says when it was made (ICC.1:2010 7.2.8)."""
UNREADABLE = (
    *(PyPdfError, DependencyError, OSError, ValueError, TypeError, LookupError, AttributeError),
    *(ArithmeticError, AssertionError, RecursionError),
)
"""What pypdf raises at a damaged file, by where the damage is."""


@dataclass(frozen=True)
class Segel:
    """What a PDF says of itself.

    Attributes:
        sumber: Digest of what it was made from; empty when this program did not make it.
        utuh: Whether it is as it was made.
    """

    sumber: str
    utuh: bool


def digest(*contents: bytes) -> str:
    """What a source is told by."""
    whole = hashlib.sha256()
    for content in contents:
        whole.update(hashlib.sha256(content).digest())
    return whole.hexdigest()


def print_of(content: bytes, sumber: str, tanggal: date) -> bytes:
    """A PDF as LibreOffice made it, sealed; it stays PDF/A, with its tags.

    Args:
        content: The PDF.
        sumber: Digest of the Word file.
        tanggal: Date of the paper, in place of the moment of making.
    """
    writer = PdfWriter(clone_from=io.BytesIO(content))
    moment = f"{tanggal.isoformat()}T00:00:00Z".encode()
    root: Any = writer.root_object
    metadata = root.get("/Metadata")
    if isinstance(xmp := metadata and metadata.get_object(), StreamObject):
        xmp.set_data(_XMP_DATE.sub(rb"\g<1>" + moment, xmp.get_data()))
    for intent in root.get("/OutputIntents", ()):
        profile = intent.get_object()["/DestOutputProfile"].get_object()
        data = bytearray(profile.get_data())
        data[_ICC_DATE] = bytes(_ICC_DATE.stop - _ICC_DATE.start)
        profile.set_data(bytes(data))
    return sealed(writer, sumber, tanggal, content[:8])


def sealed(writer: PdfWriter, sumber: str, tanggal: date, header: bytes = b"%PDF-1.7") -> bytes:
    """The bytes of a PDF with its source, its date, and its digest as identifier."""
    moment = TextStringObject(f"D:{tanggal:%Y%m%d}000000Z")
    information: Any = writer._info
    information = information.get_object()
    information[NameObject("/CreationDate")] = moment
    information.pop("/ModDate", None)
    information[NameObject(_SOURCE)] = TextStringObject(sumber)
    writer._ID = ArrayObject([ByteStringObject(bytes(_LENGTH)), ByteStringObject(bytes(_LENGTH))])
    writer.pdf_header = header.decode()
    out = io.BytesIO()
    writer.write(out)
    blank = out.getvalue()
    *_, last = _IDENTITY.finditer(blank)
    name = f"<{_identity(blank)}>".encode()
    return blank[: last.start()] + last.group().replace(_BLANK, name) + blank[last.end() :]


def _identity(blank: bytes) -> str:
    return hashlib.sha256(blank).hexdigest()[: 2 * _LENGTH]


def read_seal(content: bytes) -> Segel:
    """What a PDF says of itself; whatever is no PDF of ours says nothing."""
    try:
        information = PdfReader(io.BytesIO(content)).metadata
        sumber = "" if information is None else str(information.get(_SOURCE, ""))
    except UNREADABLE:
        return Segel("", utuh=False)
    pairs = list(_IDENTITY.finditer(content))
    if not sumber or not pairs:
        return Segel(sumber, utuh=False)
    last = pairs[-1]
    blank = content[: last.start()] + last.group().replace(last[1], _BLANK) + content[last.end() :]
    same = last[1] == last[2] == f"<{_identity(blank)}>".encode()
    return Segel(sumber, utuh=same)
