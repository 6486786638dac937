"""Files written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from generator.errors import OutputUnwritable, reason

_PREFIX = ".naskah-"
_TRIES = 3
"""Runs at once in one folder may sweep each other's half of a file away; it is then written again."""


def replace(path: Path, content: bytes) -> None:
    """Put a whole file in its place at once; the old one stays until the new one is complete.

    Raises:
        OutputUnwritable: When it cannot be put there.
    """
    for left in reversed(range(_TRIES)):
        try:
            _put(path, content)
            return
        except FileNotFoundError as error:
            if not left:
                raise unwritable(path, error) from error
        except OSError as error:
            raise unwritable(path, error) from error


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=_PREFIX)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink(missing_ok=True)
        raise


def sweep(folder: Path) -> None:
    """Remove what a run that was killed left half-written in a folder."""
    with suppress(OSError):
        for left in folder.glob(f"{_PREFIX}*"):
            left.unlink(missing_ok=True)


def contents(path: Path) -> bytes | None:
    """The bytes of a file; None when there is none.

    Raises:
        OutputUnwritable: When it is there but cannot be read.
    """
    try:
        return path.read_bytes() if path.exists() else None
    except OSError as error:
        raise unwritable(path, error) from error


def write_report(path: Path, report: str | bytes) -> None:
    """Write a report where the user asked for it.

    Raises:
        OutputUnwritable: When it cannot be written there.
    """
    content = f"{report}\n".encode("utf-8", "replace") if isinstance(report, str) else report
    if path.is_file() or not path.exists():
        replace(path, content)
        return
    try:
        path.write_bytes(content)  # a device such as /dev/stdout stays what it is
    except OSError as error:
        raise unwritable(path, error) from error


def unwritable(path: Path, error: OSError) -> OutputUnwritable:
    """What to tell of a path that refused."""
    if isinstance(error, PermissionError) and path.exists():
        return OutputUnwritable(
            f"{path} tidak dapat ditulis. Mungkin sedang terbuka di Word: tutup dahulu, lalu jalankan lagi."
        )
    return OutputUnwritable(
        f"{path} tidak dapat ditulis ({reason(error)}). "
        "Periksa izin folder dan ruang disk, atau pilih folder lain dengan -o."
    )
