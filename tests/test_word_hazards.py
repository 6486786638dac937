"""What filling a template would lose without a word is told by the linter and refused by the engine."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from papers import audit
from small_template import LANDSCAPE, PROPERTIES, p, table, template
from structure import W

from generator.errors import TemplateBroken
from generator.word.fragments import Bertanda, Sisipan
from generator.word.lint import lint
from generator.word.render import Engine
from generator.word.tables import Tabel
from generator.word.variant import Variant


def run(content: str) -> str:
    return f"<w:r>{content}</w:r>"


def words(text: str) -> str:
    return run(f'<w:t xml:space="preserve">{text}</w:t>')


def raw(content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


IF, END = p("{%p if menimbang %}"), p("{%p endif %}")
ROWS = [["a"], ["{%tr endif %}"]]
PAGE = run('<w:br w:type="page"/>')
FIELD = run('<w:instrText xml:space="preserve"> PAGE </w:instrText>')
EQUATION = (
    '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x</m:t></m:r></m:oMath>'
)

LOST = {
    "pemisah halaman": [raw(words("{%p if nomor %}") + PAGE), p("a"), END],
    "bidang (field)": [raw(words("{%p if nomor %}") + FIELD), p("a"), END],
    "persamaan": [raw(words("{%p if nomor %}") + EQUATION), p("a"), END],
    "dua {%p …%}": [p("{%p if nomor %}{%p endif %}"), p("a")],
    "dua {%tr …%}": [table([["{%tr if nomor %}", "{%tr endif %}"]]), p("")],
    "teks «Jumlah» di sel lain": [table([["{%tr if nomor %}", "Jumlah"], *ROWS]), p("")],
    "tabel di samping": [table([["{%tr if nomor %}", p("") + table([["{{ nomor }}"]]) + p("")], *ROWS]), p("")],
    "{%tc …%}": [table([["{%tc for x in menimbang %}", "{{ x }}", "{%tc endfor %}"]]), p("")],
    "«{{p …}}»": [p("{{p nomor }}")],
    "«{{r …}}»": [p("{{r nomor }}")],
    "tanda hubung": [p("satu"), p("{%- if nomor %}dua{% endif %}")],
    "perubahan terlacak": [raw('<w:del w:id="1" w:author="a"><w:r><w:delText>{{ nomor }}</w:delText></w:r></w:del>')],
    "sisipan": [raw(f'<w:ins w:id="1" w:author="a">{words("kata")}</w:ins>')],
    "tidak selesai": [p("a {# catatan"), p("hilang"), p("akhir #}")],
    "terpotong": [p("{{ no"), p("mor }}")],
}


@pytest.mark.parametrize("what", LOST)
def test_what_would_be_lost_is_told_with_its_place_and_not_filled(tmp_path, what):
    path = template(tmp_path, "t.docx", *LOST[what])
    told = list(lint(path))
    assert told, what
    assert all(where.startswith("isi, ") and remedy for where, _, remedy in told)
    if what not in ("sisipan", "terpotong", "tidak selesai"):
        assert any(what in text for _, text, _ in told), told
    with pytest.raises(TemplateBroken) as broken:
        fill(tmp_path, nomor="1", menimbang=["a", "b"])
    assert "isi, " in str(broken.value)


def fill(folder, **values):
    engine = Engine(lambda name: folder / name, Variant())
    return engine.render("t.docx", values, PROPERTIES)


KEPT = {
    "tag sebaris": [p("{% if nomor %}satu{% else %}dua{% endif %}")],
    "pemisah di samping {%p …%}": [raw(words("{%p if nomor %}"), LANDSCAPE), p("a"), END],
    "pemisah di paragraf lain": [p("{%p if nomor %}"), raw("", LANDSCAPE), END],
    "komentar utuh": [p("{# catatan #}"), p("{#p catatan #}")],
    "tag dipecah Word": [raw(words("{{ no") + '<w:proofErr w:type="spellStart"/>' + words("mor }}"))],
    "baris kosong di samping": [table([["{%tr if nomor %}", ""], ["a", "b"], ["{%tr endif %}", ""]]), p("")],
    "kurung biasa": [p("himpunan {a} dan ${nomor_naskah}")],
}


@pytest.mark.parametrize("case", KEPT)
def test_what_is_not_lost_is_filled(tmp_path, case):
    template(tmp_path, "t.docx", *KEPT[case])
    assert fill(tmp_path, nomor="1")


def test_a_hazard_in_a_header_is_found_there(tmp_path):
    path = template(tmp_path, "t.docx", p("a"))
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("word/header3.xml", f'<w:hdr xmlns:w="{W[1:-1]}">{p("{{p nomor }}")}</w:hdr>')
    assert [where for where, _, _ in lint(path)][-1] == "kepala halaman, paragraf 1 «{{p nomor }}»"
    with pytest.raises(TemplateBroken, match="kepala halaman, paragraf 1"):
        fill(tmp_path, nomor="1")


def test_cells_and_rows_in_content_controls_have_their_places(tmp_path):
    cell = f"<w:sdt><w:sdtContent><w:tc><w:tcPr/>{p('{{ nomr }')}</w:tc></w:sdtContent></w:sdt>"
    row = f"<w:sdt><w:sdtContent><w:tr><w:tc><w:tcPr/>{p('a')}</w:tc>{cell}</w:tr></w:sdtContent></w:sdt>"
    whole = table([["x", "y"]]).replace("</w:tbl>", f"{row}</w:tbl>")
    told = list(lint(template(tmp_path, "t.docx", whole, p(""))))
    assert [where for where, _, _ in told] == ["isi, tabel 1 baris 2 kolom 2"]


@pytest.mark.parametrize(
    "tag", [r"'\ue0000\ue001'", r"'\ue000\ue001'", r"'\ue000' ~ '0'", r"'\x01'", r"'\ud800'", r"nomor ~ '\ufffe'"]
)
def test_signs_that_a_tag_makes_by_itself_are_refused(tmp_path, tag):
    template(tmp_path, "t.docx", p(f"{{{{ {tag} }}}}"))
    with pytest.raises(TemplateBroken, match="tidak tercetak"):
        fill(tmp_path, nomor="1")


TABLE = Tabel(("satu", "dua"), (("1", "2"),))
BOX = (
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:100pt"><v:textbox>'
    f"<w:txbxContent>{p('kotak')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)


@pytest.mark.parametrize(
    "body",
    [
        [p("Tabel: {{ tabel }}")],
        [p("{{ tabel }} selesai")],
        [p("{{ tabel }}{{ tabel }}")],
        [raw(words("{{ tabel }}"), LANDSCAPE), p("")],
        [raw(BOX + words("{{ tabel }}"))],
    ],
)
def test_a_table_does_not_take_away_what_stands_beside_its_tag(tmp_path, body):
    template(tmp_path, "t.docx", *body)
    with pytest.raises(TemplateBroken, match=r"di samping tag yang menjadi tabel"):
        fill(tmp_path, tabel=TABLE)


def test_a_table_alone_in_its_paragraph_is_set(tmp_path):
    template(tmp_path, "t.docx", p("  {{ tabel }} "), p("sesudah"))
    assert fill(tmp_path, tabel=TABLE)


def text_in(paper: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(paper)) as package:
        return "|".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", package.read("word/document.xml").decode()))


def test_a_table_around_a_looped_table_stays_when_the_loop_has_nothing(tmp_path):
    inner = table([["{%tr for x in menimbang %}"], ["{{ x }}"], ["{%tr endfor %}"]], 4000)
    template(tmp_path, "t.docx", table([["judul", p("") + inner + p("")], ["kaki", "a"]]), p(""))
    assert text_in(fill(tmp_path, menimbang=[])) == "judul|kaki|a"
    assert text_in(fill(tmp_path, menimbang=["x", "y"])) == "judul|x|y|kaki|a"


def test_a_namespace_that_a_paragraph_declares_itself_is_kept(tmp_path):
    own = p("{{ nomor }}").replace("<w:p>", '<w:p xmlns:v14="http://contoh/v14" v14:kode="1">')
    template(tmp_path, "t.docx", own)
    assert text_in(fill(tmp_path, nomor="7")) == "7"


def test_remarks_on_a_template_do_not_reach_the_paper(tmp_path):
    start, end = '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>'
    template(tmp_path, "t.docx", raw(start + words("{{ nomor }}") + end + run('<w:commentReference w:id="0"/>')))
    paper = fill(tmp_path, nomor="7")
    assert text_in(paper) == "7"
    with zipfile.ZipFile(io.BytesIO(paper)) as package:
        assert b"comment" not in package.read("word/document.xml")


def header(folder, content: str) -> None:
    """Give the template of a folder a header with this content."""
    path = template(folder, "t.docx", p("isi"))
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("word/header3.xml", f'<w:hdr xmlns:w="{W[1:-1]}">{content}</w:hdr>')


def test_a_condition_that_cuts_the_table_of_a_header_in_two_is_refused(tmp_path):
    header(tmp_path, table([["{%tr if menimbang %}"], ["a"]]) + p("{%p endif %}"))
    with pytest.raises(TemplateBroken, match="memotong paragraf atau tabel"):
        fill(tmp_path, menimbang=[])


@pytest.mark.parametrize(
    "content", [p("{%p if menimbang %}") + p("a") + END, table([[p("{%p if menimbang %}") + END]])]
)
def test_a_header_whose_conditions_leave_nothing_keeps_a_paragraph(tmp_path, content):
    header(tmp_path, content)
    with zipfile.ZipFile(io.BytesIO(fill(tmp_path, menimbang=[]))) as package:
        assert b"<w:p/>" in package.read("word/header3.xml")


def test_a_condition_over_the_cells_of_a_row_takes_no_cell_away(tmp_path):
    template(tmp_path, "t.docx", table([["{% if menimbang %}a", "b{% endif %}"]]), p(""))
    with pytest.raises(TemplateBroken, match="isi, tabel 1 baris 1 kolom 1: «if» dibuka atau ditutup di luar paragraf"):
        fill(tmp_path, menimbang=[])


def guest(folder, body: str, styles: str = "") -> bytes:
    """Fill a host with a guest that has styles of its own."""
    path = template(folder, "tamu.docx", body)
    with zipfile.ZipFile(path) as package:
        members = {name: package.read(name) for name in package.namelist()}
    members["word/styles.xml"] = members["word/styles.xml"].replace(b"</w:styles>", f"{styles}</w:styles>".encode())
    with zipfile.ZipFile(path, "w") as package:
        for name, content in members.items():
            package.writestr(name, content)
    template(folder, "t.docx", p("{{ tamu }}"))
    return fill(folder, tamu=Sisipan("tamu.docx", {"nomor": "1"}, bagian_baru=True))


def style(name: str, base: str = "Normal") -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{base}"/><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>'
    )


def test_a_style_of_the_guest_comes_with_it_and_what_it_rests_on(tmp_path):
    styles = style("DasarTamu") + style("IsiTamu", "DasarTamu") + style("TakDipakai")
    paper = guest(tmp_path, p("{{ nomor }}", "IsiTamu"), styles)
    with zipfile.ZipFile(io.BytesIO(paper)) as package:
        written = package.read("word/styles.xml").decode()
    assert [written.count(f'w:styleId="{name}"') for name in ("IsiTamu", "DasarTamu", "TakDipakai")] == [1, 1, 0]
    assert "numPr" not in written[written.index("IsiTamu") :]
    (tmp_path / "naskah.docx").write_bytes(paper)
    audit(tmp_path / "naskah.docx")


@pytest.mark.parametrize(
    "body",
    [
        raw(words("{{ nomor }}"), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'),
        raw(words("{{ nomor }}") + run('<w:footnoteReference w:id="2"/>')),
    ],
)
def test_a_guest_that_counts_on_the_lists_or_notes_of_its_own_file_is_refused(tmp_path, body):
    with pytest.raises(TemplateBroken, match="penomoran otomatis"):
        guest(tmp_path, body)


def test_a_fragment_outside_of_text_is_refused(tmp_path):
    template(tmp_path, "t.docx", raw('<w:bookmarkStart w:id="1" w:name="{{ tabel }}"/><w:bookmarkEnd w:id="1"/>'))
    with pytest.raises(TemplateBroken):
        fill(tmp_path, tabel=Bertanda("Bab", "_bab", 1))
