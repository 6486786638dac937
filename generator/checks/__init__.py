"""The catalogue of checks on the model: one rule, one file, in families.

A family is a package with `RULES`, its rule modules in order; a rule module has `RULE` and
`check(tahun)`. A rule sees the model only: no files, no templates, no other rule. It is asked of the
murni year and again of the year after each perubahan; those of `perubahan` look at the changes themselves.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from types import ModuleType

from generator.findings import Finding, Rule
from generator.model.tahun import Langkah, Tahun

from . import (
    anggaran,
    dasar_hukum,
    indikator,
    keselarasan,
    naskah,
    pejabat,
    pengecualian,
    penulisan,
    perubahan,
    rujukan,
    sumber,
    target,
)

FAMILIES: tuple[ModuleType, ...] = (
    sumber,
    target,
    rujukan,
    indikator,
    keselarasan,
    anggaran,
    pejabat,
    naskah,
    dasar_hukum,
    penulisan,
)

STANDALONE: tuple[ModuleType, ...] = (sumber, target)
"""Families whose rules look at one record at a time, so that they hold even when other records
could not be read."""

TOLD_BY: Mapping[str, str] = {
    "AG103": "PB109",
    "AG105": "PB109",
    "RJ101": "PB114",
    "RJ104": "PB106",
    "RJ105": "PB102",
}
"""Findings on the year after a perubahan that a rule on the perubahan itself tells better of the same subject."""

RULES: tuple[Rule, ...] = tuple(
    module.RULE for family in (*FAMILIES, perubahan, pengecualian) for module in family.RULES
)
"""Every rule; those of `pengecualian` are run by `accepted`, which has seen what the others found."""


def run(tahun: Tahun, *, lengkap: bool) -> Iterator[Finding]:
    """Run the catalogue on the murni year, on its changes, and on what each change makes of it.

    Args:
        tahun: The sources of one office and year.
        lengkap: Whether every record was read; if not, only the standalone families run.
    """
    if not lengkap:
        yield from _found(tahun, STANDALONE)
        return
    murni = list(_found(tahun, FAMILIES))
    changes = list(_found(tahun, (perubahan,))) if tahun.perubahan else []
    yield from murni
    yield from changes
    told = {(finding.kode, finding.subjek) for finding in changes}
    known = {_identity(finding) for finding in murni}
    for step in tahun.langkah:
        after = list(_found(step.sesudah, FAMILIES))
        yield from _arising(step, after, known, told)
        known.update(map(_identity, after))


def _found(tahun: Tahun, families: Sequence[ModuleType]) -> Iterator[Finding]:
    for family in families:
        for module in family.RULES:
            yield from module.check(tahun)


def _arising(
    step: Langkah, after: Sequence[Finding], known: Collection[object], told: Collection[tuple[str, str]]
) -> Iterator[Finding]:
    """What a perubahan brings about: found after it, in no version before, nor told of the perubahan itself.

    It is put right in the perubahan also where it shows in a file of the murni year.
    """
    remedy = f"Perbaiki melalui {PurePosixPath(step.perubahan.asal.berkas).name}; berkas murni tidak disunting."
    for finding in after:
        if _identity(finding) not in known and (TOLD_BY.get(finding.kode, ""), finding.subjek) not in told:
            message = f"Perubahan ke-{step.perubahan.ke}: {finding.pesan}"
            yield replace(finding, pesan=message, perbaikan=f"{finding.perbaikan} {remedy}")


def _identity(finding: Finding) -> tuple[object, ...]:
    """What makes two findings the same; an error also by its figures, which a perubahan may have made worse."""
    return finding.kode, finding.subjek, finding.asal, finding.pesan if finding.blocks else ""
