"""The benchmarks measure the same work: every engine gets the same text to write, whatever its tags."""

from __future__ import annotations

import json
import zipfile

import pytest
from conftest import TEMPLATES

from benchmarks import dialects
from benchmarks.blueprint import write_out
from benchmarks.hasil import Result, table
from benchmarks.run import paragraphs, prepare
from benchmarks.worker import ENGINES
from benchmarks.workloads import workload
from generator.word.context import as_mapping

_PATCHED = "docxtpl + PR 630/637, ditulis ulang"


@pytest.mark.parametrize("engine", ["docxtpl", _PATCHED, "python-docx, baris", "python-docx, sel", "lantai"])
def test_an_engine_writes_what_naskah_writes(tmp_path, engine):
    folder = prepare("W0", ["naskah", engine], tmp_path)[engine]
    texts = []
    for name in ("naskah", engine):
        for stem, fill in sorted(ENGINES[name](folder, "W0").items()):
            path = tmp_path / f"{stem}-ini.docx"
            path.write_bytes(fill())
            texts.append(paragraphs(path))
    half = len(texts) // 2
    assert texts[:half] == texts[half:]
    assert any("NIP 19700101" in text for text in texts[0])


def test_rows_that_repeat_become_one_first_row_and_one_rest(tmp_path):
    plan = workload("W0")[-1]
    blueprint = write_out(TEMPLATES / plan.templat, as_mapping(plan.konteks))
    rows = blueprint.tables[0]
    assert [len(group) for group in rows.groups] == [12, 12]
    assert rows.merged == {f"c{k}" for k in (0, 1, 2, 3, 4, 7, 8, 9)}


@pytest.mark.parametrize("dialect", dialects.DIALECTS)
def test_every_value_of_a_template_is_in_its_data(tmp_path, dialect):
    paper = workload("W0")[1]
    blueprint = write_out(TEMPLATES / paper.templat, as_mapping(paper.konteks))
    dialects.template(TEMPLATES / paper.templat, blueprint, dialect, tmp_path / "t.docx")
    with zipfile.ZipFile(tmp_path / "t.docx") as package:
        document = package.read("word/document.xml").decode()
    values = json.loads(json.dumps(dialects.data(blueprint, dialect)))
    assert {"v0", "t0"} <= set(values)
    if dialect != "docxtpl":
        assert all(name in document for name in values if name.startswith("v"))


def test_the_table_names_what_did_not_run():
    good, bad = Result("docxtpl", [0.2, 0.4], 60.0, 2048, "sama"), Result("carbone", fault="tidak terpasang")
    lines = table([bad, good]).splitlines()
    assert lines[2].startswith("| docxtpl | 300.0 ms | 200.0–400.0 | 1.0 |")
    assert "tidak jalan: tidak terpasang" in lines[3]
