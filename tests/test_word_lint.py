"""What the linter says of a template, and where: its tags, its parts, its names; and the list of variables."""

from __future__ import annotations

import zipfile
from collections import Counter

import pytest
from conftest import TEMPLATES
from papers import line, part
from small_template import p, table, template
from structure import W

from generator.answers.variabel import list_variables, template_faults
from generator.documents.papers import TEMPLATES as KINDS
from generator.documents.sk import KonteksLampiran
from generator.errors import TemplateBroken
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


def found(path, kind=KonteksLampiran):
    return [(where.split(" «")[0], what) for where, what, _ in lint(path, kind)]


@pytest.mark.parametrize("sign", "‘’‚‛“”„–—…\u00ad\u200b«»")
def test_each_sign_of_autocorrection_in_a_tag_is_told_once(tmp_path, sign):
    path = template(tmp_path, "t.docx", p("{%p if nomor == " + sign + "a %}"), p("{%p endif %}"))
    where, what = found(path)[0]
    assert where == "isi, paragraf 1"
    assert what.startswith(f"tanda koreksi otomatis «{sign}» di dalam tag")


@pytest.mark.parametrize("sign", "‘’“”–—…\u00a0")
def test_the_same_signs_beside_a_tag_are_no_fault(tmp_path, sign):
    assert found(template(tmp_path, "t.docx", p(f"{sign}{{{{ nomor }}}}{sign}"))) == []


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ([p("{% %}")], [("isi, paragraf 1", "tag kosong «{% %}».")]),
        ([p("{{ nomor|upper }}")], []),
        ([p("{{ nomor | besar }}")], [("isi, paragraf 1", "saringan «besar» tidak dikenal.")]),
        ([p("{# catatan {{ x }} #}")], []),
        ([p("${nomor_naskah} dan ${tanggal_naskah}")], []),
        ([p("{{ 'satu' if nomor else \"dua tiga\" }}")], []),
        ([p("{%p if nomor and not (tanggal or tentang) %}"), p("{%p else %}"), p("{%p endif %}")], []),
        (
            [p("{%p if nomor %}"), p("{%p elif nmor %}"), p("{%p endif %}")],
            [("isi, paragraf 2", "variabel «nmor» tidak dikenal; mungkin «nomor».")],
        ),
        ([p("{%p else %}")], [("isi, paragraf 1", "«else» tanpa «if».")]),
        (
            [p("{%p if nomor %}"), p("{%p endfor %}"), p("{%p endif %}")],
            [("isi, paragraf 2", "«endfor» tanpa «for» (yang terbuka: if di isi, paragraf 1 «{%p if nomor %}»).")],
        ),
        (
            [p("{%p for x in nomor %}"), p("{%p endfor %}")],
            [("isi, paragraf 1", "variabel «nomor» bukan daftar, tidak dapat diulang.")],
        ),
        (
            [p("{% if nomor %}a"), table([["b", "c{% endif %}"]]), p("")],
            [("isi, tabel 1 baris 1 kolom 2", "«if» dibuka di isi, paragraf 1 «{% if nomor %}a», ditutup di sini.")],
        ),
        (
            [p("{% if nomor %}a"), p("{%p endif %}")],
            [("isi, paragraf 2", "«if» dibuka di isi, paragraf 1 «{% if nomor %}a», ditutup di sini.")],
        ),
        ([p("{% if nomor %}a{% else %}b{% endif %}")], []),
        ([p("{% set x = 1 %}")], [("isi, paragraf 1", "perintah «set» tidak dikenal.")]),
        ([p("{% include 'x' %}")], [("isi, paragraf 1", "perintah «include» tidak dikenal.")]),
        ([p("{% fro x in nomor %}")], [("isi, paragraf 1", "perintah «fro» tidak dikenal; mungkin «for».")]),
        (
            [table([["{%tr if nomor %} sisa"], ["a"], ["{%tr endif %}"]]), p("")],
            [("isi, tabel 1 baris 1 kolom 1", "teks «sisa» di samping {%tr …%} akan hilang.")],
        ),
        (
            [p("satu"), table([["a", "b"]]), table([["a", p("") + table([["{{ x }}"]], 4000) + p("")]]), p("{{ y }}")],
            [
                ("isi, tabel 3 baris 1 kolom 1", "variabel «x» tidak dikenal"),
                ("isi, paragraf 2", "variabel «y» tidak dikenal"),
            ],
        ),
    ],
)
def test_a_template_has_exactly_these_faults(tmp_path, body, faults):
    told = found(template(tmp_path, "t.docx", *body))
    assert [where for where, _ in told] == [where for where, _ in faults]
    assert all(what.startswith(wanted) for (_, what), (_, wanted) in zip(told, faults, strict=True)), told


@pytest.mark.parametrize(
    ("part_name", "root", "where"),
    [
        ("word/header3.xml", "hdr", "kepala halaman, paragraf 1"),
        ("word/footer2.xml", "ftr", "kaki halaman, paragraf 1"),
        ("word/footnotes.xml", "footnotes", "catatan kaki, paragraf 1"),
    ],
)
def test_other_parts_are_read_too_and_a_loop_does_not_go_on_from_one_to_the_next(tmp_path, part_name, root, where):
    path = template(tmp_path, "t.docx", p("{%p if nomor %}"))
    with zipfile.ZipFile(path, "a") as package:
        package.writestr(part_name, f'<w:{root} xmlns:w="{W[1:-1]}">{p("{{ nmor }}{% endif %}")}</w:{root}>')
    assert [place for place, _ in found(path)] == ["isi, paragraf 1", where, where]
    assert [what.split(" ")[0] for _, what in found(path)] == ["«if»", "variabel", "«endif»"]


def test_without_a_context_names_are_not_judged(tmp_path):
    assert list(lint(template(tmp_path, "t.docx", p("{{ apa_saja }}")))) == []


def test_what_is_no_word_file_is_no_template(tmp_path):
    (tmp_path / "t.docx").write_bytes(b"bukan zip")
    with pytest.raises(TemplateBroken):
        list(lint(tmp_path / "t.docx"))


def test_the_office_s_own_template_is_judged_instead_of_the_shipped_one(tmp_path):
    template(tmp_path, "sk.docx", p("{{ nomr }}"))
    (fault,) = template_faults(tmp_path, None)
    assert fault.startswith(f"{tmp_path / 'sk.docx'}, isi, paragraf 1 «{{{{ nomr }}}}»: variabel «nomr» tidak dikenal")
    assert template_faults(tmp_path, "iki") == []


@pytest.mark.parametrize("name", KINDS)
def test_every_tag_of_a_shipped_template_is_written_in_one_run(name):
    for paragraph in part(TEMPLATES / name).iter(f"{W}p"):
        whole = line(paragraph)
        runs = [t.text or "" for t in paragraph.iter(f"{W}t")]
        assert whole.count("{{") == sum(run.count("{{") for run in runs)
        assert all(run.count("{{") == run.count("}}") for run in runs), whole


@pytest.mark.parametrize("kind", dict.fromkeys(KINDS.values()), ids=lambda kind: kind.__name__)
def test_every_variable_is_listed_once_with_help_that_is_a_phrase(kind):
    listed = list(variables(kind))
    assert [name for name, count in Counter(v.nama for v in listed).items() if count > 1] == []
    for variable in listed:
        assert variable.bantuan[0].isupper(), variable
        assert not variable.bantuan.endswith("."), variable
        assert variable.nama in {line.split()[0] for line in list_variables(None).splitlines() if line.startswith("  ")}
