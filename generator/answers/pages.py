"""Pages of the repository that are made from the program: the rules, and the variables of the templates."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.catalogue import FAMILIES, RULES
from generator.documents.papers import TEMPLATES
from generator.reports.halaman_aturan import catalogue_page
from generator.reviu import citations
from generator.word.context import variables


def rules_page() -> str:
    """`generator/checks/ATURAN.md`: every rule in full."""
    return catalogue_page(RULES, FAMILIES, citations())


def variables_page() -> str:
    """`VARIABEL.md`: every variable of every template."""
    return "\n".join(_page())


def _page() -> Iterator[str]:
    yield "# Variabel templat Word\n"
    yield "Dibuat dari program; jangan disunting. `[]` berarti daftar yang diulang dengan `{%tr for … %}` (baris"
    yield "tabel) atau `{%p for … %}` (paragraf). Yang ditulis di Word selalu `{{ nama }}`.\n"
    for template, kind in TEMPLATES.items():
        yield f"## {template}\n\n| Variabel | Isi | Contoh |\n|---|---|---|"
        for row in variables(kind):
            yield f"| `{row.nama}` | {row.bantuan} | {row.contoh} |"
        yield ""


def write_pages() -> None:
    """Renew the pages that are made from the program; run from the root of the repository (`make pages`)."""
    Path("docx_templates/VARIABEL.md").write_text(variables_page(), encoding="utf-8")
    Path("generator/checks/ATURAN.md").write_text(rules_page(), encoding="utf-8")
