"""What a run over many folders shows, whatever it does there: progress, and at the end what failed and why."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from generator.hasil import Kegagalan, Report


@contextmanager
def progress(total: int, doing: str) -> Iterator[tuple[Report, Callable[[], None]]]:
    """Takes lines and steps: a bar below the lines on a terminal and for several folders, else the lines alone."""
    if total < 2 or not sys.stderr.isatty():
        yield (lambda line: click.echo(line, err=True)), (lambda: None)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn(doing), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)
        yield (lambda line: bar.console.print(line, markup=False, highlight=False)), (lambda: bar.advance(task))


def tell_failed(failed: Sequence[Kegagalan], total: int) -> None:
    """The folders that failed, those with the same reason together; the reason alone when only one was asked for."""
    if total == 1:
        for one in failed:
            click.echo(f"naskah: {one.pesan}", err=True)
    elif failed:
        click.echo(f"naskah: {len(failed)} dari {total} folder gagal, yang lain selesai.", err=True)
        by: dict[str, list[Path]] = defaultdict(list)
        for one in failed:
            by[one.pesan].append(one.folder)
        for why, folders in by.items():
            click.echo(f"  {', '.join(map(str, folders))}:\n    {why}", err=True)
