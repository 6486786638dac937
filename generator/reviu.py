"""The reviews of a run in each of their forms: what `periksa` tells, and what `buat` lays beside the papers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from generator.catalogue import FAMILIES, RULES
from generator.documents.citation import cite_registered
from generator.documents.lembar_reviu import LembarReviu, sheet
from generator.documents.papers import review_paper
from generator.documents.temuan import Aturan
from generator.documents.typeset import Typesetter
from generator.reports import Katalog, Layar, render
from generator.reports.pemeriksaan import Pemeriksaan
from generator.sources.register import read_register

FORMS = ("teks", "json", "html", "docx", "sarif")
"""What `periksa --format` may name."""


def laporan(
    form: str,
    sources: Sequence[Path],
    reviews: Sequence[Pemeriksaan],
    *,
    templates: Path | None = None,
    layar: Layar | None = None,
) -> str | bytes:
    """The report of one run; bytes for `docx`, text for the others.

    Args:
        form: One of `FORMS`.
        sources: What the user named.
        reviews: One for each office and year.
        templates: The workspace's own Word templates.
        layar: The terminal it is shown on; None for a file.

    Raises:
        TemplateBroken: When the template of the review sheet cannot be used.
    """
    if form == "docx":
        return lembar_reviu(reviews, Typesetter(templates))
    return render(form, sources, reviews, _katalog(), layar)


def beside_papers(review: Pemeriksaan, typesetter: Typesetter) -> Iterator[tuple[str, bytes]]:
    """The review of one office and year as files beside its papers: name and content.

    Raises:
        TemplateBroken: When the template of the review sheet cannot be used.
    """
    yield "lembar-reviu.docx", lembar_reviu([review], typesetter)
    yield "reviu.html", render("html", [review.folder], [review], _katalog()).encode("utf-8", "replace")


def lembar_reviu(reviews: Sequence[Pemeriksaan], typesetter: Typesetter) -> bytes:
    """The review sheets of the offices, one Word file, in the paper and font of the first office that was read.

    Raises:
        TemplateBroken: When the template cannot be used.
    """
    first = next((review.tahun for review in reviews if review.tahun), None)
    return typesetter.set(review_paper([_sheet(review) for review in reviews], first), first)


def _sheet(review: Pemeriksaan) -> LembarReviu:
    aturan = Aturan(RULES, citations())
    lengkap = not review.tak_terbaca
    return sheet(review.folder, review.tahun, review.temuan, aturan, lengkap=lengkap)


def _katalog() -> Katalog:
    return Katalog(RULES, FAMILIES, citations())


@cache
def citations() -> dict[str, str]:
    """The citation, as it is today, of each regulation that a rule rests on, by key."""
    keys = dict.fromkeys(key for rule in RULES.values() for key in rule.dasar)
    register = read_register() if keys else {}
    return {key: cite_registered(register[key], date.max) for key in keys if key in register}
