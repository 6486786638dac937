"""Names papers and writes them: atomically, and never over a file that a person has edited."""

from __future__ import annotations

import hashlib
import json
import os
import re
import tempfile
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from generator.errors import OutputUnwritable, reason
from generator.model.tahun import Tahun

_MEMORY = ".naskah.json"
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


class Keadaan(StrEnum):
    """What became of a paper."""

    BARU = "baru"
    BERUBAH = "berubah"
    TETAP = "tetap"
    DISISIHKAN = "suntingan tangan dipertahankan; rancangan baru di sampingnya"


@dataclass(frozen=True)
class Written:
    """A paper on disk and what became of it."""

    path: Path
    keadaan: Keadaan


def office_folder(root: Path, tahun: Tahun) -> Path:
    """`<root>/<kecamatan>/<tahun>`, named after the source folders where they are laid out so."""
    year = str(tahun.kantor.tahun)
    source = tahun.folder.resolve()
    name = source.parent.name if source.name == year else tahun.kantor.kecamatan
    return root / _plain(name) / year


def unread_folder(root: Path, folder: Path) -> Path | None:
    """The same for a source folder that could not be read; None where its name does not tell the year."""
    source = folder.resolve()
    return root / _plain(source.parent.name) / source.name if _YEAR.fullmatch(source.name) else None


def _plain(name: str) -> str:
    """A folder name that every system takes."""
    folded = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    plain = re.sub(r"[^a-z0-9]+", "-", folded).strip("-") or "kantor"
    return f"{plain}-" if _RESERVED.fullmatch(plain) else plain


class Folder:
    """The output folder of one office and year, with its memory of what the program wrote there."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._written = self._recall()

    def write(self, name: str, content: bytes) -> Written:
        """Write one paper, or lay it beside the file that a person has edited, and that beside an edited draft.

        Raises:
            OutputUnwritable: When the folder or the file cannot be written.
        """
        path = self.path / name
        digest = _digest(content)
        try:
            on_disk = _digest(path.read_bytes()) if path.exists() else None
        except OSError as error:
            raise _unwritable(path, error) from error
        if on_disk == digest:
            self._written[name] = digest
            return Written(path, Keadaan.TETAP)
        if on_disk is not None and on_disk != self._written.get(name):
            beside = self.write(path.with_stem(f"{path.stem} (baru)").relative_to(self.path).as_posix(), content)
            return Written(beside.path, Keadaan.DISISIHKAN)
        replace_file(path, content)
        self._written[name] = digest
        return Written(path, Keadaan.BARU if on_disk is None else Keadaan.BERUBAH)

    def remember(self) -> None:
        """Keep on disk which bytes were written, so that a later hand edit is seen."""
        text = json.dumps({"versi": 1, "naskah": dict(sorted(self._written.items()))}, indent=1)
        replace_file(self.path / _MEMORY, f"{text}\n".encode())

    def _recall(self) -> dict[str, str]:
        try:
            memory = json.loads((self.path / _MEMORY).read_text(encoding="utf-8"))
            return {str(name): str(digest) for name, digest in memory["naskah"].items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return {}


def write_report(path: Path, report: str | bytes) -> None:
    """Write a report where the user asked for it.

    Raises:
        OutputUnwritable: When it cannot be written there.
    """
    content = f"{report}\n".encode("utf-8", "replace") if isinstance(report, str) else report
    if path.is_file() or not path.exists():
        replace_file(path, content)
        return
    try:
        path.write_bytes(content)  # a device such as /dev/stdout stays what it is
    except OSError as error:
        raise _unwritable(path, error) from error


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def replace_file(path: Path, content: bytes) -> None:
    """Put a whole file in its place at once; the old one stays until the new one is complete.

    Raises:
        OutputUnwritable: When it cannot be written there.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".naskah-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> OutputUnwritable:
    if isinstance(error, PermissionError) and path.exists():
        return OutputUnwritable(
            f"{path} tidak dapat ditulis. Mungkin sedang terbuka di Word: tutup dahulu, lalu jalankan lagi."
        )
    return OutputUnwritable(
        f"{path} tidak dapat ditulis ({reason(error)}). "
        "Periksa izin folder dan ruang disk, atau pilih folder lain dengan -o."
    )
