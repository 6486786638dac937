"""What a workbook says that is not taken over, or not without a word: headings, sheets, rows and owners."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from workbooks import append, cell, edited, noted

from generator.errors import UsageError
from generator.excel import impor


def test_comments_that_go_with_a_row_are_told_before_it_is_written(office: Path) -> None:
    def change(book: Any) -> None:
        book["Kinerja"].delete_rows(cell(book["Kinerja"], "izin-tepat-waktu", "ID").row)

    noted(office)
    told = impor(edited(office, change), office).laporan()
    assert "Perhatian: catatan ini ikut terhapus: kinerja.yaml: # disepakati rapat" in told
    assert "Perhatian: catatan ini ikut terhapus: kinerja.yaml: # lihat SOP" in told


def test_a_budget_line_that_lost_the_line_above_it_is_refused(office: Path) -> None:
    def change(book: Any) -> None:
        book["Anggaran"].delete_rows(cell(book["Anggaran"], "7.01.02.2.04", "Kode").row)

    told = impor(edited(office, change), office).laporan()
    assert "sub kegiatan tanpa kegiatan di atasnya" in told and "belum ada yang ditulis" in told


def test_sources_edited_after_the_export_are_told(office: Path) -> None:
    book = edited(office, lambda book: None)
    path = office / "kinerja.yaml"
    path.write_text(path.read_text("utf-8").replace("target: 1.800", "target: 1.801"), "utf-8")
    report = impor(book, office).laporan().splitlines()
    assert report[0] == "Perhatian: kinerja.yaml berubah sesudah buku kerja ini diekspor."
    assert report[1] == "Kinerja!I4  adminduk: target: 1.801 -> 1.800"


@pytest.mark.parametrize(
    ("place", "typed", "told"),
    [
        ("I1", "Terget", "kehilangan kolom Target, sedangkan kolom «Terget» (Kinerja!I1) tidak dikenal"),
        ("K1", "Bulan dua", "kehilangan kolom Februari, sedangkan kolom «Bulan dua» (Kinerja!K1) tidak dikenal"),
        ("K1", "Jan", "Kinerja!K1 kolom «Jan» bermakna sama dengan kolom J («Januari»)"),
        ("D1", "Uraian", "lembar Kinerja kehilangan kepala kolomnya"),
        ("C1", None, "kehilangan kolom ID"),
    ],
)
def test_a_heading_that_was_retyped_keeps_everything_from_being_written(
    office: Path, place: str, typed: str | None, told: str
) -> None:
    def change(book: Any) -> None:
        book["Kinerja"][place].value = typed
        book["Kinerja"]["I4"].value = 1900
        book["Kinerja"]["J4"].value = 250

    taken = impor(edited(office, change), office)
    assert told in taken.laporan() and taken.tulis() == []


def test_a_heading_that_numbers_its_month_is_understood(office: Path) -> None:
    def change(book: Any) -> None:
        book["Kinerja"]["J1"].value = "Bulan 1"
        book["Kinerja"]["J4"].value = 250

    (only,) = impor(edited(office, change), office).isi.perubahan
    assert (only.sel, only.menjadi) == ("Kinerja!J4", "250")


def test_a_sheet_that_was_renamed_keeps_everything_from_being_written(office: Path) -> None:
    def change(book: Any) -> None:
        book["Kinerja"]["I4"].value = 1900
        book["Kinerja"].title = "Kinerja 2026"

    taken = impor(edited(office, change), office)
    assert "lembar Kinerja tidak ada, sedangkan lembar «Kinerja 2026» tidak dikenal" in taken.laporan()
    assert taken.tulis() == []


def test_sheets_and_columns_that_were_taken_out_or_added_are_told_and_the_rest_is_taken_over(office: Path) -> None:
    def change(book: Any) -> None:
        del book["Anggaran"]
        book["Jabatan"].cell(1, 12).value = "Nomor HP"
        book["Kinerja"].delete_cols(30)
        book["Kinerja"]["I4"].value = 1900

    taken = impor(edited(office, change), office)
    assert taken.laporan().splitlines() == [
        "Perhatian: lembar Anggaran tidak ada di buku kerja; isi anggaran tetap seperti semula.",
        "Perhatian: lembar Kinerja tanpa kolom Alasan; isinya tetap seperti semula.",
        "Perhatian: kolom «Nomor HP» (Jabatan!L1) tidak dikenal, jadi isinya tidak diambil.",
        "Kinerja!I4  adminduk: target: 1.800 -> 1.900",
        "1 perubahan untuk kinerja.yaml.",
    ]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("kecamatan: Sukamaju", "kecamatan: Sukamundur", "Kecamatan Sukamundur, Kabupaten Nusaraya, tahun 2026"),
        ("kabupaten: Nusaraya", "kabupaten: Nusajaya", "Kecamatan Sukamaju, Kabupaten Nusajaya, tahun 2026"),
        ("tahun: 2026", "tahun: 2027", "Kecamatan Sukamaju, Kabupaten Nusaraya, tahun 2027"),
    ],
)
def test_the_workbook_of_another_office_or_year_is_refused_by_name(
    office: Path, before: str, after: str, told: str
) -> None:
    book = edited(office, lambda book: None)
    path = office / "kantor.yaml"
    text = path.read_text("utf-8")
    assert text.count(f"\n{before}\n") == 1
    path.write_text(text.replace(f"\n{before}\n", f"\n{after}\n"), "utf-8")
    with pytest.raises(UsageError, match="milik Kecamatan Sukamaju, Kabupaten Nusaraya, tahun 2026") as refused:
        impor(book, office)
    assert f"folder ini {told}." in str(refused.value)


def test_a_workbook_that_does_not_say_whose_it_is_is_taken_over_with_a_warning(office: Path) -> None:
    taken = impor(edited(office, lambda book: book["Asal"].delete_cols(3, 2)), office)
    assert taken.laporan().splitlines() == [
        "Perhatian: buku kerja ini tidak menyebut kantor dan tahunnya; pastikan milik folder ini.",
        "Tidak ada perubahan.",
    ]


@pytest.mark.parametrize("column", [1, 2, 4])
def test_a_row_of_sums_below_a_table_is_no_record(office: Path, column: int) -> None:
    def change(book: Any) -> None:
        for name in ("Kinerja", "Anggaran"):
            row = next(r for r in range(2, 99) if all(book[name].cell(r, c).value is None for c in range(1, 5)))
            book[name].cell(row, min(column, 3 if name == "Anggaran" else 4)).value = "JUMLAH"
            book[name].cell(row, 9 if name == "Kinerja" else 4).value = 5000

    assert impor(edited(office, change), office).laporan() == "Tidak ada perubahan."


def test_a_row_without_an_indicator_that_says_more_keeps_everything_from_being_written(office: Path) -> None:
    def change(book: Any) -> None:
        append(book["Kinerja"], Target=5)

    taken = impor(edited(office, change), office)
    assert "Kinerja!I8 terisi pada baris tanpa indikator" in taken.laporan() and taken.tulis() == []


def test_a_quotient_that_was_not_rounded_is_told(office: Path) -> None:
    def change(book: Any) -> None:
        cell(book["Kinerja"], "ikm", "Juni").value = 250 / 3

    report = impor(edited(office, change), office).laporan().splitlines()
    assert report[0].startswith("Perhatian: Kinerja!O2 berdesimal panjang") and "83,3333333333333" in report[1]


def test_a_cell_that_cannot_be_trusted_keeps_everything_from_being_written(office: Path) -> None:
    def change(book: Any) -> None:
        cell(book["Kinerja"], "adminduk", "Target").value = "=1/0"
        cell(book["Kinerja"], "ikm", "Juni").value = 83

    taken = impor(edited(office, change), office)
    assert taken.isi.teks == {}
    assert "Tidak terbaca: Kinerja!I4 rumusnya belum dihitung." in taken.laporan()
