"""The command `naskah`: commands, options, exit codes; no logic.

Nothing heavy is imported before a command runs: `naskah --help` answers at once.
"""

from __future__ import annotations

import gc
import io
import sys
from collections.abc import Sequence

import click

from generator import __version__
from generator.errors import ExitCode, NaskahError, of_system

from . import papers, reference, sources
from .words import Group, usage_fault

__all__ = ["main", "naskah", "run"]


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, prog_name="naskah", message="%(prog)s %(version)s", help="Tampilkan versi program.")
def naskah() -> None:
    """Menyusun naskah kinerja kecamatan dari satu sumber data: SK, IKU, IKI, Perjanjian Kinerja, dan Rencana Aksi.

    \b
    Urutan kerja:
      naskah mulai sources/kecamatan-anda/2026     contoh lengkap untuk diisi
      naskah periksa sources/kecamatan-anda/2026   semua temuan
      naskah buat sources/kecamatan-anda/2026      naskah Word di output/
    """


for _command in (
    sources.mulai,
    papers.periksa,
    papers.buat,
    papers.banding,
    reference.jelaskan,
    reference.peraturan,
    reference.variabel,
    reference.diagnosa,
    sources.impor_naskah,
    sources.excel,
):
    naskah.add_command(_command)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command; what stops it is told at this one place.

    Returns:
        The exit code.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        naskah.main(args=None if arguments is None else list(arguments), prog_name="naskah", standalone_mode=False)
    except NaskahError as error:
        click.echo(f"naskah: {error}", err=True)
        return error.exit_code
    except click.UsageError as error:
        click.echo(usage_fault(error), err=True)
        return ExitCode.PERINTAH_SALAH
    except (click.Abort, KeyboardInterrupt):
        click.echo("naskah: dihentikan.", err=True)
        return 130
    except BrokenPipeError:
        return ExitCode.BERES
    except OSError as error:
        click.echo(f"naskah: {of_system(error)}", err=True)
        return ExitCode.KELUARAN_TAK_TERTULIS
    except SystemExit as stop:
        return int(stop.code or 0)
    return ExitCode.BERES


def main() -> None:
    """Entry point of `naskah` and `python -m generator`; writes UTF-8 wherever its words go."""
    # Nearly all that a run makes lives to its end: looking for garbage among it as often as Python does costs a fifth
    # of the time and finds nothing.
    gc.set_threshold(100_000, 50, 100)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(run())
