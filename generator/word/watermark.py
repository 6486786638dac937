"""A word across every page of a draft: WordArt in the headers, behind the text."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import quoteattr

from lxml import etree

from .package import Member, write_package
from .wordml import R, W, w

_PART = "word/header-rancangan.xml"
_RELATIONSHIP = "rIdRancangan"
_HEADER_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_STYLE = (
    "position:absolute;margin-left:0;margin-top:0;width:430pt;height:90pt;rotation:315;z-index:-251658752;"
    "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
    "mso-position-vertical:center;mso-position-vertical-relative:margin"
)


def _paragraph(word: str, number: int) -> str:
    return (
        f'<w:p xmlns:w="{W}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">'
        '<w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr><w:r><w:pict>'
        f'<v:shapetype id="_x0000_t136_{number}" coordsize="21600,21600" o:spt="136" adj="10800" '
        'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
        '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
        '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>'
        '<v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>'
        f'<v:shape id="TandaAir{number}" o:spid="_x0000_s{2049 + number}" type="#_x0000_t136_{number}" '
        f'alt={quoteattr(word)} style="{_STYLE}" o:allowincell="f" fillcolor="silver" stroked="f">'
        '<v:fill opacity=".5"/><v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt" '
        f"string={quoteattr(word)}/>"
        "</v:shape></w:pict></w:r></w:p>"
    )


def stamp(document: Any, members: dict[str, bytes], word: str) -> None:
    """Put the word into every header; the first section gets one where it has none.

    Args:
        document: Root of `word/document.xml`; its first section may gain references.
        members: The other parts; headers, relationships and content types are changed in place.
        word: What to write, e.g. `RANCANGAN`.
    """
    headers = sorted(name for name in members if name.startswith("word/header") and name.endswith(".xml"))
    for number, name in enumerate(headers):
        root = etree.fromstring(members[name])
        root.append(etree.fromstring(_paragraph(word, number)))
        members[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    section = next(document.iter(w("sectPr")))
    kinds = {ref.get(w("type")) for ref in section.findall(w("headerReference"))}
    missing = [kind for kind in ("default", "first", "even") if kind not in kinds]
    if missing:
        _add_part(members, word, len(headers))
    for kind in missing:
        reference = etree.Element(w("headerReference"))
        reference.set(w("type"), kind)
        reference.set(f"{{{R}}}id", _RELATIONSHIP)
        section.insert(0, reference)


def _add_part(members: dict[str, bytes], word: str, number: int) -> None:
    """Add a header part of our own with its relationship and content type."""
    members[_PART] = f'<w:hdr xmlns:w="{W}">{_paragraph(word, number)}</w:hdr>'.encode()
    relationships = etree.fromstring(members["word/_rels/document.xml.rels"])
    etree.SubElement(
        relationships,
        f"{{{relationships.nsmap[None]}}}Relationship",
        Id=_RELATIONSHIP,
        Type=_HEADER_TYPE,
        Target=_PART.removeprefix("word/"),
    )
    members["word/_rels/document.xml.rels"] = etree.tostring(relationships, xml_declaration=True, encoding="UTF-8")
    types = etree.fromstring(members["[Content_Types].xml"])
    etree.SubElement(types, f"{{{types.nsmap[None]}}}Override", PartName=f"/{_PART}", ContentType=_CONTENT_TYPE)
    members["[Content_Types].xml"] = etree.tostring(types, xml_declaration=True, encoding="UTF-8")


def mark_sheets(word: str, sizes: Sequence[tuple[float, float]]) -> bytes:
    """A Word file of empty pages with nothing but the word across each.

    Args:
        word: What to write, e.g. `SALINAN`.
        sizes: Width and height of each page, in points.
    """
    pages = "".join(f"{_paragraph(word, n)}{_page_end(*size, last=n == len(sizes))}" for n, size in enumerate(sizes, 1))
    members = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
        f'ContentType="{_CONTENT_TYPE.replace("header", "document.main")}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}relationships"><Relationship Id="rId1" '
        f'Type="{_HEADER_TYPE.replace("header", "officeDocument")}" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{pages}</w:body></w:document>',
    }
    return write_package({name: Member.of(f"{_HEAD}{text}".encode()) for name, text in members.items()})


def _page_end(width: float, height: float, *, last: bool) -> str:
    """The end of a page of a size; that of the last one stands in the body itself."""
    turned = ' w:orient="landscape"' if width > height else ""
    section = (
        f'<w:sectPr><w:pgSz w:w="{round(width * 20)}" w:h="{round(height * 20)}"{turned}/>'
        '<w:pgMar w:top="0" w:right="0" w:bottom="0" w:left="0" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>'
    )
    small = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    return section if last else f"<w:p><w:pPr>{small}{section}</w:pPr></w:p>"


def is_marked(content: bytes) -> bool:
    """Whether the headers of a Word file bear a mark of this program."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            names = [name for name in package.namelist() if name.startswith("word/header")]
            return any(b'id="TandaAir' in package.read(name) for name in names)
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, zlib.error):
        return False
