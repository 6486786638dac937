"""Templates as people write and break them, filled."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import pytest
from lxml import etree
from papers import audit
from papers import text as words
from small_template import LANDSCAPE, PROPERTIES, p, table, template
from structure import W

from generator.errors import TemplateBroken
from generator.word.fragments import Sisipan
from generator.word.render import Engine
from generator.word.variant import PAPERS, Variant


def context(**values):
    """A context made on the spot."""
    return dataclasses.make_dataclass("Konteks", values)(**values)


PLAIN = Variant()


def fill(folder: Path, name: str, variant: Variant = PLAIN, **values) -> Path:
    content = Engine(lambda wanted: folder / wanted, variant).render(name, context(**values), PROPERTIES)
    path = folder / "filled.docx"
    path.write_bytes(content)
    return path


def root_of(path: Path):
    with zipfile.ZipFile(path) as package:
        return etree.fromstring(package.read("word/document.xml"))


def groups(*sizes):
    return tuple(
        context(nama=f"S{n}", isi=tuple(context(x=f"{n}.{k}") for k in range(size))) for n, size in enumerate(sizes)
    )


NESTED = table(
    [
        ["Kelompok", "Isi"],
        ["{%tr for s in daftar %}"],
        ["{%tr for i in s.isi %}"],
        ["{{ s.nama }}", "{{ i.x }}"],
        ["{%tr endfor %}"],
        ["{%tr endfor %}"],
    ]
)


def test_a_group_is_merged_and_kept_together(tmp_path):
    template(tmp_path, "t.docx", NESTED, p(""))
    path = fill(tmp_path, "t.docx", daftar=groups(3, 1))
    audit(path)
    merges = [m.get(f"{W}val") for m in root_of(path).iter(f"{W}vMerge")]
    assert merges == ["restart", "continue", "continue"]
    assert words(path).split("\n").count("S0") == 1
    rows = list(root_of(path).iter(f"{W}tr"))[1:]
    keeps = [row.find(f".//{W}keepNext").get(f"{W}val") for row in rows]
    assert keeps == ["1", "1", "0", "1"]


def test_a_long_group_says_its_name_again_where_it_may_break(tmp_path):
    template(tmp_path, "t.docx", NESTED, p(""))
    path = fill(tmp_path, "t.docx", daftar=groups(6))
    audit(path)
    assert words(path).split("\n").count("S0") == 2


def test_an_empty_list_leaves_the_head_and_an_all_looped_table_vanishes(tmp_path):
    looped = table([["{%tr for i in daftar %}"], ["{{ i }}"], ["{%tr endfor %}"]])
    template(tmp_path, "t.docx", NESTED, p("antara"), looped, p("akhir"))
    path = fill(tmp_path, "t.docx", daftar=())
    audit(path)
    assert len(list(root_of(path).iter(f"{W}tbl"))) == 1


def test_a_cell_that_loops_over_nothing_keeps_a_paragraph(tmp_path):
    cell = p("{%p for i in daftar %}") + p("{{ i }}") + p("{%p endfor %}")
    template(tmp_path, "t.docx", table([["Kepala", cell]]), p(""))
    audit(fill(tmp_path, "t.docx", daftar=()))
    assert "a\nb" in words(fill(tmp_path, "t.docx", daftar=("a", "b")))


def test_a_tag_spread_over_runs_by_word_is_one_tag(tmp_path):
    pieces = "".join(
        f'<w:r><w:t>{piece}</w:t></w:r><w:proofErr w:type="spellStart"/>' for piece in ("{", "{ na", "ma", " }", "}")
    )
    template(tmp_path, "t.docx", f"<w:p>{pieces}</w:p>")
    assert "Sukamaju" in words(fill(tmp_path, "t.docx", nama="Sukamaju"))


@pytest.mark.parametrize(
    "value",
    [
        "a & b",
        "<b>",
        "\"'",
        "{{ 7*7 }}",
        "{% raw %}",
        "]]>",
        "${nomor_naskah}",
        "😀",
        "שלום",
        "x" * 100_000,
        "{%tr for x %}",
    ],
)
def test_every_value_comes_out_as_typed(tmp_path, value):
    template(tmp_path, "t.docx", p("{{ nama }}"))
    assert value in words(fill(tmp_path, "t.docx", nama=value))


def test_line_breaks_and_tabs_are_those_of_word(tmp_path):
    template(tmp_path, "t.docx", p("{{ nama }}"))
    path = fill(tmp_path, "t.docx", nama="satu\ndua\ttiga")
    audit(path)
    assert len(list(root_of(path).iter(f"{W}br"))) == 1
    assert len(list(root_of(path).iter(f"{W}tab"))) == 1


@pytest.mark.parametrize(
    "tag",
    [
        "{{ nama.__class__.__mro__ }}",
        "{{ ''.__class__ }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ nama.format(x=1).__class__ }}",
        "{{ '{0.__class__}'.format(nama) }}",
        "{{ lipsum() }}",
        "{% for x in range(1000000000) %}a{% endfor %}",
        "{{ 'a' * 10 ** 12 }}",
        "{{ 'a'.ljust(10 ** 12) }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ nama | center(1000000000) }}",
    ],
)
def test_a_template_cannot_reach_out_or_run_wild(tmp_path, tag):
    template(tmp_path, "t.docx", p(tag))
    with pytest.raises(TemplateBroken):
        fill(tmp_path, "t.docx", nama="x")


def test_an_unknown_variable_is_named_with_its_place_and_the_nearest(tmp_path):
    template(tmp_path, "t.docx", p("Kepala"), table([["a", "{{ kecamatn }}"]]), p(""))
    with pytest.raises(TemplateBroken) as stop:
        fill(tmp_path, "t.docx", kecamatan="Sukamaju")
    assert stop.value.where == "isi, tabel 1 baris 1 kolom 2"
    assert "mungkin «kecamatan»" in stop.value.what


@pytest.mark.parametrize("tag", ["{% if nama %}", "{%p endfor %}", "{% fi nama %}", "{{ nama", "{{ }}"])
def test_a_broken_tag_stops_with_its_place(tmp_path, tag):
    template(tmp_path, "t.docx", p("satu"), p(f"dua {tag}"))
    with pytest.raises(TemplateBroken) as stop:
        fill(tmp_path, "t.docx", nama="x")
    assert stop.value.where == f"isi, paragraf 2 «dua {tag}»"


def test_a4_scales_the_page_and_its_tables(tmp_path):
    template(tmp_path, "t.docx", table([["a", "b"]], width=9920), p(""))
    path = fill(tmp_path, "t.docx", Variant(PAPERS["A4"]))
    root = root_of(path)
    assert root.find(f".//{W}pgSz").get(f"{W}w") == "11906"
    grid = sum(int(c.get(f"{W}w")) for c in root.iter(f"{W}gridCol"))
    assert abs(grid - 9920 * (11906 - 2268) / (12189 - 2268)) < 3


def test_the_house_font_replaces_that_of_the_template(tmp_path):
    template(tmp_path, "t.docx", p("x"))
    with zipfile.ZipFile(fill(tmp_path, "t.docx", Variant(font='Tahoma & "Co"'))) as package:
        styles = package.read("word/styles.xml").decode()
    etree.fromstring(styles.encode())
    assert "Bookman" not in styles
    assert "Tahoma &amp;" in styles


@dataclass(frozen=True)
class Stamp:
    """A fragment for tests."""

    fragment: ClassVar[bool] = True

    def within(self, width_pt):
        return self

    def runs(self, properties):
        return f"<w:r>{properties}<w:t>[{properties.count('<w:b/>')}]</w:t></w:r>"


def test_a_fragment_stands_between_the_texts_beside_it_and_takes_their_form(tmp_path):
    run = '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">kiri {{ x }} kanan {{ x }}</w:t></w:r>'
    template(tmp_path, "t.docx", f"<w:p>{run}</w:p>")
    path = fill(tmp_path, "t.docx", x=Stamp())
    audit(path)
    assert "kiri [1] kanan [1]" in words(path)
    assert all((t.text or "") != "" for t in root_of(path).iter(f"{W}t"))


def sections(path):
    return [s.find(f"{W}pgSz").get(f"{W}w") for s in root_of(path).iter(f"{W}sectPr")]


def test_included_papers_bring_their_own_page(tmp_path):
    template(tmp_path, "host.docx", p("tuan rumah"), p("{%p for l in lampiran %}"), p("{{ l }}"), p("{%p endfor %}"))
    template(tmp_path, "guest.docx", p("tamu {{ nama }}"), section=LANDSCAPE)
    guests = tuple(Sisipan("guest.docx", context(nama=str(n)), bagian_baru=True) for n in (1, 2))
    alone = fill(tmp_path, "host.docx", lampiran=())
    assert sections(alone) == ["12189"]
    both = fill(tmp_path, "host.docx", lampiran=guests)
    audit(both)
    assert sections(both) == ["12189", "18709", "18709"]
    flowing = fill(tmp_path, "host.docx", lampiran=(Sisipan("guest.docx", context(nama="3"), bagian_baru=False),))
    assert sections(flowing) == ["12189"]
    assert "tamu 3" in words(flowing)


def test_bytes_do_not_depend_on_the_run(tmp_path):
    template(tmp_path, "t.docx", NESTED, p("{{ nama }}"))
    script = (
        "import sys, hashlib; sys.path[:0] = ['tests', '.']; import test_word_render as t; from pathlib import Path;"
        f"path = t.fill(Path({str(tmp_path)!r}), 't.docx', nama='x', daftar=t.groups(2));"
        "print(hashlib.sha256(path.read_bytes()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1
