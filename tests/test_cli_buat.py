"""`naskah buat`: the papers asked for, the review beside them, drafts in spite of findings, templates of the office."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import change
from desk import SHEET, wrong_month
from handwork import edited
from made_papers import PAPERS
from papers import assert_marked, audit, text

from generator.cli import run
from generator.errors import ExitCode


def test_an_office_that_cannot_be_read_gets_its_review_where_its_papers_would_be(desk, tmp_path, capsys):
    (desk / "kantor.yaml").write_text("kecamatan: [\n", encoding="utf-8")
    assert run(["buat", "sources"]) == 3
    assert "SB102" in capsys.readouterr().out
    sheet = tmp_path / "output" / "sukamaju" / "2026" / "lembar-reviu.docx"
    audit(sheet)
    assert "SB102" in text(sheet)
    desk.rename(desk.with_name("rancangan"))
    assert run(["buat", "sources/sukamaju/rancangan", "-o", "lain"]) == 3
    assert not (tmp_path / "lain").exists()


def test_the_review_lies_beside_the_papers_and_what_a_hand_wrote_in_it_stays(desk, tmp_path, capsys):
    assert run(["buat", "sources"]) == 0
    sheet = tmp_path / "output" / "sukamaju" / "2026" / "lembar-reviu.docx"
    assert f"{sheet.relative_to(tmp_path)}  (baru)" in capsys.readouterr().out
    noted = edited(sheet.read_bytes(), lambda document: document.add_paragraph("Sudah dibahas dengan Camat"))
    sheet.write_bytes(noted)
    wrong_month(desk)
    assert run(["buat", "sources"]) == 1
    assert sheet.read_bytes() == noted
    assert "RA101" in text(sheet.with_name("lembar-reviu (baru).docx"))


def test_the_review_sheet_is_made_from_the_workspace_s_own_template(desk, tmp_path, capsys):
    (tmp_path / "docx_templates").mkdir()
    (tmp_path / "docx_templates" / "lembar-reviu.docx").write_bytes(b"rusak")
    assert run(["periksa", "sources", "--format", "docx", "-o", "reviu.docx"]) == 4
    assert run(["buat", "sources"]) == 4
    assert not (tmp_path / "output").exists()
    (tmp_path / "lain").mkdir()
    assert run(["periksa", "sources", "--format", "docx", "-o", "reviu.docx", "--templat", "lain"]) == 0


def test_of_two_offices_the_one_in_order_is_written_and_the_gravest_end_is_told(desk, tmp_path, capsys):
    assert run(["mulai", "sources/aman/2026"]) == 0
    wrong_month(desk)
    assert run(["buat", "sources"]) == 1
    captured = capsys.readouterr()
    written = {path.parent.parent.name: set() for path in (tmp_path / "output").rglob("*.docx")}
    for path in (tmp_path / "output").rglob("*.docx"):
        written[path.parent.parent.name].add(path.name)
    assert written == {"aman": PAPERS | SHEET, "sukamaju": SHEET}
    assert "[1/2] sources/aman/2026: 8 naskah" in captured.err
    assert "[2/2] sources/sukamaju/2026: ada kesalahan" in captured.err


def draft(desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Path]:
    """The papers that `--tetap` writes; each is sound and bears the mark of a draft."""
    assert run(["buat", "sources", "--tetap"]) in (ExitCode.KESALAHAN, ExitCode.SUMBER_TAK_TERBACA)
    capsys.readouterr()
    folder = tmp_path / "output" / "sukamaju" / "2026"
    made = {path.name: path for path in folder.glob("*.docx") if path.name not in SHEET}
    for path in made.values():
        audit(path)
        assert_marked(path)
    return made


MISTAKES: dict[str, Callable[[Path], object]] = {
    "months and year": wrong_month,
    "crest that is not there": lambda desk: (desk / "lambang.png").unlink(),
    "crest that is no picture": lambda desk: (desk / "lambang.png").write_bytes(b"bukan gambar"),
    "regulation that is not known": lambda desk: change(desk / "sk-iku.yaml", "  - pp-17-2018\n", "  - pp-71-2018\n"),
    "signer that is not known": lambda desk: change(desk / "sk-iku.yaml", "penanda_tangan: camat", "penanda_tangan: x"),
    "budget that is not known": lambda desk: change(desk / "kinerja.yaml", "[7.01.01.2.01]", "[7.01.01.2.99]"),
    "jabatan that is not known": lambda desk: change(desk / "kinerja.yaml", "\nbendahara:\n", "\nbendahra:\n"),
    "no jabatan": lambda desk: (desk / "jabatan.yaml").unlink(),
    "no indicators": lambda desk: (desk / "kinerja.yaml").unlink(),
    "no month": lambda desk: change(desk / "kinerja.yaml", "        triwulan: [5, 4, 4, 3]\n", ""),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_draft_is_made_in_spite_of_any_mistake(desk, tmp_path, capsys, mistake):
    MISTAKES[mistake](desk)
    made = draft(desk, tmp_path, capsys)
    assert "sk-iku.docx" in made
    if mistake.startswith("crest"):
        with zipfile.ZipFile(made["sk-iku.docx"]) as package:
            assert b"<w:drawing>" not in package.read("word/document.xml")
    if mistake.startswith("regulation"):
        assert "pp-71-2018;" in text(made["sk-iku.docx"])


def test_a_paper_without_findings_is_no_draft_even_when_asked_for(desk, tmp_path, capsys):
    assert run(["buat", "sources", "--tetap"]) == 0
    for path in (tmp_path / "output").rglob("*.docx"):
        with zipfile.ZipFile(path) as package:
            assert not any(b"RANCANGAN" in package.read(name) for name in package.namelist())


@pytest.mark.parametrize(
    ("asked", "papers"),
    [
        ("iku", {"iku.docx"}),
        ("sk-iku, iki", {"sk-iku.docx", "iki.docx"}),
        ("rencana-aksi,rencana-aksi", {"rencana-aksi.docx"}),
        ("iki,iku,pk,rencana-aksi,sk-iki,sk-iku", PAPERS),
    ],
)
def test_only_the_papers_asked_for_are_written(desk, tmp_path, capsys, asked, papers):
    assert run(["buat", "sources", "--dokumen", asked]) == 0
    assert {path.name for path in (tmp_path / "output").rglob("*.docx")} == papers | SHEET


@pytest.mark.parametrize(
    ("asked", "near"), [("sk-iuk", "sk-iku"), ("rencana_aksi", "rencana-aksi"), ("renaksi", "rencana-aksi")]
)
def test_a_paper_that_is_not_known_names_the_nearest_and_all(desk, tmp_path, capsys, asked, near):
    assert run(["buat", "sources", "--dokumen", f"iku,{asked}"]) == 2
    said = capsys.readouterr().err
    assert f"Tidak ada dokumen «{asked}». Mungkin maksudnya {near}." in said
    assert "Pilihan: sk-iku, sk-iki, iku, iki, rencana-aksi" in said
    assert not (tmp_path / "output").exists()


def test_a_broken_template_ends_with_four_in_both_commands_and_keeps_the_papers_of_before(desk, tmp_path, capsys):
    assert run(["buat", "sources"]) == 0
    before = {path: path.read_bytes() for path in (tmp_path / "output").rglob("*.docx")}
    own = tmp_path / "docx_templates"
    own.mkdir()
    (own / "rencana-aksi.docx").write_bytes(b"bukan berkas Word")
    change(desk / "kantor.yaml", "telepon: (0000) 123456", "telepon: (0000) 654321")
    capsys.readouterr()
    assert run(["buat", "sources"]) == 4
    assert "rencana-aksi.docx: berkas bukan dokumen Word" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in (tmp_path / "output").rglob("*.docx")} == before
    assert run(["variabel", "--periksa"]) == 4


def test_the_templates_of_another_folder_are_taken_when_asked_for(desk, tmp_path, capsys):
    (tmp_path / "templat").mkdir()
    (tmp_path / "templat" / "iki.docx").write_bytes(b"rusak")
    assert run(["buat", "sources", "--dokumen", "iku", "--templat", "templat"]) == 0
    assert run(["buat", "sources", "--dokumen", "iki", "--templat", "templat"]) == 4
    assert run(["variabel", "sk", "--periksa", "--templat", "templat"]) == 0


def test_a_template_folder_that_is_not_there_is_told(office, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert run(["buat", "sources", "--templat", "templt"]) == 2
    assert "Folder templat templt tidak ada" in capsys.readouterr().err
