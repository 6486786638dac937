"""A year of its own and the folder of the next, before and after it is rolled."""

from __future__ import annotations

import shutil
from pathlib import Path

from conftest import CONTOH


def copied(source: Path, tmp_path: Path) -> tuple[Path, Path]:
    """A year of its own and the folder of the next."""
    name = "2026" if source == CONTOH else source.name
    old = tmp_path / "sources" / "kantor" / name
    shutil.copytree(source, old)
    return old, old.parent / str(int(name) + 1)
