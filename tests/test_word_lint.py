"""What the linter says of a template, and where."""

from __future__ import annotations

import pytest
from conftest import TEMPLATES
from small_template import p, table, template

from generator.documents.papers import TEMPLATES as KINDS
from generator.documents.sk import KonteksLampiran
from generator.word.context import variables
from generator.word.lint import lint, used


@pytest.mark.parametrize("name", KINDS)
def test_shipped_templates_are_without_fault_and_use_documented_variables_only(name):
    assert list(lint(TEMPLATES / name, KINDS[name])) == []
    known = {v.nama for v in variables(KINDS[name])}
    lists_as_conditions = {variable.removesuffix("[]") for variable in known}
    assert set(used(TEMPLATES / name)) <= known | lists_as_conditions


@pytest.mark.parametrize("name", KINDS)
def test_every_variable_has_help(name):
    assert all(v.bantuan for v in variables(KINDS[name]))


@pytest.mark.parametrize(
    ("body", "where", "what"),
    [
        ([p("{ nomor }}")], "isi, paragraf 1", "kurung tag tidak lengkap"),
        ([p("satu"), p("{{ nomor }")], "isi, paragraf 2", "kurung tag tidak lengkap"),
        ([p("{% If nomor %}"), p("{% endif %}")], "isi, paragraf 1", "perintah «If» tidak dikenal; mungkin «if»"),
        ([p("{{ ‘nomor’ }}")], "isi, paragraf 1", "tanda koreksi otomatis «‘»"),
        ([p("{%p if nomor %} teks"), p("{%p endif %}")], "isi, paragraf 1", "teks «teks» di samping"),
        ([p("{%p if nomor %}"), p("x")], "isi, paragraf 1", "«if» tidak ditutup"),
        ([p("{%p endfor %}")], "isi, paragraf 1", "«endfor» tanpa «for»"),
        ([p("{%tr if nomor %}"), p("{%tr endif %}")], "isi, paragraf 1", "di luar tabel"),
        ([p("{{ }}")], "isi, paragraf 1", "tag kosong"),
        ([p("{%p for x daftar %}"), p("{%p endfor %}")], "isi, paragraf 1", "perulangan «x daftar» keliru"),
        ([table([["a", "b"], ["c", "{{ nomr }}"]]), p("")], "isi, tabel 1 baris 2 kolom 2", "mungkin «nomor»"),
        ([p("{{ penanda.nma }}")], "isi, paragraf 1", "mungkin «nama»"),
    ],
)
def test_each_fault_is_told_with_its_place(tmp_path, body, where, what):
    path = template(tmp_path, "t.docx", *body)
    found = list(lint(path, KonteksLampiran))
    assert (where, True) in [(place.split(" «")[0], what in text) for place, text, _ in found]
    assert all(remedy for _, _, remedy in found)


def test_a_paragraph_is_named_by_its_first_words_because_word_does_not_number_them(tmp_path):
    long = "Rencana aksi pada Kantor {{ kecamatn }} disusun setiap tahun"
    path = template(tmp_path, "t.docx", p(""), p("  {%p\tfor x in  nomor %} "), p(long), p("{%p endfor %}"))
    assert {where for where, _, _ in lint(path, KonteksLampiran)} == {
        "isi, paragraf 2 «{%p for x in nomor %}»",
        "isi, paragraf 3 «Rencana aksi pada Kantor {{ kecamatn }}…»",
    }


def test_all_faults_are_told_not_just_the_first(tmp_path):
    path = template(tmp_path, "t.docx", p("{{ satu }}"), p("{{ dua }}"), p("{%p endif %}"))
    assert len(list(lint(path, KonteksLampiran))) == 3


def test_loops_are_resolved_to_what_they_go_through(tmp_path):
    rows = table(
        [
            ["{%tr for s in sasaran %}"],
            ["{%tr for i in s.indikator %}"],
            ["{{ i.nama }}"],
            ["{%tr endfor %}"],
            ["{%tr endfor %}"],
        ]
    )
    path = template(tmp_path, "t.docx", rows, p("{{ i }}"))
    assert set(used(path)) == {"sasaran[]", "sasaran[].indikator[]", "sasaran[].indikator[].nama", "i"}
