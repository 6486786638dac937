"""Findings as JSON; its keys are part of the contract with users."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from generator.findings import Finding, Tingkat


def as_json(sources: Sequence[Path], findings: Sequence[Finding]) -> str:
    """The report of one run over some folders."""
    report = {
        "versi": 1,
        "sumber": [path.as_posix() for path in sources],
        "ringkasan": summary(findings),
        "temuan": [_finding(finding) for finding in findings],
    }
    return json.dumps(report, ensure_ascii=False, indent=1)


def summary(findings: Sequence[Finding]) -> dict[str, int]:
    """How many findings of each level stand, and how many are accepted."""
    standing = [f for f in findings if f.alasan_pengecualian is None]
    counts = {level.value: sum(f.tingkat is level for f in standing) for level in Tingkat}
    return {**counts, "dikecualikan": len(findings) - len(standing)}


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "kode": finding.kode,
        "tingkat": finding.tingkat.value,
        "berkas": finding.asal.berkas,
        "baris": finding.asal.baris or None,
        "kolom": finding.asal.kolom or None,
        "sel": finding.asal.sel,
        "subjek": finding.subjek or None,
        "pesan": finding.pesan,
        "perbaikan": finding.perbaikan,
        "dasar": list(finding.dasar),
        "alasan_pengecualian": finding.alasan_pengecualian,
    }
