"""Findings that the office accepts with a reason (`pengecualian.yaml`)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.findings import Finding
from generator.model.tahun import Tahun

from .pengecualian import pg101_tidak_cocok


def accept(findings: Iterable[Finding], tahun: Tahun, *, lengkap: bool = True) -> list[Finding]:
    """Mark the findings that an entry of `pengecualian` names by code and subject; they no longer block.

    Findings of any level may be accepted, save those on the writing of the sources (SB).

    Args:
        findings: All findings of the catalogue.
        tahun: The year with its exceptions.
        lengkap: Whether every record was read; if not, entries that match nothing are let be.

    Returns:
        The same findings, and a PG101 for each entry that matches none.
    """
    found = list(findings)
    return [*mark_accepted(found, tahun), *pg101_tidak_cocok.check(tahun, found, lengkap=lengkap)]


def mark_accepted(findings: Iterable[Finding], tahun: Tahun) -> list[Finding]:
    """The same findings, those that an exception names with its reason."""
    reasons = {
        (entry.kode.strip().upper(), entry.di): entry.alasan
        for entry in tahun.pengecualian
        if not entry.kode.strip().upper().startswith(pg101_tidak_cocok.NEVER)
    }
    return [replace(f, alasan_pengecualian=reasons.get((f.kode, f.subjek))) for f in findings]
