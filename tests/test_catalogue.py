"""The catalogue is whole: every rule is listed, worded, exemplified, and has its cases."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest
import yaml
from offices import clean_office
from rule_cases import CASES, cases, change, found

from generator import checks, readback
from generator.checks import pengecualian, perubahan
from generator.findings import Rule
from generator.sources import rules as source_rules
from generator.sources.register import read_register

ALL = (*checks.RULES, *source_rules.RULES, *(module.RULE for module in readback.RULES))
RULES: Mapping[str, Rule] = {rule.code: rule for rule in ALL}
PACKAGES = (*checks.FAMILIES, perubahan, pengecualian, readback, source_rules)

ABOUT_FILES = {
    "SB115": "berkas yang tidak ada tidak mempunyai isi",
    "SB127": "berkas yang tidak terbuka tidak mempunyai isi",
    "SB116": "yang dipersoalkan nama berkas, bukan isinya",
    "SB119": "yang dipersoalkan dua tempat, bukan isi salah satunya",
    **{
        f"SB{n}": "buku kerja Excel tidak dapat dicontohkan dalam YAML; kasusnya membuat buku kerja"
        for n in range(128, 137)
    },
}
"""Rules without an example in YAML, and why."""

NOT_RUN = {
    "SB101": "contohnya menyebut penyandian; bitanya ada di sb101.yaml",
    "SB103": "contohnya menyebut ukuran; berkasnya dibuat oleh sb103.yaml",
    "SB106": "contoh yang benar hanya memuat kunci yang dipersoalkan; kunci wajib lain memang belum ada",
    **dict.fromkeys((m.RULE.code for m in readback.RULES), "contohnya templat Word; kasusnya menyunting templat"),
    **ABOUT_FILES,
}
"""Rules whose example cannot be run alone, and why; their cases show the same."""

BEFORE = {
    "RJ111": {"hapus": ["sk-iku.yaml"]},
    "IK110": {"ubah": {"kantor.yaml": {"iku: penjelasan": "iku: penanggung-jawab"}}},
    "PB116": {"ubah": {"sk-iki.yaml": {"nomor: 100.3.5/2/KEP": "nomor:"}}},
}
"""What the example of a rule supposes of the office."""

rule_of_each = pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.__name__)
def test_every_rule_file_is_listed_in_its_family_under_its_code(package: ModuleType) -> None:
    folder = Path(str(package.__file__)).parent
    files = sorted(path.stem for path in folder.glob("*.py") if re.match(r"[a-z]{2}\d{3}", path.stem))
    modules = [import_module(f"{package.__name__}.{stem}") for stem in files]
    listed = [getattr(item, "RULE", item) for item in package.RULES]
    assert [module.RULE for module in modules] == listed
    for stem, rule in zip(files, listed, strict=True):
        assert re.fullmatch(rf"{rule.code.lower()}_[a-z0-9_]+", stem)


def test_no_code_stands_twice() -> None:
    codes = Counter(rule.code for rule in ALL)
    assert [code for code, count in codes.items() if count > 1] == []


@rule_of_each
def test_every_rule_is_worded_in_full(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]{2}[1-9]\d\d", rule.code)
    for text in (rule.judul, rule.pesan, rule.mengapa, rule.perbaikan):
        assert text == text.strip()
        assert text
        assert "  " not in text
    assert rule.pesan.endswith(".")
    assert rule.mengapa.endswith(".")
    assert rule.perbaikan.endswith(".")
    assert rule.judul[0].isupper()
    assert not rule.judul.endswith(".")
    if rule.code not in ABOUT_FILES:
        assert rule.salah.strip()
        assert rule.benar.strip()


@rule_of_each
def test_every_rule_names_only_regulations_of_the_register(rule: Rule) -> None:
    assert all(re.fullmatch(r"[a-z]+-\d+-\d{4}", key) for key in rule.dasar)
    assert set(rule.dasar) <= set(read_register())


def test_every_rule_has_a_case_that_fires_and_one_that_does_not() -> None:
    assert {path.stem.upper() for path in CASES.glob("*.yaml")} == set(RULES)
    fired: dict[str, set[bool]] = {code: set() for code in RULES}
    for code, case in cases():
        others = tuple(f"{other} " for other in RULES if other != code)
        fired[code].add(any(not line.startswith(others) for line in case["temuan"]))
    assert {code: seen for code, seen in fired.items() if seen != {True, False}} == {}


def _with_example(office: Path, rule: Rule, text: str) -> set[str]:
    """The codes found in the clean office with an example in it: a further indicator, or a whole file."""
    change(office, BEFORE.get(rule.code, {}))
    if rule.contoh != "indikator":
        (office / rule.contoh).write_text(text, "utf-8")
    else:
        indicator = f"id: contoh-aturan\nnama: Contoh aturan\n{text}"
        block = "".join(f"        {line}\n" for line in indicator.splitlines())
        path = office / "kinerja.yaml"
        before, key, after = path.read_text("utf-8").partition("\nbendahara:\n")
        assert key
        path.write_text(f"{before}\n      -\n{block}{key.lstrip()}{after}", "utf-8")
    return {finding.kode for finding in found(office)}


@pytest.mark.parametrize("rule", [r for r in RULES.values() if r.code not in NOT_RUN], ids=lambda rule: rule.code)
def test_the_wrong_example_fires_its_rule_and_the_right_one_does_not(tmp_path: Path, rule: Rule) -> None:
    (tmp_path / "salah").mkdir()
    (tmp_path / "benar").mkdir()
    assert rule.code in _with_example(clean_office(tmp_path / "salah"), rule, rule.salah)
    right = _with_example(clean_office(tmp_path / "benar"), rule, rule.benar)
    assert rule.code not in right
    if rule.contoh == "indikator" and rule in checks.RULES and "target" in rule.benar:
        assert not {code for code in right if code[:2] == rule.code[:2]}, "contoh yang benar menimbulkan temuan lain"


def test_the_exceptions_are_of_rules_that_exist() -> None:
    assert {*NOT_RUN, *BEFORE} <= set(RULES)


def test_every_case_of_a_rule_has_its_own_name() -> None:
    for path in CASES.glob("*.yaml"):
        names = [case["kasus"] for case in yaml.safe_load(path.read_text("utf-8"))]
        assert len(names) == len(set(names)), path.name
