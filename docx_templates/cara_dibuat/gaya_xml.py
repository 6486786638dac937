"""The styles as WordprocessingML: the part word/styles.xml."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape

from .gaya import HURUF, STYLES, Style
from .wordml import twips

RULE = (("top", 24), ("bottom", 6))
"""The thick and the thin line under the letterhead, in eighths of a point."""


def styles_xml() -> str:
    """The part word/styles.xml."""
    fonts = " ".join(f'w:{slot}="{HURUF}"' for slot in ("ascii", "hAnsi", "eastAsia", "cs"))
    body = "".join(_style(style) for style in STYLES)
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults>'
        f'<w:rPrDefault><w:rPr><w:rFonts {fonts}/><w:sz w:val="24"/><w:szCs w:val="24"/>'
        '<w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="300" w:lineRule="atLeast"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1"'
        ' w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="character" w:customStyle="1" w:styleId="LabelRapat"><w:name w:val="Label Rapat"/>'
        '<w:rPr><w:w w:val="78"/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/></w:style>'
        f"{_table_styles()}{body}</w:styles>"
    )


def _table_styles() -> str:
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        f'<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{_margins(0, 0)}</w:tblPr></w:style>'
        + _table_style("Tabel Naskah", "TableNormal", lines, _margins(50, 70))
        + _table_style("Tabel Rapat", "TabelNaskah", "", _margins(18, 68))
        + _table_style("Tabel Mendatar", "TabelNaskah", "", _margins(30, 34))
        + _table_style("Tabel Kop", "TableNormal", "", _margins(0, 0))
    )


def _table_style(name: str, based_on: str, borders: str, margins: str) -> str:
    borders = f"<w:tblBorders>{borders}</w:tblBorders>" if borders else ""
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based_on}"/><w:qFormat/><w:tblPr>{borders}{margins}</w:tblPr></w:style>'
    )


def _margins(vertical: int, horizontal: int) -> str:
    sides = (("top", vertical), ("left", horizontal), ("bottom", vertical), ("right", horizontal))
    inner = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in sides)
    return f"<w:tblCellMar>{inner}</w:tblCellMar>"


def _style(style: Style) -> str:
    custom = "" if style.built_in else ' w:customStyle="1"'
    following = f'<w:next w:val="{style.next_style}"/>' if style.next_style else ""
    paragraph = "".join(_paragraph_properties(style))
    character = "".join(_run_properties(style))
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style.identity}"><w:name w:val="{escape(style.name)}"/>'
        f'<w:basedOn w:val="{style.based_on}"/>{following}<w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{character}</w:rPr></w:style>"
    )


def _paragraph_properties(style: Style) -> Iterator[str]:
    """In the order the schema asks for."""
    if style.keep is not None:
        yield "<w:keepNext/>" if style.keep else '<w:keepNext w:val="0"/>'
    if style.together:
        yield "<w:keepLines/>"
    if style.new_page:
        yield "<w:pageBreakBefore/>"
    if style.rule:
        lines = (f'<w:{side} w:val="single" w:sz="{width}" w:space="0" w:color="000000"/>' for side, width in RULE)
        yield f"<w:pBdr>{''.join(lines)}</w:pBdr>"
    if style.tabs or style.end_tab:
        stops = "".join(f'<w:tab w:val="left" w:pos="{twips(stop)}"/>' for stop in style.tabs)
        if style.end_tab:
            stops += f'<w:tab w:val="right" w:leader="dot" w:pos="{twips(style.end_tab)}"/>'
        yield f"<w:tabs>{stops}</w:tabs>"
    yield _spacing(style)
    yield _indents(style)
    if style.align:
        yield f'<w:jc w:val="{style.align}"/>'
    if style.outline is not None:
        yield f'<w:outlineLvl w:val="{style.outline}"/>'


def _spacing(style: Style) -> str:
    before = f' w:before="{round(style.before * 20)}"' if style.before is not None else ""
    after = f' w:after="{round(style.after * 20)}"' if style.after is not None else ""
    rule = "exact" if 0 < style.line < 8 else "atLeast"
    line = f' w:line="{round(style.line * 20)}" w:lineRule="{rule}"' if style.line else ""
    return f"<w:spacing{before}{after}{line}/>" if before or after or line else ""


def _indents(style: Style) -> str:
    left = f' w:left="{twips(style.left)}"' if style.left is not None else ""
    right = f' w:right="{twips(style.right)}"' if style.right is not None else ""
    hanging = f' w:hanging="{twips(style.hanging)}"' if style.hanging else ""
    first = f' w:firstLine="{twips(style.first_line)}"' if style.first_line else ""
    return f"<w:ind{left}{right}{hanging}{first}/>" if left or right or hanging or first else ""


def _run_properties(style: Style) -> Iterator[str]:
    if style.bold is not None:
        yield "<w:b/><w:bCs/>" if style.bold else '<w:b w:val="0"/><w:bCs w:val="0"/>'
    if style.grey:
        yield '<w:color w:val="808080"/>'
    if style.size:
        half = round(style.size * 2)
        yield f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'
