"""Formulas become native Word equations that stay inside their cell, or text where none can."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Pt
from lxml import etree
from openxml_audit import OpenXmlValidator

from generator.model.formulasi import Istilah, Jumlah, Pecahan, Perkalian, Selisih, Suku, Tambah
from generator.word.equations import BagianFormula, Formula
from generator.word.fragments import Inline

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PADDING_PT = 10.8
"""Left and right of the text in the cells of python-docx."""

KOORDINASI = Pecahan(
    Jumlah(
        Istilah(
            "rekomendasi hasil koordinasi bidang pemerintahan, ketenteraman dan ketertiban, kesejahteraan sosial, "
            "pemberdayaan masyarakat desa, dan pembangunan fisik yang ditindaklanjuti dalam satu tahun"
        )
    ),
    Jumlah(Istilah("semua koordinasi bidang pemerintahan, ketenteraman dan ketertiban dalam satu tahun")),
    "100%",
)
DESA = Pecahan(
    Tambah(
        (
            Istilah("Jumlah desa yang menyusun RKPDesa tepat waktu"),
            Istilah("Jumlah desa yang menyusun APBDesa tepat waktu"),
            Istilah("Jumlah desa yang menyusun LPPDesa tepat waktu"),
        )
    ),
    Perkalian((Istilah("Jumlah seluruh desa di wilayah kecamatan"), Istilah("3 dokumen administrasi"))),
    "100%",
)
RAPAT = Pecahan(Jumlah(Istilah("penyediaan jamuan rapat")), Jumlah(Istilah("rapat setahun")), "100%")
TUMBUH = Pecahan(
    Selisih((Jumlah(Istilah("realisasi tahun ini")), Jumlah(Istilah("realisasi tahun lalu")))),
    Jumlah(Istilah("realisasi tahun lalu")),
    "100%",
)
BOBOT = Perkalian((Tambah((RAPAT, RAPAT)), Istilah("50%")))
SPP = Jumlah(Tambah((Istilah("dokumen SPP-GU yang diajukan"), Istilah("dokumen SPP-LS yang diajukan"))))
PAJAK = Selisih((Istilah("nilai tahun ini"), Istilah("nilai tahun lalu")))
ALL: tuple[Suku, ...] = (KOORDINASI, DESA, RAPAT, TUMBUH, BOBOT, SPP, PAJAK)


def formula(*parts: Suku, width: float = 200.0) -> Formula:
    return Formula(tuple(BagianFormula(part) for part in parts), width)


def paragraph(fragment: Formula, properties: str = "") -> etree._Element:
    return etree.fromstring(f'<w:p xmlns:w="{W[1:-1]}">{fragment.runs(properties)}</w:p>')


def words(element: etree._Element) -> list[str]:
    return [node.text or "" for node in element.iter(f"{M}t")]


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        (RAPAT, "∑ penyediaan jamuan rapat / ∑ rapat setahun × 100%"),
        (Perkalian((Istilah("a"), Selisih((Istilah("b"), Istilah("c"))))), "a × (b − c)"),
        (Selisih((Istilah("a"), Selisih((Istilah("b"), Istilah("c"))))), "a − (b − c)"),
        (Tambah((Istilah("a"), Selisih((Istilah("b"), Istilah("c"))))), "a + b − c"),
        (Pecahan(Tambah((Istilah("a"), Istilah("b"))), Istilah("c")), "(a + b) / c"),
        (Jumlah(Tambah((Istilah("a"), Istilah("b")))), "∑ (a + b)"),
        (Istilah('"a" {b}'), "“a” (b)"),
    ],
)
def test_a_formula_reads_on_one_line(expression: Suku, text: str) -> None:
    assert str(formula(expression)) == text


def test_title_and_note_stand_around_the_equation() -> None:
    part = BagianFormula(RAPAT, judul="Jamuan rapat:", catatan="dihitung setahun")
    fragment = Formula((part, BagianFormula(Istilah("Hasil survei"))), 200)
    assert isinstance(fragment, Inline)
    assert str(fragment).splitlines()[::2] == ["Jamuan rapat:", "Catatan: dihitung setahun"]
    element = paragraph(fragment, "<w:rPr><w:b/></w:rPr>")
    assert [child.tag.rpartition("}")[2] for child in element] == ["r", "r", "oMathPara", "r", "r", "r", "r"]
    assert [node.text for node in element.iter(f"{W}t")] == [
        "Jamuan rapat:",
        "Catatan: dihitung setahun",
        "Hasil survei",
    ]
    assert len(list(element.iter(f"{W}b"))) == 6


def test_words_alone_are_no_equation() -> None:
    assert not list(paragraph(formula(Istilah("Hasil survei & kajian"))).iter(f"{M}oMath"))


def test_fraction_has_bar_sum_and_factor() -> None:
    element = paragraph(formula(RAPAT))
    fraction = next(element.iter(f"{M}f"))
    assert [child.tag for child in fraction] == [f"{M}fPr", f"{M}num", f"{M}den"]
    assert [node.get(f"{M}val") for node in element.iter(f"{M}chr")] == ["∑", "∑"]
    assert words(element) == ["penyediaan jamuan rapat", "rapat setahun", " × 100%"]
    assert all(run.find(f"{M}rPr/{M}nor") is not None for run in element.iter(f"{M}r"))


def test_the_font_of_the_house_and_the_size_reach_every_run() -> None:
    element = paragraph(Formula((BagianFormula(RAPAT),), 200, ukuran_pt=10.5, huruf="Arial"))
    fonts = [run.find(f"{W}rPr/{W}rFonts") for run in element.iter(f"{M}r")]
    assert {font.get(f"{W}ascii") for font in fonts if font is not None} == {"Arial"}
    assert {node.get(f"{W}val") for node in element.iter(f"{W}sz")} == {"21"}


def test_terms_added_above_stand_in_parentheses_each_with_its_plus_at_a_line_start() -> None:
    numerator = next(paragraph(formula(DESA)).iter(f"{M}num"))
    lines = words(numerator)
    assert lines[0].startswith("(Jumlah desa")
    assert lines[-1].endswith("tepat waktu)")
    assert sum(line.startswith("+\u00a0Jumlah") for line in lines) == 2
    assert not any("+" in line[1:] for line in lines)


def test_a_factor_that_leaves_too_little_room_goes_below() -> None:
    beside, below = paragraph(formula(RAPAT, width=200)), paragraph(formula(RAPAT, width=90))
    assert next(beside.iter(f"{M}oMath"))[0].tag == f"{M}f"
    assert next(below.iter(f"{M}oMath"))[0].tag == f"{M}eqArr"
    assert words(below)[-1] == "× 100%"


@pytest.mark.parametrize("width", [30, 60])
def test_what_no_equation_can_hold_stays_text(width: float) -> None:
    element = paragraph(formula(KOORDINASI, width=width))
    assert not list(element.iter(f"{M}oMath"))
    assert "".join(node.text or "" for node in element.iter(f"{W}t")) == str(formula(KOORDINASI))


def test_no_word_of_a_formula_is_lost_at_any_width() -> None:
    for expression in ALL:
        whole = sorted(re.findall(r"\w+", str(formula(expression))))
        for width in (80, 110, 150, 200, 300):
            element = paragraph(formula(expression, width=width))
            texts = [node.text or "" for node in element.iter(f"{M}t", f"{W}t")]
            assert sorted(re.findall(r"\w+", " ".join(texts))) == whole


def test_signs_that_libreoffice_garbles_are_replaced() -> None:
    nasty = Perkalian((Istilah('"netto" {a} it\'s \\ <x> &'), Istilah("b\nc")))
    assert words(paragraph(formula(nasty, width=400))) == ["“netto” (a) it’s / <x> & × b c"]


def filled(path: Path, widths_mm: tuple[float, ...]) -> Path:
    """A table with every formula at every width."""
    document = Document()
    table = document.add_table(len(ALL), len(widths_mm))
    for row, expression in zip(table.rows, ALL, strict=True):
        for cell, width in zip(row.cells, widths_mm, strict=True):
            cell.width = Pt(width / 25.4 * 72)
            fragment = formula(expression).within(width / 25.4 * 72 - PADDING_PT)
            for child in list(paragraph(fragment)):
                cell.paragraphs[0]._p.append(child)
    document.save(str(path))
    return path


def test_equations_are_valid_word(tmp_path: Path) -> None:
    result = OpenXmlValidator().validate(str(filled(tmp_path / "rumus.docx", (40, 75))))
    assert [e.description for e in result.errors if "stylesWithEffects" not in e.description] == []


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
def test_libreoffice_draws_no_equation_wider_than_its_cell(tmp_path: Path) -> None:
    widths = (40.0, 55.0, 75.0)
    filled(tmp_path / "rumus.docx", widths)
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profil", "--headless", "--convert-to", "odt"]
    subprocess.run([*command, "rumus.docx"], cwd=tmp_path, check=True, capture_output=True, timeout=120)
    content = zipfile.ZipFile(tmp_path / "rumus.odt").read("content.xml").decode()
    cells = re.findall(r"<table:table-cell.*?</table:table-cell>", content, re.DOTALL)
    assert len(cells) == len(ALL) * len(widths)
    equations = 0
    for cell, width in zip(cells, widths * len(ALL), strict=True):
        for inches in re.findall(r'<draw:frame[^>]*svg:width="([\d.]+)in"', cell):
            equations += 1
            assert float(inches) * 72 <= width / 25.4 * 72 - PADDING_PT
    assert equations >= len(cells) - 2
