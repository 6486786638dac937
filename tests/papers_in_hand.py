"""One paper in `output/` as runs and hands leave it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from handwork import edited, say, simple

from generator.output.files import Folder, Written

HEAD = ["No.", "Indikator", "Target"]
ROWS = [HEAD, ["1.", "Indeks kepuasan masyarakat", "85"], ["2.", "Persentase desa maju", "100"]]
TEXT = ["Perjanjian kinerja tahun ini", "Kami yang bertanda tangan di bawah", "Janji dibuat dengan sadar"]
BASE = simple(TEXT, ROWS)
NEW = simple(TEXT, [HEAD, ["1.", "Indeks kepuasan masyarakat", "87"], ROWS[2]])
NAME = "pk-camat.docx"


def once(folder: Path, content: bytes, *, gabung: bool = False, name: str = NAME) -> Written:
    """One paper in a run of its own."""
    target = Folder(folder, gabung=gabung)
    result = target.write(name, content)
    target.remember()
    return result


def by_hand(folder: Path, how: Callable[[Any], object]) -> bytes:
    path = folder / NAME
    path.write_bytes(edited(path.read_bytes(), how))
    return path.read_bytes()


def first_paragraph(document: Any) -> None:
    say(document.paragraphs[0], "Perjanjian kinerja dari tangan")


def nothing(document: Any) -> None:
    """Saved by another program, not changed."""
