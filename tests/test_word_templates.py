"""Merges, sections, headers, hosts and guests: what filling a template does beyond its words."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pypdf
import pytest
from conftest import CONTOH, ROOT, TEMPLATES
from docx import Document
from papers import assert_marked, audit, check, convert, line, lines, needs_libreoffice, part, rows, text
from small_template import LANDSCAPE, p, table, template
from structure import M, W

from generator.documents.papers import TEMPLATES as KINDS
from generator.errors import TemplateBroken
from generator.model.formulasi import Istilah, Jumlah, Pecahan
from generator.word.equations import BagianFormula, Formula
from generator.word.fragments import Bertanda, Sisipan
from generator.word.render import Engine, Properties
from generator.word.variant import PAPERS, Variant, set_paper

PROPERTIES = Properties("Judul", "Subjek", "Penyusun", "kata", date(2026, 1, 5))
SECTION = LANDSCAPE.replace('w:w="18709" w:h="12189" w:orient="landscape"', 'w:w="12189" w:h="18709"')
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


def fill(folder: Path, name: str = "t.docx", variant: Variant | None = None, **values: Any) -> Path:
    """Fill a template of a folder; the paper is sound."""
    engine = Engine(lambda wanted: folder / wanted, variant or Variant())
    path = folder / "naskah.docx"
    path.write_bytes(engine.render(name, values, PROPERTIES))
    return path


def changed(path: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    """Change the parts of a template."""
    with zipfile.ZipFile(path) as package:
        members = {name: package.read(name) for name in package.namelist()}
    change(members)
    with zipfile.ZipFile(path, "w") as package:
        for name, content in members.items():
            package.writestr(name, content)


def with_header(path: Path, words: str) -> None:
    """Give the first section of a template a header."""

    def change(members: dict[str, bytes]) -> None:
        office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
        relation = f'<Relationship Id="rId90" Type="{office}/header" Target="header9.xml"/></Relationships>'
        override = f'<Override PartName="/word/header9.xml" ContentType="{kind}"/></Types>'
        reference = '<w:sectPr><w:headerReference w:type="default" r:id="rId90"/>'
        members["word/header9.xml"] = f'<w:hdr xmlns:w="{W[1:-1]}">{p(words)}</w:hdr>'.encode()
        for name, old, new in (
            ("word/_rels/document.xml.rels", "</Relationships>", relation),
            ("[Content_Types].xml", "</Types>", override),
            ("word/document.xml", "<w:sectPr>", reference),
        ):
            members[name] = members[name].decode().replace(old, new, 1).encode()

    changed(path, change)


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


def test_an_equation_stands_between_the_words_of_its_run(tmp_path):
    run = '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Rumus: {{ rumus }} (dua angka)</w:t></w:r>'
    template(tmp_path, "t.docx", f"<w:p>{run}</w:p>", p("{{ rumus }}{{ rumus }}"))
    whole = Pecahan(Jumlah(Istilah("izin tepat waktu")), Jumlah(Istilah("seluruh izin")), "100%")
    path = fill(tmp_path, rumus=Formula((BagianFormula(whole),)))
    audit(path)
    first, second = part(path).iter(f"{W}p")
    assert line(first) == "Rumus: izin tepat waktuseluruh izin × 100% (dua angka)"
    assert len(list(first.iter(f"{M}nary"))) == 2
    children = [child.tag for child in first if child.tag != f"{W}pPr"]
    assert children == [f"{W}r", f"{M}oMathPara", f"{W}r"]
    assert all(run.find(f"{W}rPr/{W}b") is not None for run in first.findall(f"{W}r"))
    assert len(list(second.iter(f"{M}oMath"))) == 2


def test_a_fragment_in_a_header_is_written_as_words(tmp_path):
    with_header(template(tmp_path, "t.docx", p("isi")), "{{ judul }}")
    path = fill(tmp_path, judul=Bertanda("A & B\nC", "_x", 1))
    audit(path)
    header = next(part(path, "word/header9.xml").iter(f"{W}p"))
    assert line(header) == "A & B\nC"


def test_an_unknown_name_is_found_where_it_is_unknown(tmp_path):
    template(tmp_path, "t.docx", p("{{ kantor.nama }}"), table([["x", "{{ kop.nama }}"]]), p(""))
    with pytest.raises(TemplateBroken) as stop:
        fill(tmp_path, kantor={"nama": "x"}, kop={"namo": "y"})
    assert stop.value.where == "isi, tabel 1 baris 1 kolom 2"
    assert "variabel «nama» tidak dikenal; mungkin «namo»" in stop.value.what


def test_an_unknown_name_of_a_loop_is_found_in_its_row(tmp_path):
    body = table([["{%tr for i in daftar %}"], ["{{ i.nama }}", "{{ i.satuam }}"], ["{%tr endfor %}"]])
    template(tmp_path, "t.docx", p("{{ nama }}"), body, p(""))
    with pytest.raises(TemplateBroken) as stop:
        fill(tmp_path, nama="x", daftar=[{"nama": "a", "satuan": "b"}])
    assert stop.value.where == "isi, tabel 1 baris 2 kolom 2"
    assert "mungkin «satuan»" in stop.value.what


def test_an_unknown_name_in_a_header_is_found_there(tmp_path):
    with_header(template(tmp_path, "t.docx", p("isi")), "{{ judl }}")
    with pytest.raises(TemplateBroken) as stop:
        fill(tmp_path, judul="x")
    assert stop.value.where == "kepala halaman, paragraf 1 «{{ judl }}»"


def test_a_place_in_a_list_that_is_too_short_is_no_variable_without_a_name(tmp_path):
    template(tmp_path, "t.docx", p("{{ nama }}"), p("{{ bulan[12] }}"))
    with pytest.raises(TemplateBroken) as stop:
        fill(tmp_path, nama="x", bulan=["a"])
    assert "«»" not in str(stop.value)


@pytest.mark.parametrize(
    "tag",
    [
        "{{ 1/0 }}",
        "{{ nama.upper }}",
        "{{ nama['upper'] }}",
        "{{ kelompok.items }}",
        "{{ kelompok }}",
        "{{ daftar }}",
        "{{ nama|attr('__class__') }}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}",
        "{% extends 'x' %}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% for x in kelompok recursive %}{{ loop(kelompok) }}{% endfor %}",
        "{{ loop.__class__ }}",
        "{% for i in daftar %}{{ loop.__init__ }}{% endfor %}",
        "{{ namespace }}",
        "{{ dict }}",
        "{{ joiner.__init__.__globals__ }}",
        "{{ 9 ** 9 ** 9 }}",
        "{% autoescape false %}{{ '</w:p>' }}{% endautoescape %}",
        "{{ " + "(" * 3000 + "1",
        "{{ " + "-" * 5000 + "1 }}",
    ],
    ids=lambda tag: tag[:40],
)
def test_what_is_no_value_loop_or_condition_is_refused_at_once(tmp_path, tag):
    template(tmp_path, "t.docx", p(tag))
    begin = time.monotonic()
    with pytest.raises(TemplateBroken):
        fill(tmp_path, nama="x", daftar=["a"], kelompok={"a": "b"})
    assert time.monotonic() - begin < 5


def test_what_word_saves_of_a_template_is_still_a_template(tmp_path):
    document = Document()
    document.add_paragraph("Kantor: ").add_run("{{ kantor }}").bold = True
    grid = document.add_table(rows=4, cols=2)
    for row, texts in enumerate((("Nama", "Isi"), ("{%tr for i in daftar %}", ""), ("{{ i }}", "&"), ("", ""))):
        for column, words in enumerate(texts):
            grid.cell(row, column).text = words
    grid.cell(3, 0).text = "{%tr endfor %}"
    split = document.add_paragraph()
    for piece in ("{", "{", " ka", "ntor", " }}"):
        split.add_run(piece)
    relations = document.part.rels
    for name in [name for name, relation in relations.items() if "stylesWithEffects" in relation.reltype]:
        del relations[name]
    document.save(str(tmp_path / "t.docx"))
    path = fill(tmp_path, kantor="A & <B>", daftar=["satu", "dua"])
    audit(path)
    assert lines(path) == ["Kantor: A & <B>", "Nama", "Isi", "satu", "&", "dua", "&", "A & <B>"]


@needs_libreoffice
def test_what_libreoffice_saves_of_a_template_is_still_a_template(tmp_path):
    from generator import pipeline
    from generator.model.kantor import JenisDokumen

    names = ("sk.docx", "lampiran.docx", "iku-penjelasan.docx", "iki.docx")
    (tmp_path / "templat").mkdir()
    convert([TEMPLATES / name for name in names], tmp_path / "templat", "docx:MS Word 2007 XML")
    kinds = frozenset(kind for kind in JenisDokumen if kind not in ("rencana-aksi", "pk"))
    words = []
    for folder, templates in ((tmp_path / "a", None), (tmp_path / "b", tmp_path / "templat")):
        choice = pipeline.Pilihan(folder, kinds, templat=templates)
        (made,) = pipeline.buat([CONTOH], choice, lambda line: None)
        assert len(made.tertulis) == 4
        for paper in made.tertulis:
            assert check(paper.path) == [], paper.path.name
        words.append({paper.path.name: text(paper.path).split() for paper in made.tertulis})
    assert words[0] == words[1]


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("paper", PAPERS.values(), ids=lambda paper: paper.nama)
def test_every_section_of_a_shipped_template_takes_the_paper_in_its_own_direction(name, paper):
    root = part(TEMPLATES / name)
    before = [_direction(size) for size in root.iter(f"{W}pgSz")]
    set_paper(root, paper)
    sides = {"upright": (paper.lebar, paper.tinggi), "wide": (paper.tinggi, paper.lebar)}
    after = [(int(size.get(f"{W}w")), int(size.get(f"{W}h"))) for size in root.iter(f"{W}pgSz")]
    assert after == [sides[direction] for direction in before]
    for margins, section in zip(root.iter(f"{W}pgMar"), after, strict=True):
        room = section[0] - int(margins.get(f"{W}left")) - int(margins.get(f"{W}right"))
        assert all(sum(int(c.get(f"{W}w")) for c in t.iter(f"{W}gridCol")) <= room + 25 for t in root.iter(f"{W}tbl"))


def _direction(size: Any) -> str:
    return "upright" if int(size.get(f"{W}w")) < int(size.get(f"{W}h")) else "wide"


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


def guest(folder: Path, *body: str, section: str = LANDSCAPE) -> Path:
    return template(folder, "tamu.docx", *body, section=section)


def test_words_of_the_host_after_a_guest_stand_on_the_host_s_own_page(tmp_path):
    guest(tmp_path, p("tamu {{ nama }}"))
    template(tmp_path, "t.docx", p("sebelum"), p("{{ isi }}"), p("sesudah"))
    path = fill(tmp_path, isi=Sisipan("tamu.docx", {"nama": "satu"}, bagian_baru=True))
    audit(path)
    assert [_direction(size) for size in part(path).iter(f"{W}pgSz")] == ["upright", "wide", "upright"]
    assert lines(path) == ["sebelum", "tamu satu", "sesudah"]


def test_a_guest_with_a_table_at_its_end_still_ends_its_section(tmp_path):
    guest(tmp_path, p("{{ nama }}"), table([["a", "b"]]))
    template(tmp_path, "t.docx", p("sebelum"), p("{%p for l in isi %}"), p("{{ l }}"), p("{%p endfor %}"))
    two = [Sisipan("tamu.docx", {"nama": name}, bagian_baru=True) for name in ("satu", "dua")]
    path = fill(tmp_path, isi=two)
    audit(path)
    assert [_direction(size) for size in part(path).iter(f"{W}pgSz")] == ["upright", "wide", "wide"]


def test_a_guest_inside_a_guest_flows_on(tmp_path):
    template(tmp_path, "dalam.docx", p("dalam {{ x }}"), table([["{{ x }}", "b"]]), p(""))
    guest(tmp_path, p("tamu"), p("{{ isi }}"), p("akhir tamu"))
    template(tmp_path, "t.docx", p("tuan rumah"), p("{{ isi }}"))
    inner = Sisipan("dalam.docx", {"x": "satu"}, bagian_baru=False)
    path = fill(tmp_path, isi=Sisipan("tamu.docx", {"isi": inner}, bagian_baru=True))
    audit(path)
    assert lines(path) == ["tuan rumah", "tamu", "dalam satu", "satu", "b", "", "akhir tamu"]


def test_a_guest_that_needs_parts_of_its_own_file_is_refused(tmp_path):
    link = '<w:p><w:hyperlink r:id="rId1"><w:r><w:t>tautan</w:t></w:r></w:hyperlink></w:p>'
    guest(tmp_path, link)
    template(tmp_path, "t.docx", p("{{ isi }}"))
    with pytest.raises(TemplateBroken, match="gambar atau tautan") as stop:
        fill(tmp_path, isi=Sisipan("tamu.docx", {}, bagian_baru=True))
    assert stop.value.path.name == "tamu.docx"


@needs_libreoffice
def test_guests_print_on_their_own_paper_and_no_page_is_blank(tmp_path):
    guest(tmp_path, p("tamu {{ nama }}"), table([["a", "{{ nama }}"]]), p("akhir {{ nama }}"))
    host = (p("tuan rumah"), p("{%p for l in isi %}"), p("{{ l }}"), p("{%p endfor %}"))
    template(tmp_path, "t.docx", *host)
    template(tmp_path, "u.docx", *host, p("penutup"))
    guests = [Sisipan("tamu.docx", {"nama": name}, bagian_baru=True) for name in ("satu", "dua")]
    made = []
    for name, values in (("t", []), ("t", guests[:1]), ("t", guests), ("u", guests)):
        path = fill(tmp_path, f"{name}.docx", isi=values)
        audit(path)
        made.append(path.rename(tmp_path / f"naskah-{len(made)}.docx"))
    seen = []
    for pdf in convert(made, tmp_path):
        sheets = pypdf.PdfReader(pdf).pages
        assert all(sheet.extract_text().strip() for sheet in sheets), "a blank page"
        seen.append([(_mm(sheet.mediabox.width), _mm(sheet.mediabox.height)) for sheet in sheets])
    upright, wide = (215, 330), (330, 215)
    assert seen == [[upright], [upright, wide], [upright, wide, wide], [upright, wide, wide, upright]]


def _mm(points: Any) -> int:
    return round(float(points) * 25.4 / 72)


def test_the_bytes_of_whole_papers_do_not_depend_on_the_run(tmp_path):
    written = []
    for seed in ("0", "4711"):
        out = tmp_path / seed
        command = [sys.executable, "-m", "generator", "buat", str(CONTOH), "-o", str(out)]
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC{seed[0]}"}
        subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
        written.append({path.name: path.read_bytes() for path in out.rglob("*.docx")})
    assert len(written[0]) == 9
    assert written[0] == written[1]


def test_an_engine_forgets_the_paper_before(tmp_path):
    guest(tmp_path, p("tamu {{ nama }}"))
    template(tmp_path, "t.docx", p("{{ nama }}"), p("{%p if isi %}"), p("{{ isi }}"), p("{%p endif %}"))
    engine = Engine(lambda wanted: tmp_path / wanted, Variant())
    plain = {"nama": "x", "isi": ""}
    alone = engine.render("t.docx", plain, PROPERTIES)
    engine.render("t.docx", {"nama": "y", "isi": Sisipan("tamu.docx", {"nama": "z"}, bagian_baru=True)}, PROPERTIES)
    assert engine.render("t.docx", plain, PROPERTIES) == alone


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
    assert [_direction(size) for size in part(path).iter(f"{W}pgSz")] == ["upright"] * ("<>" in wanted) + ["wide"]
