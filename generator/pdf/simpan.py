"""Puts PDFs on disk: never half a one, and never over one that a person has made or changed."""

from __future__ import annotations

from pathlib import Path

from generator.errors import SourceUnreadable, reason
from generator.output.atomic import replace
from generator.output.files import Keadaan, Written

from .segel import read_seal


def current(path: Path, source: str) -> tuple[Written, bytes] | None:
    """The PDF that stands for a source already: at its place, or laid beside a file of a person.

    One that a person has signed since it was made stands for its source as before.
    """
    for place in (path, _beside(path)):
        content = on_disk(place)
        if content is not None and read_seal(content).sumber == source:
            return Written(place, Keadaan.TETAP), content
    return None


def on_disk(path: Path) -> bytes | None:
    """The bytes of a file; None when there is none.

    Raises:
        SourceUnreadable: When it cannot be opened.
    """
    try:
        return path.read_bytes() if path.exists() else None
    except OSError as error:
        raise SourceUnreadable(f"{path} tidak dapat dibuka ({reason(error)}). Tutup berkasnya, lalu ulangi.") from error


def lay(path: Path, content: bytes) -> tuple[Written, bytes]:
    """Write a sealed PDF; one that is not as this program made it stays, and the new one lies beside it.

    Raises:
        OutputUnwritable: When it cannot be written.
    """
    before = on_disk(path)
    if before == content:
        return Written(path, Keadaan.TETAP), content
    if before is not None and not read_seal(before).utuh:
        beside, _ = lay(_beside(path), content)
        return Written(beside.path, Keadaan.DISISIHKAN), content
    replace(path, content)
    return Written(path, Keadaan.BARU if before is None else Keadaan.BERUBAH), content


def _beside(path: Path) -> Path:
    return path.with_stem(f"{path.stem} (baru)")
