"""The clean office and the sample offices: where their years stand, copies to work on, and a year as it is read."""

from __future__ import annotations

import shutil
from pathlib import Path

from conftest import CONTOH, SOURCES

from generator.model.tahun import Tahun
from generator.sources.load import load

YEARS = sorted(path.parent for path in SOURCES.glob("*/*/kantor.yaml"))
"""Every year of the sample offices."""
OFFICES = [CONTOH, *YEARS]


def clean_office(folder: Path) -> Path:
    """A copy of the clean office."""
    return Path(shutil.copytree(CONTOH, folder / "2026", dirs_exist_ok=True))


def year(folder: Path = CONTOH) -> Tahun:
    """The year of a folder, which can be read."""
    tahun = load(folder).tahun
    assert tahun is not None
    return tahun


def contents(folder: Path) -> dict[str, bytes]:
    """The bytes of every file of a folder and of those in it, by path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
