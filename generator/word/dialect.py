"""The tag dialect of the templates (`{{ }}`, `{%tr %}`, `{%p %}`) as plain Jinja. The only file that knows docxtpl."""

from __future__ import annotations


def to_jinja(xml: str) -> str:
    """Join tags that Word split over runs, and lift row and paragraph tags out of their row or paragraph.

    Args:
        xml: The XML of a part of a template.
    """
    from docxtpl import DocxTemplate

    patched: str = DocxTemplate.patch_xml(DocxTemplate.__new__(DocxTemplate), xml)
    return patched
