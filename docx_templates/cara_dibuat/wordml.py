"""WordprocessingML as text: paragraphs, tables, sections, pictures. Lengths are given in millimetres."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

TWIPS_PER_MM = 1440 / 25.4
EMU_PER_MM = 36000

_PIECES = re.compile(r"(\{\{.*?\}\}|\t|\n)")


def twips(millimetres: float) -> int:
    """Millimetres as twentieths of a point, the unit of Word."""
    return round(millimetres * TWIPS_PER_MM)


def runs(text: str, style: str = "") -> str:
    """The runs of a text; every `{{ x }}` gets its own run, a tab or line break its own element."""
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    out = []
    for piece in filter(None, _PIECES.split(text)):
        body = {"\t": "<w:tab/>", "\n": "<w:br/>"}.get(piece)
        body = body or f'<w:t xml:space="preserve">{escape(piece)}</w:t>'
        out.append(f"<w:r>{properties}{body}</w:r>")
    return "".join(out)


def paragraph(style: str, text: str = "", *, label: str = "", inner: str = "", section: str = "") -> str:
    """A paragraph in a named style.

    Args:
        style: Id of the paragraph style.
        text: Its text with `{{ x }}`, tabs and line breaks.
        label: Text before it, set in the character style `LabelRapat`.
        inner: Ready-made runs (a picture, a field) after the text.
        section: The `<w:sectPr>` of the section that ends here.
    """
    properties = f'<w:pPr><w:pStyle w:val="{style}"/>{section}</w:pPr>'
    return f"<w:p>{properties}{runs(label, 'LabelRapat')}{runs(text)}{inner}</w:p>"


def command(text: str) -> str:
    """A paragraph that holds nothing but a command: `p for x in y` becomes `{%p for x in y %}`."""
    return paragraph("Perintah", "{%" + text + " %}")


def when(condition: str, *body: str, otherwise: Sequence[str] = ()) -> str:
    """Paragraphs shown under a condition, and those shown in the other case."""
    other = command("p else") + "".join(otherwise) if otherwise else ""
    return command(f"p if {condition}") + "".join(body) + other + command("p endif")


def each(loop: str, *body: str) -> str:
    """Paragraphs repeated for `x in y`."""
    return command(f"p for {loop}") + "".join(body) + command("p endfor")


@dataclass(frozen=True)
class Cell:
    """One cell: ready-made paragraphs, the columns it spans, and its part in a vertical merge."""

    content: str
    span: int = 1
    merge: str = ""
    centred: bool = False


def table(widths: Sequence[float], rows: Sequence[str], style: str = "TabelNaskah") -> str:
    """A table of fixed layout; `widths` are its columns."""
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    total = sum(twips(width) for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{total}" w:type="dxa"/>'
        '<w:jc w:val="center"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"'
        ' w:noHBand="1" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def row(widths: Sequence[float], cells: Sequence[Cell], *, heading: bool = False) -> str:
    """A row that never splits over pages; a heading row is repeated on every page."""
    properties = "<w:cantSplit/>" + ("<w:tblHeader/>" if heading else "")
    out, column = [], 0
    for cell in cells:
        width = sum(twips(w) for w in widths[column : column + cell.span])
        column += cell.span
        out.append(_cell(cell, width, centred=heading or cell.centred))
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(out)}</w:tr>"


def _cell(cell: Cell, width: int, *, centred: bool) -> str:
    span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    merge = {"": "", "mulai": '<w:vMerge w:val="restart"/>', "lanjut": "<w:vMerge/>"}[cell.merge]
    align = '<w:vAlign w:val="center"/>' if centred else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}{align}</w:tcPr>{cell.content}</w:tc>'


def command_row(widths: Sequence[float], text: str) -> str:
    """A row that holds nothing but a command: `tr endfor` becomes `{%tr endfor %}`."""
    return row(widths, [Cell(command(text), span=len(widths))])


@dataclass(frozen=True)
class Page:
    """Paper and margins in millimetres, with the numbering of its pages."""

    width: float = 215
    height: float = 330
    top: float = 20
    right: float = 20
    bottom: float = 25
    left: float = 30
    header: str = ""
    footer: str = ""
    numbering: str = ""
    first_differs: bool = False

    @property
    def text_width(self) -> float:
        """Width between the margins."""
        return self.width - self.left - self.right


def section(page: Page) -> str:
    """The `<w:sectPr>` of a section; `header` and `footer` are relationship ids."""
    landscape = ' w:orient="landscape"' if page.width > page.height else ""
    references = "".join(
        f'<w:{kind}Reference w:type="default" r:id="{identity}"/>'
        for kind, identity in (("header", page.header), ("footer", page.footer))
        if identity
    )
    return (
        f'<w:sectPr>{references}<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"{landscape}/>'
        f'<w:pgMar w:top="{twips(page.top)}" w:right="{twips(page.right)}" w:bottom="{twips(page.bottom)}"'
        f' w:left="{twips(page.left)}" w:header="{twips(9)}" w:footer="{twips(9)}" w:gutter="0"/>'
        f'{page.numbering}<w:cols w:space="720"/>{"<w:titlePg/>" if page.first_differs else ""}</w:sectPr>'
    )


def page_number() -> str:
    """The field PAGE with a cached value."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def picture(relationship: str, identity: int, width: float, height: float) -> str:
    """The crest as an inline picture with its alternative text."""
    extent = f'cx="{round(width * EMU_PER_MM)}" cy="{round(height * EMU_PER_MM)}"'
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:docPr id="{identity}" name="Lambang {identity}" descr="Lambang daerah"/>'
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr>'
        f'<pic:cNvPr id="{identity}" name="lambang.png" descr="Lambang daerah"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
