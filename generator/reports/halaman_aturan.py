"""The catalogue as a page in Markdown, `generator/checks/ATURAN.md`, made from the rules' own text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from generator.findings import Rule

from .explain import CUSTOM, with_slots

_CODE_SPAN = re.compile(r"(`[^`]*`)")
_SIGNS = re.compile(r"([*_<|\[\]\\])")


def catalogue_page(rules: Mapping[str, Rule], families: Mapping[str, str], citations: Mapping[str, str]) -> str:
    """The whole page: contents by family, then each rule.

    Args:
        rules: Every rule by its code, in order.
        families: What the two letters of a code stand for.
        citations: The citation of each regulation that a rule rests on, by key.
    """
    return "\n".join(_page(rules, families, citations))


def _page(rules: Mapping[str, Rule], families: Mapping[str, str], citations: Mapping[str, str]) -> Iterator[str]:
    yield "# Aturan pemeriksaan\n"
    yield f"{len(rules)} aturan. Dibuat dari teks aturan dengan `make pages`; jangan disunting. Hal yang sama"
    yield "ditampilkan oleh `naskah jelaskan KODE`.\n"
    yield "- **kesalahan**: naskah tidak ditulis sebelum diperbaiki atau diterima dengan alasan;"
    yield "- **peringatan**: perlu keputusan seseorang;"
    yield "- **catatan**: untuk diketahui.\n"
    by_family = [(family, list(group)) for family, group in groupby(rules.values(), key=lambda rule: rule.code[:2])]
    for family, members in by_family:
        yield f"**{families[family]} ({family})**\n\n| Kode | Tingkat | Temuan |\n|---|---|---|"
        for rule in members:
            yield f"| [{rule.code}](#{rule.code.lower()}) | {rule.tingkat} | {_escaped(rule.judul)} |"
        yield ""
    for family, members in by_family:
        yield f"## {families[family]} ({family})\n"
        for rule in members:
            yield f'<a id="{rule.code.lower()}"></a>\n\n### {rule.code} {_escaped(rule.judul)}\n'
            yield rule_text(rule, citations)


def rule_text(rule: Rule, citations: Mapping[str, str]) -> str:
    """One rule in Markdown, without its heading."""
    return "\n".join(_rule(rule, citations))


def _rule(rule: Rule, citations: Mapping[str, str]) -> Iterator[str]:
    yield f"**Tingkat:** {rule.tingkat}\n"
    yield f"**Pesan:** {_escaped(with_slots(rule.pesan))}\n"
    yield f"**Mengapa:** {_escaped(rule.mengapa)}\n"
    yield f"**Perbaikan:** {_escaped(with_slots(rule.perbaikan))}\n"
    where = "pada sebuah indikator" if rule.contoh == "indikator" else f"`{rule.contoh}`"
    for label, example in (("Salah", rule.salah), ("Benar", rule.benar)):
        if example.strip():
            yield f"**{label}** ({where}):\n\n```yaml\n{example.strip(chr(10)).rstrip()}\n```\n"
    bases = [citations.get(key, key) for key in rule.dasar]
    if len(bases) == 1:
        yield f"**Dasar:** {_escaped(bases[0])}.\n"
    elif bases:
        yield "**Dasar:**\n"
        yield from (f"- {_escaped(basis)}" for basis in bases)
        yield ""
    else:
        yield f"**Dasar:** {CUSTOM}\n"


def _escaped(text: str) -> str:
    """A text whose signs Markdown takes for themselves, save the backticks of `keys`."""
    pieces = _CODE_SPAN.split(" ".join(text.split()))
    return "".join(piece if n % 2 else _SIGNS.sub(r"\\\1", piece) for n, piece in enumerate(pieces))
