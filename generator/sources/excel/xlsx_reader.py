"""A workbook's bytes to sheets of texts, as a person reads them; bounded in memory and time.

openpyxl, which writes our workbooks, is not used to read foreign ones: it holds every empty cell, gives up at
parts we do not need, and tells a figure only as a float.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

from generator.errors import regular

from .cell_format import Format, read_format, shown
from .sheet import Lembar, Sel

MAX_BYTES = 16 * 2**20
_MAX_INFLATED = 256 * 2**20
_MAX_CELLS = 200_000
_MAX_TEXT = 16 * 2**20
"""Bounds on one workbook, far above what an office's year takes; empty rows cost nothing."""

_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    etree.XMLSyntaxError,
    LookupError,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
)
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_ADDRESS = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class Unreadable(Exception):
    """The file is no workbook that can be read; the message says why, in Indonesian."""


def read_file(path: Path) -> bytes:
    """The bytes of a file, no more than it takes to see that there are too many.

    Raises:
        OSError: When it cannot be opened.
    """
    regular(path)
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def read_workbook(content: bytes) -> list[Lembar]:
    """Read every sheet of a workbook.

    Raises:
        Unreadable: When it is none, is locked, or goes past a bound.
    """
    if len(content) > MAX_BYTES:
        raise Unreadable(f"berkasnya lebih besar dari {MAX_BYTES // 2**20} MB")
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise Unreadable("berkasnya terkunci kata sandi, atau berbentuk Excel lama (.xls)")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            if "xl/workbook.xml" not in package.namelist():
                raise Unreadable("isinya bukan buku kerja Excel (.xlsx)")
            return list(_Package(package).sheets())
    except _FAULTS as error:
        raise Unreadable("berkasnya rusak atau terpotong") from error


class _Bounded(io.RawIOBase):
    """A member of the zip that gives up when it inflates past what is left for the whole file."""

    def __init__(self, package: _Package, name: str) -> None:
        self.package, self.stream = package, package.zip.open(name)

    def read(self, size: int = -1) -> bytes:
        """Read on."""
        block = self.stream.read(min(size, 2**20) if size > 0 else 2**20)
        self.package.left -= len(block)
        if self.package.left < 0:
            raise Unreadable("isinya mengembang terlalu besar")
        return block


class _Package:
    """The parts of one workbook."""

    def __init__(self, package: zipfile.ZipFile) -> None:
        self.zip, self.left, self.cells, self.text = package, _MAX_INFLATED, 0, 0
        self.names = frozenset(package.namelist())
        self.from_1904 = False

    def sheets(self) -> Iterator[Lembar]:
        """Every worksheet, in the order of its tabs."""
        listed = []
        for node in self._parts("xl/workbook.xml", "sheet", "workbookPr"):
            if etree.QName(node).localname == "workbookPr":
                self.from_1904 = node.get("date1904") in ("1", "true")
            else:
                relation = node.get(_RELATION) or node.get(_STRICT_RELATION)
                listed.append((node.get("name") or "", node.get("state", "visible") != "visible", relation))
        targets = {
            node.get("Id"): posixpath.normpath(posixpath.join("/xl", node.get("Target") or "")).lstrip("/")
            for node in self._parts("xl/_rels/workbook.xml.rels", "Relationship")
            if (node.get("Type") or "").endswith("/worksheet")
        }
        strings = [self._string(node) for node in self._optional("xl/sharedStrings.xml", "si")]
        formats = self._formats()
        for name, hidden, relation in listed:
            if relation in targets:
                yield self._sheet(Lembar(name, hidden), targets[relation], strings, formats)

    def _optional(self, name: str, *tags: str) -> Iterator[Any]:
        return self._parts(name, *tags) if name in self.names else iter(())

    def _parts(self, name: str, *tags: str) -> Iterator[Any]:
        """The elements of some tags, each dropped when the next is asked for."""
        walk = etree.iterparse(
            _Bounded(self, name),
            tag=[f"{{*}}{tag}" for tag in tags],
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
        )
        for _, node in walk:
            yield node
            node.clear()
            parent = node.getparent()
            while parent is not None and node.getprevious() is not None:
                del parent[0]

    def _string(self, node: Any) -> str:
        """The text of a string, runs joined, the reading aids of Asian scripts left out."""
        text = "".join(t.text or "" for t in node.iter("{*}t") if etree.QName(t.getparent()).localname != "rPh")
        self.text += len(text)
        if self.text > _MAX_TEXT:
            raise Unreadable("isinya terlalu banyak")
        return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text).replace("\r\n", "\n").replace("\r", "\n")

    def _formats(self) -> list[Format]:
        """The format of each cell style."""
        codes: dict[str, str] = {}
        found: list[Format] = []
        for node in self._optional("xl/styles.xml", "numFmt", "cellXfs"):
            if etree.QName(node).localname == "numFmt":
                codes[node.get("numFmtId") or ""] = node.get("formatCode") or ""
            else:
                ids = [xf.get("numFmtId") or "0" for xf in node.iter("{*}xf")]
                found = [read_format(int(number_id), codes.get(number_id, "")) for number_id in ids]
        return found

    def _sheet(self, sheet: Lembar, part: str, strings: list[str], formats: list[Format]) -> Lembar:
        row = column = 0
        for node in self._parts(part, "c", "row", "mergeCell"):
            tag = node.tag.rpartition("}")[2]
            if tag == "c":
                if not len(node) and node.get("r"):
                    continue
                if node.getprevious() is None:
                    row, column = int(node.getparent().get("r") or row + 1), 0
                place = _ADDRESS.fullmatch(node.get("r") or "")
                row, column = (int(place[2]), _column(place[1])) if place else (row, column + 1)
                cell = self._cell(node, strings, formats) if len(node) else None
                if cell is not None:
                    sheet.sel[row, column] = cell
            elif tag == "mergeCell":
                sheet.gabungan.extend(_merged(node.get("ref") or ""))
            elif node.get("hidden") in ("1", "true") and node.get("r"):
                sheet.baris_tersembunyi.add(int(node.get("r")))
        sheet.baris_tersembunyi &= {row for row, _ in sheet.sel}
        return sheet

    def _cell(self, node: Any, strings: list[str], formats: list[Format]) -> Sel | None:
        kind = node.get("t", "n")
        formula = node.find("{*}f") is not None
        raw = node.findtext("{*}v")
        if kind == "inlineStr":
            inline = node.find("{*}is")
            raw = self._string(inline) if inline is not None else ""
        if raw is None or raw == "":
            return Sel("", rumus=True, masalah="rumusnya belum dihitung") if formula else None
        self.cells += 1
        if self.cells > _MAX_CELLS:
            raise Unreadable(f"selnya lebih dari {_MAX_CELLS}")
        if kind in ("s", "str", "inlineStr"):
            text = strings[int(raw)] if kind == "s" else raw
            return Sel(text, rumus=formula) if text.strip() or formula else None
        if kind == "b":
            return Sel("ya" if raw in ("1", "true") else "tidak", rumus=formula)
        if kind == "e":
            return Sel(raw, rumus=formula, masalah=f"isinya galat {raw}")
        return self._number(node, raw, formats, formula)

    def _number(self, node: Any, raw: str, formats: list[Format], formula: bool) -> Sel:
        style = int(node.get("s") or 0)
        form = formats[style] if style < len(formats) else Format()
        try:
            text = raw if node.get("t") == "d" else shown(raw, form, from_1904=self.from_1904)
        except (ValueError, OverflowError):
            return Sel(raw, angka=True, rumus=formula, masalah="angkanya tidak terbaca")
        return Sel(text, angka=True, tanggal=form.tanggal or node.get("t") == "d", rumus=formula)


def _column(name: str) -> int:
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _merged(reference: str) -> Iterator[tuple[int, int, int, int]]:
    first, _, last = reference.partition(":")
    one, two = _ADDRESS.fullmatch(first), _ADDRESS.fullmatch(last)
    if one and two:
        yield int(one[2]), _column(one[1]), int(two[2]), _column(two[1])
