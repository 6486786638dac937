"""Redlines as an independent program decides them: pandoc accepts or rejects every revision and reads what is left."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from edits_of_a_year import EDITS, contoh, read

from generator.documents.papers import Paper, papers
from generator.documents.typeset import Typesetter
from generator.model.tahun import Tahun

pytestmark = pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")
TYPESETTER = Typesetter()


def paragraphs(content: bytes, decision: str, folder: Path) -> list[str]:
    """The paragraphs and cells that are left, in order, each text once.

    A redline says the text of a merged cell again in rows that come or go, so how often a text stands is no measure.
    """
    path = folder / "naskah.docx"
    path.write_bytes(content)
    command = ["pandoc", f"--track-changes={decision}", "--from=docx", "--to=json", str(path)]
    tree = json.loads(subprocess.run(command, capture_output=True, check=True, timeout=120).stdout)
    return list(dict.fromkeys(filter(None, _blocks(tree["blocks"]))))


def _blocks(node: Any) -> Iterator[str]:
    if isinstance(node, dict) and node.get("t") in ("Para", "Plain", "Header"):
        yield " ".join("".join(_words(node["c"])).split())
    elif isinstance(node, dict):
        yield from _blocks(node.get("c"))
    elif isinstance(node, list):
        for part in node:
            yield from _blocks(part)


def _words(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for part in node:
            yield from _words(part)
    elif isinstance(node, dict):
        match node["t"]:
            case "Str":
                yield node["c"]
            case "Math":
                yield node["c"][1]
            case "Space" | "SoftBreak" | "LineBreak":
                yield " "
            case _:
                yield from _words(node.get("c"))


def decided(old: Tahun, new: Tahun, before: Paper, after: Paper, folder: Path) -> None:
    redline = TYPESETTER.set_jejak(before, after, new, "Kecamatan", date(2026, 10, 12))
    for decision, clean in (("accept", TYPESETTER.set(after, new)), ("reject", TYPESETTER.set(before, old))):
        left, wanted = paragraphs(redline, decision, folder), paragraphs(clean, "accept", folder)
        assert left == wanted, (after.nama, decision)
    assert paragraphs(redline, "accept", folder) != paragraphs(redline, "reject", folder)


@pytest.mark.parametrize("number", [1, 2])
def test_both_perubahan_of_kubutambahan(number, tmp_path):
    step = read("kubutambahan/2022").langkah[number - 1]
    before = {paper.nama: paper for paper in papers(step.sebelum)}
    shared = [paper for paper in papers(step.sesudah) if paper.nama in before]
    assert {paper.nama for paper in shared} >= {"pk-camat", "rencana-aksi"}
    for after in shared:
        decided(step.sebelum, step.sesudah, before[after.nama], after, tmp_path)


@pytest.mark.parametrize("edit", ["new sasaran", "formula", "chapters", "last indicator gone"])
def test_rows_formulas_and_chapters_that_come_and_go(edit, tmp_path):
    old = contoh()
    new = EDITS[edit](old)
    before = {paper.nama: paper for paper in papers(old)}
    changed = [p for p in papers(new) if p.nama in before and p.konteks != before[p.nama].konteks]
    assert changed
    for after in changed:
        decided(old, new, before[after.nama], after, tmp_path)
