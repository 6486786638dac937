"""Findings told to people and machines; every report is made from the same reviews."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from .json_report import as_json
from .pemeriksaan import Pemeriksaan
from .text import as_text


def render(form: str, sources: Sequence[Path], reviews: Sequence[Pemeriksaan]) -> str:
    """The report in one of its forms: `teks` or `json`."""
    findings = [finding for review in reviews for finding in review.temuan]
    return as_json(sources, findings) if form == "json" else as_text(findings)
