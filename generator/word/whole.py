"""What was filled is still whole: no loop or condition has cut a table or paragraph in two."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from generator.errors import TemplateBroken

from .compile import Template
from .wordml import w

_DECLARATION = re.compile(r"^\ufeff?\s*<\?xml.*?\?>\s*", re.DOTALL)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def check_body(template: Template, inner: str) -> None:
    """See that the filled inside of a body is whole.

    Raises:
        TemplateBroken: When it is not.
    """
    declared = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in template.namespaces.items())
    _tree(template, f"<x{declared}>{inner}</x>")


def check_document(template: Template, document: str) -> None:
    """See that no fragment has come to stand where only text can, such as the description of a picture.

    Raises:
        TemplateBroken: When one has.
    """
    try:
        etree.fromstring(document.encode(), etree.XMLParser(huge_tree=True))
    except etree.XMLSyntaxError as error:
        what = "tag rumus, tabel, atau judul berdiri di tempat yang hanya memuat teks."
        raise TemplateBroken(template.path, "", what, "Pindahkan tag itu ke dalam paragraf.") from error


def whole_part(template: Template, filled: str) -> str:
    """A filled header, footer or part of notes; a cell or part left without a paragraph gets one.

    Raises:
        TemplateBroken: When it is not whole.
    """
    root = _tree(template, _DECLARATION.sub("", filled))
    frames = [root] if root.tag in (w("hdr"), w("ftr")) and not len(root) else []
    cells = [cell for cell in root.iter(w("tc")) if not len(cell) or cell[-1].tag != w("p")]
    if not frames and not cells:
        return filled
    for element in (*frames, *cells):
        etree.SubElement(element, w("p"))
    return _HEAD + etree.tostring(root, encoding="unicode")


def _tree(template: Template, xml: str) -> Any:
    try:
        return etree.fromstring(xml, etree.XMLParser(huge_tree=True))
    except etree.XMLSyntaxError as error:
        what = "perulangan atau syarat memotong paragraf atau tabel."
        remedy = "Buka dan tutup tiap for dan if di paragraf, sel, atau tabel yang sama."
        raise TemplateBroken(template.path, "", what, remedy) from error
