"""Arguments and options that several commands take, and how a command ends."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.errors import UsageError

FOLDERS = click.argument("folder", nargs=-1, required=True, type=click.Path(path_type=Path))
_OWNTEMPLATES = Path("docx_templates")


def _template_folder(_context: click.Context, _parameter: click.Parameter, value: Path) -> Path:
    """The folder as given; one that was named must be there, the usual one need not."""
    if value != _OWNTEMPLATES and not value.is_dir():
        raise UsageError(f"Folder templat {value} tidak ada. Betulkan --templat, atau hilangkan untuk templat bawaan.")
    return value


TEMPLATES = click.option(
    "--templat",
    type=click.Path(path_type=Path),
    default=_OWNTEMPLATES,
    callback=_template_folder,
    show_default=True,
    help="Folder templat Word milik kantor; didahulukan dari templat bawaan.",
)

JOBS = click.option(
    "-j",
    "--jobs",
    default="1",
    metavar="N",
    show_default=True,
    help="Kerjakan N folder sekaligus, tiap folder dalam proses sendiri; auto atau 0: sebanyak inti prosesor.",
)
DASK = click.option(
    "--dask", metavar="ALAMAT", help="Kerjakan di gugus Dask; alamat penjadwalnya, mis. tcp://10.0.0.5:8786."
)


def leave(code: int) -> None:
    """End with an exit code; go on with 0."""
    if code:
        sys.exit(int(code))
