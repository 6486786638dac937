"""What tests of papers share: the audit of each, its text, and LibreOffice's view of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pypdf
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator
from structure import M, R, W, check

_PROGRAMS = [Path(found).resolve().parent for found in [shutil.which("soffice")] if found]
needs_libreoffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")

needs_calc = pytest.mark.skipif(
    not any(Path(folder, "libsclo.so").exists() for folder in _PROGRAMS), reason="LibreOffice Calc is not installed"
)


def bookman() -> bool:
    """Whether LibreOffice has a font of the widths of Bookman Old Style."""
    if shutil.which("fc-match") is None:
        return False
    found = subprocess.run(["fc-match", "Bookman Old Style"], capture_output=True, text=True, check=False).stdout
    return "Bookman" in found


needs_bookman = pytest.mark.skipif(
    not bookman(), reason="no font of the widths of Bookman Old Style (fonts-urw-base35)"
)


@cache
def _validator() -> OpenXmlValidator:
    return OpenXmlValidator()


def audit(path: Path, *, typed_tags: bool = False) -> None:
    """Assert that nothing is wrong with a paper, by its structure and by the schema."""
    assert check(path, typed_tags=typed_tags) == [], path.name
    result = _validator().validate(path)
    assert [f"{error.part_uri} {error.description}" for error in result.errors] == [], path.name


def part(path: Path, name: str = "word/document.xml") -> Any:
    """A part of a paper as a tree."""
    with zipfile.ZipFile(path) as package:
        return etree.fromstring(package.read(name))


def line(element: Any) -> str:
    """The text of a paragraph or cell: words, tabs, line breaks, and the words of equations."""
    signs = {f"{W}tab": "\t", f"{W}br": "\n"}
    pieces = []
    for node in element.iter(f"{W}t", f"{M}t", f"{W}tab", f"{W}br"):
        if node.tag in signs:
            pieces.append(signs[node.tag] if node.getparent().tag == f"{W}r" else "")
        else:
            pieces.append(node.text or "")
    return "".join(pieces)


def lines(path: Path) -> list[str]:
    """Every paragraph of a paper, those in tables included, in order."""
    return [line(paragraph) for paragraph in part(path).iter(f"{W}p")]


def text(path: Path) -> str:
    """All text of a paper."""
    return "\n".join(lines(path))


def rows(table: Any) -> list[list[str]]:
    """The cells of a table, row by row."""
    return [["|".join(map(line, cell.iter(f"{W}p"))) for cell in row.findall(f"{W}tc")] for row in table.iter(f"{W}tr")]


def headers_of_sections(path: Path) -> list[dict[str, str]]:
    """For each section its headers by kind, those of the section before where it has none; as text of the part."""
    relations = {r.get("Id"): r.get("Target") for r in part(path, "word/_rels/document.xml.rels")}
    shown: dict[str, str] = {}
    found = []
    for section in part(path).iter(f"{W}sectPr"):
        for reference in section.findall(f"{W}headerReference"):
            shown[reference.get(f"{W}type")] = relations[reference.get(f"{R}id")]
        kinds = ["default", "first"] if section.find(f"{W}titlePg") is not None else ["default"]
        found.append({kind: shown.get(kind, "") for kind in kinds})
    return found


def assert_marked(path: Path) -> None:
    """Every page of a paper bears the mark of a draft."""
    for headers in headers_of_sections(path):
        for kind, target in headers.items():
            assert target, f"no header on a {kind} page"
            root = part(path, f"word/{target}")
            marks = [e for e in root.iter("{urn:schemas-microsoft-com:vml}textpath") if e.get("string")]
            assert [mark.get("string") for mark in marks] == ["RANCANGAN"]


def convert(files: Sequence[Path], folder: Path, kind: str = "pdf") -> list[Path]:
    """The files as LibreOffice converts them, in one go, with a profile of its own."""
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profil-lo", "--headless", "--convert-to", kind]
    names = [str(file) for file in files]
    run = subprocess.run(
        [*command, "--outdir", str(folder), *names], capture_output=True, text=True, timeout=120, check=False
    )
    made = [folder / f"{file.stem}.{kind.partition(':')[0]}" for file in files]
    assert all(path.exists() for path in made), run.stderr
    return made


def pages(pdf: Path) -> list[str]:
    """The text of each page, single spaces between words."""
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(pdf).pages]


is_root = hasattr(os, "geteuid") and os.geteuid() == 0
