"""What the mutation tests themselves promise: a fault is found out, and what is sound is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from mutasi import sasaran
from mutasi.kasus import Kasus, read_cases
from mutasi.mutan import Mutan
from mutasi.percobaan import Nasib, tried

RULE = sasaran.CHECKS / "pejabat" / "pj106_nomor_urut.py"
SHARED = sasaran.CHECKS / "pejabat" / "nip.py"


@pytest.fixture(scope="module")
def cases() -> list[Kasus]:
    return read_cases("pj106")


def mutant(path: Path, old: str = "", new: str = "") -> Mutan:
    source = path.read_text("utf-8")
    assert old in source
    return Mutan(path, 1, old, new, source.replace(old, new))


@pytest.mark.parametrize(
    ("one", "fate"),
    [
        (mutant(RULE), Nasib.BERTAHAN),
        (mutant(RULE, "def check(tahun: Tahun)", "def check(_: int)"), Nasib.MATI),
        (mutant(RULE, "RULE = ", "while True: pass\nRULE = "), Nasib.HABIS_WAKTU),
        (mutant(SHARED), Nasib.BERTAHAN),
        (mutant(SHARED, '"000"', '"001"'), Nasib.MATI),
    ],
)
def test_a_mutant_meets_its_fate(cases: list[Kasus], one: Mutan, fate: Nasib) -> None:
    assert [found for _, found in tried([one], cases, 1, seconds=1 if fate is Nasib.HABIS_WAKTU else 30)] == [fate]


def test_a_shared_module_is_tried_with_the_rules_that_use_it_by_any_way() -> None:
    assert "generator.checks.pejabat.pj106_nomor_urut" in sasaran.touched(SHARED)
    assert sasaran.touched(RULE) == {sasaran.name(RULE)}
    assert sasaran.tests_of(SHARED) == [sasaran.TESTS / "test_checks_nip.py"]


def test_every_kind_of_change_is_made_but_not_to_texts(tmp_path: Path) -> None:
    pytest.importorskip("mutmut")
    from mutasi.pembuat import mutants

    path = tmp_path / "aturan.py"
    path.write_text(
        'import re\nRULE = Rule("A", 1)\nWORD = re.compile(r"\\d+")\nNAMES = {"a"}\n'
        'def f(a: int) -> str:\n    """Say."""\n    return g(a, 1) if a < 2 else "x"\n'
    )
    made = {one.menjadi for one in mutants(path)}
    assert {'WORD = re.compile(r"\\D+")', 'WORD = re.compile(r"\\d*")'} <= made
    assert {'return g(a, 2) if a < 2 else "x"', 'return g(a, 1) if a <= 2 else "x"'} <= made
    assert not any("RULE" in line or "NAMES" in line or "Say" in line for line in made)
