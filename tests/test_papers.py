"""The papers of the clean office, read again from the files: words, numbers, tables, pages, pictures, properties."""

from __future__ import annotations

import io
import json
import re
import shutil
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pypdf
import pytest
from conftest import CONTOH, SOURCES, TEMPLATES, change
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from papers import audit, check, convert, line, lines, needs_bookman, needs_libreoffice, pages, part, rows, text
from PIL import Image
from structure import WP, M, R, W

from generator import pipeline
from generator.documents.papers import TEMPLATES as KINDS
from generator.documents.papers import papers as papers_of
from generator.documents.typeset import Typesetter
from generator.model.kantor import JenisDokumen
from generator.wording import BULAN, roman

AGREEMENTS = {"pk-camat.docx", "pk-sekretaris.docx", "pk-kasi-pelayanan.docx"}
PAPERS = {"sk-iku.docx", "sk-iki.docx", "iku.docx", "iki.docx", "rencana-aksi.docx", *AGREEMENTS}
OFFICES = sorted({path.parent for path in SOURCES.glob("*/*/kantor.yaml")})
GAYA = "  kertas: F4\n"
EMU_PER_MM = 36000


def made(office: Path, out: Path, *kinds: str) -> Mapping[str, Path]:
    """The papers of an office by name, each audited."""
    wanted = frozenset(JenisDokumen(kind) for kind in kinds) or None
    (done,) = pipeline.buat([office], pipeline.Pilihan(out, wanted), lambda report: None)
    assert not done.pemeriksaan.menghalangi, done.pemeriksaan.temuan
    papers = {paper.path.name: paper.path for paper in done.tertulis}
    for path in papers.values():
        audit(path)
    return MappingProxyType(papers)


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The papers of the clean office as it is."""
    papers = made(CONTOH, tmp_path_factory.mktemp("contoh"))
    assert set(papers) == PAPERS
    return papers


def with_style(office: Path, *keys: str) -> None:
    change(
        office / "kantor.yaml",
        GAYA,
        "".join(f"  {key}\n" for key in keys) + (GAYA if "kertas" not in str(keys) else ""),
    )


def tables(path: Path) -> list[Any]:
    return list(part(path).iter(f"{W}tbl"))


@pytest.mark.parametrize("paper", sorted(PAPERS))
def test_python_docx_reads_the_same_words(clean, paper):
    document = Document(str(clean[paper]))
    said = [paragraph.text for paragraph in document.paragraphs]
    for table in document.tables:
        said += [cell.text for row in table.rows for cell in row.cells]
    ours = re.sub(r"\s", "", text(clean[paper]))
    assert len(said) > 10
    assert all(re.sub(r"\s", "", words) in ours for words in said)


@pytest.mark.parametrize("paper", sorted(PAPERS))
def test_no_paper_prints_what_only_a_program_would_say(clean, paper):
    said = text(clean[paper])
    assert not re.search(r"\b(None|True|False|nan|Decimal|undefined|tuple|object at)\b|\[\]|\{|\}", said)
    assert not re.search(r"(?<!\.)\.\.(?!\.)|;;|,,|;\.|\.;|: *:| ,| ;", said)
    assert not re.search(r"[^\n\u00a0 ] {2,}\S", said), "two spaces"


def lettered(said: list[str]) -> list[list[str]]:
    """The lettered lists of a paper, those of Menimbang and of the definitions left out."""
    groups: list[list[str]] = []
    for words, following in pairwise([*said, ""]):
        found = re.search(r"(?:^|\t)([a-z])\.\t(.+)$", words)
        if found and "bahwa" not in words and not following.startswith("Indikator\t"):
            if found[1] == "a":
                groups.append([])
            groups[-1].append(found[2])
    return groups


@pytest.mark.parametrize(
    ("paper", "count"), [("sk-iku", 2), ("sk-iki", 5), ("iku", 1), ("iki", 4), ("rencana-aksi", 1)]
)
def test_lists_end_each_item_as_the_rules_of_drafting_say(clean, paper, count):
    groups = lettered(lines(clean[f"{paper}.docx"]))
    assert len(groups) == count
    for items in groups:
        *others, before, last = items
        assert last.endswith(".")
        assert before.endswith("; dan")
        assert all(item.endswith(";") for item in others)


def test_the_first_dictum_may_be_called_pertama(office, tmp_path):
    change(office / "kantor.yaml", "diktum: KESATU", "diktum: PERTAMA")
    said = lines(made(office, tmp_path / "out", "sk-iku")["sk-iku.docx"])
    called = [line.split("\t")[0] for line in said if re.match(r"(PER|KE)\w+\t:\t", line)]
    assert called == ["PERTAMA", "KEDUA", "KETIGA"]


def many_dicta(office: Path, count: int) -> None:
    path = office / "sk-iku.yaml"
    head, _, tail = path.read_text(encoding="utf-8").partition("memutuskan:\n")
    dicta = "".join(f"  - isi: diktum nomor {n}\n" for n in range(1, count + 1))
    path.write_text(f"{head}memutuskan:\n{dicta}{tail[tail.index('lampiran:') :]}", encoding="utf-8")


def test_ninety_nine_dicta_are_numbered_in_words_and_in_order(office, tmp_path):
    many_dicta(office, 99)
    said = lines(made(office, tmp_path / "out", "sk-iku")["sk-iku.docx"])
    called = [
        (found[1], int(found[2])) for line in said if (found := re.match(r"(\S.*)\t:\tdiktum nomor (\d+)\.", line))
    ]
    assert [number for _, number in called] == list(range(1, 100))
    assert [called[n - 1][0] for n in (1, 10, 11, 12, 20, 21, 22, 99)] == [
        "KESATU",
        "KESEPULUH",
        "KESEBELAS",
        "KEDUA BELAS",
        "KEDUA PULUH",
        "KEDUA PULUH SATU",
        "KEDUA PULUH DUA",
        "KESEMBILAN PULUH SEMBILAN",
    ]
    assert len({name for name, _ in called}) == 99


def test_four_levels_of_items_take_their_marks_and_the_punctuation_of_their_parents(office, tmp_path):
    change(
        office / "sk-iku.yaml",
        "      - menyusun rencana kerja tahunan\n",
        "      - isi: menyusun rencana\n"
        "        rincian:\n"
        "          - tahunan\n"
        "          - isi: menengah\n"
        "            rincian:\n"
        "              - isi: awal\n"
        "                rincian: [satu, dua]\n",
    )
    path = made(office, tmp_path / "out", "sk-iku")["sk-iku.docx"]
    said = lines(path)
    begin = said.index("a.\tmenyusun rencana:")
    assert said[begin : begin + 8] == [
        "a.\tmenyusun rencana:",
        "1.\ttahunan; dan",
        "2.\tmenengah:",
        "a)\tawal:",
        "1)\tsatu; dan",
        "2)\tdua;",  # the end that item a. would have had
        "b.\tmenyusun perjanjian kinerja; dan",
        "c.\tmenyusun laporan kinerja.",
    ]
    items = list(part(path).iter(f"{W}p"))[begin : begin + 8]
    indents = [item.find(f"{W}pPr/{W}pStyle").get(f"{W}val") for item in items]
    assert indents == [f"Rincian{level}" for level in (1, 2, 2, 3, 4, 4, 1, 1)]


@pytest.mark.parametrize(
    ("written", "closing"),
    [
        (1, "huruf a,"),
        (2, "huruf a dan huruf b,"),
        (4, "huruf a, huruf b, huruf c, dan huruf d,"),
        (27, "huruf z, dan huruf aa,"),
    ],
)
def test_the_last_consideration_names_all_letters_before_it(office, tmp_path, written, closing):
    path = office / "sk-iku.yaml"
    before, _, after = path.read_text(encoding="utf-8").partition("menimbang:\n")
    considerations = "".join(f"  - bahwa pertimbangan {n}\n" for n in range(written))
    path.write_text(f"{before}menimbang:\n{considerations}{after[after.index('mengingat:') :]}", encoding="utf-8")
    said = lines(made(office, tmp_path / "out", "sk-iku")["sk-iku.docx"])
    (last,) = [line for line in said if "bahwa berdasarkan pertimbangan" in line]
    assert closing in last
    mark = {1: "b.", 2: "c.", 4: "e.", 27: "ab."}[written]
    assert last.split("\t")[2] == mark
    assert said[said.index(last) - 1].endswith(";")


SRIKANDI = ("${nomor_naskah}", "${tanggal_naskah}", "${ttd_pengirim}", "${nama_pengirim}", "${nip_pengirim}")


def test_every_srikandi_tag_stands_whole_in_one_run_wherever_it_is_printed(office, tmp_path):
    with_style(office, "srikandi: true")
    papers = made(office, tmp_path / "out")
    assert set(papers) == PAPERS
    for path in papers.values():
        for paragraph in part(path).iter(f"{W}p"):
            runs = [t.text or "" for t in paragraph.iter(f"{W}t")]
            for tag in SRIKANDI:
                assert "".join(runs).count(tag) == sum(run.count(tag) for run in runs)
            assert set(re.findall(r"\$\{\w*\}?", "".join(runs))) <= set(SRIKANDI)
        if path.name not in AGREEMENTS:
            assert "Dra. Sri Rahayu" not in text(path)
    decision = text(papers["sk-iku.docx"])
    assert [decision.count(tag) for tag in SRIKANDI] == [2, 2, 2, 2, 2]  # the Keputusan and its Lampiran
    assert "NOMOR ${nomor_naskah}" in decision
    assert "TANGGAL ${tanggal_naskah}" in decision
    assert "NIP ${nip_pengirim}" in decision


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


@pytest.mark.parametrize("paper", sorted(PAPERS))
def test_head_rows_are_repeated_on_every_page_and_no_row_is_split(clean, paper):
    for table in tables(clean[paper]):
        if table.find(f"{W}tblPr/{W}tblStyle[@{W}val='TabelKop']") is not None:
            continue
        heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.iter(f"{W}tr")]
        count = sum(heads)
        assert count >= 1
        assert heads == [True] * count + [False] * (len(heads) - count), "a head row below the head"
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in table.iter(f"{W}tr"))


def test_the_iku_sheet_in_both_styles_has_its_own_columns(office, tmp_path, clean):
    (sheet, definition) = [rows(table) for table in tables(clean["iku.docx"])]
    assert sheet[0] == [
        *("No.", "Sasaran Strategis", "Indikator Kinerja Utama", "Satuan", "Penjelasan", "Keterangan/Kriteria")
    ]
    assert sheet[1] == ["", "", "", "", "Alasan", "Formulasi", "Sumber Data", ""]
    assert sheet[2][1:5] == [
        "Meningkatnya kualitas pelayanan publik",
        "Indeks Kepuasan Masyarakat terhadap pelayanan publik",
        "Nilai",
        "Pelayanan publik kecamatan belum optimal",
    ]
    assert definition[1] == ["1.", "Administrasi kependudukan", "1.\tPerekaman KTP|2.\tPenerbitan KK", "1.\tKTP|2.\tKK"]
    change(office / "kantor.yaml", "iku: penjelasan", "iku: penanggung-jawab")
    (other, _) = [rows(table) for table in tables(made(office, tmp_path / "out", "iku")["iku.docx"])]
    assert other[0] == [
        *("No.", "Sasaran Strategis", "Indikator Kinerja Utama", "Rumus/Formula", "Sumber Data", "Penanggung Jawab")
    ]
    assert other[1][-1] == "Kepala Seksi Pelayanan"


def test_formulas_are_equations_with_all_their_words(clean):
    equations = [
        "".join(t.text or "" for t in equation.iter(f"{M}t")) for equation in part(clean["iki.docx"]).iter(f"{M}oMath")
    ]
    assert [re.sub(r"\s", "", words) for words in equations] == [
        "dokumenadministrasikependudukanyangditerbitkansesuaiSOP",
        "izinyangditerbitkantepatwaktuseluruhpermohonanizin×100%",
        "laporankeuanganbulananyangdisusun",
        "haripenyelesaianseluruhSPJSPJ",
    ]
    fractions = [len(list(equation.iter(f"{M}f"))) for equation in part(clean["iki.docx"]).iter(f"{M}oMath")]
    assert fractions == [0, 1, 0, 1]
    signs = [e.get(f"{M}val") for e in part(clean["iki.docx"]).iter(f"{M}chr")]
    assert signs == ["∑"] * 6


@pytest.mark.parametrize(("kertas", "sides"), [("F4", (12189, 18709)), ("A4", (11906, 16838))])
def test_every_section_of_every_paper_is_of_the_office_s_paper(office, tmp_path, kertas, sides):
    change(office / "kantor.yaml", "kertas: F4", f"kertas: {kertas}")
    for path in made(office, tmp_path / "out").values():
        sizes = [(int(s.get(f"{W}w")), int(s.get(f"{W}h"))) for s in part(path).iter(f"{W}pgSz")]
        assert {tuple(sorted(size)) for size in sizes} == {sides}
        for size, element in zip(sizes, part(path).iter(f"{W}pgSz"), strict=True):
            assert (element.get(f"{W}orient") == "landscape") == (size[0] > size[1])


def picture(size: tuple[int, int], kind: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, (200, 30, 30)).save(out, kind)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
@pytest.mark.parametrize("size", [(300, 400), (400, 400), (40, 400), (1000, 100)])
def test_the_crest_of_the_office_stands_in_its_own_proportions(office, tmp_path, kind, size):
    name = f"lambang-daerah.{kind.lower()}"
    content = picture(size, kind)
    (office / "lambang.png").unlink()
    (office / name).write_bytes(content)
    change(office / "kantor.yaml", "lambang: lambang.png", f"lambang: {name}")
    for path in made(office, tmp_path / "out", "sk-iku", "rencana-aksi").values():
        (extent,) = part(path).iter(f"{WP}extent")
        wide, high = int(extent.get("cx")), int(extent.get("cy"))
        assert wide / high == pytest.approx(size[0] / size[1], rel=0.01)
        assert max(wide, high) <= 60 * EMU_PER_MM
        with zipfile.ZipFile(path) as package:
            relations = {r.get("Id"): r.get("Target") for r in part(path, "word/_rels/document.xml.rels")}
            (blip,) = part(path).iter("{http://schemas.openxmlformats.org/drawingml/2006/main}blip")
            assert package.read(f"word/{relations[blip.get(f'{R}embed')]}") == content


def test_an_office_without_a_crest_shows_none_and_not_that_of_the_template(office, tmp_path):
    change(office / "kantor.yaml", "  lambang: lambang.png\n", "")
    for path in made(office, tmp_path / "out").values():
        assert not list(part(path).iter(f"{WP}docPr"))


def test_every_crest_says_what_it_is(clean):
    found = {
        name: [(e.get("id"), e.get("descr")) for e in part(path).iter(f"{WP}docPr")] for name, path in clean.items()
    }
    crest = [("1", "Lambang daerah")]
    assert found == {name: crest if name.startswith(("sk-", "rencana", "pk-")) else [] for name in PAPERS}


def test_a_draft_leaves_number_and_date_to_the_hand(office, tmp_path):
    change(office / "sk-iku.yaml", "nomor: 100.3.5/1/KEP", "nomor:")
    change(office / "sk-iku.yaml", "tanggal: 2026-01-05", "tanggal:")
    said = lines(made(office, tmp_path / "out", "sk-iku")["sk-iku.docx"])
    for words in ("NOMOR", "TANGGAL", "pada tanggal"):
        (line, *_) = [line for line in said if line.startswith(words)]
        assert re.fullmatch(f"{words} \u00a0{{20,}}", line)


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
def test_templates_saved_by_libreoffice_make_papers_of_the_same_words_and_pages(tmp_path, clean):
    """LibreOffice joins an empty paragraph that ends a section with the one before it, which may hold a tag."""
    own = tmp_path / "templat"
    convert([TEMPLATES / name for name in KINDS], own, "docx:MS Word 2007 XML")
    (done,) = pipeline.buat([CONTOH], pipeline.Pilihan(tmp_path / "out", templat=own), lambda report: None)
    saved = {paper.path.name: paper.path for paper in done.tertulis}
    assert {name: lines(path) for name, path in saved.items()} == {name: lines(path) for name, path in clean.items()}
    for paper, folder in ((clean, tmp_path / "a"), (saved, tmp_path / "b")):
        convert([paper["rencana-aksi.docx"]], folder)
    before, after = (pages(tmp_path / side / "rencana-aksi.pdf") for side in "ab")
    assert before == after


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


@pytest.mark.parametrize("paper", sorted(PAPERS))
def test_the_properties_of_a_paper_are_those_of_the_office(clean, paper):
    properties = Document(str(clean[paper])).core_properties
    assert properties.author == properties.last_modified_by == "Kecamatan Sukamaju"
    assert properties.subject == "Kecamatan Sukamaju, Kabupaten Nusaraya, 2026"
    assert properties.language == "id-ID"
    assert properties.keywords.endswith("; 2026")
    assert properties.created == properties.modified
    assert (properties.created.year, properties.created.month) == (2026, 1)
    assert (
        properties.title
        == {
            "pk-camat.docx": "Perjanjian Kinerja Camat Sukamaju Tahun 2026",
            "pk-sekretaris.docx": "Perjanjian Kinerja Sekretaris Kecamatan, Kecamatan Sukamaju, Tahun 2026",
            "pk-kasi-pelayanan.docx": "Perjanjian Kinerja Kepala Seksi Pelayanan, Kecamatan Sukamaju, Tahun 2026",
            "sk-iku.docx": "Keputusan Camat Sukamaju tentang Penetapan Indikator Kinerja Utama Kecamatan Sukamaju "
            "Tahun 2025-2029",
            "sk-iki.docx": "Keputusan Camat Sukamaju tentang Penetapan Indikator Kinerja Individu Kecamatan Sukamaju "
            "Tahun 2026",
            "iku.docx": "Indikator Kinerja Utama Kecamatan Sukamaju",
            "iki.docx": "Indikator Kinerja Individu Kecamatan Sukamaju",
            "rencana-aksi.docx": "Rencana Aksi atas Perjanjian Kinerja Kecamatan Sukamaju Tahun 2026",
        }[paper]
    )
    with zipfile.ZipFile(clean[paper]) as package:
        everything = b"".join(package.read(name) for name in package.namelist())
    assert b"python-docx" not in everything
    assert b"Templat" not in everything


@pytest.mark.parametrize("paper", sorted(PAPERS))
def test_the_language_of_a_paper_is_indonesian_everywhere(clean, paper):
    languages = {
        e.get(f"{W}val")
        for name in ("word/styles.xml", "word/document.xml")
        for e in part(clean[paper], name).iter(f"{W}lang")
    }
    assert languages == {"id-ID"}
    assert part(clean[paper], "word/settings.xml").find(f"{W}themeFontLang").get(f"{W}val") == "id-ID"


def own_words(folder: Path) -> set[str]:
    """What only this office would say: its name, its people."""
    tahun = pipeline.periksa(folder).tahun
    assert tahun is not None
    people = {j.pejabat.nama for j in tahun.jabatan if j.pejabat}
    numbers = {j.pejabat.nip for j in tahun.jabatan if j.pejabat and j.pejabat.nip}
    return {tahun.kantor.kecamatan, *people, *numbers}


def test_no_paper_holds_the_words_of_another_office(tmp_path):
    years = [*OFFICES, CONTOH]
    together = {}
    for done in pipeline.buat(years, pipeline.Pilihan(tmp_path / "semua"), lambda report: None):
        together[done.pemeriksaan.folder] = [paper.path for paper in done.tertulis]
    words = {folder: own_words(folder) for folder in years}
    for folder, papers in together.items():
        assert papers, folder
        others = set().union(*(words[other] for other in years if other != folder)) - words[folder]
        for path in papers:
            said = re.sub(r"\s+", " ", text(path))
            with zipfile.ZipFile(path) as package:
                said += package.read("docProps/core.xml").decode()
            found = [word for word in others if re.search(rf"\b{re.escape(word)}\b", said, re.IGNORECASE)]
            assert found == [], path


def test_an_office_gets_the_same_bytes_alone_as_among_others(tmp_path, clean):
    others = OFFICES[:2]
    done = list(pipeline.buat([*others, CONTOH], pipeline.Pilihan(tmp_path), lambda report: None))
    again = {paper.path.name: paper.path.read_bytes() for paper in done[-1].tertulis}
    assert again == {name: path.read_bytes() for name, path in clean.items()}


@cache
def plain_office() -> tuple[Any, Typesetter]:
    """The clean office as it was read, and a typesetter that has compiled its templates."""
    return pipeline.periksa(CONTOH).tahun, Typesetter()


WORDS = st.text(
    st.characters(exclude_categories=["C", "Zl", "Zp"], include_characters="\n\t{}%#<>&'\"$"), min_size=1, max_size=60
).filter(lambda words: words.strip() and unicodedata.is_normalized("NFC", words))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=WORDS, head=WORDS)
def test_whatever_is_typed_stands_in_the_paper_as_typed(name, head):
    tahun, setter = plain_office()
    (paper,) = papers_of(tahun, frozenset({JenisDokumen.IKI}))
    context: Any = paper.konteks
    sheet = context.lembar[0]
    group = sheet.sasaran[0]
    indicator = replace(group.indikator[0], nama=name)
    sheet = replace(sheet, sasaran=(replace(group, sasaran=head, indikator=(indicator,)),))
    content = setter.set(replace(paper, konteks=replace(context, lembar=(sheet,))), tahun)
    assert check(content, typed_tags=True) == []
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        said = [line(p) for p in etree.fromstring(package.read("word/document.xml")).iter(f"{W}p")]
    assert name in said
    assert head in said


def test_who_signs_for_another_bears_the_mark_in_front_of_the_office(office, tmp_path):
    change(office / "jabatan.yaml", "  nama: Camat\n", "  nama: Plt. Camat\n")
    words = lines(made(office, tmp_path / "out", "sk-iku")["sk-iku.docx"])
    assert "Plt. CAMAT SUKAMAJU," in words
    assert "KEPUTUSAN CAMAT SUKAMAJU" in words


def test_who_holds_office_for_another_agrees_as_such(office, tmp_path):
    change(office / "jabatan.yaml", "  nama: Camat\n", "  nama: Plt. Camat\n")
    change(office / "jabatan.yaml", "  nama: Kepala Seksi Pelayanan\n", "  nama: Plt. Kepala Seksi Pelayanan\n")
    papers = made(office, tmp_path / "out")
    own, below = lines(papers["pk-camat.docx"]), lines(papers["pk-kasi-pelayanan.docx"])
    assert any("Plt. Camat Sukamaju" in line for line in own)
    assert any("Plt. Camat Sukamaju" in line for line in below)
    assert "Plt. KEPALA SEKSI PELAYANAN," in below
    assert "Plt. CAMAT" in lines(papers["rencana-aksi.docx"])
