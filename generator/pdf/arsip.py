"""What a bundle says of itself; when all its parts are PDF/A-2b, it is too (ISO 19005-2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from xml.sax.saxutils import escape

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    TextStringObject,
)

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/">{claim}
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{judul}</rdf:li></rdf:Alt></dc:title>
   <dc:creator><rdf:Seq><rdf:li>{penyusun}</rdf:li></rdf:Seq></dc:creator>
   <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subjek}</rdf:li></rdf:Alt></dc:description>
   <pdf:Keywords>{kata_kunci}</pdf:Keywords>
   <xmp:CreatorTool>naskah</xmp:CreatorTool>
   <xmp:CreateDate>{tanggal}T00:00:00Z</xmp:CreateDate>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
_CLAIM = """
   <pdfaid:part>2</pdfaid:part>
   <pdfaid:conformance>B</pdfaid:conformance>"""


@dataclass(frozen=True)
class Keterangan:
    """The properties of the bundle; `sumber` is the digest of all that it is made from."""

    judul: str
    penyusun: str
    subjek: str
    kata_kunci: str
    tanggal: date
    sumber: str


def describe(writer: PdfWriter, keterangan: Keterangan) -> None:
    """Write the properties where readers show them, and that the title stands in the window and the outline beside."""
    writer.add_metadata(
        {
            "/Title": keterangan.judul,
            "/Author": keterangan.penyusun,
            "/Subject": keterangan.subjek,
            "/Keywords": keterangan.kata_kunci,
            "/Creator": "naskah",
        }
    )
    root: Any = writer.root_object
    root[NameObject("/Lang")] = TextStringObject("id-ID")
    shown = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
    root[NameObject("/ViewerPreferences")] = shown
    writer.page_mode = "/UseOutlines"


def declare(writer: PdfWriter, keterangan: Keterangan, paper: PdfReader | None) -> None:
    """Write the metadata (ISO 16684-1) and, of a bundle to be kept, the claim to PDF/A-2b.

    Args:
        writer: The bundle.
        keterangan: Its properties.
        paper: One of its papers, sealed, whose colour profile becomes that of the whole; None when some part is
            not PDF/A, so that nothing is claimed.
    """
    root: Any = writer.root_object
    if paper is not None:
        root[NameObject("/OutputIntents")] = paper.root_object["/OutputIntents"].clone(writer)
    told = {name: escape(str(value)) for name, value in vars(keterangan).items()}
    metadata = DecodedStreamObject()
    metadata.set_data(_XMP.format(claim=_CLAIM if paper is not None else "", **told).encode())
    metadata[NameObject("/Type")] = NameObject("/Metadata")
    metadata[NameObject("/Subtype")] = NameObject("/XML")
    root[NameObject("/Metadata")] = writer._add_object(metadata)
