"""What the questions at the command line are answered with: rules, kinds of paper, template variables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from generator.catalogue import FAMILIES, RULES
from generator.documents.papers import MATRIKS, TEMPLATES
from generator.errors import UsageError
from generator.model.kantor import JenisDokumen
from generator.model.perubahan import read_version
from generator.reports.explain import catalogue, explain
from generator.reports.halaman_aturan import catalogue_page
from generator.reviu import citations
from generator.word.context import variables
from generator.word.lint import lint
from generator.word.shelf import Shelf

if TYPE_CHECKING:
    from generator.pdf.pembuatan import Tanda


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
        raise UsageError(f"Tidak ada aturan {code}.{_nearest(wanted, RULES)} Daftar lengkap: naskah jelaskan.")
    return explain(rule, citations())


def rules_page() -> str:
    """`generator/checks/ATURAN.md`: every rule in full."""
    return catalogue_page(RULES, FAMILIES, citations())


def kinds(text: str | None) -> frozenset[str] | None:
    """The kinds of paper named in `--dokumen`; None when none is named.

    Raises:
        UsageError: When a name is no kind of paper.
    """
    if text is None:
        return None
    names = [part.strip() for part in text.split(",")]
    known = [*(kind.value for kind in JenisDokumen), MATRIKS]
    for name in names:
        if name not in known:
            raise UsageError(f"Tidak ada dokumen «{name}».{_nearest(name, known)} Pilihan: {', '.join(known)}.")
    return frozenset(names)


def version(text: str | None) -> int | None:
    """The version named in `--versi`: 0 for murni; None when none is named.

    Raises:
        UsageError: When it is neither murni nor a number.
    """
    if text is None:
        return None
    found = read_version(text)
    if found is None:
        raise UsageError(f"Tidak ada versi «{text}». Tulis murni, atau angka perubahannya: 1, 2, ….")
    return found


def bundle(
    years: Sequence[Path], pdf: bool, mark: str | None, attached: Sequence[Path]
) -> tuple[bool, Tanda | None, tuple[Path, ...]]:
    """What is asked of the PDFs.

    Raises:
        UsageError: When something is asked of PDFs that are not made, or one attachment of several years.
    """
    if not pdf and (mark or attached):
        raise UsageError("--tanda dan --lampirkan berlaku untuk berkas PDF. Tambahkan --pdf.")
    if attached and len(years) > 1:
        raise UsageError("--lampirkan berlaku untuk satu tahun. Sebut satu folder tahun.")
    if not mark:
        return pdf, None, tuple(attached)
    from generator.pdf.pembuatan import Tanda

    return pdf, Tanda(mark), tuple(attached)


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


def _nearest(name: str, known: Mapping[str, object] | list[str]) -> str:
    near = get_close_matches(name, list(known), n=1, cutoff=0.5)
    return f" Mungkin maksudnya {near[0]}." if near else ""
