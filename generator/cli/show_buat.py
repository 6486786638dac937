"""What `naskah buat` shows: progress while it works, then findings and what became of each paper."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import click

from generator.errors import ExitCode, NaskahError
from generator.hasil import Kegagalan, Pembuatan, Pilihan
from generator.pelaksana import pelaksana
from generator.pipeline import buat

from .progress import progress, tell_failed


def once(folder: Sequence[Path], years: Sequence[Path], choice: Pilihan, jobs: int = 1, dask: str | None = None) -> int:
    """Make the papers and tell of them.

    Returns:
        The exit code: the worst of the folders.
    """
    made: list[Pembuatan] = []
    failed: list[Kegagalan] = []
    with progress(len(years), "Menyusun") as (report, advance), pelaksana(jobs, dask, len(years), report) as executor:
        for one in buat(years, choice, report, executor):
            advance()
            if isinstance(one, Kegagalan):
                failed.append(one)
            else:
                made.append(one)
    if made:
        _tell(folder, made, choice)
    tell_failed(failed, len(years))
    return max([one.pemeriksaan.exit_code for one in made] + [one.exit_code for one in failed])


def again(
    folder: Sequence[Path],
    years: Sequence[Path],
    choice: Pilihan,
    templates: Path,
    jobs: int = 1,
    dask: str | None = None,
) -> int:
    """Make the papers now and whenever a source or template is saved, until Ctrl-C; a fault does not end it."""
    from generator.pantau import saved

    with suppress(KeyboardInterrupt):
        for files in saved([*years, templates]):
            if files:
                click.echo(f"\n{', '.join(path.name for path in files)} berubah.", err=True)
            _safely(folder, years, choice, jobs, dask)
            click.echo("Menunggu sumber atau templat disimpan; Ctrl-C untuk berhenti.", err=True)
    return ExitCode.BERES


def _safely(folder: Sequence[Path], years: Sequence[Path], choice: Pilihan, jobs: int, dask: str | None) -> None:
    try:
        once(folder, years, choice, jobs, dask)
    except NaskahError as error:
        click.echo(f"naskah: {error}", err=True)


def _tell(folder: Sequence[Path], made: Sequence[Pembuatan], choice: Pilihan) -> None:
    from generator.reports.layar import layar_of
    from generator.reviu import laporan

    click.echo(laporan("teks", folder, [one.pemeriksaan for one in made], layar=layar_of(sys.stdout)), color=True)
    for one in made:
        for paper in (*one.tertulis, *one.reviu):
            click.echo(f"{paper.path}  ({paper.kabar})")
            for note in paper.catatan:
                click.echo(f"    {note}")
        if one.sisa:
            click.echo("Tidak lagi dibuat dari sumber ini; hapus atau simpan di tempat lain:")
        for path in one.sisa:
            click.echo(f"{path}")
    if not any(one.tertulis or one.pemeriksaan.menghalangi for one in made):
        click.echo("Tidak ada naskah dari jenis yang diminta pada folder ini.", err=True)
    blocked = [one for one in made if one.pemeriksaan.tak_terbaca or one.pemeriksaan.menghalangi]
    if blocked and not choice.tetap:
        click.echo("Tidak ada naskah yang ditulis untuk folder yang masih bertemuan kesalahan.", err=True)
