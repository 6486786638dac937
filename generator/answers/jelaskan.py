"""What `naskah jelaskan` answers: a rule in full, or the catalogue."""

from __future__ import annotations

from difflib import get_close_matches

from generator.catalogue import FAMILIES, RULES
from generator.errors import UsageError
from generator.nearest import meant
from generator.reports.explain import catalogue, explain
from generator.reviu import citations


def explain_rule(code: str | None) -> str:
    """One rule in full, or the catalogue.

    Raises:
        UsageError: When there is no rule of that code.
    """
    if not (code or "").strip():
        return catalogue(RULES, FAMILIES)
    wanted = str(code).strip().upper()
    rule = RULES.get(wanted)
    if rule is None:
        near = meant(get_close_matches(wanted, RULES, n=1, cutoff=0.5))
        raise UsageError(f"Tidak ada aturan {code}.{near} Daftar lengkap: naskah jelaskan.")
    return explain(rule, citations())
