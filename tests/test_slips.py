"""Thousands of slips of the hand in the sources: findings or papers, never a traceback."""

from __future__ import annotations

import random
import shutil

import pytest
from conftest import CONTOH, SOURCES

from generator import pipeline
from generator.errors import NaskahError

VALUES = (
    *(
        "",
        "-",
        "null",
        "[]",
        "{}",
        "[1, 2]",
        "{a: b}",
        "1.8",
        "2,800",
        "-5",
        "'{{ 7*7 }}'",
        "BB",
        "100%",
        "Rp. 5.000,-",
    ),
    *("2026-13-40", "true", "a" * 300, '"x\\ny"', "<b>&", "25 Unit Kerja", "camat", "😀", "&a x", "*a", "!!int 3", "|"),
    *(">-", '"', "[", "'", "%", "@x", "é"),
)
OFFICES = [CONTOH, *sorted(SOURCES.glob("*/*/"))]


def slip(folder, chance: random.Random) -> None:
    """Delete, double, swap, shift or rewrite one line of one file."""
    path = chance.choice(sorted(folder.rglob("*.yaml")))
    lines = path.read_text(encoding="utf-8").split("\n")
    n = chance.randrange(len(lines))
    match chance.randrange(5):
        case 0:
            del lines[n]
        case 1:
            lines.insert(n, lines[n])
        case 2:
            other = chance.randrange(len(lines))
            lines[n], lines[other] = lines[other], lines[n]
        case 3:
            lines[n] = f"{lines[n].partition(':')[0]}: {chance.choice(VALUES)}"
        case 4:
            lines[n] = f"{chance.choice(['  ', chr(9), '- '])}{lines[n]}"
    path.write_text("\n".join(lines), encoding="utf-8")


@pytest.mark.parametrize("seed", range(120))
def test_a_few_slips_end_in_findings_or_papers(seed, tmp_path):
    chance = random.Random(seed)
    folder = tmp_path / "2026"
    shutil.copytree(chance.choice(OFFICES), folder)
    for _ in range(chance.randint(1, 3)):
        slip(folder, chance)
    try:
        list(pipeline.buat([folder], pipeline.Pilihan(tmp_path / "out", tetap=True), lambda line: None))
    except NaskahError as stop:
        assert str(stop)
