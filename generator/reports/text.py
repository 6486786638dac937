"""Findings for a terminal, grouped by file, the sum at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import fill

from generator.findings import Finding

from .json_report import summary

_WIDTH = 110


def as_text(findings: Sequence[Finding]) -> str:
    """The report of one run."""
    return "\n".join(_lines(findings))


def _lines(findings: Sequence[Finding]) -> Iterator[str]:
    for file, group in groupby(findings, key=lambda finding: finding.asal.berkas):
        yield file
        for finding in group:
            yield from _finding(finding)
        yield ""
    yield _sum(summary(findings))


def _finding(finding: Finding) -> Iterator[str]:
    place = finding.asal.sel or (f"baris {finding.asal.baris}" if finding.asal.baris else "-")
    level = "dikecualikan" if finding.alasan_pengecualian else finding.tingkat.value
    yield _wrapped(f"{place}  {finding.kode} {level}: {finding.pesan}", "  ", "    ")
    if finding.alasan_pengecualian:
        yield _wrapped(f"Diterima: {finding.alasan_pengecualian}", "    ", "    ")
    else:
        yield _wrapped(f"→ {finding.perbaikan}", "    ", "      ")


def _wrapped(text: str, first: str, later: str) -> str:
    return fill(
        text, _WIDTH, initial_indent=first, subsequent_indent=later, break_long_words=False, break_on_hyphens=False
    )


def _sum(counts: dict[str, int]) -> str:
    if not any(counts.values()):
        return "Tidak ada temuan."
    return ", ".join(f"{count} {name}" for name, count in counts.items() if count) + "."
