"""The catalogue told: one rule in full, or all in a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from textwrap import fill, indent

from generator.findings import Rule

_WIDTH = 100
CUSTOM = "Kelaziman, tidak diatur."
"""The basis of a rule that no regulation sets."""
_SLOT = re.compile(r"«?\{(\w+)\}»?")
"""A place in a message that the finding fills."""


def explain(rule: Rule, basis: Mapping[str, str]) -> str:
    """One rule in full.

    Args:
        rule: The rule.
        basis: The citation of each key that `rule.dasar` names.
    """
    return "\n\n".join(_sections(rule, basis))


def _sections(rule: Rule, basis: Mapping[str, str]) -> Iterator[str]:
    yield f"{rule.code} ({rule.tingkat.value}): {rule.judul}"
    yield f"Pesan:\n{_paragraph(with_slots(rule.pesan))}"
    yield f"Mengapa:\n{_paragraph(rule.mengapa)}"
    yield f"Perbaikan:\n{_paragraph(with_slots(rule.perbaikan))}"
    if rule.salah:
        yield f"Salah:\n{_example(rule.salah)}"
    if rule.benar:
        yield f"Benar:\n{_example(rule.benar)}"
    named = "\n".join(_paragraph(basis.get(key, key)) for key in rule.dasar)
    yield f"Dasar:\n{named or _paragraph(CUSTOM)}"


def with_slots(text: str) -> str:
    """What the finding fills in, shown as «nama»."""
    return _SLOT.sub(r"«\1»", text)


def _example(text: str) -> str:
    """YAML set in; a long line goes on further in, which YAML reads as the same text."""
    lines = indent(text.rstrip(), "    ").splitlines()
    return "\n".join(
        fill(line, _WIDTH, subsequent_indent=" " * (len(line) - len(line.lstrip(" -")) + 2), break_long_words=False)
        for line in lines
    )


def _paragraph(text: str) -> str:
    return fill(text, _WIDTH, initial_indent="  ", subsequent_indent="  ", break_long_words=False)


def catalogue(rules: Mapping[str, Rule], families: Mapping[str, str]) -> str:
    """All rules, a line each, by family."""
    lines: list[str] = []
    family = ""
    for code, rule in rules.items():
        if code[:2] != family:
            family = code[:2]
            lines += ["", f"{families[family]} ({family})"]
        lines.append(f"  {code}  {rule.tingkat.value:<10}  {rule.judul}")
    return "\n".join(lines[1:])
