"""`naskah diagnosa`: every thing a line, each fault with its remedy, and nothing left on disk."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from conftest import TEMPLATES
from papers import is_root, needs_libreoffice

from generator.answers.diagnosa import Baris, Keadaan, Tempat, diagnose, exit_code, tell
from generator.errors import ExitCode
from generator.pdf import huruf, libreoffice
from generator.pdf.huruf import Padanan

DAY = date(2025, 1, 2)


@pytest.fixture
def place(office: Path, tmp_path: Path) -> Tempat:
    return Tempat(office.parent.parent, tmp_path / "output", tmp_path / "templat")


def row(rows: list[Baris], hal: str) -> Baris:
    return next(one for one in rows if one.hal == hal)


@needs_libreoffice
def test_a_computer_that_has_everything_can_make_papers_and_pdf(place: Tempat) -> None:
    rows = diagnose(place, DAY)
    assert {one.hal for one in rows if one.keadaan is Keadaan.KURANG} == set()
    assert exit_code(rows) == ExitCode.BERES
    assert row(rows, "Sumber").isi.endswith("Kecamatan Sukamaju 2026")
    assert "pypdf" in row(rows, "Paket").isi
    assert tell(rows).endswith("Naskah Word dapat dibuat; PDF dapat dibuat.")
    assert not place.keluaran.exists()


def test_without_libreoffice_papers_can_still_be_made(place: Tempat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "find", lambda: None)
    rows = diagnose(place, DAY)
    assert exit_code(rows) == ExitCode.BERES
    told = tell(rows)
    assert "sudo apt install libreoffice-writer-nogui" in told
    assert told.endswith("Naskah Word dapat dibuat; PDF belum dapat dibuat (kurang: LibreOffice).")


def test_a_program_that_is_not_libreoffice_is_told(
    place: Tempat, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\necho halo\n")
    program.chmod(0o755)
    monkeypatch.setenv(libreoffice.VARIABLE, str(program))
    assert row(diagnose(place, DAY), "LibreOffice").isi == f"{program} tidak menjawab"


def test_a_broken_template_keeps_papers_from_being_made(place: Tempat) -> None:
    place.templat.mkdir()
    (place.templat / "sk.docx").write_bytes(b"rusak")
    rows = diagnose(place, DAY)
    assert exit_code(rows) == ExitCode.TEMPLAT_RUSAK
    assert "sk.docx" in row(rows, "Templat").isi
    assert "Naskah Word belum dapat dibuat" in tell(rows)


@pytest.mark.skipif(is_root, reason="root may write everywhere")
def test_an_output_folder_that_cannot_be_written_is_told(place: Tempat) -> None:
    place.keluaran.mkdir(mode=0o500)
    assert exit_code(diagnose(place, DAY)) == ExitCode.KELUARAN_TAK_TERTULIS


def test_a_file_in_the_place_of_the_output_folder_is_told(place: Tempat) -> None:
    place.keluaran.write_bytes(b"")
    assert exit_code(diagnose(place, DAY)) == ExitCode.KELUARAN_TAK_TERTULIS


def test_no_sources_and_unreadable_ones_are_told_without_stopping(place: Tempat, office: Path) -> None:
    (office / "kantor.yaml").write_text("kecamatan: [", encoding="utf-8")
    unread = row(diagnose(place, DAY), "Sumber")
    assert unread.keadaan is Keadaan.PERIKSA
    assert "2026" in unread.isi
    shutil.rmtree(office)
    assert "tidak ada folder tahun" in row(diagnose(place, DAY), "Sumber").isi


def test_a_register_that_nobody_has_kept_is_told(place: Tempat) -> None:
    assert row(diagnose(place, date(2025, 1, 2)), "Peraturan").keadaan is Keadaan.BERES
    assert row(diagnose(place, date(2031, 1, 2)), "Peraturan").keadaan is Keadaan.PERIKSA


def test_the_fonts_of_templates_and_offices_are_told_with_what_stands_for_them(
    place: Tempat, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = {"Bookman Old Style": "URW Bookman", "Tahoma": "DejaVu Sans"}
    monkeypatch.setattr(huruf, "stand_in", lambda name: Padanan(name, known.get(name)))
    text = (office / "kantor.yaml").read_text("utf-8")
    (office / "kantor.yaml").write_text(text.replace("  kertas: F4", "  kertas: F4\n  huruf: Tahoma"), "utf-8")
    fonts = [one for one in diagnose(place, DAY) if one.hal == "Huruf"]
    assert [one.keadaan for one in fonts] == [Keadaan.BERES, Keadaan.PERIKSA]
    assert "URW Bookman, selebar" in fonts[0].isi
    assert "DejaVu Sans, yang lebarnya berbeda" in fonts[1].isi


@pytest.mark.parametrize(
    ("font", "found", "alone", "alike"),
    [
        ("Bookman Old Style", "Bookman Old Style", True, True),
        ("Bookman Old Style", "URW Bookman", False, True),
        ("Bookman Old Style", "DejaVu Sans", False, False),
        ("Arial", None, False, False),
    ],
)
def test_a_stand_in_is_told_by_its_widths(font: str, found: str | None, alone: bool, alike: bool) -> None:
    assert (Padanan(font, found).sendiri, Padanan(font, found).selebar) == (alone, alike)


def test_without_fontconfig_the_font_folders_are_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    monkeypatch.setattr(huruf, "_FOLDERS", (str(tmp_path),))
    assert huruf.stand_in("Bookman Old Style").pengganti is None
    (tmp_path / "URWBookman-Light.otf").touch()
    assert huruf.stand_in("Bookman Old Style").pengganti == "URW Bookman"
    (tmp_path / "BOOKOS.ttf").touch()
    assert huruf.stand_in("Bookman Old Style").sendiri


def test_every_line_but_a_command_to_copy_fits_80_columns(place: Tempat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "find", lambda: None)
    told = tell(diagnose(Tempat(place.sumber, place.keluaran, TEMPLATES), date(2031, 1, 2)))
    assert [line for line in told.splitlines() if len(line) > 80 and " install " not in line] == []
