"""Tables from the data: widths that break no word, merged cells, rows that may or may not be parted."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pypdf
import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Mm, Pt
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator

from generator.word.fragments import Block
from generator.word.metrics import longest_word
from generator.word.tables import Tabel, shared_out

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

LAYANAN = Tabel(
    kolom=("Jenis layanan", "Uraian", "Keluaran"),
    baris=(
        ("Adminduk", "1. Perekaman KTP\n2. Penerbitan KK", "KTP & <KK>"),
        ("", "a. pindah", "- surat"),
        ("Perizinan", "izin", "-"),
    ),
    kolom_nomor=True,
    baris_nomor=True,
    gabung=(0,),
)


def body(table: Tabel) -> etree._Element:
    return etree.fromstring(f'<w:body xmlns:w="{W[1:-1]}">{table.blocks("")}</w:body>')


def rows(table: Tabel) -> list[list[etree._Element]]:
    return [row.findall(f"{W}tc") for row in body(table).iter(f"{W}tr")]


def text(cell: etree._Element) -> str:
    return "|".join("".join(n.text or "\t" for n in p.iter(f"{W}t", f"{W}tab")) for p in cell.iter(f"{W}p"))


def merges(table: Tabel, column: int) -> list[str | None]:
    marks = [row[column].find(f"{W}tcPr/{W}vMerge") for row in rows(table)]
    return [None if mark is None else mark.get(f"{W}val", "continue") for mark in marks]


def test_it_is_a_block_with_a_small_paragraph_behind() -> None:
    assert isinstance(LAYANAN, Block)
    assert [child.tag for child in body(LAYANAN)] == [f"{W}tbl", f"{W}p"]


def test_headings_repeat_and_rows_are_numbered() -> None:
    assert [text(cell) for cell in rows(LAYANAN)[0]] == ["No.", "Jenis layanan", "Uraian", "Keluaran"]
    assert [text(cell) for cell in rows(LAYANAN)[1]] == ["1", "2", "3", "4"]
    assert [text(row[0]) for row in rows(LAYANAN)[2:]] == ["1.", "", "2."]
    heads = [row for row in body(LAYANAN).iter(f"{W}tr") if row.find(f"{W}trPr/{W}tblHeader") is not None]
    assert len(heads) == 2


def test_empty_cells_merge_with_the_cell_above_and_their_number_too() -> None:
    assert merges(LAYANAN, 1) == [None, None, "restart", "continue", None]
    assert merges(LAYANAN, 0) == merges(LAYANAN, 1)
    assert merges(LAYANAN, 2) == [None] * 5


def test_equal_cells_merge_but_not_over_the_end_of_a_group_to_their_left() -> None:
    table = Tabel(("a", "b"), (("x", "s"), ("x", "s"), ("y", "s"), ("y", "t")), gabung=(0, 1))
    assert merges(table, 0) == [None, "restart", "continue", "restart", "continue"]
    assert merges(table, 1) == [None, "restart", "continue", None, None]
    assert [text(row[0]) for row in rows(table)] == ["a", "x", "", "y", ""]


def test_list_items_hang_on_their_markers() -> None:
    cell = rows(LAYANAN)[2][2]
    assert text(cell) == "1.\tPerekaman KTP|2.\tPenerbitan KK"
    indents = [p.find(f"{W}pPr/{W}ind") for p in cell.iter(f"{W}p")]
    assert [i is not None and i.get(f"{W}left") == i.get(f"{W}hanging") for i in indents] == [True, True]
    assert text(rows(LAYANAN)[4][3]) == "-"


def test_rows_too_tall_for_a_page_may_be_parted() -> None:
    table = Tabel(("a", "b"), (("x", "kata " * 2000), ("x", "kata")))
    kept = [row.find(f"{W}trPr/{W}cantSplit") is not None for row in body(table).iter(f"{W}tr")]
    assert kept == [True, False, True]


def test_short_rows_are_filled_up_and_styles_named() -> None:
    table = Tabel(("a", "b"), (("x",),), gaya_kepala="Kepala", gaya_isi="Isi")
    assert [text(cell) for cell in rows(table)[1]] == ["x", ""]
    styles = [p.get(f"{W}val") for p in body(table).iter(f"{W}pStyle")]
    assert styles == ["Kepala", "Kepala", "Isi", "Isi"]


def widths_pt(table: Tabel) -> list[float]:
    return [int(column.get(f"{W}w") or 0) / 20 for column in body(table).iter(f"{W}gridCol")]


def test_no_word_is_broken_and_the_most_text_gets_the_most_room() -> None:
    long = "penyelenggaraan ketenteraman dan ketertiban umum di wilayah kecamatan " * 4
    table = Tabel(("Sasaran", "Uraian kegiatan", "Satuan"), (("Terlaksananya", long, "Dokumen"),)).within(400)
    widths = widths_pt(table)
    assert sum(widths) == pytest.approx(400)
    for width, words in zip(widths, ("Terlaksananya", "penyelenggaraan", "Dokumen"), strict=True):
        assert width >= longest_word(words, 10, bold=True)[1] + 10
    assert widths[1] == max(widths)
    assert all(int(c[0].find(f"{W}tcPr/{W}tcW").get(f"{W}w")) == round(widths[0] * 20) for c in rows(table))  # type: ignore[union-attr, arg-type]


@given(st.lists(st.tuples(st.floats(10, 90), st.floats(0, 300), st.floats(0, 9000)), min_size=1, max_size=8))
def test_shares_fill_the_room_and_keep_the_least_where_they_can(columns: list[tuple[float, float, float]]) -> None:
    least = [low for low, _, _ in columns]
    most = [low + more for low, more, _ in columns]
    widths = shared_out(400, least, most, [amount for _, _, amount in columns])
    if sum(least) <= 400:
        assert all(width >= low - 0.01 for width, low in zip(widths, least, strict=True))
    if sum(most) <= 400 or sum(least) >= 400:
        assert sum(widths) == pytest.approx(400)
    assert sum(widths) <= 400.01


def filled(path: Path, *tables: Tabel) -> Path:
    """The tables one below another on landscape F4."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(330), Mm(215)
    for name in ("Kepala Tabel", "Isi Tabel"):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.font.name, style.font.size = "Bookman Old Style", Pt(10)
    end = document.element.body.sectPr
    for table in tables:
        for child in list(body(table)):
            end.addprevious(child)
    document.save(str(path))
    return path


def test_tables_are_valid_word(tmp_path: Path) -> None:
    result = OpenXmlValidator().validate(str(filled(tmp_path / "tabel.docx", LAYANAN, LAYANAN)))
    assert [e.description for e in result.errors if "stylesWithEffects" not in e.description] == []


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
def test_libreoffice_repeats_the_headings_and_breaks_no_word(tmp_path: Path) -> None:
    long = "penyelenggaraan ketenteraman dan ketertiban umum " * 150
    kegiatan = tuple((f"Terlaksananya {n}", long, "ya") for n in range(3))
    table = Tabel(("Sasaran kegiatan", "Uraian", "Pertanggungjawaban"), kegiatan)
    filled(tmp_path / "tabel.docx", table.within(700))
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profil", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "tabel.docx"], cwd=tmp_path, check=True, capture_output=True, timeout=120)
    pages = [page.extract_text() for page in pypdf.PdfReader(tmp_path / "tabel.pdf").pages]
    assert len(pages) > 1
    assert all("Sasaran kegiatan" in " ".join(page.split()) for page in pages)
    assert sum(page.split().count("penyelenggaraan") for page in pages) == 450
    assert all(f"Terlaksananya {n}" in " ".join(" ".join(pages).split()) for n in range(3))
