"""What a paper says of itself under File > Info."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape

from .package import Member

_W3C = 'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
APP = Member.of(
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>naskah</Application></Properties>"
)
"""The part of the program's own properties: nothing that changes from run to run."""


@dataclass(frozen=True)
class Properties:
    """What Word shows under File > Info. `tanggal` stands for the day of making, so that bytes stay the same."""

    judul: str
    subjek: str
    penyusun: str
    kata_kunci: str
    tanggal: date


def core(properties: Properties) -> str:
    """The part of the core properties."""
    moment = f"{properties.tanggal.isoformat()}T00:00:00Z"
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/" {_W3C}>'
        f"<dc:title>{escape(properties.judul)}</dc:title><dc:subject>{escape(properties.subjek)}</dc:subject>"
        f"<dc:creator>{escape(properties.penyusun)}</dc:creator>"
        f"<cp:keywords>{escape(properties.kata_kunci)}</cp:keywords>"
        f"<cp:lastModifiedBy>{escape(properties.penyusun)}</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified>'
        "<dc:language>id-ID</dc:language></cp:coreProperties>"
    )
