"""The catalogue of checks on the model: one rule, one file, in families.

A family is a package with `RULES`, its rule modules in order; a rule module has `RULE` and
`check(tahun)`. A rule sees the model only: no files, no templates, no other rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from generator.findings import Finding, Rule
from generator.model.tahun import Tahun

from . import (
    anggaran,
    dasar_hukum,
    indikator,
    keselarasan,
    naskah,
    pejabat,
    pengecualian,
    penulisan,
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

RULES: tuple[Rule, ...] = tuple(module.RULE for family in (*FAMILIES, pengecualian) for module in family.RULES)
"""Every rule; those of `pengecualian` are run by `accepted`, which has seen what the others found."""


def run(tahun: Tahun, *, lengkap: bool) -> Iterator[Finding]:
    """Run the catalogue.

    Args:
        tahun: The sources of one office and year.
        lengkap: Whether every record was read; if not, only the standalone families run.
    """
    for family in FAMILIES if lengkap else STANDALONE:
        for module in family.RULES:
            yield from module.check(tahun)
