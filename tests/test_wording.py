"""Numbers, dates, ordinals, letters and lists are worded as Indonesian papers word them."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.wording import (
    BULAN,
    NON_BREAKING_HYPHEN,
    joined,
    letter,
    lettered_references,
    long_date,
    marker,
    number,
    ordinal,
    read_month,
    roman,
    rupiah,
    unbroken,
    without_end,
)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (7, "7"),
        (999, "999"),
        (1800, "1.800"),
        (1_000_000, "1.000.000"),
        (-1800, "-1.800"),
        (Decimal("93.75"), "93,75"),
        (Decimal("93.50"), "93,5"),
        (Decimal("85.00"), "85"),
        (Decimal("1800.5"), "1.800,5"),
        (Decimal("0.05"), "0,05"),
        (Decimal("1E+3"), "1.000"),
        (Decimal("100"), "100"),
    ],
)
def test_a_number_has_dots_for_thousands_and_a_comma_for_decimals(value: Decimal | int, text: str) -> None:
    assert number(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "Rp0"), (115_250_000, "Rp115.250.000"), (Decimal("1000.50"), "Rp1.000,5"), (Decimal("5000.00"), "Rp5.000")],
)
def test_rupiah_has_neither_dot_nor_space_after_rp(value: Decimal | int, text: str) -> None:
    assert rupiah(value) == text


SPELLINGS = {
    1: "Januari januari JANUARI Jan jan. 1 01",
    2: "Februari Pebruari Feb Peb feb. 2 02",
    3: "Maret Mar 3 03",
    4: "April Apr 4 04",
    5: "Mei mei may 5 05",
    6: "Juni Jun 6 06",
    7: "Juli Jul 7 07",
    8: "Agustus Agt Agst Ags Agu Agus Aug 8 08",
    9: "September Sep Sept 9 09",
    10: "Oktober Okt Oct 10",
    11: "November Nopember Nov Nop nop. 11",
    12: "Desember Des Dec 12",
}


@pytest.mark.parametrize(
    ("text", "month"), [(text, month) for month, texts in SPELLINGS.items() for text in texts.split()]
)
def test_every_usual_spelling_of_a_month_is_read(text: str, month: int) -> None:
    assert read_month(text) == month
    assert read_month(f" {text.upper()} ") == month


@pytest.mark.parametrize("text", ["", "0", "13", "Bulan", "Desmber", "J", "Januari 2026", "1.5", "triwulan I"])
def test_what_is_no_month_is_not_read(text: str) -> None:
    assert read_month(text) is None


def test_the_months_are_printed_in_one_spelling() -> None:
    assert [read_month(name) for name in BULAN] == list(range(1, 13))
    assert "Februari" in BULAN
    assert "November" in BULAN


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2022, 1, 3), "3 Januari 2022"),
        (date(2026, 2, 28), "28 Februari 2026"),
        (date(2022, 11, 10), "10 November 2022"),
    ],
)
def test_a_date_is_written_out(day: date, text: str) -> None:
    assert long_date(day) == text


@given(st.dates(date(1945, 1, 1), date(2100, 12, 31)))
def test_a_written_date_names_that_day(day: date) -> None:
    number_of_day, month, year = long_date(day).split()
    assert date(int(year), read_month(month) or 0, int(number_of_day)) == day
    assert long_date(day) != long_date(day + timedelta(days=1))


@pytest.mark.parametrize(
    ("n", "text"),
    [(1, "a"), (2, "b"), (26, "z"), (27, "aa"), (28, "ab"), (52, "az"), (53, "ba"), (702, "zz"), (703, "aaa")],
)
def test_letters_go_on_after_z(n: int, text: str) -> None:
    assert letter(n) == text


def test_no_two_letters_are_alike() -> None:
    assert len({letter(n) for n in range(1, 1000)}) == 999


@pytest.mark.parametrize(
    ("n", "text"), [(1, "I"), (2, "II"), (4, "IV"), (5, "V"), (9, "IX"), (14, "XIV"), (19, "XIX"), (39, "XXXIX")]
)
def test_chapters_have_roman_numbers(n: int, text: str) -> None:
    assert roman(n) == text


@pytest.mark.parametrize(
    ("n", "text"),
    [
        (1, "KESATU"),
        (2, "KEDUA"),
        (3, "KETIGA"),
        (4, "KEEMPAT"),
        (5, "KELIMA"),
        (6, "KEENAM"),
        (7, "KETUJUH"),
        (8, "KEDELAPAN"),
        (9, "KESEMBILAN"),
        (10, "KESEPULUH"),
        (11, "KESEBELAS"),
        (12, "KEDUA BELAS"),
        (19, "KESEMBILAN BELAS"),
        (20, "KEDUA PULUH"),
        (21, "KEDUA PULUH SATU"),
        (30, "KETIGA PULUH"),
        (45, "KEEMPAT PULUH LIMA"),
        (99, "KESEMBILAN PULUH SEMBILAN"),
    ],
)
def test_the_ordinals_of_diktum(n: int, text: str) -> None:
    assert ordinal(n) == text


def test_no_two_ordinals_are_alike() -> None:
    ordinals = [ordinal(n) for n in range(1, 100)]
    assert len(set(ordinals)) == 99
    assert all(text.startswith("KE") and text == text.strip() and "  " not in text for text in ordinals)


def test_an_office_may_begin_with_pertama() -> None:
    assert ordinal(1, "PERTAMA") == "PERTAMA"
    assert ordinal(2, "PERTAMA") == "KEDUA"


@pytest.mark.parametrize(
    ("level", "n", "text"), [(1, 1, "a."), (1, 27, "aa."), (2, 3, "3."), (3, 2, "b)"), (4, 12, "12)")]
)
def test_items_are_marked_by_their_level(level: int, n: int, text: str) -> None:
    assert marker(level, n) == text


@pytest.mark.parametrize(
    ("items", "text"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a dan b"),
        (["a", "b", "c"], "a, b, dan c"),
        (["a", "b", "c", "d"], "a, b, c, dan d"),
    ],
)
def test_a_list_is_joined_with_dan(items: list[str], text: str) -> None:
    assert joined(items) == text


@pytest.mark.parametrize(
    ("count", "text"),
    [(1, "huruf a"), (2, "huruf a dan huruf b"), (3, "huruf a, huruf b, dan huruf c")],
)
def test_the_last_consideration_names_the_letters_before(count: int, text: str) -> None:
    assert lettered_references(count) == text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Tahun 2025-2029", f"Tahun 2025{NON_BREAKING_HYPHEN}2029"),
        ("Tahun 2025 - 2029", f"Tahun 2025{NON_BREAKING_HYPHEN}2029"),
        ("Tahun 2025\u20132029", f"Tahun 2025{NON_BREAKING_HYPHEN}2029"),
        ("2017-2022 dan 2025-2029", f"2017{NON_BREAKING_HYPHEN}2022 dan 2025{NON_BREAKING_HYPHEN}2029"),
        ("Nomor 188-2025", "Nomor 188-2025"),
        ("rata-rata", "rata-rata"),
        ("0362-2022222", "0362-2022222"),
    ],
)
def test_a_span_of_years_stays_on_one_line(text: str, kept: str) -> None:
    assert unbroken(text) == kept
    assert unbroken(kept) == kept


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("menyusun laporan", "menyusun laporan"),
        ("menyusun laporan;", "menyusun laporan"),
        ("menyusun laporan.", "menyusun laporan"),
        ("menyusun laporan; dan", "menyusun laporan"),
        ("menyusun laporan; atau", "menyusun laporan"),
        (" menyusun laporan , ", "menyusun laporan"),
        ("menjaga sandang; pangan, dan papan;", "menjaga sandang; pangan, dan papan"),
        ("sumpah setia dan", "sumpah setia dan"),
        ("", ""),
    ],
)
def test_an_item_loses_the_end_that_the_program_writes(text: str, bare: str) -> None:
    assert without_end(text) == bare


@given(st.text(max_size=40))
def test_taking_off_the_end_twice_is_taking_it_off_once(text: str) -> None:
    assert without_end(without_end(text)) == without_end(text)
