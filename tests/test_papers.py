"""All papers of an office, read again from the files: words, lists, head rows, sheets, properties, language."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from conftest import CONTOH, TEMPLATES, change
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from made_papers import PAPERS, made, tables
from offices import YEARS
from papers import check, convert, line, lines, needs_libreoffice, pages, part, text
from structure import W

from generator import pipeline
from generator.documents.papers import TEMPLATES as KINDS
from generator.documents.papers import papers as papers_of
from generator.documents.typeset import Typesetter
from generator.model.kantor import JenisDokumen


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


@pytest.mark.parametrize(("kertas", "sides"), [("F4", (12189, 18709)), ("A4", (11906, 16838))])
def test_every_section_of_every_paper_is_of_the_office_s_paper(office, tmp_path, kertas, sides):
    change(office / "kantor.yaml", "kertas: F4", f"kertas: {kertas}")
    for path in made(office, tmp_path / "out").values():
        sizes = [(int(s.get(f"{W}w")), int(s.get(f"{W}h"))) for s in part(path).iter(f"{W}pgSz")]
        assert {tuple(sorted(size)) for size in sizes} == {sides}
        for size, element in zip(sizes, part(path).iter(f"{W}pgSz"), strict=True):
            assert (element.get(f"{W}orient") == "landscape") == (size[0] > size[1])


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
    years = [*YEARS, CONTOH]
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
    others = YEARS[:2]
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
