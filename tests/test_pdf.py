"""PDFs: whole, up to date, never over a person's; the bundle, its marks and attachments."""

from __future__ import annotations

import io
import os
import re
import shutil
import stat
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pypdf
import pytest
from conftest import CONTOH, SOURCES
from papers import needs_bookman, needs_libreoffice
from pypdf.generic import ArrayObject, DecodedStreamObject, NameObject, NumberObject

from generator.documents.papers import Paper, papers
from generator.documents.terbitan import published
from generator.documents.typeset import Typesetter
from generator.errors import OutputUnwritable, PdfFailed, ProgramMissing, SourceUnreadable, UsageError
from generator.model.tahun import Tahun
from generator.output import kunci
from generator.output.files import Keadaan
from generator.pdf import cetak, libreoffice
from generator.pdf.arsip import Keterangan
from generator.pdf.bacaan import NotWhole, read, read_attachment
from generator.pdf.berkas import Bagian, bundle
from generator.pdf.cetak import Cetak
from generator.pdf.pembuatan import HasilPdf, Permintaan, Tanda, make
from generator.pdf.segel import Segel, print_of, read_seal
from generator.sources.load import load

DAY = date(2026, 1, 5)


def pdf(*sizes: tuple[float, float], turned: int = 0, password: str = "") -> bytes:
    """A PDF of pages with a stroke each, as a scanner might make it."""
    writer = pypdf.PdfWriter()
    for size in sizes:
        page = writer.add_blank_page(*size)
        stroke = DecodedStreamObject()
        stroke.set_data(b"0 0 m 9 9 l S")
        page[NameObject("/Contents")] = writer._add_object(stroke)
        if turned:
            page[NameObject("/Rotate")] = NumberObject(turned)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def year(folder: Path = CONTOH) -> Tahun:
    tahun = load(folder).tahun
    assert tahun is not None
    return tahun


def quiet(_line: str) -> None:
    """Takes progress."""


# What LibreOffice gives


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


# The seal


def test_a_seal_tells_the_source_and_whether_a_hand_was_there() -> None:
    content = print_of(pdf((610, 936)), "a" * 64, DAY)
    assert read_seal(content) == Segel("a" * 64, utuh=True)
    assert read_seal(content.replace(b"0 0 m 9 9", b"0 0 m 8 9")) == Segel("a" * 64, utuh=False)
    assert read_seal(_signed(content)) == Segel("a" * 64, utuh=False)
    assert read_seal(pdf((610, 936))) == Segel("", utuh=False)
    assert read_seal(b"%PDF-1.7 but no more") == Segel("", utuh=False)
    assert content == print_of(pdf((610, 936)), "a" * 64, DAY)


def _signed(content: bytes) -> bytes:
    """A PDF with something added at its end, as a signature is."""
    writer = pypdf.PdfWriter(io.BytesIO(content), incremental=True)
    writer.pages[0][NameObject("/Signed")] = NumberObject(1)
    out = io.BytesIO()
    writer.write(out)
    assert out.getvalue().startswith(content)
    return out.getvalue()


def test_the_same_parts_give_the_same_bundle() -> None:
    parts = [Bagian("Naskah", pdf((610, 936), (936, 610)), bertanda=True, cetakan=False)]
    told = Keterangan("Berkas", "Kantor", "Subjek", "kata", DAY, "b" * 64)
    tanda = pdf((610, 936), (936, 610))
    one = bundle(Bagian("Daftar", pdf((610, 936)), bertanda=True, cetakan=False), parts, told, tanda)
    assert one == bundle(Bagian("Daftar", pdf((610, 936)), bertanda=True, cetakan=False), parts, told, tanda)
    assert read_seal(one) == Segel("b" * 64, utuh=True)


# A program that lies

STUB = """#!{python}
import os, pathlib, subprocess, sys, time
arguments = sys.argv[1:]
out = pathlib.Path(arguments[arguments.index("--outdir") + 1])
files = [pathlib.Path(a) for a in arguments if a.endswith(".docx")]
with open({log!r}, "a") as log:
    print(len(files), file=log)
good = pathlib.Path({good!r}).read_bytes()
{body}
"""


@pytest.fixture
def stub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Lays a program in the place of LibreOffice; its body knows `out`, `files` and `good`, a whole PDF."""
    good, log = tmp_path / "baik.pdf", tmp_path / "panggilan"
    good.write_bytes(pdf((610, 936)))

    def lay(body: str) -> Path:
        program = tmp_path / "soffice-palsu"
        text = STUB.format(python=sys.executable, log=str(log), good=str(good), body=body)
        program.write_text(text, encoding="utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv(libreoffice.VARIABLE, str(program))
        return log

    return lay


@contextmanager
def word_files(folder: Path, *names: str) -> Iterator[list[Cetak]]:
    tahun = year()
    paper: Paper = next(papers(tahun))
    wanted = []
    for name in names:
        (folder / name).write_bytes(name.encode())
        wanted.append(Cetak(folder / name, paper, tahun))
    yield wanted


def outcome(wanted: Sequence[Cetak]) -> list[tuple[str, str]]:
    printed = cetak.papers(wanted, "Bookman Old Style", quiet)
    return [(one.tertulis.path.name, str(one.tertulis.keadaan)) for one in printed]


WRITE = "for f in files: (out / (f.stem + '.pdf')).write_bytes({})"


@pytest.mark.parametrize(
    "body",
    [
        "pass",
        WRITE.format("b'garbage'"),
        WRITE.format("good[:-20]"),
        WRITE.format("b'%PDF-1.7\\n%%EOF\\n'"),
        WRITE.format("b''"),
        "sys.exit(0) or 1",
        "os.abort()",
    ],
)
def test_a_run_that_gives_no_whole_pdf_is_told_with_the_paper(tmp_path: Path, stub: Any, body: str) -> None:
    stub(body)
    with word_files(tmp_path, "sk iku.docx") as wanted:
        old = print_of(pdf((610, 936)), "of an older run", DAY)
        (tmp_path / "sk iku.pdf").write_bytes(old)
        with pytest.raises(PdfFailed, match=r"sk iku\.docx.*naskah diagnosa"):
            outcome(wanted)
        assert (tmp_path / "sk iku.pdf").read_bytes() == old


def test_a_paper_lost_among_others_is_tried_once_more_by_itself(tmp_path: Path, stub: Any) -> None:
    log = stub("files = files[:1]\n" + WRITE.format("good"))
    with word_files(tmp_path, "a.docx", "b.docx", "c.docx") as wanted:
        assert outcome(wanted) == [("a.pdf", "baru"), ("b.pdf", "baru"), ("c.pdf", "baru")]
    assert log.read_text().split() == ["3", "1", "1"]


def test_only_the_paper_that_fails_is_missing(tmp_path: Path, stub: Any) -> None:
    stub("files = [f for f in files if b'rusak' not in f.read_bytes()]\n" + WRITE.format("good"))
    with word_files(tmp_path, "a.docx", "rusak.docx", "c.docx") as wanted, pytest.raises(PdfFailed) as told:
        outcome(wanted)
    assert "rusak.docx" in str(told.value)
    assert "a.docx" not in str(told.value)
    assert sorted(path.name for path in tmp_path.glob("[a-c].pdf")) == ["a.pdf", "c.pdf"]


@pytest.mark.skipif(sys.platform == "win32", reason="groups of processes are POSIX")
def test_a_program_that_hangs_is_ended_with_those_it_started(
    tmp_path: Path, stub: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(libreoffice, "_SECONDS", 1.0)
    monkeypatch.setattr(libreoffice, "_SECONDS_PER_FILE", 0.0)
    told = tmp_path / "anak"
    stub(f"child = subprocess.Popen(['sleep', '60']); open({str(told)!r}, 'w').write(str(child.pid)); time.sleep(60)")
    with word_files(tmp_path, "a.docx") as wanted, pytest.raises(PdfFailed):
        outcome(wanted)
    child = Path("/proc") / told.read_text()
    deadline = time.monotonic() + 5
    while _lives(child) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _lives(child)


def _lives(process: Path) -> bool:
    try:
        return process.joinpath("stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_only_the_changed_paper_is_printed_again(tmp_path: Path, stub: Any) -> None:
    log = stub(WRITE.format("good"))
    with word_files(tmp_path, "a.docx", "b.docx") as wanted:
        outcome(wanted)
        (tmp_path / "b.docx").write_bytes(b"edited in Word")
        assert outcome(wanted) == [("a.pdf", "tetap"), ("b.pdf", "berubah")]
    assert log.read_text().split() == ["2", "1"]


def test_a_pdf_of_a_person_is_never_written_over(tmp_path: Path, stub: Any) -> None:
    log = stub(WRITE.format("good"))
    own = pdf((300, 400))
    (tmp_path / "a.pdf").write_bytes(own)
    with word_files(tmp_path, "a.docx") as wanted:
        assert outcome(wanted) == [("a (baru).pdf", Keadaan.DISISIHKAN)]
        assert outcome(wanted) == [("a (baru).pdf", "tetap")]
        (tmp_path / "a.docx").write_bytes(b"changed")
        assert outcome(wanted) == [("a (baru).pdf", Keadaan.DISISIHKAN)]
    assert (tmp_path / "a.pdf").read_bytes() == own
    assert len(log.read_text().split()) == 2
    assert sorted(path.name for path in tmp_path.glob("a*.pdf")) == ["a (baru).pdf", "a.pdf"]


def test_a_pdf_signed_since_it_was_made_stands_for_its_paper_until_that_changes(tmp_path: Path, stub: Any) -> None:
    stub(WRITE.format("good"))
    with word_files(tmp_path, "a.docx") as wanted:
        outcome(wanted)
        signed = _signed((tmp_path / "a.pdf").read_bytes())
        (tmp_path / "a.pdf").write_bytes(signed)
        assert outcome(wanted) == [("a.pdf", "tetap")]
        (tmp_path / "a.docx").write_bytes(b"changed")
        assert outcome(wanted) == [("a (baru).pdf", Keadaan.DISISIHKAN)]
    assert (tmp_path / "a.pdf").read_bytes() == signed


def test_without_the_program_the_ways_to_get_it_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(libreoffice.VARIABLE, raising=False)
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    monkeypatch.setattr(libreoffice, "_USUAL", ())
    with pytest.raises(ProgramMissing) as told:
        libreoffice.need()
    assert told.value.exit_code == 5
    for system in ("Debian/Ubuntu", "Fedora", "macOS", "Windows"):
        assert system in str(told.value)


def test_a_variable_that_names_no_program_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(libreoffice.VARIABLE, str(tmp_path / "tidak-ada"))
    with pytest.raises(UsageError, match="NASKAH_SOFFICE"):
        libreoffice.find()


# Attachments


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "bukan PDF"),
        (b"halo", "bukan PDF"),
        (pdf((300, 400))[:-30], "terpotong"),
        (pdf((300, 400), password="rahasia"), "terkunci kata sandi"),
        ((Path(__file__).parent / "resources" / "terkunci-aes.pdf").read_bytes(), "terkunci kata sandi"),
        (pdf(), "tidak berisi halaman"),
        (b"%PDF-1.7\n" + os.urandom(200) + b"\n%%EOF\n", "rusak"),
        (pdf((300, 400)).replace(b"/Kids", b"/Kadi"), "rusak|tidak berisi halaman"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_pdf_that_cannot_be_attached_is_refused_by_name(tmp_path: Path, content: bytes, why: str) -> None:
    path = tmp_path / "pindaian (1).pdf"
    path.write_bytes(content)
    with pytest.raises(SourceUnreadable, match=rf"pindaian \(1\)\.pdf tidak dapat dilampirkan: ({why})"):
        read_attachment(path)


@needs_libreoffice
def test_a_paper_with_undecided_revisions_is_not_printed(tmp_path: Path) -> None:
    tahun = year(SOURCES / "kubutambahan" / "2022")
    (one,) = [one for one in published(tahun, frozenset({"pk"})) if one.berkas == "perubahan-1/pk-camat.docx"]
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


def test_an_attachment_that_is_not_there_is_a_wrong_command(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"lupa\.pdf tidak ada"):
        read_attachment(tmp_path / "lupa.pdf")


def test_a_turned_page_is_read_as_it_is_shown_and_an_empty_one_is_blank() -> None:
    page = read(pdf((283.46, 425.2), turned=270)).halaman[0]
    assert (page.lebar, page.tinggi, page.kosong) == (150.0, 100.0, True)
    with pytest.raises(NotWhole):
        read(pdf())


def test_contents_in_pieces_take_the_mark_too() -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf((610, 936))))
    writer = pypdf.PdfWriter(clone_from=reader)
    page = writer.pages[0]
    page[NameObject("/Contents")] = ArrayObject([page.raw_get("/Contents")])
    out = io.BytesIO()
    writer.write(out)
    told = Keterangan("Berkas", "Kantor", "", "", DAY, "c" * 64)
    rest = [Bagian("Naskah", pdf((610, 936)), bertanda=False, cetakan=False)]
    whole = bundle(Bagian("Daftar", out.getvalue(), bertanda=True, cetakan=False), rest, told, pdf((610, 936)))
    contents = pypdf.PdfReader(io.BytesIO(whole)).pages[0].get_contents()
    assert contents is not None
    assert contents.get_data().index(b"/Tanda610x936 Do") < contents.get_data().index(b"0 0 m 9 9 l S")


def test_no_pdf_is_printed_into_a_folder_that_another_run_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kunci, "_TRIES", 1)
    scan = tmp_path / "pindai.pdf"
    scan.write_bytes(pdf((595, 842)))
    out = tmp_path / "keluaran"
    with kunci.Kunci(out), pytest.raises(OutputUnwritable, match="sedang dipakai"):
        make(Permintaan(year(), out, [], None, [scan]), Typesetter(), quiet)
    assert list(out.iterdir()) == []
