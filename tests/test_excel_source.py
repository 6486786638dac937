"""`kinerja.xlsx` as a source: the same year as from YAML, whoever saved it, and nothing hostile gets far."""

from __future__ import annotations

import resource
import shutil
import time
import zipfile
from pathlib import Path

import openpyxl
import pytest
from offices import OFFICES

from generator.errors import ExitCode
from generator.excel import ekspor
from generator.model.kinerja import Indikator
from generator.model.tahun import Tahun
from generator.pipeline import periksa
from generator.sources.excel.cell_format import Format, read_format, shown
from generator.sources.excel.xlsx_reader import Unreadable, read_workbook
from generator.sources.load import load

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def seen(tahun: Tahun) -> list[object]:
    """What a workbook carries of a year's indicators."""
    return [
        (
            jabatan,
            sasaran.sasaran,
            indikator.id,
            indikator.nama,
            indikator.iku,
            indikator.mendukung,
            *_figures(indikator),
        )
        for jabatan, sasaran, indikator in tahun.semua_indikator()
    ]


def _figures(i: Indikator) -> tuple[object, ...]:
    return (
        *(i.satuan, i.konsolidasi, i.polarisasi, i.target and i.target.angka, i.anggaran, i.penanggung_jawab),
        {month: value.angka or value.tulisan for month, value in i.per_bulan.items()},
    )


@pytest.mark.parametrize("folder", OFFICES, ids=lambda path: "-".join(path.parts[-2:]))
def test_an_exported_workbook_is_as_good_a_source_as_the_yaml(folder: Path, tmp_path: Path) -> None:
    office = Path(shutil.copytree(folder, tmp_path / folder.name))
    written = load(office).tahun
    ekspor(office, tmp_path / "kinerja.xlsx")
    (office / "kinerja.yaml").unlink(missing_ok=True)
    shutil.rmtree(office / "kinerja", ignore_errors=True)
    shutil.move(tmp_path / "kinerja.xlsx", office / "kinerja.xlsx")
    reading = load(office)
    assert reading.findings == []
    assert reading.tahun is not None and written is not None
    assert seen(reading.tahun) == seen(written)
    one = next(indikator for _, _, indikator in reading.tahun.semua_indikator())
    assert one.letak("nama").sel == "Kinerja!D2"


def test_a_workbook_may_stand_among_the_files_of_kinerja(office: Path, tmp_path: Path) -> None:
    ekspor(office, tmp_path / "semua.xlsx")
    (office / "kinerja.yaml").unlink()
    (office / "kinerja").mkdir()
    shutil.move(tmp_path / "semua.xlsx", office / "kinerja" / "semua.xlsx")
    reading = load(office, "kantor")
    assert reading.findings == []
    assert reading.tahun is not None and len(reading.tahun.indikator_menurut_id) > 3


def test_two_sources_of_the_indicators_are_one_too_many(office: Path) -> None:
    ekspor(office, office.parent / "tahun.xlsx")
    shutil.move(office.parent / "tahun.xlsx", office / "kinerja.xlsx")
    assert [finding.kode for finding in load(office).findings] == ["SB119"]


@pytest.mark.parametrize(
    ("raw", "code", "text"),
    [
        ("1800", "General", "1.800"),
        ("0.95", "0%", "95%"),
        ("0.28999999999999998", "General", "0,29"),
        ("12", '[>=1000]#,##0" Dokumen";General" Dokumen"', "12 Dokumen"),
        ("95", 'General"%"', "95%"),
        ("5000", '_("Rp"* #,##0_)', "5.000"),
        ("46054", "d-mmm-yy", "2026-02-01"),
        ("46054", 'dd" Januari "yyyy', "2026-02-01"),
        ("2", "[Red]0.00", "2"),
    ],
)
def test_a_figure_is_read_as_its_cell_shows_it(raw: str, code: str, text: str) -> None:
    assert shown(raw, read_format(164, code), from_1904=False) == text


def test_builtin_formats_are_known() -> None:
    assert read_format(9, "") == Format(persen=True)
    assert read_format(14, "") == Format(tanggal=True)


def package(path: Path, sheet: bytes, **parts: bytes) -> Path:
    """A workbook whose one sheet is some bytes."""
    book = openpyxl.Workbook()
    book.save(path)
    with zipfile.ZipFile(path) as old:
        members = {name: old.read(name) for name in old.namelist()}
    members["xl/worksheets/sheet1.xml"] = sheet
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in (members | {name.replace("__", "/"): content for name, content in parts.items()}).items():
            new.writestr(name, content)
    return path


def sheet_of(rows: bytes, head: bytes = b"") -> bytes:
    return head + b'<worksheet xmlns="' + MAIN.encode() + b'"><sheetData>' + rows + b"</sheetData></worksheet>"


def test_a_million_empty_rows_cost_little(tmp_path: Path) -> None:
    rows = b"".join(b'<row r="%d" ht="15" hidden="1"><c r="A%d" s="1"/></row>' % (n, n) for n in range(1, 1_048_577))
    path = package(tmp_path / "kosong.xlsx", sheet_of(rows))
    before, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()
    (sheet,) = read_workbook(path.read_bytes())
    assert sheet.sel == {} and sheet.baris_tersembunyi == set()
    assert time.monotonic() - started < 60
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 300 * 1024


@pytest.mark.parametrize(
    "rows",
    [
        b'<row r="1"><c r="A1" t="inlineStr"><is><t>' + b"A" * (300 * 2**20) + b"</t></is></c></row>",
        b" " * (300 * 2**20),
        b"<row>" + b"<c><v>1</v></c>" * 300_000 + b"</row>",
    ],
    ids=["one text", "blanks", "cells"],
)
def test_a_workbook_that_swells_is_refused(tmp_path: Path, rows: bytes) -> None:
    path = package(tmp_path / "bom.xlsx", sheet_of(rows))
    with pytest.raises(Unreadable):
        read_workbook(path.read_bytes())


def test_entities_are_not_unfolded(tmp_path: Path) -> None:
    laughs = (
        b'<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "' + b"&a;" * 50 + b'"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    )
    rows = b'<row r="1"><c r="A1" t="inlineStr"><is><t>x&b;&f;</t></is></c></row>'
    path = package(tmp_path / "entitas.xlsx", sheet_of(rows, laughs))
    try:
        (sheet,) = read_workbook(path.read_bytes())
    except Unreadable:
        return
    assert "haha" not in sheet.sel[1, 1].isi and "root" not in sheet.sel[1, 1].isi


@pytest.mark.parametrize(
    "rows",
    [
        b'<row r="1"><c r="A1" t="s"><v>99</v></c></row>',
        b'<row r="1"><c r="A1"><v>abc</v></c><c r="B1"><v>1e999</v></c><c r="C1" s="77"><v>1</v></c></row>',
        b'<row r="x"><c r="??"><v>1</v></c></row>',
        b"<row><c t='s'><v>-1</v></c>",
    ],
)
def test_nonsense_in_a_sheet_ends_in_words(tmp_path: Path, rows: bytes) -> None:
    path = package(tmp_path / "aneh.xlsx", sheet_of(rows))
    try:
        read_workbook(path.read_bytes())
    except Unreadable as fault:
        assert str(fault)


def test_links_to_other_files_and_macros_are_left_alone(office: Path, tmp_path: Path) -> None:
    path = tmp_path / "tahun.xlsx"
    ekspor(office, path)
    with zipfile.ZipFile(path, "a") as book:
        book.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0")
        book.writestr("xl/externalLinks/externalLink1.xml", b"<externalLink/>")
    assert [sheet.nama for sheet in read_workbook(path.read_bytes())][:3] == ["Kinerja", "Anggaran", "Jabatan"]


def test_a_cut_off_workbook_is_refused_wherever_it_is_cut(office: Path, tmp_path: Path) -> None:
    path = tmp_path / "tahun.xlsx"
    ekspor(office, path)
    whole = path.read_bytes()
    for cut in range(0, len(whole), max(len(whole) // 25, 1)):
        with pytest.raises(Unreadable):
            read_workbook(whole[:cut])
    for place in range(0, len(whole), max(len(whole) // 60, 1)):
        broken = whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :]
        try:
            read_workbook(broken)
        except Unreadable as fault:
            assert str(fault)


def in_a_book(office: Path, *rows: list[object]) -> Path:
    """An office whose indicators are some rows of a workbook."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(office / "kinerja.xlsx")
    (office / "kinerja.yaml").unlink()
    return office / "kinerja.xlsx"


def test_a_percentage_beside_its_unit_is_printed_without_a_second_sign(office: Path) -> None:
    head = ["Jabatan", "Sasaran", "ID", "Indikator", "Satuan", "Konsolidasi", "Target", "Tri Wulan II", "TW IV"]
    row = [
        "camat",
        "Meningkatnya pelayanan",
        "tepat",
        "Persentase layanan tepat waktu",
        "%",
        "tetap",
        0.98,
        0.98,
        "98%",
    ]
    path = in_a_book(office, head, row, [*row[:2], "nilai", "Nilai layanan", "Nilai", "tetap", 0.98, 0.98, ""])
    book = openpyxl.load_workbook(path)
    for cell in ("G2", "H2", "G3", "H3"):
        book.active[cell].number_format = "0%"
    book.save(path)
    reading = load(office)
    assert reading.tahun is not None
    percent, other = (reading.tahun.indikator_menurut_id[name] for name in ("tepat", "nilai"))
    assert str(percent.target) == "98"
    assert {month: str(value) for month, value in percent.per_bulan.items()} == {6: "98", 12: "98"}
    assert str(other.target) == "98%"


def test_a_sheet_of_notes_leaves_the_papers_as_they_are(office: Path, tmp_path: Path) -> None:
    ekspor(office, tmp_path / "kinerja.xlsx")
    (office / "kinerja.yaml").unlink()
    book = openpyxl.load_workbook(tmp_path / "kinerja.xlsx")
    book.create_sheet("Catatan").append(["jangan lupa rapat"])
    book.save(office / "kinerja.xlsx")
    review = periksa(office)
    assert "SB129" in [finding.kode for finding in review.temuan]
    assert review.exit_code == ExitCode.BERES


def test_a_jabatan_is_known_by_its_short_form(office: Path) -> None:
    head = ["Jabatan", "Sasaran", "ID", "Indikator", "Satuan", "Target", "Desember"]
    in_a_book(office, head, ["Kasi Pelayanan", "Meningkatnya pelayanan", "layanan", "Jumlah layanan", "Layanan", 2, 2])
    reading = load(office)
    assert reading.tahun is not None
    assert list(reading.tahun.kinerja) == ["kasi-pelayanan"]
