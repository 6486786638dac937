"""The cases of `tests/checks/`, read once: a mutant is asked of their years, not of their files.

What a case says of codes that the mutant cannot touch is left out on both sides, and so are the rules of these
codes; what stays is the assertion of `test_cases.py`.
"""

from __future__ import annotations

import gc
import re
import tempfile
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import rule_cases
from offices import clean_office

from generator import checks
from generator.checks import accepted
from generator.findings import Finding, in_order
from generator.sources.load import Reading, load

_OTHERS = frozenset({"templat", "cetakan", "ukuran_mb"})
"""Keys of cases that are about papers or the reading of files."""
_NAMED = re.compile(r"([A-Z]{2}\d{3}) ")


@dataclass(frozen=True)
class Kasus:
    """A case, and the year that its sources give."""

    kode: str
    isi: Mapping[str, Any]
    bacaan: Reading

    @cached_property
    def named(self) -> list[tuple[str, str]]:
        """The findings that it expects, each with its code."""
        return [(found[1] if (found := _NAMED.match(line)) else self.kode, line) for line in self.isi["temuan"]]

    def holds(self, codes: Collection[str]) -> bool:
        """Whether the catalogue finds what the case expects of some codes."""
        found = [finding for finding in _found(self.bacaan) if finding.kode in codes]
        found = [finding for finding in found if rule_cases.matters(finding, self.kode, self.isi["temuan"])]
        if [rule_cases.said(finding, self.kode) for finding in found] != [w for c, w in self.named if c in codes]:
            return False
        own = [finding for finding in found if finding.kode == self.kode]
        told = {"usul": rule_cases.proposed, "rinci": rule_cases.detail}
        return all(
            [tell(finding) for finding in own] == self.isi[key]
            for key, tell in told.items()
            if key in self.isi and self.kode in codes
        )


def read_cases(begin: str = "") -> list[Kasus]:
    """The cases on the model of the codes that begin so: offices written, changed and read.

    The rules are run once, so that all that the model derives is kept with it.
    """
    with tempfile.TemporaryDirectory() as folder:
        cases = list(_read(Path(folder), begin))
    for case in cases:
        _found(case.bacaan)
    gc.freeze()
    return cases


def _read(folder: Path, begin: str) -> Iterator[Kasus]:
    for number, (code, case) in enumerate(rule_cases.cases()):
        if code.lower().startswith(begin) and not _OTHERS & set(case):
            office = clean_office(folder / str(number))
            rule_cases.change(office, case)
            yield Kasus(code, case, load(office, rule_cases.SHOWN))


def narrow(names: Collection[str]) -> frozenset[str]:
    """Leave only some rule modules in the catalogue, and give their codes.

    The rules on a perubahan stay, because others fall silent by what they find.
    """
    families = (*checks.FAMILIES, checks.perubahan, checks.pengecualian)
    codes = {rule.RULE.code for family in families for rule in family.RULES if rule.__name__ in names}
    for family in checks.FAMILIES:
        family.RULES = tuple(rule for rule in family.RULES if rule.__name__ in names)
    return frozenset(codes)


def first_broken(cases: Iterable[Kasus], codes: Collection[str]) -> str:
    """The first case that does not hold any more, those of the codes themselves first; empty when all hold."""
    for case in sorted(cases, key=lambda case: case.kode not in codes):
        if not case.holds(codes):
            return f"{case.kode} {case.isi['kasus']}"
    return ""


def _found(reading: Reading) -> list[Finding]:
    if reading.tahun is None:
        return []
    found = list(checks.run(reading.tahun, lengkap=reading.lengkap))
    return in_order(accepted.accept(found, reading.tahun, lengkap=reading.lengkap))
