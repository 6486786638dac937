"""Whether a finished .docx is sound: the Open XML schema, and what no schema sees."""

from __future__ import annotations

import collections
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree
from openxml_audit import OpenXmlValidator

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_STORY = re.compile(r"word/(document|header[\w-]*|footer[\w-]*|footnotes)\.xml")
_LEFTOVER = re.compile(r"\{\{|\}\}|\{%|%\}|[\ue000\ue001]")


def audit(path: Path) -> None:
    """Fail with every fault of a paper."""
    result = OpenXmlValidator().validate(str(path))
    assert result.is_valid, [str(error) for error in result.errors][:5]
    assert faults(path) == []


def faults(path: Path) -> list[str]:
    """What a schema validator does not see."""
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        found = [f"part {n} stands twice" for n, count in collections.Counter(names).items() if count > 1]
        for name in names:
            if name.endswith((".xml", ".rels")):
                try:
                    etree.fromstring(package.read(name))
                except etree.XMLSyntaxError as error:
                    found.append(f"{name}: {error}")
        if found:
            return found
        found += _relationships(package, names)
        styles = {s.get(f"{W}styleId") for s in etree.fromstring(package.read("word/styles.xml")).iter(f"{W}style")}
        for name in filter(_STORY.fullmatch, names):
            root = etree.fromstring(package.read(name))
            found += [f"{name}: {fault}" for check in (_tables, _marks, _text) for fault in check(root)]
            used = {e.get(f"{W}val") for e in root.iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")}
            found += [f"{name}: unknown style {style}" for style in used - styles]
        body = etree.fromstring(package.read("word/document.xml")).find(f"{W}body")
        if body[-1].tag != f"{W}sectPr":
            found.append("body does not end in sectPr")
        if b"updateFields" in package.read("word/settings.xml"):
            found.append("settings ask to update fields")
    return found


def _relationships(package: zipfile.ZipFile, names: list[str]) -> Iterator[str]:
    relations = etree.fromstring(package.read("word/_rels/document.xml.rels"))
    known = {}
    for relation in relations:
        known[relation.get("Id")] = relation.get("Target")
        if relation.get("TargetMode") != "External" and f"word/{relation.get('Target')}" not in names:
            yield f"relationship to a missing part {relation.get('Target')}"
    document = package.read("word/document.xml").decode()
    for used in set(re.findall(r'r:(?:id|embed)="([^"]+)"', document)) - set(known):
        yield f"relationship {used} is not defined"
    types = package.read("[Content_Types].xml").decode()
    for name in names:
        if (
            name != "[Content_Types].xml"
            and f'"/{name}"' not in types
            and f'Extension="{name.rpartition(".")[2]}"' not in types
        ):
            yield f"no content type for {name}"


def _tables(root) -> Iterator[str]:
    for t, table in enumerate(root.iter(f"{W}tbl"), 1):
        grid = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        above: set[tuple[int, int]] = set()
        if not table.findall(f"{W}tr"):
            yield f"table {t} has no row"
        for r, row in enumerate(table.findall(f"{W}tr"), 1):
            column, merged = 0, set()
            for cell in row.findall(f"{W}tc"):
                content = [e for e in cell if e.tag != f"{W}tcPr"]
                if not content or content[-1].tag != f"{W}p":
                    yield f"table {t} row {r}: a cell does not end in a paragraph"
                span = cell.find(f"{W}tcPr/{W}gridSpan")
                width = int(span.get(f"{W}val")) if span is not None else 1
                merge = cell.find(f"{W}tcPr/{W}vMerge")
                if merge is not None:
                    if merge.get(f"{W}val", "continue") != "restart" and (column, width) not in above:
                        yield f"table {t} row {r}: a merge goes on without a beginning"
                    merged.add((column, width))
                column += width
            if column != grid:
                yield f"table {t} row {r}: {column} columns, grid {grid}"
            above = merged


def _marks(root) -> Iterator[str]:
    depth = sum({"begin": 1, "end": -1}.get(f.get(f"{W}fldCharType"), 0) for f in root.iter(f"{W}fldChar"))
    if depth:
        yield "fields do not balance"
    starts = [b.get(f"{W}id") for b in root.iter(f"{W}bookmarkStart")]
    if sorted(starts) != sorted(b.get(f"{W}id") for b in root.iter(f"{W}bookmarkEnd")):
        yield "bookmarks do not pair"
    names = [b.get(f"{W}name") for b in root.iter(f"{W}bookmarkStart")]
    for kind, values in (
        ("bookmark id", starts),
        ("bookmark name", names),
        ("picture id", [d.get("id") for d in root.iter(f"{WP}docPr")]),
    ):
        if len(set(values)) != len(values):
            yield f"{kind} used twice"
    anchors = {h.get(f"{W}anchor") for h in root.iter(f"{W}hyperlink") if h.get(f"{W}anchor")}
    yield from (f"link to a missing bookmark {name}" for name in anchors - set(names))


def _text(root) -> Iterator[str]:
    for paragraph in root.iter(f"{W}p"):
        text = "".join(t.text or "" for t in paragraph.iter(f"{W}t"))
        if _LEFTOVER.search(text):
            yield f"left over: {text[:60]}"
    for run_text in root.iter(f"{W}t"):
        value = run_text.text or ""
        space = "{http://www.w3.org/XML/1998/namespace}space"
        if value != value.strip() and run_text.get(space) != "preserve":
            yield f"space would be lost: {value[:40]!r}"
    for equation in root.iter(f"{M}oMath"):
        if not "".join(t.text or "" for t in equation.iter(f"{M}t")).strip():
            yield "empty equation"


def words(path: Path) -> str:
    """All text of a paper, tables and equations included, a line a paragraph."""
    with zipfile.ZipFile(path) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    lines = []
    for paragraph in root.iter(f"{W}p"):
        parts = []
        for node in paragraph.iter(f"{W}t", f"{M}t", f"{W}tab", f"{W}br"):
            if node.tag == f"{W}br":
                parts.append("\n")
            elif node.tag == f"{W}tab":
                parts.append("\t" if node.getparent().tag == f"{W}r" else "")
            else:
                parts.append(node.text or "")
        lines.append("".join(parts))
    return "\n".join(lines)
