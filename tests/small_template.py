"""Small templates for tests: a shipped template with another body."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path

from conftest import TEMPLATES

_SECTION = (
    '<w:sectPr><w:pgSz w:w="12189" w:h="18709"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" '
    'w:header="510" w:footer="510" w:gutter="0"/></w:sectPr>'
)
LANDSCAPE = _SECTION.replace('w:w="12189" w:h="18709"', 'w:w="18709" w:h="12189" w:orient="landscape"')
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


def template(folder: Path, name: str, *body: str, section: str = _SECTION) -> Path:
    """Write a template with this body beside the styles of a shipped one."""
    path = folder / name
    document = f"{_ROOT}<w:body>{''.join(body)}{section}</w:body></w:document>"
    with zipfile.ZipFile(TEMPLATES / "lampiran.docx") as source, zipfile.ZipFile(path, "w") as target:
        for member in source.namelist():
            content = document.encode() if member == "word/document.xml" else source.read(member)
            target.writestr(member, content)
    return path
