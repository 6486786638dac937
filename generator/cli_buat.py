"""What `naskah buat` shows: progress while it works, then findings and what became of each paper."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import click

from generator.errors import ExitCode, NaskahError
from generator.pipeline import Pembuatan, Pilihan, buat


def once(folder: Sequence[Path], years: Sequence[Path], choice: Pilihan) -> int:
    """Make the papers and tell of them.

    Returns:
        The exit code.
    """
    with _progress(len(years)) as (report, advance):
        made = []
        for one in buat(years, choice, report):
            made.append(one)
            advance()
    return _tell(folder, made, choice)


def again(folder: Sequence[Path], years: Sequence[Path], choice: Pilihan, templates: Path) -> int:
    """Make the papers now and whenever a source or template is saved, until Ctrl-C; a fault does not end it."""
    from generator.pantau import saved

    with suppress(KeyboardInterrupt):
        for files in saved([*years, templates]):
            if files:
                click.echo(f"\n{', '.join(path.name for path in files)} disimpan.", err=True)
            _safely(folder, years, choice)
            click.echo("Menunggu sumber atau templat disimpan; Ctrl-C untuk berhenti.", err=True)
    return ExitCode.BERES


def _safely(folder: Sequence[Path], years: Sequence[Path], choice: Pilihan) -> None:
    try:
        once(folder, years, choice)
    except NaskahError as error:
        click.echo(f"naskah: {error}", err=True)


@contextmanager
def _progress(total: int) -> Iterator[tuple[Callable[[str], None], Callable[[], None]]]:
    """Takes lines and steps: a bar below the lines on a terminal and for several years, else the lines alone."""
    if total < 2 or not sys.stderr.isatty():
        yield (lambda line: click.echo(line, err=True)), (lambda: None)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("Menyusun"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)
        yield (lambda line: bar.console.print(line, markup=False, highlight=False)), (lambda: bar.advance(task))


def _tell(folder: Sequence[Path], made: Sequence[Pembuatan], choice: Pilihan) -> int:
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
    blocked = [one for one in made if one.pemeriksaan.tahun is None or one.pemeriksaan.menghalangi]
    if blocked and not choice.tetap:
        click.echo("Tidak ada naskah yang ditulis untuk folder yang masih bertemuan kesalahan.", err=True)
    return max(one.pemeriksaan.exit_code for one in made)
