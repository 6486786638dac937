"""Sections of a paper: its sheet and direction, the share of its tables, the mark of a draft, breaks at tags."""

from __future__ import annotations

import zipfile

import pytest
from conftest import TEMPLATES
from papers import assert_marked, audit, line, part
from small_template import LANDSCAPE, SECTION, direction, fill, p, table, template, with_header
from structure import W

from generator.documents.papers import TEMPLATES as KINDS
from generator.word.variant import PAPERS, Variant, set_paper


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("paper", PAPERS.values(), ids=lambda paper: paper.nama)
def test_every_section_of_a_shipped_template_takes_the_paper_in_its_own_direction(name, paper):
    root = part(TEMPLATES / name)
    before = [direction(size) for size in root.iter(f"{W}pgSz")]
    set_paper(root, paper)
    sides = {"upright": (paper.lebar, paper.tinggi), "wide": (paper.tinggi, paper.lebar)}
    after = [(int(size.get(f"{W}w")), int(size.get(f"{W}h"))) for size in root.iter(f"{W}pgSz")]
    assert after == [sides[direction] for direction in before]
    for margins, section in zip(root.iter(f"{W}pgMar"), after, strict=True):
        room = section[0] - int(margins.get(f"{W}left")) - int(margins.get(f"{W}right"))
        assert all(sum(int(c.get(f"{W}w")) for c in t.iter(f"{W}gridCol")) <= room + 25 for t in root.iter(f"{W}tbl"))


def test_tables_keep_their_share_of_the_text_on_another_paper(tmp_path):
    wide = table([["a", "b", "c"]], width=16000)
    first = p("satu").replace("</w:pPr>", f"{SECTION}</w:pPr>")
    template(tmp_path, "t.docx", table([["a", "b"]], width=9000), first, wide, p(""), section=LANDSCAPE)
    path = fill(tmp_path, variant=Variant(PAPERS["A4"]))
    audit(path)
    margins = 2 * 1134
    for found, width, before, after in zip(
        part(path).iter(f"{W}tbl"), (9000, 16000), (12189, 18709), (11906, 16838), strict=True
    ):
        wanted = width * (after - margins) / (before - margins)
        for kind in ("gridCol", "tcW"):
            assert sum(int(e.get(f"{W}w")) for e in found.iter(f"{W}{kind}")) == pytest.approx(wanted, abs=3)


def test_a_draft_is_marked_in_every_section_also_on_first_pages(tmp_path):
    first = p("satu").replace("</w:pPr>", f"{SECTION}</w:pPr>")
    second = p("dua").replace("</w:pPr>", f"{SECTION.replace('</w:sectPr>', '<w:titlePg/></w:sectPr>')}</w:pPr>")
    with_header(template(tmp_path, "t.docx", first, second, p("tiga"), section=LANDSCAPE), "Kepala {{ nama }}")
    path = fill(tmp_path, variant=Variant(watermark="RANCANGAN"), nama="kami")
    audit(path)
    assert_marked(path)
    assert "Kepala kami" in line(part(path, "word/header9.xml"))


def test_a_paper_that_is_no_draft_is_not_marked(tmp_path):
    with_header(template(tmp_path, "t.docx", p("satu")), "Kepala")
    assert b"RANCANGAN" not in zipfile.ZipFile(fill(tmp_path)).read("word/header9.xml")


BREAKS = {
    "kosong sesudah tag pembuka": ([f"{{%p if nama %}}{SECTION}", "a", "{%p endif %}", "b"], ["<>", "a", "b"]),
    "sesudah tag penutup": (["{%p if nama %}", "a", f"{{%p endif %}}{SECTION}", "b"], ["a", "<>", "b"]),
    "sesudah catatan": (["a", f"{{#p catatan #}}{SECTION}", "b"], ["a", "<>", "b"]),
    "di dalam syarat yang tidak terpenuhi": (
        ["a", f"{{%p if not nama %}}{SECTION}", "{%p endif %}", "b"],
        ["a", "b"],
    ),
}


@pytest.mark.parametrize("case", BREAKS)
def test_a_section_break_in_the_paragraph_of_a_tag_stays_where_it_was(tmp_path, case):
    body, wanted = BREAKS[case]
    split = [text.partition("<w:sectPr>") for text in body]
    paragraphs = [p(words).replace("</w:pPr>", f"{mark}{rest}</w:pPr>") for words, mark, rest in split]
    template(tmp_path, "t.docx", *paragraphs, section=LANDSCAPE)
    path = fill(tmp_path, nama="x")
    audit(path)
    assert [line(one) or "<>" for one in part(path).iter(f"{W}p")] == wanted
    assert [direction(size) for size in part(path).iter(f"{W}pgSz")] == ["upright"] * ("<>" in wanted) + ["wide"]
