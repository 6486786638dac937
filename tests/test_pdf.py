"""PDFs of papers as LibreOffice gives them: whole, tagged, up to date; their bundle, its contents and its marks."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pypdf
import pytest
from conftest import SOURCES
from offices import year
from papers import needs_bookman, needs_libreoffice
from pypdf.generic import DecodedStreamObject
from scans import DAY, pdf, quiet, signed

from generator.documents.papers import papers
from generator.documents.terbitan import published
from generator.documents.typeset import Typesetter
from generator.errors import OutputUnwritable, PdfFailed
from generator.output import kunci
from generator.output.files import Keadaan
from generator.pdf import cetak
from generator.pdf.arsip import Keterangan
from generator.pdf.berkas import Bagian, bundle
from generator.pdf.cetak import Cetak
from generator.pdf.pembuatan import HasilPdf, Permintaan, Tanda, make
from generator.pdf.segel import Segel, print_of, read_seal


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Permintaan, HasilPdf]:
    """Three papers of the clean office with its landscape tables, a copy's mark, and two scans."""
    folder = tmp_path_factory.mktemp("kerja") / "hasil kantor é (baru)"
    folder.mkdir()
    tahun, typesetter = year(), Typesetter()
    wanted = []
    for paper in papers(tahun):
        if paper.nama in ("sk-iku", "iku", "rencana-aksi"):
            path = folder / f"{paper.nama} naskah.docx"
            path.write_bytes(typesetter.set(paper, tahun))
            wanted.append(Cetak(path, paper, tahun))
    scans = [folder / "pindaian SK.pdf", folder / "pindaian miring.pdf"]
    scans[0].write_bytes(pdf((300, 500), (595, 842)))
    scans[1].write_bytes(pdf((400, 600), turned=90))
    request = Permintaan(tahun, folder, wanted, Tanda.SALINAN, scans)
    return request, make(request, typesetter, quiet)


@needs_libreoffice
def test_each_pdf_is_tagged_pdf_a_with_bookmarks_and_the_date_of_its_paper(made: tuple[Permintaan, HasilPdf]) -> None:
    for paper in made[1].naskah:
        reader = pypdf.PdfReader(io.BytesIO(paper.isi))
        root: Any = reader.root_object
        xmp = root["/Metadata"].get_data().decode()
        assert re.search(r"<pdfaid:part>2</pdfaid:part>\s*<pdfaid:conformance>B</pdfaid:conformance>", xmp)
        assert root["/MarkInfo"]["/Marked"]
        assert root["/Lang"] == "id-ID"
        assert "/OutputIntents" in root
        assert reader.metadata is not None
        assert reader.metadata.title == paper.cetak.paper.judul
        assert reader.metadata.creation_date is not None
        assert reader.metadata.creation_date.date() == paper.cetak.paper.tanggal
        assert f"<xmp:CreateDate>{paper.cetak.paper.tanggal}T00:00:00Z</xmp:CreateDate>" in xmp
    outline = [item for item in pypdf.PdfReader(made[1].naskah[-1].tertulis.path).outline if not isinstance(item, list)]
    assert any("BAB I" in str(item["/Title"]) for item in outline)


@needs_libreoffice
@needs_bookman
def test_pages_and_fonts_of_the_pdfs_are_those_of_the_papers(made: tuple[Permintaan, HasilPdf]) -> None:
    assert [finding.pesan for finding in made[1].temuan] == []
    sides = {(round(p.lebar), round(p.tinggi)) for paper in made[1].naskah for p in paper.bacaan.halaman}
    assert sides == {(215, 330), (330, 215)}


@needs_libreoffice
def test_the_list_of_contents_names_the_page_on_which_each_part_begins(made: tuple[Permintaan, HasilPdf]) -> None:
    request, result = made
    assert result.berkas is not None
    reader = pypdf.PdfReader(result.berkas.path)
    top = [item for item in reader.outline if not isinstance(item, list)]
    titles = [paper.cetak.paper.judul for paper in result.naskah]
    assert [item["/Title"] for item in top] == [
        "Daftar Isi Berkas",
        *titles,
        "Lampiran: pindaian SK",
        "Lampiran: pindaian miring",
    ]
    labels = [reader.page_labels[reader.get_destination_page_number(item) or 0] for item in top]
    counts = [*(len(paper.bacaan.halaman) for paper in result.naskah), 2, 1]
    assert labels == ["i", *(str(1 + sum(counts[:n])) for n in range(len(counts)))]
    words = " ".join(reader.pages[0].extract_text().split())
    for title, count, label in zip([*titles, "pindaian SK", "pindaian miring"], counts, labels[1:], strict=True):
        assert f"{title} {count} {label} " in words
    assert f"Jumlah {sum(counts)} " in words
    assert len(request.lampiran) == 2


@needs_libreoffice
def test_the_bundle_says_what_it_is_and_shows_its_title_and_outline(made: tuple[Permintaan, HasilPdf]) -> None:
    assert made[1].berkas is not None
    reader = pypdf.PdfReader(made[1].berkas.path)
    root: Any = reader.root_object
    information = reader.metadata
    assert information is not None
    assert made[1].berkas.path.name == "berkas-2026.pdf"
    assert information.title == "Berkas Naskah Kinerja Kecamatan Sukamaju Tahun 2026"
    assert information.author == "Kecamatan Sukamaju"
    assert (root["/Lang"], root["/PageMode"]) == ("id-ID", "/UseOutlines")
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    nested = [item for item in reader.outline if isinstance(item, list)]
    assert any("BAB I" in str(item["/Title"]) for group in nested for item in group if not isinstance(item, list))


@needs_libreoffice
def test_the_mark_lies_on_every_page_but_the_scans_which_stay_as_they_are(made: tuple[Permintaan, HasilPdf]) -> None:
    assert made[1].berkas is not None
    pages = [*pypdf.PdfReader(made[1].berkas.path).pages]
    for page in pages[:-3]:
        contents, resources = page.get_contents(), page["/Resources"]
        assert contents is not None
        name = re.match(rb"/Artifact BMC q (/Tanda\S+) Do Q EMC", contents.get_data())
        assert name
        drawing: Any = resources["/XObject"][name[1].decode()]  # type: ignore[index]
        assert abs(float(drawing["/BBox"][2]) - float(page.mediabox.width)) < 2
        inner = [one.get_object() for one in drawing["/Resources"]["/XObject"].values()]
        assert any(one.get_data().count(b" l ") > 9 for one in inner), [one.get_data()[:200] for one in inner]
        assert "SALINAN" not in page.extract_text()
    scans = [(round(float(p.mediabox.width)), round(float(p.mediabox.height)), p.rotation) for p in pages[-3:]]
    assert scans == [(300, 500, 0), (595, 842, 0), (400, 600, 90)]
    assert all(b"Tanda" not in (page.get_contents() or DecodedStreamObject()).get_data() for page in pages[-3:])


@needs_libreoffice
@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_qpdf_finds_no_fault(made: tuple[Permintaan, HasilPdf]) -> None:
    for written in made[1].tertulis:
        run = subprocess.run(["qpdf", "--check", str(written.path)], capture_output=True, text=True, check=False)
        assert run.returncode == 0, run.stdout + run.stderr


@needs_libreoffice
def test_nothing_is_printed_again_while_nothing_changes(
    made: tuple[Permintaan, HasilPdf], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cetak, "converted", None)
    again = make(made[0], Typesetter(), quiet)
    assert {written.keadaan for written in again.tertulis} == {Keadaan.TETAP}


@needs_libreoffice
def test_the_same_word_files_give_the_same_bytes_on_another_day(made: tuple[Permintaan, HasilPdf]) -> None:
    before = {written.path: written.path.read_bytes() for written in made[1].tertulis}
    for path in before:
        path.unlink()
    again = make(made[0], Typesetter(), quiet)
    assert {written.keadaan for written in again.tertulis} == {Keadaan.BARU}
    assert {path: path.read_bytes() == content for path, content in before.items()} == dict.fromkeys(before, True)


def test_a_seal_tells_the_source_and_whether_a_hand_was_there() -> None:
    content = print_of(pdf((610, 936)), "a" * 64, DAY)
    assert read_seal(content) == Segel("a" * 64, utuh=True)
    assert read_seal(content.replace(b"0 0 m 9 9", b"0 0 m 8 9")) == Segel("a" * 64, utuh=False)
    assert read_seal(signed(content)) == Segel("a" * 64, utuh=False)
    assert read_seal(pdf((610, 936))) == Segel("", utuh=False)
    assert read_seal(b"%PDF-1.7 but no more") == Segel("", utuh=False)
    assert content == print_of(pdf((610, 936)), "a" * 64, DAY)


def test_the_same_parts_give_the_same_bundle() -> None:
    parts = [Bagian("Naskah", pdf((610, 936), (936, 610)), bertanda=True, cetakan=False)]
    told = Keterangan("Berkas", "Kantor", "Subjek", "kata", DAY, "b" * 64)
    tanda = pdf((610, 936), (936, 610))
    one = bundle(Bagian("Daftar", pdf((610, 936)), bertanda=True, cetakan=False), parts, told, tanda)
    assert one == bundle(Bagian("Daftar", pdf((610, 936)), bertanda=True, cetakan=False), parts, told, tanda)
    assert read_seal(one) == Segel("b" * 64, utuh=True)


@needs_libreoffice
def test_a_paper_with_undecided_revisions_is_not_printed(tmp_path: Path) -> None:
    tahun = year(SOURCES / "kubutambahan" / "2022")
    (one,) = [one for one in published(tahun) if one.berkas == "perubahan-1/pk-camat.docx"]
    typesetter = Typesetter(None)
    plain, undecided = tmp_path / "pk-camat.docx", tmp_path / "pk-sekretaris.docx"
    plain.write_bytes(typesetter.set(one.paper, one.tahun))
    assert one.lama is not None
    undecided.write_bytes(typesetter.set_jejak(one.lama, one.paper, one.tahun, "Kecamatan", one.paper.tanggal))
    wanted = [Cetak(path, one.paper, one.tahun) for path in (plain, undecided)]
    with pytest.raises(PdfFailed, match=r"pk-sekretaris\.docx masih memuat revisi yang belum diputuskan"):
        cetak.papers(wanted, "Arial", quiet)
    assert plain.with_suffix(".pdf").exists()
    assert not undecided.with_suffix(".pdf").exists()


def test_no_pdf_is_printed_into_a_folder_that_another_run_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kunci, "_TRIES", 1)
    scan = tmp_path / "pindai.pdf"
    scan.write_bytes(pdf((595, 842)))
    out = tmp_path / "keluaran"
    with kunci.Kunci(out), pytest.raises(OutputUnwritable, match="sedang dipakai"):
        make(Permintaan(year(), out, [], None, [scan]), Typesetter(), quiet)
    assert list(out.iterdir()) == []
