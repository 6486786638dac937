"""What `naskah periksa` shows: progress while it reads, then the report."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator.hasil import Kegagalan
from generator.output.files import write_report
from generator.pelaksana import pelaksana
from generator.pipeline import Pemeriksaan, periksa_semua
from generator.reports.layar import layar_of
from generator.reviu import laporan

from .progress import progress, tell_failed

_WITH_SOURCES = ("html", "docx")
"""Forms of the report that show the sources too."""


def tell(
    folder: Sequence[Path],
    years: Sequence[Path],
    form: str,
    target: Path | None,
    templates: Path,
    jobs: int = 1,
    dask: str | None = None,
) -> int:
    """Check the year folders and report.

    Returns:
        The exit code: the worst of the folders.
    """
    reviews: list[Pemeriksaan] = []
    failed: list[Kegagalan] = []
    with progress(len(years), "Memeriksa") as (report, advance), pelaksana(jobs, dask, len(years), report) as executor:
        found = periksa_semua(years, bersumber=form in _WITH_SOURCES, executor=executor)
        for n, one in enumerate(found, 1):
            if len(years) > 1:
                report(f"[{n}/{len(years)}] {years[n - 1]}{': gagal' if isinstance(one, Kegagalan) else ''}")
            advance()
            if isinstance(one, Kegagalan):
                failed.append(one)
            else:
                reviews.append(one)
    if reviews:
        _report(folder, form, target, templates, reviews)
    tell_failed(failed, len(years))
    return max([one.exit_code for one in reviews] + [one.exit_code for one in failed])


def _report(
    folder: Sequence[Path], form: str, target: Path | None, templates: Path, reviews: Sequence[Pemeriksaan]
) -> None:
    text = laporan(form, folder, reviews, templates=templates, layar=None if target else layar_of(sys.stdout))
    if target is None:
        click.echo(text, color=True)
    else:
        write_report(target, text)
