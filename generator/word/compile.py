"""A template compiled once: its document as Jinja, everything else as bytes ready to be copied."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import nodes
from lxml import etree

from generator.errors import TemplateBroken

from .dialect import to_jinja
from .foreseen import comes_out_whole
from .hazards import crossing, hazards
from .package import Member, read_package
from .places import paragraphs_of
from .sandbox import CLOSE, OPEN, Sandbox
from .sections import set_sections_apart
from .swap import without_references
from .table_loops import never_empty, settle_tables
from .variant import Variant, indents, set_paper, text_width, with_font
from .watermark import stamp
from .wordml import W, w

_DOCUMENT = "word/document.xml"
_DYNAMIC = re.compile(r"word/(?:header|footer|footnotes|endnotes)[\w-]*\.xml")
_TAGGED = re.compile(rb"\{(?:<[^>]*>)*[{%#]")
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_LINKING = (' r:embed="', ' r:link="', ' r:id="', "<w:footnoteReference", "<w:endnoteReference", "<w:numId ")
"""Signs without one of which a body needs no other part of its file, whatever fills it."""
_REPLACED_PARTS = frozenset({"docProps/core.xml", "docProps/app.xml"})
_MC_IGNORABLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"


@dataclass(frozen=True)
class Crest:
    """The picture that an office's own crest replaces.

    Attributes:
        part: Its media part.
        lebar, tinggi: Its box in the template, in EMU.
    """

    part: str
    lebar: int
    tinggi: int


@dataclass(frozen=True)
class Template:
    """A compiled template.

    Attributes:
        path: The file it came from.
        body: Inside of `w:body` without its last section properties.
        rowless: True when conditions may leave a table without rows.
        foreseen: True when the body is whole however it is filled.
        linking: True when it may need other parts of its file: pictures, notes, numbering.
        section: Those last section properties.
        parts: Headers, footers and notes that hold tags.
        static: Every other member, deflated.
        namespaces: What the root of the document declares.
        ignorable: Prefixes that the root marks as ignorable.
        width: Width of the text of the last section, in twips.
        indents: What each paragraph style takes of the width, in twips.
        crest: The picture of the crest, if there is one.
    """

    path: Path
    body: jinja2.Template
    rowless: bool
    foreseen: bool
    linking: bool
    section: str
    parts: Mapping[str, jinja2.Template]
    static: Mapping[str, Member]
    namespaces: Mapping[str, str]
    ignorable: frozenset[str]
    width: int
    indents: Mapping[str, int]
    crest: Crest | None


def compile_template(path: Path, variant: Variant, sandbox: Sandbox) -> Template:
    """Compile a template for the paper, font and draft mark of an office.

    Raises:
        TemplateBroken: When the file or one of its tags cannot be used.
    """
    members = {name: with_font(content, variant.font) for name, content in read_package(path).items()}
    _check_paragraphs(path, members)
    root = _parse(path, members.pop(_DOCUMENT))
    _check_sections(path, root)
    set_paper(root, variant.paper)
    if variant.watermark:
        stamp(root, members, variant.watermark)
    _drop_comments(root)
    set_sections_apart(root)
    rowless = not never_empty(root)
    settle_tables(root)
    crest = _settle_pictures(root, members)
    _settle_settings(members)
    body, section = _split(root)
    tree = _parsed(path, body, sandbox)
    dynamic = {n: c for n, c in members.items() if _DYNAMIC.fullmatch(n) and _TAGGED.search(c)}
    static = {n: Member.of(c) for n, c in members.items() if n not in dynamic and n not in _REPLACED_PARTS}
    namespaces = {prefix: uri for prefix, uri in root.nsmap.items() if prefix}
    foreseen = comes_out_whole(tree, namespaces)
    return Template(
        path=path,
        body=_compiled(path, tree, sandbox),
        rowless=rowless,
        foreseen=foreseen,
        linking=any(sign in without_references(body) for sign in _LINKING),
        section=_string(section, root.nsmap),
        parts={n: _compiled(path, _parsed(path, c.decode(), sandbox), sandbox) for n, c in dynamic.items()},
        static=static,
        namespaces=namespaces,
        ignorable=frozenset((root.get(_MC_IGNORABLE) or "").split()),
        width=text_width(section),
        indents=indents(_parse(path, members["word/styles.xml"])),
        crest=crest,
    )


def _parse(path: Path, content: bytes) -> Any:
    try:
        return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
    except etree.XMLSyntaxError as error:
        raise TemplateBroken(path, "", f"isinya rusak ({error.msg}).", "Buka dan simpan kembali di Word.") from error


def _check_paragraphs(path: Path, members: Mapping[str, bytes]) -> None:
    """See that filling will lose nothing that a paragraph or row holds."""
    for place in paragraphs_of(members):
        for what, remedy in (*hazards(place.element), *crossing(place.element)):
            raise TemplateBroken(path, place.where, what, remedy)


def _check_sections(path: Path, root: Any) -> None:
    """See that the document and each of its sections say the size and margins of their pages."""
    found = root.findall(f"{w('body')}/{w('sectPr')}")
    every = [s for s in root.iter(w("sectPr")) if s.getparent().tag != w("sectPrChange")]
    if not found or any(s.find(w(name)) is None for s in every for name in ("pgSz", "pgMar")):
        raise TemplateBroken(
            path, "", "dokumen tanpa pengaturan halaman.", "Simpan kembali di Word sebagai Dokumen Word (.docx)."
        )


def _drop_comments(root: Any) -> None:
    """Take what the makers of a template remarked on it out of the papers made from it."""
    for mark in list(root.iter(w("commentRangeStart"), w("commentRangeEnd"), w("commentReference"))):
        mark.getparent().remove(mark)


def _split(root: Any) -> tuple[str, Any]:
    """The body as a string, and its last section properties."""
    body = root.find(w("body"))
    section = body.find(w("sectPr"))
    body.remove(section)
    return (body.text or "") + "".join(_string(element, root.nsmap) for element in body), section


def _string(element: Any, declared: Mapping[str | None, str]) -> str:
    """An element as text, without the namespaces that the document's root declares."""
    text: str = etree.tostring(element, encoding="unicode", with_tail=True)
    for prefix, uri in declared.items():
        text = text.replace(f' xmlns:{prefix}="{uri}"', "")
    return text


def _parsed(path: Path, xml: str, sandbox: Sandbox) -> nodes.Template:
    """The tags of a part as Jinja reads them."""
    if OPEN in xml or CLOSE in xml:
        raise TemplateBroken(path, "", "ada karakter pribadi (U+E000).", "Hapus karakter itu di Word.")
    with _faults_told(path):
        return sandbox.parse(to_jinja(xml))


def _compiled(path: Path, tree: nodes.Template, sandbox: Sandbox) -> jinja2.Template:
    """The same ready to be filled; the tree is used up by it."""
    with _faults_told(path):
        return sandbox.from_string(tree)


@contextmanager
def _faults_told(path: Path) -> Iterator[None]:
    try:
        yield
    except jinja2.TemplateSyntaxError as error:
        raise _syntax(path, error) from error
    except RecursionError as error:
        raise TemplateBroken(path, "", "ada tag yang terlalu bertingkat.", "Sederhanakan tag itu di Word.") from error


def _syntax(path: Path, error: jinja2.TemplateSyntaxError) -> TemplateBroken:
    """Name the first faulty tag as a person finds it; the linter knows the places."""
    from .lint import faults

    for where, what, remedy in faults(path):
        return TemplateBroken(path, where, what, remedy)
    return TemplateBroken(
        path, "", f"tag tidak dapat dibaca ({error.message}).", "Jalankan: naskah variabel --periksa."
    )


def _settle_pictures(root: Any, members: Mapping[str, bytes]) -> Crest | None:
    """Number pictures at render, and find the crest, whose size then comes from the office's own picture."""
    crest = None
    for properties in root.iter(f"{{{_WP}}}docPr"):
        properties.set("id", "{{ nomor_gambar }}")
        label = f"{properties.get('title') or ''} {properties.get('descr') or ''}".strip().lower()
        if label.startswith("lambang") and crest is None:
            crest = _crest(properties.getparent(), members)
    return crest


def _crest(drawing: Any, members: Mapping[str, bytes]) -> Crest | None:
    extent = drawing.find(f"{{{_WP}}}extent")
    blip = next(drawing.iter(f"{{{_A}}}blip"), None)
    if extent is None or blip is None:
        return None
    embed = blip.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed")
    relationships = etree.fromstring(members["word/_rels/document.xml.rels"])
    target = next((r.get("Target") for r in relationships if r.get("Id") == embed), None)
    if target is None:
        return None
    found = Crest(f"word/{target}", int(extent.get("cx")), int(extent.get("cy")))
    for element in (extent, *drawing.iter(f"{{{_A}}}ext")):
        if element.get("cx"):
            element.set("cx", "{{ lambang_lebar }}")
            element.set("cy", "{{ lambang_tinggi }}")
    return found


def _settle_settings(members: dict[str, bytes]) -> None:
    """No prompt on opening: fields are written with their results."""
    name = "word/settings.xml"
    if b"updateFields" in members.get(name, b""):
        root = etree.fromstring(members[name])
        for element in root.findall(f"{{{W}}}updateFields"):
            root.remove(element)
        members[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
