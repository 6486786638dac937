"""The list of contents is a finished field, and its page numbers are those of the printed paper."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdf
import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.shared import Pt, Twips
from lxml import etree
from openxml_audit import OpenXmlValidator

from generator.word.contents import Blok, DaftarIsi, Entri, Halaman, estimate
from generator.word.fragments import Block

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ENTRIES = (
    Entri(1, "KATA PENGANTAR", "_TocPengantar", "i"),
    Entri(1, "BAB I PENDAHULUAN & <ISI>", "_Toc1", "1"),
    Entri(2, "1.1 Latar Belakang", "_Toc2", "12"),
)
SHEET = (12200, 18720)
"""F4 in twips, as LibreOffice rounds it."""
MARGINS = (1701, 1417, 1134, 1417)
"""Left, top, right, bottom, in twips."""
PAGE = Halaman((SHEET[0] - MARGINS[0] - MARGINS[2]) / 20, (SHEET[1] - MARGINS[1] - MARGINS[3]) / 20)
WORDS = """
akuntabilitas anggaran aparatur bahan bidang camat dan dalam dengan desa di dokumen evaluasi fasilitasi
indikator kecamatan kegiatan kepada ketenteraman keuangan kinerja koordinasi laporan masyarakat melaksanakan
menyelenggarakan Nomor pada pelaksanaan pelayanan pembinaan pemerintahan penyelenggaraan perangkat perencanaan
perundang-undangan program publik rencana sasaran sesuai target terhadap tahun umum untuk wilayah yang 2021-2026
dan/atau (RPJMD), (Renstra) 93,75% Bupati Kabupaten SAKIP Tahun 2022; 1.800 PER/09/M.PAN/5/2007
"""


def paragraphs(fragment: DaftarIsi) -> list[etree._Element]:
    return list(etree.fromstring(f'<w:body xmlns:w="{W[1:-1]}">{fragment.blocks("")}</w:body>'))


def test_each_entry_is_a_linked_line_with_dots_and_its_page() -> None:
    fragment = DaftarIsi(ENTRIES).within(400)
    assert isinstance(fragment, Block)
    lines = paragraphs(fragment)
    assert [line.find(f"{W}pPr/{W}pStyle").get(f"{W}val") for line in lines] == ["TOC1", "TOC1", "TOC2"]  # type: ignore[union-attr]
    for line, entry in zip(lines, ENTRIES, strict=True):
        link = next(line.iter(f"{W}hyperlink"))
        assert link.get(f"{W}anchor") == entry.penanda
        assert [node.text for node in link.iter(f"{W}t")] == [entry.teks, entry.halaman]
        assert [node.text for node in link.iter(f"{W}instrText")] == [f" PAGEREF {entry.penanda} \\h "]
        tab = next(line.iter(f"{W}tab"))
        assert (tab.get(f"{W}leader"), tab.get(f"{W}pos")) == ("dot", "8000")


@pytest.mark.parametrize("count", [1, 3])
def test_the_field_begins_in_the_first_line_and_ends_in_the_last(count: int) -> None:
    root = etree.fromstring(f'<w:body xmlns:w="{W[1:-1]}">{DaftarIsi(ENTRIES[:count]).blocks("")}</w:body>')
    kinds = [node.get(f"{W}fldCharType") for node in root.iter(f"{W}fldChar")]
    assert kinds == ["begin", "separate", *["begin", "separate", "end"] * count, "end"]
    assert next(root.iter(f"{W}instrText")).text == ' TOC \\o "1-2" \\h \\z \\u '


def test_an_empty_list_leaves_an_empty_paragraph() -> None:
    assert [line.tag for line in paragraphs(DaftarIsi(()))] == [f"{W}p"]


def test_the_list_is_valid_word_and_asks_nothing(tmp_path: Path) -> None:
    document = Document()
    for level in (1, 2):
        document.styles.add_style(f"toc {level}", WD_STYLE_TYPE.PARAGRAPH).element.set(f"{W}styleId", f"TOC{level}")
    for child in paragraphs(DaftarIsi(ENTRIES)):
        document.element.body.sectPr.addprevious(child)
    document.save(str(tmp_path / "daftar.docx"))
    result = OpenXmlValidator().validate(str(tmp_path / "daftar.docx"))
    assert [e.description for e in result.errors if "stylesWithEffects" not in e.description] == []
    assert document.settings.element.find(f"{W}updateFields") is None


def lines(count: int, **form: float | bool) -> Blok:
    return Blok("\n".join("x" * count), **form)  # type: ignore[arg-type]


TEN = Halaman(400, 10 * 14.4)
"""A page of ten lines."""


@pytest.mark.parametrize(
    ("blocks", "pages"),
    [
        ([lines(10), lines(1)], [1, 2]),
        ([lines(8), lines(4)], [1, 1]),  # parted two and two
        ([lines(8), lines(3)], [1, 2]),  # a widow or an orphan: moved whole
        ([lines(9), lines(4)], [1, 2]),  # one line would stay behind
        ([lines(7), lines(4), lines(1)], [1, 1, 2]),
        ([lines(8), lines(4, utuh=True)], [1, 2]),
        ([lines(9), lines(1, dengan_berikut=True), lines(4)], [1, 2, 2]),
        ([lines(7), lines(1, dengan_berikut=True), lines(4)], [1, 1, 1]),
        ([lines(7), lines(1, dengan_berikut=True), lines(1, dengan_berikut=True), lines(2)], [1, 2, 2, 2]),
        ([lines(1), lines(1, halaman_baru=True), lines(1)], [1, 2, 2]),
        ([lines(1, halaman_baru=True)], [1]),
        ([lines(25), lines(4)], [1, 3]),
        ([lines(9), lines(1, sebelum_pt=1)], [1, 2]),
        ([lines(10), lines(9, sebelum_pt=14.4), lines(1)], [1, 2, 2]),  # space before left out at the top
        ([lines(1), lines(9, sebelum_pt=14.4, halaman_baru=True), lines(1)], [1, 2, 3]),  # but kept at a break
        ([lines(4, sesudah_pt=14.4), lines(5, sebelum_pt=14.4)], [1, 1]),  # the spaces cover each other
        ([lines(10, sesudah_pt=30), lines(1)], [1, 2]),
        ([lines(12, dengan_berikut=True), lines(2)], [1, 2]),
        ([], []),
    ],
)
def test_paragraphs_fill_pages_as_in_word(blocks: list[Blok], pages: list[int]) -> None:
    assert estimate(blocks, TEN) == pages


def test_indents_and_tabs_change_where_lines_break() -> None:
    text = "penyelenggaraan pemerintahan umum"
    assert Blok(text).lines(230) == 1
    assert Blok(text, pertama_pt=36).lines(230) == 2
    assert Blok(f"a.\t{text}", kiri_pt=28, pertama_pt=-28).lines(230 + 28) == 1
    assert Blok(text, kanan_pt=60).lines(230) == 2
    assert Blok(text, ukuran_pt=16).lines(230) == 2


def narrative(seed: int) -> Iterator[tuple[str, Blok]]:
    """Chapters, sections, paragraphs and lettered items at random, each with its style."""
    dice, words = random.Random(seed), WORDS.split()

    def prose(low: int, high: int) -> str:
        return " ".join(dice.choice(words) for _ in range(dice.randint(low, high))) + "."

    head = {"tebal": True, "baris_pt": 18.0, "dengan_berikut": True, "utuh": True}
    for chapter in range(1, dice.randint(4, 6)):
        title = f"BAB {chapter} {prose(1, 8).upper()}"
        yield "Heading 1", Blok(title, sesudah_pt=12, halaman_baru=dice.random() < 0.6, **head)  # type: ignore[arg-type]
        for section in range(1, dice.randint(3, 6)):
            title = f"{chapter}.{section} {prose(2, 12)}"
            yield "Heading 2", Blok(title, sebelum_pt=12, sesudah_pt=6, **head)  # type: ignore[arg-type]
            for _ in range(dice.randint(1, 4)):
                yield "", Blok(prose(10, 120), pertama_pt=36, sesudah_pt=6, baris_pt=18)
                for n in range(dice.choice([0, 0, 3, 7])):
                    text = f"{chr(97 + n)}.\t{prose(3, 40)}"
                    yield "", Blok(text, kiri_pt=28, pertama_pt=-28, sesudah_pt=3, baris_pt=18)


def written(path: Path, blocks: list[tuple[str, Blok]]) -> None:
    """The paragraphs as a Word file."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = map(Twips, SHEET)
    section.left_margin, section.top_margin, section.right_margin, section.bottom_margin = map(Twips, MARGINS)
    for style, block in blocks:
        paragraph = document.add_paragraph(style=style or None)
        run, form = paragraph.add_run(block.teks), paragraph.paragraph_format
        run.font.name, run.font.size, run.bold = "Bookman Old Style", Pt(block.ukuran_pt), block.tebal
        form.left_indent, form.first_line_indent = Pt(block.kiri_pt), Pt(block.pertama_pt)
        form.space_before, form.space_after = Pt(block.sebelum_pt), Pt(block.sesudah_pt)
        form.line_spacing, form.line_spacing_rule = Pt(block.baris_pt), WD_LINE_SPACING.AT_LEAST
        form.keep_with_next, form.keep_together = block.dengan_berikut, block.utuh
        form.page_break_before, form.widow_control = block.halaman_baru, True
        form.alignment = None if style else WD_ALIGN_PARAGRAPH.JUSTIFY
    document.save(str(path))


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
def test_headings_are_on_the_pages_on_which_libreoffice_prints_them(tmp_path: Path) -> None:
    texts = {f"n{seed}": list(narrative(seed)) for seed in range(6)}
    for name, blocks in texts.items():
        written(tmp_path / f"{name}.docx", blocks)
    options = 'pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"}}'
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profil", "--headless", "--convert-to", options]
    subprocess.run(
        [*command, *(f"{name}.docx" for name in texts)], cwd=tmp_path, check=True, capture_output=True, timeout=120
    )
    right = total = 0
    for name, blocks in texts.items():
        pages = estimate([block for _, block in blocks], PAGE)
        expected = [page for page, (style, _) in zip(pages, blocks, strict=True) if style]
        printed = list(outline(pypdf.PdfReader(tmp_path / f"{name}.pdf")))
        assert len(printed) == len(expected)
        total += len(printed)
        right += sum(a == b for a, b in zip(printed, expected, strict=True))
    assert total > 60
    assert right / total >= 0.99


def outline(reader: pypdf.PdfReader) -> Iterator[int]:
    """Page of every heading, counted from 1, in order."""

    def walk(items: list[Any]) -> Iterator[int]:
        for item in items:
            if isinstance(item, list):
                yield from walk(item)
            else:
                yield (reader.get_destination_page_number(item) or 0) + 1

    yield from walk(list(reader.outline))
