"""README, guide and generated pages say what is there, and nothing that is not."""

from __future__ import annotations

import re
import tomllib

import pytest
from conftest import ROOT, SOURCES, TEMPLATES

from generator.answers.pages import rules_page, variables_page
from generator.catalogue import RULES
from generator.cli import naskah
from generator.documents.papers import TEMPLATES as KINDS
from generator.errors import ExitCode
from generator.reviu import FORMS
from generator.sources.load import KINDS as SOURCE_KINDS

README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDE = (SOURCES / "PANDUAN.md").read_text(encoding="utf-8")


def test_every_command_is_in_the_readme_and_the_other_way_round():
    named = set(re.findall(r"^\| `naskah (\w+)", README, re.MULTILINE))
    assert named == set(naskah.commands)


def test_every_option_is_in_the_readme():
    for command in naskah.commands.values():
        for param in command.params:
            if param.param_type_name == "option" and param.name not in ("help", "templat"):
                assert any(f"{name}" in README for name in param.opts), f"{command.name} {param.opts}"


def test_every_exit_code_is_in_the_readme():
    rows = dict(re.findall(r"^\| (\d) \| (.+?) \|", README, re.MULTILINE))
    assert {int(code) for code in rows} == {int(code) for code in ExitCode}


@pytest.mark.parametrize(
    "path", sorted(set(re.findall(r"`((?:generator|tests|docx_templates|sources)/[\w./-]+)`", README)))
)
def test_every_path_in_the_readme_exists(path):
    assert (ROOT / path).exists()


def test_every_kind_of_source_is_in_the_guide():
    for kind in SOURCE_KINDS:
        assert any(f"{kind}{rest}.yaml" in GUIDE for rest in ("", "-*", "-N"))


def test_every_yaml_example_of_the_guide_can_be_read(tmp_path):
    from generator.sources.yaml_file import read_yaml

    examples = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)
    assert len(examples) > 5
    for n, example in enumerate(examples):
        path = tmp_path / f"{n}.yaml"
        path.write_text(example, encoding="utf-8")
        _, findings = read_yaml(path, path.name)
        assert {f.kode for f in findings} <= {"SB104"}, findings  # alternatives of one key stand side by side


def test_the_list_of_variables_is_that_of_the_program():
    text = (TEMPLATES / "VARIABEL.md").read_text(encoding="utf-8")
    assert text == variables_page(), "naskah variabel changed: make pages"


def test_the_page_of_rules_is_that_of_the_catalogue():
    text = (ROOT / "generator" / "checks" / "ATURAN.md").read_text(encoding="utf-8")
    assert text == rules_page(), "a rule changed: make pages"


def test_the_page_of_rules_has_every_rule_and_sound_markdown():
    page = rules_page()
    for code, rule in RULES.items():
        assert f"| [{code}](#{code.lower()}) | {rule.tingkat} |" in page
        assert page.count(f'<a id="{code.lower()}"></a>') == 1
    assert page.count("```") % 2 == 0
    assert not re.search(r"\{\w+\}", re.sub(r"```.*?```|`[^`]*`", "", page, flags=re.DOTALL)), "a slot not worded"


def test_every_template_is_shipped_and_no_other():
    assert {p.name for p in TEMPLATES.glob("*.docx")} == set(KINDS)


def test_the_wheel_holds_every_template():
    configured = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    forced = configured["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert forced == {f"docx_templates/{name}": f"generator/docx_templates/{name}" for name in KINDS}


def test_every_form_of_report_is_offered_and_in_the_readme():
    (option,) = (param for param in naskah.commands["periksa"].params if param.name == "bentuk")
    assert tuple(option.type.choices) == FORMS
    (row,) = re.findall(r"^\| `naskah periksa .*$", README, re.MULTILINE)
    assert [form for form in FORMS if f"`{form}`" not in row and f"--format {form}" not in row] == []


def test_every_picture_of_the_guide_is_there_and_used():
    named = set(re.findall(r"!\[.+?\]\(gambar/([\w-]+\.png)\)", GUIDE))
    assert named == {path.name for path in (ROOT / "sources" / "gambar").glob("*.png")}
