"""Whole papers: the clean office in every habit of form, and the five real offices."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from conftest import CONTOH, SOURCES, change
from lxml import etree
from offices import YEARS
from papers import audit, convert, needs_libreoffice
from papers import text as words
from pypdf import PdfReader
from structure import W

from generator import pipeline
from generator.findings import Tingkat
from generator.output.files import Keadaan
from generator.sources.load import load


def make(folder: Path, out: Path, **choice):
    (made,) = pipeline.buat([folder], pipeline.Pilihan(out, **choice), lambda line: None)
    papers = {}
    for paper in made.tertulis:
        below = paper.path.parent.name if paper.path.parent.name.startswith("perubahan-") else ""
        papers[f"{below}/{paper.path.name}".lstrip("/")] = paper.path
    return papers, made.pemeriksaan


@pytest.mark.parametrize("folder", YEARS, ids=lambda p: p.parent.name)
def test_a_real_office_gets_sound_papers_and_no_blocking_finding(folder, tmp_path):
    papers, review = make(folder, tmp_path)
    stated = [f for f in review.temuan if f.tingkat is not Tingkat.CATATAN]
    assert not [f for f in stated if f.alasan_pengecualian is None]
    assert papers
    for path in papers.values():
        audit(path)
    others = {p.parent.name for p in YEARS} - {folder.parent.name}
    for path in papers.values():
        text = words(path).lower()
        assert not [name for name in others if re.search(rf"\b{name}\b", text)]


def test_every_indicator_target_and_month_stands_in_the_rencana_aksi(tmp_path):
    papers, _ = make(SOURCES / "kubutambahan" / "2022", tmp_path)
    tahun = load(SOURCES / "kubutambahan" / "2022").tahun
    lines = words(papers["rencana-aksi.docx"]).split("\n")
    for _, _, indikator in tahun.semua_indikator():
        at = lines.index(indikator.nama)
        assert lines[at + 1 : at + 3] == [indikator.satuan, str(indikator.target)]
    months = [line for line in lines if line == "Februari"]
    assert len(months) == sum(1 for _ in tahun.semua_indikator())


def test_every_formula_of_the_iki_is_an_equation_or_words(tmp_path):
    papers, _ = make(SOURCES / "leuwisari" / "2021", tmp_path)
    tahun = load(SOURCES / "leuwisari" / "2021").tahun
    text = re.sub(r"\s", "", words(papers["iki.docx"]))
    for _, _, indikator in tahun.semua_indikator():
        assert re.sub(r"\s", "", indikator.nama) in text
    with zipfile.ZipFile(papers["iki.docx"]) as package:
        assert package.read("word/document.xml").count(b"<m:f>") >= 15


def test_the_same_sources_give_the_same_bytes(tmp_path):
    first, _ = make(CONTOH, tmp_path / "a")
    second, _ = make(CONTOH, tmp_path / "b")
    assert {n: p.read_bytes() for n, p in first.items()} == {n: p.read_bytes() for n, p in second.items()}


HABITS = {
    "A4": ("kertas: F4", "kertas: A4"),
    "house font": ("kertas: F4", "kertas: F4\n  huruf: Arial"),
    "PERTAMA": ("diktum: KESATU", "diktum: PERTAMA"),
    "penanggung jawab": ("iku: penjelasan", "iku: penanggung-jawab"),
    "months across": ("kertas: F4", "kertas: A4\n  rencana_aksi: mendatar"),
    "SRIKANDI": ("kertas: F4", "kertas: F4\n  srikandi: true"),
    "rahmat": ("kertas: F4", "kertas: F4\n  rahmat: true"),
    "no crest": ("  lambang: lambang.png\n", ""),
    "kota": ("kabupaten: Nusaraya", "kota: Nusaraya"),
    "distrik": ("tempat: Sukamaju", "tempat: Sukamaju\nsebutan: {kantor: Distrik, pimpinan: Kepala Distrik}"),
}


@pytest.mark.parametrize("habit", HABITS)
def test_every_habit_of_form_gives_sound_papers(habit, office, tmp_path):
    change(office / "kantor.yaml", *HABITS[habit])
    papers, _ = make(office, tmp_path / "out")
    assert len(papers) == 8
    for path in papers.values():
        audit(path)


def test_the_decision_is_composed_punctuated_and_signed(office, tmp_path):
    papers, _ = make(office, tmp_path / "out")
    text = words(papers["sk-iku.docx"])
    assert "KEPUTUSAN CAMAT SUKAMAJU" in text
    assert (
        "\t\tc.\tbahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan "
        "Keputusan Camat Sukamaju tentang Penetapan Indikator Kinerja Utama Kecamatan Sukamaju Tahun 2025\u20112029;"
        in text
    )
    assert (
        "Nomor 5587) sebagaimana telah diubah beberapa kali, terakhir dengan Undang-Undang Nomor 6 Tahun 2023" in text
    )
    for line in (
        "a.\tmenyusun rencana kerja tahunan;",
        "b.\tmenyusun perjanjian kinerja; dan",
        "c.\tmenyusun laporan kinerja.",
    ):
        assert line in text
    assert "KETIGA\t:\tKeputusan ini mulai berlaku pada tanggal ditetapkan." in text
    assert "pada tanggal 5 Januari 2026" in text
    assert text.count("Dra. Sri Rahayu, M.Si.") == 2
    assert "1.\tBupati Nusaraya;" in text
    assert "LAMPIRAN\nKEPUTUSAN CAMAT SUKAMAJU\n" in text


def test_twenty_two_dicta_and_four_levels(office, tmp_path):
    path = office / "sk-iku.yaml"
    text = path.read_text(encoding="utf-8")
    head, _, tail = text.partition("memutuskan:\n")
    third = "{isi: x, rincian: [{isi: y, rincian: [p, q]}]}"
    nested = f"  - isi: utama\n    rincian: [satu, {{isi: dua, rincian: [{third}, z]}}]\n"
    dicta = nested + "".join(f"  - isi: diktum ke-{n}\n" for n in range(2, 23))
    path.write_text(
        f"{head}memutuskan:\n{dicta}lampiran: [iku, iki, rencana-aksi]\n{tail.partition('lampiran: [iku]')[2]}",
        encoding="utf-8",
    )
    papers, _ = make(office, tmp_path / "out")
    audit(papers["sk-iku.docx"])
    out = words(papers["sk-iku.docx"])
    assert "KEDUA PULUH DUA\t:\tdiktum ke-22." in out
    for line in ("a.\tsatu; dan", "b.\tdua:", "1.\tx:", "a)\ty:", "1)\tp; dan", "2)\tq; dan", "2.\tz."):
        assert line in out
    assert all(f"LAMPIRAN {n}\n" in out for n in ("I", "II", "III"))


def test_srikandi_tags_stand_each_in_one_run(office, tmp_path):
    change(office / "kantor.yaml", "kertas: F4", "kertas: F4\n  srikandi: true")
    papers, _ = make(office, tmp_path / "out")
    with zipfile.ZipFile(papers["sk-iku.docx"]) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    runs = [t.text or "" for t in root.iter(f"{W}t")]
    for tag in ("${nomor_naskah}", "${tanggal_naskah}", "${ttd_pengirim}", "${nama_pengirim}", "${nip_pengirim}"):
        assert any(tag in run for run in runs), tag


def test_a_draft_leaves_room_for_number_date_and_name(office, tmp_path):
    change(office / "sk-iku.yaml", "nomor: 100.3.5/1/KEP", "nomor:")
    change(office / "sk-iku.yaml", "tanggal: 2026-01-05", "tanggal:")
    people = (office / "jabatan.yaml").read_text(encoding="utf-8")
    (office / "jabatan.yaml").write_text(re.sub(r"  pejabat:\n(?:    .*\n)+", "", people), encoding="utf-8")
    papers, _ = make(office, tmp_path / "out")
    audit(papers["sk-iku.docx"])
    text = words(papers["sk-iku.docx"])
    assert re.search("NOMOR \u00a0{20,}", text)
    assert re.search("pada tanggal \u00a0{20,}", text)
    assert "(......" in text


def test_a_rencana_aksi_without_narrative_is_cover_and_tables(office, tmp_path):
    (office / "rencana-aksi.yaml").write_text("tanggal: 2026-01-12\n", encoding="utf-8")
    papers, _ = make(office, tmp_path / "out")
    audit(papers["rencana-aksi.docx"])
    text = words(papers["rencana-aksi.docx"])
    assert "DAFTAR ISI" not in text
    assert "Jumlah laporan keuangan bulanan" in text


def test_hostile_text_comes_out_as_typed(office, tmp_path):
    hostile = """'Layanan <b>&"x"</b> {{ 7*7 }} {% raw %} ]]> ${nomor_naskah} 😀 עברית'"""
    change(office / "kinerja.yaml", "sumber_data: Buku kas umum", f"sumber_data: {hostile}")
    papers, _ = make(office, tmp_path / "out")
    with zipfile.ZipFile(papers["iki.docx"]) as package:
        etree.fromstring(package.read("word/document.xml"))
    assert hostile.strip("'") in words(papers["iki.docx"])


def test_properties_language_and_alternative_text(office, tmp_path):
    papers, _ = make(office, tmp_path / "out")
    with zipfile.ZipFile(papers["sk-iku.docx"]) as package:
        core, styles = package.read("docProps/core.xml").decode(), package.read("word/styles.xml").decode()
        document = package.read("word/document.xml").decode()
    assert "<dc:title>Keputusan Camat Sukamaju tentang Penetapan" in core
    assert "<dc:creator>Kecamatan Sukamaju</dc:creator>" in core
    assert "<dc:language>id-ID</dc:language>" in core
    assert 'w:lang w:val="id-ID"' in styles
    assert 'descr="Lambang' in document


def test_months_of_one_indicator_stay_together_and_heads_repeat(office, tmp_path):
    papers, _ = make(office, tmp_path / "out")
    with zipfile.ZipFile(papers["rencana-aksi.docx"]) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    for table in root.iter(f"{W}tbl"):
        rows = table.findall(f"{W}tr")
        heads = [row for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None]
        assert len(heads) == 3
        months = [row for row in rows if "Januari" in "".join(t.text or "" for t in row.iter(f"{W}t"))]
        for january in months:
            keeps = [p.find(f"{W}pPr/{W}keepNext") for p in january.iter(f"{W}p")]
            assert all(keep is not None and keep.get(f"{W}val") == "1" for keep in keeps)
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_a_draft_in_spite_of_findings_bears_the_watermark(office, tmp_path):
    change(office / "kinerja.yaml", "target: 1.800", "target: 1.900")
    assert make(office, tmp_path / "none")[0] == {}
    assert [path.name for path in (tmp_path / "none").rglob("*.docx")] == ["lembar-reviu.docx"]
    papers, _ = make(office, tmp_path / "out", tetap=True)
    for path in papers.values():
        audit(path)
        with zipfile.ZipFile(path) as package:
            headers = [n for n in package.namelist() if n.startswith("word/header")]
            assert any(b'string="RANCANGAN"' in package.read(n) for n in headers)


def test_a_paper_edited_by_hand_is_kept(office, tmp_path):
    out = tmp_path / "out"
    papers, _ = make(office, out)
    edited = papers["iku.docx"]
    with zipfile.ZipFile(edited) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(edited, "w") as package:
        for name, content in parts.items():
            mine = content.replace(b"Indeks Kepuasan", b"Angka Kepuasan")
            package.writestr(name, mine if name == "word/document.xml" else content)
    mine = edited.read_bytes()
    (made,) = pipeline.buat([office], pipeline.Pilihan(out), lambda line: None)
    states = {w.path.name: w.keadaan for w in made.tertulis}
    assert edited.read_bytes() == mine
    assert states["iku.docx"] is Keadaan.DIPERTAHANKAN
    assert states["iki.docx"] is Keadaan.TETAP


@needs_libreoffice
@pytest.mark.parametrize("name", ["contoh", "kubutambahan"])
def test_the_list_of_contents_names_the_pages_that_libreoffice_makes(name, tmp_path):
    folder = CONTOH if name == "contoh" else SOURCES / name / "2022"
    papers, _ = make(folder, tmp_path, dokumen=None)
    reader = converted(papers["rencana-aksi.docx"], tmp_path)
    pages = [page.extract_text() for page in reader.pages]
    assert all(text.strip() for text in pages), "a blank page"
    entries = re.findall(r"^(.+)\t(\w+)$", words(papers["rencana-aksi.docx"]), re.MULTILINE)
    start = next(n for n, text in enumerate(pages) if re.search(r"BAB\s+I\s+PENDAHULUAN", text) and "...." not in text)
    checked = 0
    for title, label in entries:
        if label.isdigit():
            wanted = re.sub(r"\s", "", title)
            assert wanted in re.sub(r"\s", "", pages[start + int(label) - 1]), (title, label)
            checked += 1
    assert checked >= 4


@needs_libreoffice
def test_sections_keep_their_paper_and_direction(office, tmp_path):
    papers, _ = make(office, tmp_path / "out")
    sizes = [
        (float(p.mediabox.width), float(p.mediabox.height)) for p in converted(papers["sk-iku.docx"], tmp_path).pages
    ]
    mm = [(round(w * 25.4 / 72), round(h * 25.4 / 72)) for w, h in sizes]
    assert mm[0] == (215, 330)
    assert mm[-1] == (330, 215)


def converted(path: Path, folder: Path) -> PdfReader:
    return PdfReader(convert([path], folder)[0])
