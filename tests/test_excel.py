"""The year's tables as a workbook, edited by a person, and taken back into the YAML."""

from __future__ import annotations

import difflib
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from conftest import CONTOH, SOURCES
from papers import convert, needs_calc

from generator.errors import NaskahError, SourceUnreadable, UsageError
from generator.excel import ekspor, impor
from generator.sources.excel.xlsx_reader import read_workbook
from generator.sources.load import load
from generator.sources.yaml_nodes import comments

OFFICES = [CONTOH, *sorted(path.parent for path in SOURCES.glob("*/*/kantor.yaml"))]


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def edited(office: Path, how: Callable[[Any], object]) -> Path:
    """The workbook of an office after a person worked in it."""
    path = office.parent / "tahun.xlsx"
    ekspor(office, path)
    book = openpyxl.load_workbook(path)
    how(book)
    book.save(path)
    return path


def cell(sheet: Any, row_name: str, title: str) -> Any:
    """The cell of the row that holds a name, below a title."""
    titles = [c.value for c in sheet[1]]
    row = next(row for row in sheet.iter_rows(min_row=2) if row_name in [c.value for c in row])
    return row[titles.index(title)]


def append(sheet: Any, **values: object) -> None:
    titles = [c.value for c in sheet[1]]
    first = next(row for row in sheet.iter_rows(min_row=2) if all(c.value is None for c in row[:5]))
    for title, value in values.items():
        first[titles.index(title.replace("_", " "))].value = value


def changed_lines(before: bytes, after: bytes) -> list[str]:
    lines = difflib.ndiff(before.decode().splitlines(), after.decode().splitlines())
    return [line for line in lines if line[:1] in "+-"]


@pytest.mark.parametrize("folder", OFFICES, ids=lambda path: "-".join(path.parts[-2:]))
def test_a_workbook_that_nobody_edited_changes_no_byte(folder: Path, tmp_path: Path) -> None:
    office = Path(shutil.copytree(folder, tmp_path / "2022"))
    before = bytes_of(office)
    ekspor(office, tmp_path / "tahun.xlsx")
    taken = impor(tmp_path / "tahun.xlsx", office)
    assert taken.laporan() == "Tidak ada perubahan."
    assert taken.tulis() == []
    assert bytes_of(office) == before


def test_the_bytes_of_a_workbook_depend_on_nothing_but_the_sources(office: Path, tmp_path: Path) -> None:
    ekspor(office, tmp_path / "satu.xlsx")
    ekspor(office, tmp_path / "dua.xlsx")
    assert (tmp_path / "satu.xlsx").read_bytes() == (tmp_path / "dua.xlsx").read_bytes()


@pytest.mark.parametrize(
    ("sheet", "row", "title", "value", "lines"),
    [
        ("Kinerja", "adminduk", "Target", 1900, ["-         target: 1.800", "+         target: 1.900"]),
        (
            *("Kinerja", "adminduk", "Februari", 152.5),
            [
                "-         bulanan: [150, 150, 150, 150, 150, 150, 150, 150, 150, 150, 150, 150]",
                '+         bulanan: [150, "152,5", 150, 150, 150, 150, 150, 150, 150, 150, 150, 150]',
            ],
        ),
        (
            *("Kinerja", "ikm", "Juni", None),
            ["-         bulanan: {juni: 84, desember: 85}", "+         bulanan: {desember: 85}"],
        ),
        (
            *("Kinerja", "ikm", "Maret", 83),
            ["-         bulanan: {juni: 84, desember: 85}", "+         bulanan: {juni: 84, desember: 85, maret: 83}"],
        ),
        (
            *("Kinerja", "ikm", "Kode Anggaran", "7.01.02\n7.01.01"),
            ["-         anggaran: [7.01.02]", "+         anggaran: [7.01.02, 7.01.01]"],
        ),
        (
            *("Kinerja", "ikm", "Keterangan", "=1+1: lihat"),
            [
                "-         keterangan: Semakin tinggi nilai semakin baik pelayanan",
                '+         keterangan: "=1+1: lihat"',
            ],
        ),
        ("Kinerja", "adminduk", "ID", "kependudukan", ["-       - id: adminduk", "+       - id: kependudukan"]),
        (
            *("Kinerja", "nilai-akip", "Sasaran", "Meningkatnya akuntabilitas"),
            [
                "-   - sasaran: Meningkatnya akuntabilitas kinerja kecamatan",
                "+   - sasaran: Meningkatnya akuntabilitas",
            ],
        ),
        ("Anggaran", "7.01.01.2.01.0001", "Anggaran", 12500000, ["-           anggaran: 10.000.000", "+           anggaran: 12.500.000"]),  # noqa: E501
        ("Jabatan", "camat", "Pangkat", "Pembina", ["-     pangkat: Pembina Tk. I", "+     pangkat: Pembina"]),
    ],
)  # fmt: skip
def test_one_cell_changes_one_line(
    office: Path, sheet: str, row: str, title: str, value: object, lines: list[str]
) -> None:
    def change(book: Any) -> None:
        place = cell(book[sheet], row, title)
        place.value = value
        if isinstance(value, str):
            place.data_type = "s"

    before = bytes_of(office)
    taken = impor(edited(office, change), office)
    (written,) = taken.tulis()
    after = bytes_of(office)
    name = written.relative_to(office).as_posix()
    assert changed_lines(before.pop(name), after.pop(name)) == lines
    assert before == after
    assert len(taken.isi.perubahan) == 1


def test_the_changes_are_told_with_their_cells_before_anything_is_written(office: Path) -> None:
    def change(book: Any) -> None:
        cell(book["Kinerja"], "adminduk", "Target").value = 1900

    before = bytes_of(office)
    taken = impor(edited(office, change), office)
    assert taken.laporan().splitlines() == [
        "Kinerja!I4  adminduk: target: 1.800 -> 1.900",
        "1 perubahan untuk kinerja.yaml.",
    ]
    assert bytes_of(office) == before


def test_a_new_row_becomes_an_indicator_with_an_id_made_of_its_name(office: Path) -> None:
    def change(book: Any) -> None:
        append(
            book["Kinerja"],
            Jabatan="kasi-pelayanan",
            Sasaran="Terlaksananya tertib administrasi pelayanan publik",
            Indikator="Jumlah laporan pelayanan yang disusun",
            Satuan="Laporan",
            Konsolidasi="jumlah",
            Target=2,
            Juni=1,
            Desember=1,
        )

    taken = impor(edited(office, change), office)
    before = bytes_of(office)
    taken.tulis()
    after = (office / "kinerja.yaml").read_bytes()
    assert changed_lines(before["kinerja.yaml"], after) == [
        "+       - id: laporan-pelayanan-disusun",
        "+         nama: Jumlah laporan pelayanan yang disusun",
        "+         satuan: Laporan",
        "+         konsolidasi: jumlah",
        "+         target: 2",
        "+         bulanan: {juni: 1, desember: 1}",
    ]
    tahun = load(office).tahun
    assert tahun is not None and "laporan-pelayanan-disusun" in tahun.indikator_menurut_id


def test_a_row_taken_out_takes_its_indicator_and_an_empty_sasaran_out(office: Path) -> None:
    def change(book: Any) -> None:
        book["Kinerja"].delete_rows(cell(book["Kinerja"], "nilai-akip", "ID").row)

    taken = impor(edited(office, change), office)
    assert taken.laporan().splitlines()[0] == "nilai-akip: indikator dihapus: Nilai evaluasi AKIP -> (kosong)"
    taken.tulis()
    tahun = load(office).tahun
    assert tahun is not None and "nilai-akip" not in tahun.indikator_menurut_id
    assert "sekretaris" not in tahun.kinerja


def test_an_indicator_moved_to_another_jabatan_keeps_what_no_sheet_shows(office: Path) -> None:
    def change(book: Any) -> None:
        cell(book["Kinerja"], "ikm", "Jabatan").value = "kasi-pelayanan"

    impor(edited(office, change), office).tulis()
    tahun = load(office).tahun
    assert tahun is not None
    moved = next(i for jabatan, _, i in tahun.semua_indikator() if jabatan == "kasi-pelayanan" and i.id == "ikm")
    assert len(moved.definisi_operasional) == 2
    assert set(moved.target_renstra) == {"2025", "2026"}


def noted(office: Path) -> list[str]:
    """Write comments into the indicators; return them."""
    path = office / "kinerja.yaml"
    text = path.read_text(encoding="utf-8")
    for before, after in (
        ("      - id: izin", "      # disepakati rapat\n      - id: izin"),
        ("        nama: Persentase izin", "        # lihat SOP\n        nama: Persentase izin"),
    ):
        assert text.count(before) == 1
        text = text.replace(before, after)
    path.write_text(text, encoding="utf-8")
    return comments(text)


def test_a_row_that_moves_takes_its_comments_along(office: Path) -> None:
    def down(book: Any) -> None:
        sheet = book["Kinerja"]
        first, second = cell(sheet, "ikm", "ID").row, cell(sheet, "izin-tepat-waktu", "ID").row
        for one, other in zip(sheet[first], sheet[second], strict=True):
            one.value, other.value = other.value, one.value

    def away(book: Any) -> None:
        cell(book["Kinerja"], "izin-tepat-waktu", "Jabatan").value = "camat"
        cell(book["Kinerja"], "izin-tepat-waktu", "Sasaran").value = "Meningkatnya kualitas pelayanan publik"
        cell(book["Kinerja"], "izin-tepat-waktu", "Satuan").value = "Persen"

    before = noted(office)
    for how in (away, down):
        impor(edited(office, how), office).tulis()
        text = (office / "kinerja.yaml").read_text(encoding="utf-8")
        assert sorted(comments(text)) == sorted(before)
        wanted = "      # disepakati rapat\n      - id: izin-tepat-waktu\n        mendukung: ikm\n        # lihat SOP\n"
        assert wanted in text
    tahun = load(office).tahun
    assert tahun is not None
    assert [(owner, i.satuan) for owner, _, i in tahun.semua_indikator() if i.id == "izin-tepat-waktu"] == [
        ("camat", "Persen")
    ]


def test_comments_that_go_with_a_row_are_told_before_it_is_written(office: Path) -> None:
    def change(book: Any) -> None:
        book["Kinerja"].delete_rows(cell(book["Kinerja"], "izin-tepat-waktu", "ID").row)

    noted(office)
    told = impor(edited(office, change), office).laporan()
    assert "Perhatian: catatan ini ikut terhapus: kinerja.yaml: # disepakati rapat" in told
    assert "Perhatian: catatan ini ikut terhapus: kinerja.yaml: # lihat SOP" in told


def test_rows_in_another_order_are_told_as_such_and_keep_every_line(office: Path) -> None:
    def upside_down(book: Any) -> None:
        sheet = book["Kinerja"]
        rows = [[c.value for c in row] for row in sheet.iter_rows(min_row=2, max_row=7)]
        for number, row in enumerate(reversed(rows), 2):
            for column, value in enumerate(row, 1):
                if not str(value).startswith("="):
                    sheet.cell(number, column).value = value

    before = (office / "kinerja.yaml").read_text(encoding="utf-8")
    taken = impor(edited(office, upside_down), office)
    assert taken.laporan() == "Hanya urutan baris yang berubah: kinerja.yaml."
    taken.tulis()
    after = (office / "kinerja.yaml").read_text(encoding="utf-8")
    assert comments(after) == comments(before)
    ids = [i.id for _, _, i in tahun_of(office).semua_indikator()]
    assert ids.index("izin-tepat-waktu") < ids.index("adminduk")


def tahun_of(office: Path) -> Any:
    tahun = load(office).tahun
    assert tahun is not None
    return tahun


def test_another_id_of_a_jabatan_changes_that_line_only(office: Path) -> None:
    def change(book: Any) -> None:
        cell(book["Jabatan"], "kasi-pelayanan", "ID").value = "kasi-yanum"

    before = (office / "jabatan.yaml").read_bytes()
    impor(edited(office, change), office).tulis()
    lines = changed_lines(before, (office / "jabatan.yaml").read_bytes())
    assert lines == ["- - id: kasi-pelayanan", "+ - id: kasi-yanum"]


def test_a_budget_line_that_lost_the_line_above_it_is_refused(office: Path) -> None:
    def change(book: Any) -> None:
        book["Anggaran"].delete_rows(cell(book["Anggaran"], "7.01.02.2.04", "Kode").row)

    told = impor(edited(office, change), office).laporan()
    assert "sub kegiatan tanpa kegiatan di atasnya" in told and "belum ada yang ditulis" in told


def test_a_new_pejabat_and_a_new_jabatan_are_taken_over(office: Path) -> None:
    def change(book: Any) -> None:
        cell(book["Jabatan"], "bendahara", "Nama Pejabat").value = "Siti Aminah, S.E."
        append(book["Jabatan"], ID="kasi-pmd", Jabatan="Kepala Seksi PMD", Atasan="camat", Jenjang="pengawas")

    impor(edited(office, change), office).tulis()
    tahun = load(office).tahun
    assert tahun is not None
    holder = tahun.jabatan_menurut_id["bendahara"].pejabat
    assert holder is not None and holder.nama == "Siti Aminah, S.E."
    assert tahun.jabatan_menurut_id["kasi-pmd"].atasan == "camat"


def test_a_sub_kegiatan_goes_under_the_kegiatan_above_it(office: Path) -> None:
    def change(book: Any) -> None:
        sheet = book["Anggaran"]
        row = cell(sheet, "7.01.01.2.01.0007", "Kode").row
        sheet.insert_rows(row)
        for column, value in enumerate(("sub kegiatan", "7.01.01.2.01.0006", "Koordinasi", 2500000), 1):
            sheet.cell(row, column, value)

    impor(edited(office, change), office).tulis()
    tahun = load(office).tahun
    assert tahun is not None
    assert tahun.mata_di_atas["7.01.01.2.01.0006"] == ("7.01.01", "7.01.01.2.01")


def test_sources_edited_after_the_export_are_told(office: Path) -> None:
    book = edited(office, lambda book: None)
    path = office / "kinerja.yaml"
    path.write_text(path.read_text("utf-8").replace("target: 1.800", "target: 1.801"), "utf-8")
    report = impor(book, office).laporan().splitlines()
    assert report[0] == "Perhatian: kinerja.yaml berubah sesudah buku kerja ini diekspor."
    assert report[1] == "Kinerja!I4  adminduk: target: 1.801 -> 1.800"


def test_a_cell_that_cannot_be_trusted_keeps_everything_from_being_written(office: Path) -> None:
    def change(book: Any) -> None:
        cell(book["Kinerja"], "adminduk", "Target").value = "=1/0"
        cell(book["Kinerja"], "ikm", "Juni").value = 83

    taken = impor(edited(office, change), office)
    assert taken.isi.teks == {}
    assert "Tidak terbaca: Kinerja!I4 rumusnya belum dihitung." in taken.laporan()


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
    assert "lembar Kinerja berbeda dari kinerja.xlsx" in taken.laporan()
    assert not taken.tulis()
