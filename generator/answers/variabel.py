"""What `naskah variabel` answers: the variables of Word templates, and what is wrong with the templates."""

from __future__ import annotations

from pathlib import Path

from generator.documents.papers import TEMPLATES
from generator.errors import UsageError
from generator.word.context import variables
from generator.word.lint import lint
from generator.word.shelf import Shelf


def list_variables(name: str | None) -> str:
    """The variables of one template, or of all."""
    return "\n\n".join(_table(template) for template in _templates(name))


def _table(template: str) -> str:
    lines = [template]
    rows = list(variables(TEMPLATES[template]))
    width = max(len(row.nama) for row in rows)
    for row in rows:
        example = f"  Contoh: {row.contoh}" if row.contoh else ""
        lines.append(f"  {row.nama:<{width}}  {row.bantuan}.{example}")
    return "\n".join(lines)


def template_faults(own: Path, name: str | None) -> list[str]:
    """What is wrong with the templates: the office's own, or the shipped ones it does not replace."""
    shelf = Shelf(own)
    return [
        f"{path}, {where}: {what} {remedy}"
        for template in _templates(name)
        for path in [shelf.find(template)]
        for where, what, remedy in lint(path, TEMPLATES[template])
    ]


def _templates(name: str | None) -> list[str]:
    """The templates that a name means: a file name, or the beginning of one."""
    if name is None:
        return list(TEMPLATES)
    wanted = name.removesuffix(".docx")
    found = [t for t in TEMPLATES if t == f"{wanted}.docx"] or [t for t in TEMPLATES if t.startswith(f"{wanted}-")]
    if wanted in ("sk-iku", "sk-iki"):
        found = ["sk.docx", "lampiran.docx"]
    if not found:
        raise UsageError(
            f"Tidak ada templat «{name}». Pilihan: {', '.join(t.removesuffix('.docx') for t in TEMPLATES)}."
        )
    return found
