"""A Word file from its parts: the same bytes whenever it is made from the same text."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from xml.sax.saxutils import escape

from .gaya import HURUF
from .gaya_xml import styles_xml
from .lambang import crest
from .tema import theme_xml
from .wordml import page_number, paragraph

HEADER, FOOTER, CREST = "rId10", "rId11", "rId12"
"""Relationship ids by which a template names its header, footer and crest."""

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."


@dataclass(frozen=True)
class Template:
    """A template before it is packed: its title for the file properties and its body."""

    title: str
    body: str


def pack(template: Template) -> bytes:
    """The bytes of the .docx."""
    used = {identity for identity in (HEADER, FOOTER, CREST) if f'"{identity}"' in template.body}
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _content_types(used),
        "_rels/.rels": _relationships(
            ("rId1", _OFFICE + "officeDocument", "word/document.xml"),
            ("rId2", _PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml"),
            ("rId3", _OFFICE + "extended-properties", "docProps/app.xml"),
        ),
        "docProps/app.xml": _app(),
        "docProps/core.xml": _core(template.title),
        "word/_rels/document.xml.rels": _document_relationships(used),
        "word/document.xml": f"{_HEAD}<w:document {_W} {_R} {_WP}><w:body>{template.body}</w:body></w:document>",
        "word/fontTable.xml": _fonts(),
        "word/settings.xml": _settings(),
        "word/styles.xml": styles_xml(),
        "word/theme/theme1.xml": theme_xml(),
    }
    number = page_number()
    if HEADER in used:
        runs = f'<w:r><w:t xml:space="preserve">- </w:t></w:r>{number}<w:r><w:t xml:space="preserve"> -</w:t></w:r>'
        parts["word/header1.xml"] = f"{_HEAD}<w:hdr {_W}>{paragraph('Header', inner=runs)}</w:hdr>"
    if FOOTER in used:
        parts["word/footer1.xml"] = f"{_HEAD}<w:ftr {_W}>{paragraph('Footer', inner=number)}</w:ftr>"
    if CREST in used:
        parts["word/media/lambang.png"] = crest()
    return _zip(parts)


def _zip(parts: dict[str, str | bytes]) -> bytes:
    """Parts in a fixed order, with a fixed date."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, content, compresslevel=9)
    return out.getvalue()


def _content_types(used: set[str]) -> str:
    overrides = {
        "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/word/document.xml": _TYPE + "document.main+xml",
        "/word/fontTable.xml": _TYPE + "fontTable+xml",
        "/word/settings.xml": _TYPE + "settings+xml",
        "/word/styles.xml": _TYPE + "styles+xml",
        "/word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    }
    if HEADER in used:
        overrides["/word/header1.xml"] = _TYPE + "header+xml"
    if FOOTER in used:
        overrides["/word/footer1.xml"] = _TYPE + "footer+xml"
    lines = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}content-types">'
        '<Default Extension="png" ContentType="image/png"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{lines}</Types>'
    )


def _relationships(*entries: tuple[str, str, str]) -> str:
    lines = "".join(f'<Relationship Id="{i}" Type="{kind}" Target="{target}"/>' for i, kind, target in entries)
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}relationships">{lines}</Relationships>'


def _document_relationships(used: set[str]) -> str:
    entries = [
        ("rId1", _OFFICE + "styles", "styles.xml"),
        ("rId2", _OFFICE + "settings", "settings.xml"),
        ("rId3", _OFFICE + "fontTable", "fontTable.xml"),
        ("rId4", _OFFICE + "theme", "theme/theme1.xml"),
    ]
    optional = (
        (HEADER, "header", "header1.xml"),
        (FOOTER, "footer", "footer1.xml"),
        (CREST, "image", "media/lambang.png"),
    )
    entries += [(identity, _OFFICE + kind, target) for identity, kind, target in optional if identity in used]
    return _relationships(*entries)


def _core(title: str) -> str:
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:subject>Templat naskah kecamatan</dc:subject>"
        "<dc:creator>Sekretariat Kecamatan</dc:creator><cp:keywords>templat; naskah dinas; kecamatan</cp:keywords>"
        "<dc:description>Templat ini boleh disunting di Word; daftar variabelnya ada di panduan.</dc:description>"
        "<cp:lastModifiedBy>Sekretariat Kecamatan</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        '<dcterms:created xsi:type="dcterms:W3CDTF">2022-01-03T08:00:00Z</dcterms:created>'
        '<dcterms:modified xsi:type="dcterms:W3CDTF">2022-01-03T08:00:00Z</dcterms:modified>'
        "<dc:language>id-ID</dc:language></cp:coreProperties>"
    )


def _app() -> str:
    return (
        f'{_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>Microsoft Office Word</Application><AppVersion>16.0000</AppVersion></Properties>"
    )


def _fonts() -> str:
    return (
        f'{_HEAD}<w:fonts {_W}><w:font w:name="{HURUF}"><w:altName w:val="URW Bookman"/>'
        '<w:panose1 w:val="02050604050505020204"/><w:charset w:val="00"/><w:family w:val="roman"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def _settings() -> str:
    compatibility = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
            ("differentiateMultirowTableHeaders", 1),
        )
    )
    return (
        f'{_HEAD}<w:settings {_W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f"<w:compat>{compatibility}</w:compat>"
        '<w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )
