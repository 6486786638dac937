"""Numbers are read as Indonesian offices write them, and split into months evenly."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.target.usulan import even_split
from generator.numbers import EMPTY, read_amount, read_number
from generator.wording import number

DECIMAL_COMMA = "koma dibaca sebagai tanda desimal"
DECIMAL_POINT = "titik dibaca sebagai tanda desimal"
LETTERS = "«{}» berisi huruf yang serupa angka dan tidak ikut dibaca"
THOUSANDS_COMMA = "koma dibaca sebagai pemisah ribuan"


@pytest.mark.parametrize(
    ("text", "value", "rest"),
    [
        ("0", "0", ""),
        ("12", "12", ""),
        ("  12  ", "12", ""),
        ("1800", "1800", ""),
        ("1.800", "1800", ""),
        ("12.345.678", "12345678", ""),
        ("1.800,5", "1800.5", ""),
        ("93,75", "93.75", ""),
        ("0,375", "0.375", ""),
        ("1800,125", "1800.125", ""),
        ("-5", "-5", ""),
        ("- 5", "-5", ""),
        ("\u22125", "-5", ""),
        ("-0", "0", ""),
        ("95%", "95", "%"),
        ("93,75 %", "93.75", "%"),
        ("12 dokumen", "12", "dokumen"),
        ("12dokumen", "12", "dokumen"),
        ("5l", "5", "l"),
        ("12m2", "12", "m2"),
        ("8 O2", "8", "O2"),
        ("3Orang", "3", "Orang"),
        ("1.800 Unit Kerja", "1800", "Unit Kerja"),
        ("85 (Baik)", "85", "(Baik)"),
        ("4 hari\nkerja", "4", "hari\nkerja"),
    ],
)
def test_a_usual_writing_is_read_without_doubt(text: str, value: str, rest: str) -> None:
    reading = read_number(text)
    assert reading is not None
    assert (reading.angka, reading.sisa, reading.ragu) == (Decimal(value), rest, None)


@pytest.mark.parametrize(
    ("text", "value", "doubt"),
    [
        ("1O00", "1", LETTERS.format("O00")),
        ("1.8OO", "1.8", LETTERS.format("OO")),
        ("8l,5", "8", LETTERS.format("l,5")),
        ("9o%", "9", LETTERS.format("o%")),
        ("1.8", "1.8", DECIMAL_POINT),
        ("85.5", "85.5", DECIMAL_POINT),
        ("0.375", "0.375", DECIMAL_POINT),
        ("1800.50", "1800.5", DECIMAL_POINT),
        ("01.800", "1.8", DECIMAL_POINT),
        ("2,800", "2.8", DECIMAL_COMMA),
        ("93,750", "93.75", DECIMAL_COMMA),
        ("999,125", "999.125", DECIMAL_COMMA),
        ("1,800,000", "1800000", THOUSANDS_COMMA),
        ("1,800.5", "1800.5", THOUSANDS_COMMA),
        ("1.8%", "1.8", DECIMAL_POINT),
        ("-2,800", "-2.8", DECIMAL_COMMA),
    ],
)
def test_an_unusual_writing_is_read_with_its_doubt(text: str, value: str, doubt: str) -> None:
    reading = read_number(text)
    assert reading is not None
    assert (reading.angka, reading.ragu) == (Decimal(value), doubt)


@pytest.mark.parametrize(
    ("text", "rest"), [("12-15", "-15"), ("12 – 15", "– 15"), ("3/4", "/4"), ("1.800 2 kali", "2 kali")]
)
def test_a_second_number_is_left_out_with_a_doubt(text: str, rest: str) -> None:
    reading = read_number(text)
    assert reading is not None
    assert (reading.sisa, reading.ragu) == (rest, f"sisanya «{rest}» tidak ikut dibaca")


@pytest.mark.parametrize(
    "text",
    ["", "-", "BB", "WTP", "Level 3", "≥ 85", ",5", ".5", "5.", "5,", "1.80.0", "1..8", "1,8,0", "12.34.567", "l2"],
)
def test_what_is_no_number_is_not_read(text: str) -> None:
    assert read_number(text) is None


def test_a_run_of_digits_longer_than_any_target_is_no_number() -> None:
    assert read_number("1" * 18) is not None
    assert read_number("1" * 19) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("115.250.000", 115_250_000),
        ("Rp115.250.000", 115_250_000),
        ("Rp 115.250.000", 115_250_000),
        ("Rp. 115.250.000,-", 115_250_000),
        ("rp115.250.000,00", 115_250_000),
        ("115250000", 115_250_000),
        ("5.000,\u2013", 5000),
        ("Rp5.294.655.000,00", 5_294_655_000),
        ("Rp. 1.000.000,-", 1_000_000),
        ("Rp. 1.000.000.-", 1_000_000),
        ("Rp 1.000.000, -", 1_000_000),
        ("Rp\u00a01.000.000,=", 1_000_000),
        ("115.250", 115_250),
        ("0", 0),
        ("-10.000", -10_000),
    ],
)
def test_an_amount_of_rupiah_is_read(text: str, value: int) -> None:
    reading = read_amount(text)
    assert reading is not None
    assert (reading.angka, reading.ragu) == (Decimal(value), None)


@pytest.mark.parametrize("text", ["", "Rp", "seratus juta", "100 juta", "5.000 rupiah", "Rp."])
def test_what_is_no_amount_is_not_read(text: str) -> None:
    assert read_amount(text) is None


def test_an_english_amount_is_read_with_doubt() -> None:
    reading = read_amount("Rp10,000,000")
    assert reading is not None
    assert (reading.angka, reading.ragu) == (Decimal(10_000_000), THOUSANDS_COMMA)


def test_the_signs_for_no_target_are_no_numbers() -> None:
    assert all(read_number(sign) is None for sign in EMPTY)


_NUMBERS = st.decimals(min_value=-(10**12), max_value=10**12, allow_nan=False, allow_infinity=False, places=4)


@given(_NUMBERS)
def test_what_is_written_reads_back_as_it_was(value: Decimal) -> None:
    reading = read_number(number(value))
    assert reading is not None
    assert reading.angka == value
    assert reading.sisa == ""


@given(st.integers(min_value=0, max_value=10**15))
def test_a_whole_number_is_written_without_doubt(value: int) -> None:
    reading = read_number(number(value))
    assert reading is not None
    assert reading.angka == value
    assert reading.ragu is None


@given(st.integers(min_value=0, max_value=10**9), st.integers(min_value=0, max_value=99))
def test_two_decimals_are_written_without_doubt(whole: int, hundredths: int) -> None:
    value = whole + Decimal(hundredths) / 100
    reading = read_number(number(value))
    assert reading is not None
    assert reading.angka == value
    assert reading.ragu is None


@given(st.text(max_size=30))
def test_no_text_breaks_the_reader(text: str) -> None:
    for read in (read_number, read_amount):
        reading = read(text)
        assert reading is None or reading.angka.is_finite()


@pytest.mark.parametrize(
    ("total", "months", "split"),
    [
        ("1800", 12, "1.800 = 12 × 150"),
        ("13", 12, "13 = 11 × 1 + 1 × 2"),
        ("2800", 12, "2.800 = 8 × 233 + 4 × 234"),
        ("12", 4, "12 = 4 × 3"),
        ("7", 1, "7 = 1 × 7"),
        ("2", 12, "2 = 2 × 1"),
        ("93.75", 4, "93,75 = 1 × 23,43 + 3 × 23,44"),
        ("0.3", 2, "0,3 = 1 × 0,1 + 1 × 0,2"),
        ("85.0", 2, "85 = 1 × 42 + 1 × 43"),
        ("0", 12, ""),
        ("-12", 12, ""),
    ],
)
def test_a_target_is_split_evenly(total: str, months: int, split: str) -> None:
    assert even_split(Decimal(total), months) == split


@given(
    st.integers(min_value=1, max_value=10**12),
    st.integers(min_value=0, max_value=3),
    st.integers(min_value=1, max_value=12),
)
def test_an_even_split_adds_up_and_differs_by_one_step_at_most(units: int, places: int, months: int) -> None:
    total = Decimal(units).scaleb(-places)
    left, _, right = even_split(total, months).partition(" = ")
    parts = [part.split(" × ") for part in right.split(" + ")]
    counts = [int(count) for count, _ in parts]
    values = [reading.angka for _, text in parts if (reading := read_number(text)) is not None]
    whole = read_number(left)
    assert whole is not None
    assert whole.angka == total == sum(c * v for c, v in zip(counts, values, strict=True))
    assert sum(counts) <= months
    assert max(values) - min(values) <= 1
