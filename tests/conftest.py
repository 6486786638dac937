"""Shared fixtures: the clean office, and where things stand."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
CONTOH = ROOT / "generator" / "contoh"
SOURCES = ROOT / "sources"
TEMPLATES = ROOT / "docx_templates"

# The same examples on every machine; HYPOTHESIS_PROFILE=cari looks for new ones.
settings.register_profile("tetap", derandomize=True, deadline=None)
settings.register_profile("cari", deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "tetap"))


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A copy of the clean office, laid out as `sources/sukamaju/2026`."""
    folder = tmp_path / "sources" / "sukamaju" / "2026"
    shutil.copytree(CONTOH, folder)
    return folder


@pytest.fixture
def desk(office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The clean office at `sources/sukamaju/2026`, and the user beside `sources`."""
    monkeypatch.chdir(tmp_path)
    return office


@pytest.fixture(scope="session")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The papers of the clean office as it is, by name; tests read them and write elsewhere."""
    from made_papers import PAPERS, made

    papers = made(CONTOH, tmp_path_factory.mktemp("contoh"))
    assert set(papers) == PAPERS
    return papers


def change(path: Path, old: str, new: str) -> None:
    """Replace the one occurrence of a text in a file."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{path.name} holds {old!r} {text.count(old)} times"
    path.write_text(text.replace(old, new), encoding="utf-8")
