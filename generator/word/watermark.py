"""A word across every page of a draft: WordArt in the headers, behind the text."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import quoteattr

from lxml import etree

from .wordml import R, W, w

_PART = "word/header-rancangan.xml"
_RELATIONSHIP = "rIdRancangan"
_HEADER_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
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
