"""One run at a time in an output folder: a lock that the system drops by itself when its run is killed."""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from pathlib import Path

from generator.errors import OutputUnwritable

from .atomic import unwritable

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

NAME = ".naskah.kunci"
_TRIES, _PAUSE = 100, 0.1
"""How often and after how many seconds a folder is asked for again: papers are written within ten seconds."""


class Kunci:
    """The lock of one output folder; its file is there only while a run writes, or after one that was killed.

    Args:
        folder: The output folder; made when it is not there.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._handle: int | None = None

    @property
    def terpasang(self) -> bool:
        """Whether this run has the folder."""
        return self._handle is not None

    def __enter__(self) -> Kunci:
        self.pasang()
        return self

    def __exit__(self, *_: object) -> None:
        self.lepas()

    def pasang(self) -> None:
        """Take the folder, waiting for another run to finish.

        Raises:
            OutputUnwritable: When the other run does not finish in time, or the folder cannot be written.
        """
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            for _ in range(_TRIES):
                self._handle = self._tried()
                if self._handle is not None:
                    return
                time.sleep(_PAUSE)
        except OSError as error:
            raise unwritable(self._path.parent, error) from error
        raise OutputUnwritable(
            f"{self._path.parent} sedang dipakai oleh proses lain: naskah buat lain masih menulis ke sana. "
            "Tunggu sampai selesai, lalu jalankan lagi."
        )

    def lepas(self) -> None:
        """Let the folder go."""
        handle, self._handle = self._handle, None
        if handle is None:
            return
        if sys.platform == "win32":  # an open file cannot be taken away there, nor one that the next run has opened
            os.close(handle)
            with suppress(OSError):
                self._path.unlink()
            return
        try:
            with suppress(OSError):
                self._path.unlink()
        finally:
            os.close(handle)

    def _tried(self) -> int | None:
        """The handle that holds the lock; None while another run has it."""
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o644)
        try:
            if _locked(handle) and _stands(handle, self._path):
                return handle
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)
        return None


def _locked(handle: int) -> bool:
    """Whether the lock was to be had; a file system that knows no locks refuses nobody."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True


def _stands(handle: int, path: Path) -> bool:
    """Whether the file that was locked is still the one at its place: the run before takes it away at its end."""
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False
