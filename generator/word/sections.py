"""Section breaks that stand in the paragraph of a tag, given a paragraph of their own before the tag's goes away."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from .wordml import property_of, text_of, w

_LIFTED = re.compile(r"\{[%#]\s*p\s")


def set_sections_apart(root: Any) -> None:
    """Move the end of a section from the paragraph of a `{%p …%}` into a tiny one right after it.

    LibreOffice joins an empty paragraph that ends a section with the one before it. The section ended after that
    paragraph, so it still ends after the tag.
    """
    for section in list(root.iter(w("sectPr"))):
        paragraph = next(section.iterancestors(w("p")), None)
        if paragraph is not None and _holds(paragraph, section) and _LIFTED.search(text_of(paragraph)):
            section.getparent().remove(section)
            paragraph.addnext(_tiny(section))


def _holds(paragraph: Any, section: Any) -> bool:
    """Whether these are the section properties of the paragraph itself, not those before a tracked change."""
    return property_of(paragraph, "pPr", "sectPr") is section


def _tiny(section: Any) -> Any:
    paragraph = etree.Element(w("p"))
    properties = etree.SubElement(paragraph, w("pPr"))
    flat = {"before": "0", "after": "0", "line": "20", "lineRule": "exact"}
    etree.SubElement(properties, w("spacing"), {w(key): value for key, value in flat.items()})
    properties.append(section)
    return paragraph
