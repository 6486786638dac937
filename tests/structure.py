"""What a finished .docx must hold besides the schema: what Word calls unreadable, and what the schema cannot see."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_TEXT_PART = re.compile(r"word/(?:document|header[^/]*|footer[^/]*|footnotes|endnotes|comments)\.xml")
_TAG = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_PRIVATE = re.compile("[\ue000\ue001]")
_ORDER = {
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark"
    " headers cellIns cellDel cellMerge tcPrChange",
    "trPr": "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden"
    " ins del trPrChange",
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs"
    " suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd"
    " snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment"
    " textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType"
    " pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings"
    " sectPrChange",
}
"""Children of the properties elements as ISO/IEC 29500-1 orders them."""
_REFERENCES = ("headerReference", "footerReference")
_STYLED = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}
_PICTURES = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif"}


def check(source: Path | bytes, *, typed_tags: bool = False) -> list[str]:
    """Everything that is wrong with a .docx, a line each; empty when nothing is.

    `typed_tags` says that the data of the paper holds `{{` or `{%`, so that they are no remains of a template.
    """
    content = source if isinstance(source, bytes) else source.read_bytes()
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = package.namelist()
        members = {name: package.read(name) for name in names}
    faults = [f"{name}: stands {count} times in the package" for name, count in Counter(names).items() if count > 1]
    trees: dict[str, Any] = {}
    for name, member in members.items():
        if name.endswith((".xml", ".rels")):
            try:
                trees[name] = etree.fromstring(member)
            except etree.XMLSyntaxError as error:
                faults.append(f"{name}: not well-formed ({error})")
    faults += [*_content_types(members, trees), *_relations(members, trees), *_styles(trees), *_settings(trees)]
    for name, root in trees.items():
        faults += [f"{name}: {fault}" for fault in _any_part(root)]
        if _TEXT_PART.fullmatch(name):
            faults += [f"{name}: {fault}" for rule in _RULES for fault in rule(root)]
            if not typed_tags:
                faults += [f"{name}: {fault}" for fault in _no_tags(root)]
    if "word/document.xml" in trees:
        faults += _body(trees["word/document.xml"])
    return faults


def _content_types(members: dict[str, bytes], trees: dict[str, Any]) -> Iterator[str]:
    root = trees.get("[Content_Types].xml")
    if root is None:
        yield "[Content_Types].xml: missing"
        return
    defaults = {e.get("Extension").lower(): e.get("ContentType") for e in root.findall(f"{TYPES}Default")}
    overrides = Counter(e.get("PartName") for e in root.findall(f"{TYPES}Override"))
    kinds = {e.get("PartName"): e.get("ContentType") for e in root.findall(f"{TYPES}Override")}
    for part, count in overrides.items():
        if count > 1:
            yield f"{part}: two content types"
        if part.lstrip("/") not in members:
            yield f"{part}: content type of a part that is not there"
    for name, content in members.items():
        if name == "[Content_Types].xml" or name.endswith("/"):
            continue
        kind = kinds.get(f"/{name}") or defaults.get(name.rpartition(".")[2].lower())
        if kind is None:
            yield f"{name}: no content type"
        seen = next((is_kind for start, is_kind in _PICTURES.items() if content.startswith(start)), kind)
        if kind is not None and seen != kind:
            yield f"{name}: is {seen}, called {kind}"


def _relations(members: dict[str, bytes], trees: dict[str, Any]) -> Iterator[str]:
    defined: dict[str, set[str]] = {}
    for name, root in trees.items():
        if not name.endswith(".rels"):
            continue
        folder, _, file = name.rpartition("/")
        base = folder.removesuffix("_rels").rstrip("/")
        owner = posixpath.join(base, file.removesuffix(".rels"))
        identities = [e.get("Id") for e in root.findall(f"{RELATIONSHIPS}Relationship")]
        defined[owner] = set(identities)
        yield from (f"{name}: {i} stands twice" for i, count in Counter(identities).items() if count > 1)
        if owner and file != ".rels" and owner not in members:
            yield f"{name}: relationships of a part that is not there"
        for relation in root.findall(f"{RELATIONSHIPS}Relationship"):
            target = relation.get("Target")
            if relation.get("TargetMode") == "External":
                continue
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(base, target))
            if path not in members:
                yield f"{name}: {relation.get('Id')} points to {target}, which is not there"
    for name, root in trees.items():
        used = {value for e in root.iter() for key, value in e.attrib.items() if key.startswith(R)}
        yield from (f"{name}: relationship {i} is not defined" for i in sorted(used - defined.get(name, set())))


def _styles(trees: dict[str, Any]) -> Iterator[str]:
    root = trees.get("word/styles.xml")
    if root is None:
        yield "word/styles.xml: missing"
        return
    styles = [(e.get(f"{W}styleId"), e.get(f"{W}type")) for e in root.findall(f"{W}style")]
    for identity, count in Counter(identity for identity, _ in styles).items():
        if count > 1:
            yield f"word/styles.xml: style {identity} stands twice"
    known = set(styles)
    identities = {identity for identity, _ in styles}
    for element in root.iter(f"{W}basedOn", f"{W}next", f"{W}link"):
        if element.get(f"{W}val") not in identities:
            yield f"word/styles.xml: style {element.get(f'{W}val')} is not defined"
    numbering = trees.get("word/numbering.xml")
    numbers = {e.get(f"{W}numId") for e in numbering.findall(f"{W}num")} if numbering is not None else set()
    for name, part in trees.items():
        if not _TEXT_PART.fullmatch(name):
            continue
        used = {(e.get(f"{W}val"), kind) for tag, kind in _STYLED.items() for e in part.iter(f"{W}{tag}")}
        yield from (f"{name}: {kind} style {identity} is not defined" for identity, kind in sorted(used - known))
        listed = {e.get(f"{W}val") for e in part.iter(f"{W}numId")} - numbers - {"0"}
        yield from (f"{name}: numbering {identity} is not defined" for identity in sorted(listed))


def _settings(trees: dict[str, Any]) -> Iterator[str]:
    root = trees.get("word/settings.xml")
    if root is not None and root.find(f"{W}updateFields") is not None:
        yield "word/settings.xml: updateFields makes Word ask a question"


def _any_part(root: Any) -> Iterator[str]:
    for prefix in (root.get(f"{MC}Ignorable") or "").split():
        if prefix not in root.nsmap:
            yield f"ignorable prefix {prefix} is not declared"
    if _PRIVATE.search("".join(root.itertext())) or any(_PRIVATE.search(v) for e in root.iter() for v in e.values()):
        yield "a token of a fragment is left"


def _tables(root: Any) -> Iterator[str]:
    for number, table in enumerate(root.iter(f"{W}tbl"), 1):
        grid = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        rows = table.findall(f"{W}tr")
        if not rows:
            yield f"table {number} has no row"
        above: set[tuple[int, int]] = set()
        for n, row in enumerate(rows, 1):
            where = f"table {number} row {n}"
            cells = row.findall(f"{W}tc")
            if not cells:
                yield f"{where} has no cell"
            column = _count(row, "trPr/gridBefore")
            merged: set[tuple[int, int]] = set()
            for cell in cells:
                span = _count(cell, "tcPr/gridSpan", 1)
                merge = cell.find(f"{W}tcPr/{W}vMerge")
                if merge is not None:
                    merged.add((column, span))
                    if merge.get(f"{W}val", "continue") == "continue" and (column, span) not in above:
                        yield f"{where} column {column + 1} continues a merge that did not begin"
                content = [child for child in cell if child.tag != f"{W}tcPr"]
                if not content or content[-1].tag != f"{W}p":
                    yield f"{where} column {column + 1} does not end in a paragraph"
                column += span
            column += _count(row, "trPr/gridAfter")
            if column != grid:
                yield f"{where} has {column} columns, the grid {grid}"
            above = merged


def _count(element: Any, path: str, default: int = 0) -> int:
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    return int(found.get(f"{W}val")) if found is not None else default


def _fields(root: Any) -> Iterator[str]:
    opened: list[str] = []
    for mark in root.iter(f"{W}fldChar"):
        kind = mark.get(f"{W}fldCharType")
        if kind == "begin":
            opened.append("begin")
        elif not opened or (kind == "separate" and opened[-1] != "begin"):
            yield f"field character {kind} without its begin"
        elif kind == "separate":
            opened[-1] = "separate"
        else:
            opened.pop()
    if opened:
        yield f"{len(opened)} fields are not ended"


def _bookmarks(root: Any) -> Iterator[str]:
    starts = [(e.get(f"{W}id"), e.get(f"{W}name")) for e in root.iter(f"{W}bookmarkStart")]
    ends = [e.get(f"{W}id") for e in root.iter(f"{W}bookmarkEnd")]
    for what, values in (("id", [i for i, _ in starts]), ("name", [n for _, n in starts]), ("end", ends)):
        yield from (f"bookmark {what} {value} stands twice" for value, count in Counter(values).items() if count > 1)
    for identity in sorted({i for i, _ in starts} ^ set(ends)):
        yield f"bookmark {identity} has no start or no end"
    names = {name for _, name in starts}
    for link in root.iter(f"{W}hyperlink"):
        if link.get(f"{W}anchor") and link.get(f"{W}anchor") not in names:
            yield f"a link to {link.get(f'{W}anchor')}, which is no bookmark"


def _pictures(root: Any) -> Iterator[str]:
    identities = Counter(e.get("id") for e in root.iter(f"{WP}docPr"))
    yield from (f"picture id {i} stands {count} times" for i, count in identities.items() if count > 1)
    yield from (f"picture id {i} is no number" for i in identities if not re.fullmatch(r"[1-9]\d*", i or ""))


def _order(root: Any) -> Iterator[str]:
    for name, order in _ORDER.items():
        ranks = {f"{W}{child}": n for n, child in enumerate(order.split())}
        for properties in root.iter(f"{W}{name}"):
            children = [child.tag for child in properties if child.tag in ranks]
            shown = [etree.QName(tag).localname for tag in children]
            found = [0 if tag.endswith(_REFERENCES) else ranks[tag] for tag in children]
            if found != sorted(found):
                yield f"{name} has its children in the order {' '.join(shown)}"
            single = [tag for tag in shown if tag not in _REFERENCES]
            kinds = [(c.tag, c.get(f"{W}type")) for c in properties if c.tag.endswith(_REFERENCES)]
            if len(set(single)) != len(single) or len(set(kinds)) != len(kinds):
                yield f"{name} has a child twice: {' '.join(shown)}"
            if name != "sectPr" and properties.getparent().index(properties) != 0:
                yield f"{name} is not the first child of its parent"


def _equations(root: Any) -> Iterator[str]:
    for equation in root.iter(f"{M}oMath"):
        if not any((text.text or "").strip() for text in equation.iter(f"{M}t")):
            yield "an equation is empty"
    for block in root.iter(f"{M}oMathPara"):
        if block.find(f"{M}oMath") is None:
            yield "an equation paragraph is empty"


def _spaces(root: Any) -> Iterator[str]:
    for text in root.iter(f"{W}t", f"{W}instrText", f"{M}t"):
        value = text.text or ""
        if value != value.strip(" \t\r\n") and text.get(XML_SPACE) != "preserve":
            yield f"spaces of {value[:40]!r} are not preserved"
        if re.search("[\t\n\r]", value):
            yield f"a tab or line break stands as a character in {value[:40]!r}"


def _no_tags(root: Any) -> Iterator[str]:
    for paragraph in root.iter(f"{W}p"):
        text = "".join(t.text or "" for t in paragraph.iter(f"{W}t"))
        if _TAG.search(text):
            yield f"a tag is left: {text[:60]!r}"
    for element in root.iter():
        for value in element.values():
            if _TAG.search(value):
                yield f"a tag is left in an attribute: {value[:60]!r}"


def _body(root: Any) -> Iterator[str]:
    body = root.find(f"{W}body")
    if body is None or len(body) == 0 or body[-1].tag != f"{W}sectPr":
        yield "word/document.xml: the body does not end in its section"
    elif len(body.findall(f"{W}sectPr")) > 1:
        yield "word/document.xml: the body has two sections at its end"


_RULES: tuple[Callable[[Any], Iterator[str]], ...] = (
    _tables,
    _fields,
    _bookmarks,
    _pictures,
    _order,
    _equations,
    _spaces,
)
