"""What stops the program: each with its exit code and a way out for the user."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path


class ExitCode(IntEnum):
    """Part of the contract with users; never renumbered."""

    BERES = 0
    KESALAHAN = 1
    PERINTAH_SALAH = 2
    SUMBER_TAK_TERBACA = 3
    TEMPLAT_RUSAK = 4
    PROGRAM_LUAR_TIDAK_ADA = 5
    KELUARAN_TAK_TERTULIS = 6


class NaskahError(Exception):
    """The program cannot go on. The message says what, where, and what to do."""

    exit_code = ExitCode.PERINTAH_SALAH


class UsageError(NaskahError):
    """The command names something that is not there."""

    exit_code = ExitCode.PERINTAH_SALAH


class SourceUnreadable(NaskahError):
    """A source folder or file cannot be opened at all."""

    exit_code = ExitCode.SUMBER_TAK_TERBACA


class TemplateBroken(NaskahError):
    """A Word template cannot be used.

    Args:
        path: The template.
        where: Position as a person finds it in Word, e.g. "tabel 1 baris 3 kolom 2"; may be empty.
        what: The fault, one sentence.
        remedy: What to do in Word.
    """

    exit_code = ExitCode.TEMPLAT_RUSAK

    def __init__(self, path: Path, where: str, what: str, remedy: str) -> None:
        self.path, self.where, self.what, self.remedy = path, where, what, remedy
        place = f"{path}, {where}" if where else str(path)
        super().__init__(f"Templat {place}: {what} {remedy}")


class ProgramMissing(NaskahError):
    """An outside program that this command needs is not on the computer."""

    exit_code = ExitCode.PROGRAM_LUAR_TIDAK_ADA


class OutputUnwritable(NaskahError):
    """A paper cannot be written: folder read-only, disk full, file open in Word."""

    exit_code = ExitCode.KELUARAN_TAK_TERTULIS


class ProcessDied(NaskahError):
    """The process that did a piece of work ended in the middle of it, more than once."""

    exit_code = ExitCode.KELUARAN_TAK_TERTULIS


class PdfFailed(NaskahError):
    """LibreOffice did not make a whole PDF of a paper."""

    exit_code = ExitCode.KELUARAN_TAK_TERTULIS


_REASONS = {
    errno.EACCES: "tidak ada izin",
    errno.EPERM: "tidak ada izin",
    errno.EROFS: "foldernya hanya-baca",
    errno.ENOENT: "tidak ditemukan",
    errno.EISDIR: "sebuah folder bernama begitu",
    errno.ENOTDIR: "sebuah berkas berdiri di tempat folder",
    errno.EEXIST: "sebuah berkas berdiri di tempat folder",
    errno.ENOSPC: "disk penuh",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.ELOOP: "pintasannya berputar",
    errno.ENXIO: "bukan berkas biasa",
}

_TOO_LONG = (111, 206)
"""What Windows says of a path of more than 260 characters (ERROR_BUFFER_OVERFLOW, ERROR_FILENAME_EXCED_RANGE)."""


def reason(error: OSError) -> str:
    """What the system says of a failure, in Indonesian."""
    if getattr(error, "winerror", None) in _TOO_LONG:
        return _REASONS[errno.ENAMETOOLONG]
    return _REASONS.get(error.errno or 0, "ditolak sistem")


@contextmanager
def opening(folder: Path | str) -> Iterator[None]:
    """Tell of what the system refuses of a folder of sources.

    Raises:
        SourceUnreadable: When it does.
    """
    try:
        yield
    except OSError as error:
        raise SourceUnreadable(f"{folder}: tidak dapat dibuka ({reason(error)}). Periksa izin foldernya.") from error


def of_system(error: OSError) -> str:
    """What a failure of the system that nobody foresaw is told as."""
    return f"{error.filename or 'keluaran'} tidak dapat dibuka atau ditulis ({reason(error)})."


def regular(path: Path) -> int:
    """The bytes that a file holds; a device or pipe, which may never end, is no file.

    Raises:
        OSError: When it is no file, or cannot be looked at.
    """
    found = path.stat()
    if not stat.S_ISREG(found.st_mode) and not stat.S_ISDIR(found.st_mode):
        raise OSError(errno.ENXIO, os.strerror(errno.ENXIO), str(path))
    return found.st_size
