"""Small templates for tests: a shipped template with another body, changed, and filled."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from conftest import TEMPLATES
from structure import W

from generator.word.render import Engine, Properties
from generator.word.variant import Variant

PROPERTIES = Properties("Judul", "Subjek", "Penyusun", "kata", date(2026, 1, 5))

SECTION = (
    '<w:sectPr><w:pgSz w:w="12189" w:h="18709"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" '
    'w:header="510" w:footer="510" w:gutter="0"/></w:sectPr>'
)
LANDSCAPE = SECTION.replace('w:w="12189" w:h="18709"', 'w:w="18709" w:h="12189" w:orient="landscape"')
_ROOT = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
)


def p(text: str, style: str = "Normal") -> str:
    """A paragraph of one run."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;")
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t xml:space="preserve">{safe}</w:t></w:r></w:p>'


def table(rows: Sequence[Sequence[str]], width: int = 9000) -> str:
    """A table; a row of one cell spans all columns."""
    columns = max(len(row) for row in rows)
    share = width // columns
    grid = f'<w:gridCol w:w="{share}"/>' * columns
    body = ""
    for row in rows:
        cells = ""
        for cell in row:
            span = f'<w:gridSpan w:val="{columns}"/>' if len(row) == 1 and columns > 1 else ""
            size = width if span else share
            content = cell if cell.startswith("<w:p") else p(cell)
            cells += f'<w:tc><w:tcPr><w:tcW w:w="{size}" w:type="dxa"/>{span}</w:tcPr>{content}</w:tc>'
        body += f"<w:tr>{cells}</w:tr>"
    layout = f'<w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
    return f"<w:tbl>{layout}<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def template(folder: Path, name: str, *body: str, section: str = SECTION) -> Path:
    """Write a template with this body beside the styles of a shipped one."""
    path = folder / name
    document = f"{_ROOT}<w:body>{''.join(body)}{section}</w:body></w:document>"
    with zipfile.ZipFile(TEMPLATES / "lampiran.docx") as source, zipfile.ZipFile(path, "w") as target:
        for member in source.namelist():
            content = document.encode() if member == "word/document.xml" else source.read(member)
            target.writestr(member, content)
    return path


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
