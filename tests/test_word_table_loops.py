"""Loops and conditions in tables: merged groups, rows kept together, tables that vanish."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from papers import audit, part, rows
from small_template import SECTION, fill, p, table, template
from structure import W

from generator.errors import TemplateBroken

THREE_LEVELS = table(
    [
        ["{%tr for s in daftar %}"],
        ["{%tr for i in s.isi %}"],
        ["{%tr for b in i.bulan %}"],
        ["{{ s.nama }}", "{{ i.nama }}", "{{ b }}", "tetap"],
        ["{%tr endfor %}"],
        ["{%tr endfor %}"],
        ["{%tr endfor %}"],
    ]
)


def group(name: str, *sizes: int) -> dict[str, Any]:
    """A sasaran with as many indicators as sizes, each with so many months."""
    return {
        "nama": name,
        "isi": [
            {"nama": f"{name}{n}", "bulan": [f"{name}{n}b{k}" for k in range(size)]} for n, size in enumerate(sizes)
        ],
    }


def merges(path: Path, column: int) -> list[str | None]:
    found = [row.findall(f"{W}tc")[column].find(f"{W}tcPr/{W}vMerge") for row in part(path).iter(f"{W}tr")]
    return [None if mark is None else mark.get(f"{W}val", "continue") for mark in found]


def test_three_levels_merge_the_outer_two_over_the_months(tmp_path):
    template(tmp_path, "t.docx", THREE_LEVELS, p(""))
    path = fill(tmp_path, daftar=[group("A", 3, 2), group("B", 2)])
    audit(path)
    months = ["restart", "continue", "continue", "restart", "continue", "restart", "continue"]
    assert merges(path, 0) == months
    assert merges(path, 1) == months
    assert merges(path, 2) == merges(path, 3) == [None] * 7
    table = next(part(path).iter(f"{W}tbl"))
    assert [row[:3] for row in rows(table)] == [
        ["A", "A0", "A0b0"],
        ["", "", "A0b1"],
        ["", "", "A0b2"],
        ["A", "A1", "A1b0"],
        ["", "", "A1b1"],
        ["B", "B0", "B0b0"],
        ["", "", "B0b1"],
    ]
    assert all(row[3] == "tetap" for row in rows(table))


def test_the_rows_of_a_group_are_kept_together_and_the_last_of_them_with_nothing(tmp_path):
    template(tmp_path, "t.docx", THREE_LEVELS, p(""))
    path = fill(tmp_path, daftar=[group("A", 3, 2)])
    kept = []
    for row in part(path).iter(f"{W}tr"):
        marks = {p.find(f"{W}pPr/{W}keepNext").get(f"{W}val") for p in row.iter(f"{W}p")}
        assert len(marks) == 1, "one paragraph of a row is kept, another is not"
        kept += marks
    assert kept == ["1", "1", "0", "1", "1"]  # the very last stays with the signature
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in part(path).iter(f"{W}tr"))


def test_a_group_of_one_is_not_merged(tmp_path):
    template(tmp_path, "t.docx", THREE_LEVELS, p(""))
    path = fill(tmp_path, daftar=[group("A", 1), group("B", 1, 1)])
    audit(path)
    assert not list(part(path).iter(f"{W}vMerge"))
    assert [row[0] for row in rows(next(part(path).iter(f"{W}tbl")))] == ["A", "B", "B"]


def test_a_table_whose_rows_a_condition_takes_away_vanishes(tmp_path):
    conditional = table([["{%tr if nama %}"], ["{{ nama }}"], ["{%tr endif %}"]])
    template(tmp_path, "t.docx", p("atas"), conditional, p("bawah"))
    path = fill(tmp_path, nama="")
    audit(path)
    assert not list(part(path).iter(f"{W}tbl"))
    assert list(part(fill(tmp_path, nama="x")).iter(f"{W}tbl"))


def test_a_cell_that_would_end_in_a_table_gets_a_paragraph(tmp_path):
    cell = p("{%p for i in daftar %}") + table([["{{ i }}"]], 4000) + p("{%p endfor %}")
    template(tmp_path, "t.docx", table([["Kepala", cell]]), p(""))
    audit(fill(tmp_path, daftar=["a"]))
    audit(fill(tmp_path, daftar=[]))


def test_properties_in_the_order_of_libreoffice_come_out_in_that_of_word(tmp_path):
    disordered = p("satu").replace("<w:pPr>", f"<w:pPr>{SECTION}")  # LibreOffice writes a section before its style
    template(tmp_path, "t.docx", disordered, p("dua"))
    audit(fill(tmp_path))


def test_the_end_of_a_loop_that_did_not_begin_is_told_with_its_place(tmp_path):
    template(tmp_path, "t.docx", table([["{%tr endfor %}"], ["{{ nama }}"]]), p(""))
    with pytest.raises(TemplateBroken) as stop:
        fill(tmp_path, nama="x")
    assert stop.value.where == "isi, tabel 1 baris 1 kolom 1"


def test_a_condition_that_cuts_a_table_in_two_breaks_the_template_not_the_paper(tmp_path):
    template(tmp_path, "t.docx", p("{%p if nama %}"), table([["x"], ["{%tr endif %}"]]), p(""))
    with pytest.raises(TemplateBroken, match="memotong paragraf atau tabel"):
        fill(tmp_path, nama="")


@pytest.mark.parametrize(("extra", "kept"), [([], ["1"]), (["x"], ["0", "1"])])
def test_only_the_last_table_before_a_signature_is_kept_with_it(tmp_path, extra, kept):
    loop = [["{%tr for s in daftar %}"], ["{%tr for i in s.isi %}"], ["{{ s.nama }}", "{{ i }}"]]
    ends = [["{%tr endfor %}"], ["{%tr endfor %}"]]
    more = [[cell.replace("s in daftar", "s in lagi") for cell in row] for row in loop]
    heading = (p("{%p if lagi %}"), p("JUDUL"), table(more + ends), p("{%p endif %}"))
    template(tmp_path, "t.docx", table(loop + ends), *heading, p("Camat,"), p("Nama"))
    path = fill(tmp_path, daftar=[{"nama": "A", "isi": ["b"]}], lagi=[{"nama": "C", "isi": extra}] if extra else [])
    marks = [next(row.iter(f"{W}keepNext")).get(f"{W}val") for row in part(path).iter(f"{W}tr")]
    assert marks == kept
