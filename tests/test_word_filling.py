"""Filling a template: equations, headers, names it does not know, what Word and LibreOffice save of it, equal bytes."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest
from conftest import CONTOH, ROOT, TEMPLATES
from docx import Document
from papers import audit, check, convert, line, lines, needs_libreoffice, part, text
from small_template import PROPERTIES, fill, guest, p, table, template, with_header
from structure import M, W

from generator.errors import TemplateBroken
from generator.model.formulasi import Istilah, Jumlah, Pecahan
from generator.word.equations import BagianFormula, Formula
from generator.word.fragments import Bertanda, Sisipan
from generator.word.render import Engine
from generator.word.variant import Variant


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
