"""The Rencana Aksi: months down and across, sums, cover and chapters."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdf
import pytest
from conftest import SOURCES, change
from made_papers import made, tables, with_style
from papers import convert, line, needs_bookman, needs_libreoffice, part, rows, text
from structure import W

from generator.wording import BULAN, roman


def months(table: Any) -> list[list[str]]:
    """The rows of the months of a table whose months go down."""
    return [cells for cells in rows(table) if len(cells) == 10 and cells[5] in BULAN]


def test_every_indicator_has_twelve_rows_with_its_figures(clean):
    found = [months(table) for table in tables(clean["rencana-aksi.docx"])]
    assert [len(table) for table in found] == [12, 12, 24, 24]
    for table in found:
        assert [cells[5] for cells in table] == list(BULAN) * (len(table) // 12)
    assert [cells[6] for cells in found[0]] == ["-"] * 5 + ["84"] + ["-"] * 5 + ["85"]
    assert [cells[6] for cells in found[1]] == ["-"] * 11 + ["BB"]
    assert [cells[6] for cells in found[2]] == ["150"] * 12 + ["-", "-", "100"] * 4
    assert [cells[6] for cells in found[3]] == ["1"] * 12 + [
        *("-", "-", "5", "-", "-", "4", "-", "-", "4", "-", "-", "3")
    ]
    assert [cells[4] for cells in found[2]] == ["1.800", *[""] * 11, "100", *[""] * 11]


def test_a_group_of_months_is_one_merged_cell_for_each_indicator(clean):
    for table in tables(clean["rencana-aksi.docx"]):
        found = [row.findall(f"{W}tc") for row in table.iter(f"{W}tr")]
        body = [cells for cells in found if len(cells) == 10 and line(cells[5]) in BULAN]
        assert body
        for column in (0, 1, 2, 3, 4, 7, 8, 9):
            marks = [cells[column].find(f"{W}tcPr/{W}vMerge") for cells in body]
            kinds = [mark.get(f"{W}val", "continue") for mark in marks]
            assert kinds == (["restart"] + ["continue"] * 11) * (len(body) // 12)


def test_months_across_stand_in_their_columns(office, tmp_path):
    with_style(office, "rencana_aksi: mendatar")
    path = made(office, tmp_path / "out", "rencana-aksi")["rencana-aksi.docx"]
    first, _, third, _ = [rows(table) for table in tables(path)]
    assert first[1][5:17] == ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
    assert [int(cell) for cell in first[2]] == list(range(1, 21))
    assert first[3][5:17] == ["-"] * 5 + ["84"] + ["-"] * 5 + ["85"]
    assert [row[4:17] for row in third[3:5]] == [["1.800", *["150"] * 12], ["100", *["-", "-", "100"] * 4]]
    assert third[3][0] == "1"
    assert third[4][0] == "", "the number of a sasaran is merged over its indicators"


@pytest.mark.parametrize("shape", ["menurun", "mendatar"])
def test_an_amount_is_printed_once_a_table_and_summed(office, tmp_path, shape):
    with_style(office, f"rencana_aksi: {shape}")
    path = made(office, tmp_path / "out", "rencana-aksi")["rencana-aksi.docx"]
    for table, total in zip(tables(path), ("115.250.000", "15.000.000", "115.250.000", None), strict=True):
        cells = [cell for row in rows(table) for cell in row]
        if total is None:
            assert "Jumlah" not in cells
        else:
            assert cells.count(total) == 2  # the line, and the total
            assert rows(table)[-1] == ["Jumlah", total]
    assert sum(cell == "s.d.a." for row in rows(tables(path)[2]) for cell in row) == 1


@pytest.mark.parametrize("narrative", ["{}\n", "bab: []\n", "kata_pengantar:\nbab:\n", None])
def test_a_rencana_aksi_without_words_is_its_cover_and_tables_signed_below(office, tmp_path, narrative):
    path = office / "rencana-aksi.yaml"
    path.unlink()
    if narrative is not None:
        path.write_text(narrative, encoding="utf-8")
    paper = made(office, tmp_path / "out", "rencana-aksi")["rencana-aksi.docx"]
    said = text(paper)
    assert not [words for words in ("KATA PENGANTAR", "DAFTAR ISI", "BAB ") if words in said]
    assert said.count("CAMAT SUKAMAJU,") == 1
    assert said.index("CAMAT SUKAMAJU,") > said.index("Rata-rata waktu penyelesaian SPJ")
    assert len(tables(paper)) == 4
    assert contents(paper) == []


def test_a_preface_without_chapters_is_printed(office, tmp_path):
    (office / "rencana-aksi.yaml").write_text("kata_pengantar: [Puji syukur.]\n", encoding="utf-8")
    said = text(made(office, tmp_path / "out", "rencana-aksi")["rencana-aksi.docx"])
    assert "KATA PENGANTAR" in said
    assert "Puji syukur." in said
    assert "DAFTAR ISI" not in said


def test_more_than_nine_chapters_have_bookmarks_of_their_own(office, tmp_path):
    chapters = "".join(f"  - judul: Bab {n}\n    isi: [{{subjudul: Isi, paragraf: [Teks]}}]\n" for n in range(1, 13))
    (office / "rencana-aksi.yaml").write_text(f"kata_pengantar: [Puji.]\nbab:\n{chapters}", encoding="utf-8")
    path = made(office, tmp_path / "out", "rencana-aksi")["rencana-aksi.docx"]
    entries = contents(path)
    assert [title for title, _ in entries if title.startswith("BAB")] == [
        f"BAB {roman(n)} BAB {n}" for n in range(1, 13)
    ]


def contents(path: Path) -> list[tuple[str, str]]:
    """The lines of the list of contents: title and page."""
    found = []
    for paragraph in part(path).iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is not None and style.get(f"{W}val").startswith("TOC"):
            title, page = line(paragraph).split("\t")
            found.append((title, page))
    return found


def printed(pdf: Path) -> list[tuple[str, str]]:
    """The headings of a converted paper in their order, with the number at the foot of the page of each."""
    reader = pypdf.PdfReader(pdf)

    def headings(items: list[Any]) -> Iterator[tuple[str, int]]:
        for item in items:
            if isinstance(item, list):
                yield from headings(item)
            else:
                yield " ".join(item.title.split()), reader.get_destination_page_number(item) or 0

    feet = [sheet.extract_text().strip().split("\n")[-1].strip() for sheet in reader.pages]
    return [(title, feet[page]) for title, page in headings(list(reader.outline))]


def long_narrative(office: Path) -> None:
    """Chapters of many pages, so that the pages of the list of contents mean something."""
    sentence = "Rencana aksi menjabarkan target Perjanjian Kinerja setiap pejabat ke dalam target bulanan. "
    bab = [
        {
            "judul": f"Bab tentang hal {n}",
            "isi": [
                {
                    "subjudul": f"Uraian {n} {k}",
                    "paragraf": [sentence * (3 + (n * k) % 5) for _ in range(2 + n % 3)],
                    "daftar": [f"{sentence.lower()}{m}" for m in range((n + k) % 4)],
                }
                for k in range(1, 5)
            ],
        }
        for n in range(1, 7)
    ]
    (office / "rencana-aksi.yaml").write_text(
        json.dumps({"kata_pengantar": [sentence] * 3, "bab": bab, "tanggal": "2026-01-12"}), encoding="utf-8"
    )


@needs_libreoffice
@needs_bookman
def test_the_list_of_contents_names_the_pages_on_which_libreoffice_prints(office, tmp_path, clean):
    papers = {"contoh": clean["rencana-aksi.docx"]}
    kubutambahan = SOURCES / "kubutambahan" / "2022"
    if kubutambahan.is_dir():
        papers["kubutambahan"] = made(kubutambahan, tmp_path / "k", "rencana-aksi")["rencana-aksi.docx"]
    long_narrative(office)
    papers["panjang"] = made(office, tmp_path / "p", "rencana-aksi")["rencana-aksi.docx"]
    change(office / "kantor.yaml", "kertas: F4", "kertas: A4")
    papers["panjang-a4"] = made(office, tmp_path / "a", "rencana-aksi")["rencana-aksi.docx"]
    files = [Path(shutil.copy(path, tmp_path / f"{name}.docx")) for name, path in papers.items()]
    export = 'pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"}}'
    for name, pdf in zip(papers, convert(files, tmp_path, export), strict=True):
        entries = contents(papers[name])
        assert entries, name
        assert all(page != "-" for _, page in entries), name
        chapters = [(title, page) for title, page in entries if title != "KATA PENGANTAR"]
        assert printed(pdf) == chapters, name
        assert all(words.strip() for words in (sheet.extract_text() for sheet in pypdf.PdfReader(pdf).pages)), name
        if name.startswith("panjang"):
            assert int(chapters[-1][1]) > 8
