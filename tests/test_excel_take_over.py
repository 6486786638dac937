"""Edits of a workbook come back into the YAML: the lines that they mean change, and no other."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Any

import pytest
from offices import contents, year
from workbooks import append, cell, edited, noted

from generator.excel import impor
from generator.sources.load import load
from generator.sources.yaml_file import read_yaml
from generator.sources.yaml_nodes import comments


def changed_lines(before: bytes, after: bytes) -> list[str]:
    lines = difflib.ndiff(before.decode().splitlines(), after.decode().splitlines())
    return [line for line in lines if line[:1] in "+-"]


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

    before = contents(office)
    taken = impor(edited(office, change), office)
    (written,) = taken.tulis()
    after = contents(office)
    name = written.relative_to(office).as_posix()
    assert changed_lines(before.pop(name), after.pop(name)) == lines
    assert before == after
    assert len(taken.isi.perubahan) == 1


def test_the_changes_are_told_with_their_cells_before_anything_is_written(office: Path) -> None:
    def change(book: Any) -> None:
        cell(book["Kinerja"], "adminduk", "Target").value = 1900

    before = contents(office)
    taken = impor(edited(office, change), office)
    assert taken.laporan().splitlines() == [
        "Kinerja!I4  adminduk: target: 1.800 -> 1.900",
        "1 perubahan untuk kinerja.yaml.",
    ]
    assert contents(office) == before


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
    before = contents(office)
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
    tahun = year(office)
    moved = next(i for jabatan, _, i in tahun.semua_indikator() if jabatan == "kasi-pelayanan" and i.id == "ikm")
    assert len(moved.definisi_operasional) == 2
    assert set(moved.target_renstra) == {"2025", "2026"}


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
    tahun = year(office)
    assert [(owner, i.satuan) for owner, _, i in tahun.semua_indikator() if i.id == "izin-tepat-waktu"] == [
        ("camat", "Persen")
    ]


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
    ids = [i.id for _, _, i in year(office).semua_indikator()]
    assert ids.index("izin-tepat-waktu") < ids.index("adminduk")


def test_another_id_of_a_jabatan_changes_that_line_only(office: Path) -> None:
    def change(book: Any) -> None:
        cell(book["Jabatan"], "kasi-pelayanan", "ID").value = "kasi-yanum"

    before = (office / "jabatan.yaml").read_bytes()
    impor(edited(office, change), office).tulis()
    lines = changed_lines(before, (office / "jabatan.yaml").read_bytes())
    assert lines == ["- - id: kasi-pelayanan", "+ - id: kasi-yanum"]


def test_a_new_pejabat_and_a_new_jabatan_are_taken_over(office: Path) -> None:
    def change(book: Any) -> None:
        cell(book["Jabatan"], "bendahara", "Nama Pejabat").value = "Siti Aminah, S.E."
        append(book["Jabatan"], ID="kasi-pmd", Jabatan="Kepala Seksi PMD", Atasan="camat", Jenjang="pengawas")

    impor(edited(office, change), office).tulis()
    tahun = year(office)
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
    tahun = year(office)
    assert tahun.mata_di_atas["7.01.01.2.01.0006"] == ("7.01.01", "7.01.01.2.01")


def emptied(sheet: Any, row: int, *but: int) -> None:
    for column in range(1, 31):
        if column not in but and not str(sheet.cell(row, column).value).startswith("="):
            sheet.cell(row, column).value = None


def test_a_row_emptied_but_for_its_sasaran_takes_its_indicator_out_and_nothing_else(office: Path) -> None:
    def change(book: Any) -> None:
        emptied(book["Kinerja"], cell(book["Kinerja"], "nilai-akip", "ID").row, 1, 2)

    taken = impor(edited(office, change), office)
    assert [(c.kunci, c.menjadi) for c in taken.isi.perubahan] == [("nilai-akip: indikator dihapus", "")]
    taken.tulis()
    tree = read_yaml(office / "kinerja.yaml", "kinerja.yaml")[0]
    assert isinstance(tree, dict) and [list(group) for group in tree["sekretaris"]] == [["sasaran"]]


def test_of_two_indicators_of_a_sasaran_one_emptied_leaves_the_other(office: Path) -> None:
    def change(book: Any) -> None:
        emptied(book["Kinerja"], cell(book["Kinerja"], "izin-tepat-waktu", "ID").row, 1, 2)

    taken = impor(edited(office, change), office)
    assert [c.kunci for c in taken.isi.perubahan] == ["izin-tepat-waktu: indikator dihapus"]
    taken.tulis()
    assert "izin-tepat-waktu" not in year(office).indikator_menurut_id
    assert "adminduk" in year(office).indikator_menurut_id


def test_a_new_row_is_told_with_the_jabatan_and_sasaran_it_goes_to(office: Path) -> None:
    def change(book: Any) -> None:
        append(book["Kinerja"], Indikator="Jumlah laporan kas", Satuan="Laporan", Target=2)

    report = impor(edited(office, change), office).laporan().splitlines()[0]
    assert report == (
        "Kinerja!D8  bendahara, sasaran «Tersusunnya laporan keuangan» (jabatan dan sasaran mengikuti baris "
        "di atasnya): indikator baru: (kosong) -> Jumlah laporan kas"
    )


def test_a_choice_in_capitals_is_the_same_choice(office: Path) -> None:
    def change(book: Any) -> None:
        cell(book["Kinerja"], "adminduk", "Konsolidasi").value = "Jumlah"
        cell(book["Kinerja"], "ikm", "Konsolidasi").value = " Posisi  Akhir"
        cell(book["Kinerja"], "nilai-akip", "Polarisasi").value = "Turun"
        cell(book["Anggaran"], "7.01.01", "Tingkat").value = "PROGRAM"

    before = load(office).tahun
    taken = impor(edited(office, change), office)
    assert before is not None and before.indikator_menurut_id["adminduk"].konsolidasi == "jumlah"
    assert "polarisasi: turun" in taken.isi.teks["kinerja.yaml"]
    assert all(change.menjadi == change.menjadi.lower() for change in taken.isi.perubahan)
