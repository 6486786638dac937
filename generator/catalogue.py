"""The whole catalogue of rules, by code: what is seen while reading, and what is checked on the model."""

from __future__ import annotations

from collections.abc import Mapping

from generator import checks, readback
from generator.findings import Rule
from generator.sources import rules as source_rules

RULES: Mapping[str, Rule] = {
    rule.code: rule
    for rule in sorted(
        (*source_rules.RULES, *checks.RULES, *(module.RULE for module in readback.RULES)), key=lambda r: r.code
    )
}
"""Every rule by its code."""

FAMILIES: Mapping[str, str] = {
    "AG": "Anggaran",
    "BH": "Bahasa dan penulisan",
    "DH": "Dasar hukum",
    "DK": "Dokumen jadi",
    "IK": "Indikator dan sasaran",
    "KS": "Keselarasan",
    "PB": "Perubahan",
    "PG": "Pengecualian",
    "PJ": "Pejabat",
    "RA": "Target rencana aksi",
    "RJ": "Rujukan",
    "SB": "Sumber",
    "SK": "Naskah Keputusan",
}
"""What the two letters of a code stand for."""
