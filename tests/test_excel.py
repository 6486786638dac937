"""A year exported as a workbook and read again: what nobody edited changes nothing."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from conftest import CONTOH
from offices import OFFICES, contents
from papers import convert, needs_calc
from workbooks import cell, edited

from generator.errors import NaskahError, SourceUnreadable, UsageError
from generator.excel import ekspor, impor
from generator.sources.excel.xlsx_reader import read_workbook


@pytest.mark.parametrize("folder", OFFICES, ids=lambda path: "-".join(path.parts[-2:]))
def test_a_workbook_that_nobody_edited_changes_no_byte(folder: Path, tmp_path: Path) -> None:
    office = Path(shutil.copytree(folder, tmp_path / "2022"))
    before = contents(office)
    ekspor(office, tmp_path / "tahun.xlsx")
    taken = impor(tmp_path / "tahun.xlsx", office)
    assert taken.laporan() == "Tidak ada perubahan."
    assert taken.tulis() == []
    assert contents(office) == before


def test_the_bytes_of_a_workbook_depend_on_nothing_but_the_sources(office: Path, tmp_path: Path) -> None:
    ekspor(office, tmp_path / "satu.xlsx")
    ekspor(office, tmp_path / "dua.xlsx")
    assert (tmp_path / "satu.xlsx").read_bytes() == (tmp_path / "dua.xlsx").read_bytes()


@pytest.mark.parametrize("name", ["kinerja.xlsx", "kinerja.yaml", "kinerja/seksi.xlsx", "jabatan.yaml"])
def test_an_export_does_not_lie_down_among_the_sources(office: Path, name: str) -> None:
    before = contents(office)
    with pytest.raises(UsageError, match="sumber tahun itu"):
        ekspor(office, office / "skema" / ".." / name)
    assert contents(office) == before
    ekspor(office, office / "tahun.xlsx")


def test_a_text_that_begins_as_a_formula_does_stays_a_text(office: Path) -> None:
    path = office / "kinerja.yaml"
    old = "keterangan: Semakin tinggi nilai semakin baik pelayanan"
    for evil in ('=HYPERLINK("http://x","y")', "+1", "-2+3", "@SUM(A1)", "_x0041_"):
        path.write_text((CONTOH / "kinerja.yaml").read_text("utf-8").replace(old, f"keterangan: '{evil}'"), "utf-8")
        book = office.parent / "tahun.xlsx"
        ekspor(office, book)
        place = cell(openpyxl.load_workbook(book)["Kinerja"], "ikm", "Keterangan")
        assert place.data_type == "s"
        assert impor(book, office).laporan() == "Tidak ada perubahan."


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "rusak"),
        (b"PK\x03\x04 bukan", "rusak"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "sandi"),
    ],
)
def test_a_file_that_is_no_workbook_is_refused(office: Path, content: bytes, said: str) -> None:
    book = office.parent / "tahun.xlsx"
    book.write_bytes(content)
    with pytest.raises(SourceUnreadable, match=said):
        impor(book, office)


def test_a_missing_workbook_or_folder_is_told(office: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        impor(tmp_path / "tidak-ada.xlsx", office)
    with pytest.raises(NaskahError):
        ekspor(tmp_path / "tidak-ada", tmp_path / "tahun.xlsx")


@needs_calc
def test_calc_saves_it_and_nothing_changes_but_what_was_edited(office: Path, tmp_path: Path) -> None:
    def change(book: Any) -> None:
        cell(book["Kinerja"], "adminduk", "Maret").value = 151

    plain = tmp_path / "polos.xlsx"
    ekspor(office, plain)
    out = tmp_path / "calc"
    saved = convert([edited(office, change), plain], out, "xlsx:Calc MS Excel 2007 XML")
    assert [change.sel for change in impor(saved[0], office).isi.perubahan] == ["Kinerja!L4"]
    assert impor(saved[1], office).laporan() == "Tidak ada perubahan."
    (kinerja, *_) = read_workbook(saved[0].read_bytes())
    verdicts = {cell.isi for (_, column), cell in kinerja.sel.items() if column == 23 and cell.isi}
    assert verdicts == {"Cocok", "cocok", "tidak cocok"}


def test_a_year_whose_source_is_a_workbook_is_exported_whole_and_keeps_its_source(office: Path, tmp_path: Path) -> None:
    ekspor(office, tmp_path / "kinerja.xlsx")
    (office / "kinerja.yaml").unlink()
    shutil.move(tmp_path / "kinerja.xlsx", office / "kinerja.xlsx")
    ekspor(office, tmp_path / "tahun.xlsx")
    assert impor(tmp_path / "tahun.xlsx", office).laporan() == "Tidak ada perubahan."
    book = openpyxl.load_workbook(tmp_path / "tahun.xlsx")
    book["Kinerja"]["D2"] = "Nama lain"
    book["Jabatan"]["B2"] = "Camat Baru"
    book.save(tmp_path / "tahun.xlsx")
    taken = impor(tmp_path / "tahun.xlsx", office)
    assert "baris lembar Kinerja yang berasal dari kinerja.xlsx ikut disunting" in taken.laporan()
    assert not taken.tulis()
