"""Findings told to people and machines; every report is made from the same findings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.findings import Finding

from .json_report import as_json
from .text import as_text


def render(form: str, sources: Sequence[Path], findings: Sequence[Finding]) -> str:
    """The report in one of its forms: `teks` or `json`."""
    return as_json(sources, findings) if form == "json" else as_text(findings)
