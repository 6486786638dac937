"""Findings told to people and machines; every report is made from the same reviews."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from .json_report import as_json
from .katalog import Katalog
from .layar import Layar
from .pemeriksaan import Pemeriksaan
from .sarif import as_sarif
from .text import as_text

__all__ = ["Katalog", "Layar", "Pemeriksaan", "render"]


def render(
    form: str, sources: Sequence[Path], reviews: Sequence[Pemeriksaan], katalog: Katalog, layar: Layar | None = None
) -> str:
    """The report in one of its forms that are text: `teks`, `json`, `html` or `sarif`.

    Args:
        form: The form.
        sources: What the user named.
        reviews: One for each office and year.
        katalog: The rules behind the findings.
        layar: The terminal that shows `teks`; None for a file.
    """
    findings = [finding for review in reviews for finding in review.temuan]
    match form:
        case "json":
            return as_json(sources, findings)
        case "sarif":
            return as_sarif(findings, katalog)
        case "html":
            from .html import as_html

            return as_html(reviews, katalog.rules, katalog.families, katalog.citations)
        case _:
            return as_text(findings, layar)
