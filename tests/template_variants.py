"""Shipped templates changed for a test, and filled."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from small_template import LANDSCAPE, p, template
from structure import W

from generator.word.render import Engine, Properties
from generator.word.variant import Variant

PROPERTIES = Properties("Judul", "Subjek", "Penyusun", "kata", date(2026, 1, 5))
SECTION = LANDSCAPE.replace('w:w="18709" w:h="12189" w:orient="landscape"', 'w:w="12189" w:h="18709"')


def fill(folder: Path, name: str = "t.docx", variant: Variant | None = None, **values: Any) -> Path:
    """Fill a template of a folder; the paper is sound."""
    engine = Engine(lambda wanted: folder / wanted, variant or Variant())
    path = folder / "naskah.docx"
    path.write_bytes(engine.render(name, values, PROPERTIES))
    return path


def changed(path: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    """Change the parts of a template."""
    with zipfile.ZipFile(path) as package:
        members = {name: package.read(name) for name in package.namelist()}
    change(members)
    with zipfile.ZipFile(path, "w") as package:
        for name, content in members.items():
            package.writestr(name, content)


def with_header(path: Path, words: str) -> None:
    """Give the first section of a template a header."""

    def change(members: dict[str, bytes]) -> None:
        office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
        relation = f'<Relationship Id="rId90" Type="{office}/header" Target="header9.xml"/></Relationships>'
        override = f'<Override PartName="/word/header9.xml" ContentType="{kind}"/></Types>'
        reference = '<w:sectPr><w:headerReference w:type="default" r:id="rId90"/>'
        members["word/header9.xml"] = f'<w:hdr xmlns:w="{W[1:-1]}">{p(words)}</w:hdr>'.encode()
        for name, old, new in (
            ("word/_rels/document.xml.rels", "</Relationships>", relation),
            ("[Content_Types].xml", "</Types>", override),
            ("word/document.xml", "<w:sectPr>", reference),
        ):
            members[name] = members[name].decode().replace(old, new, 1).encode()

    changed(path, change)


def direction(size: Any) -> str:
    return "upright" if int(size.get(f"{W}w")) < int(size.get(f"{W}h")) else "wide"


def guest(folder: Path, *body: str, section: str = LANDSCAPE) -> Path:
    return template(folder, "tamu.docx", *body, section=section)
