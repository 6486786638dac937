"""A NIP taken apart says what it was put together from, and no text breaks it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.pejabat.nip import Cacat, grouped, read_nip
from generator.checks.pejabat.usia import ADMINISTRASI, MADYA, UTAMA, act_on, months_between, retirement
from generator.model.jabatan import Jabatan, Jenjang

_BORN = st.dates(date(1940, 1, 1), date(2006, 12, 31))
_DAY = date(1968, 3, 5)


def jabatan(nama: str, jenjang: Jenjang = Jenjang.FUNGSIONAL) -> Jabatan:
    return Jabatan(id="x", nama=nama, jenjang=jenjang)


@given(_BORN, st.integers(1970, 2030), st.integers(1, 12), st.sampled_from("12"), st.integers(1, 999))
def test_the_nip_of_a_pns_says_all_its_parts(born, year, month, sex, serial):
    text = f"{born:%Y%m%d} {year}{month:02} {sex} {serial:03}"
    nip = read_nip(text)
    assert not nip.cacat
    assert (nip.lahir, nip.tahun, nip.bulan, nip.pppk, nip.kelamin) == (born, year, month, False, sex)
    assert nip.tmt == date(year, month, 1)
    assert grouped(nip.angka) == text


@given(_BORN, st.integers(2019, 2030), st.integers(21, 99), st.sampled_from("12"), st.integers(1, 999))
def test_the_ni_of_a_pppk_has_no_month(born, year, mark, sex, serial):
    nip = read_nip(f"{born:%Y%m%d}{year}{mark}{sex}{serial:03}")
    assert nip.pppk
    assert nip.tmt is None
    assert not nip.cacat


@given(st.text())
def test_no_text_breaks_the_reader(text):
    nip = read_nip(text)
    assert nip.utuh is (Cacat.ANGKA not in nip.cacat)


@given(st.from_regex(r"[0-9]{18}", fullmatch=True))
def test_eighteen_digits_are_sound_or_their_fault_is_named(digits):
    nip = read_nip(digits)
    assert nip.utuh
    assert (nip.lahir is None) is (Cacat.LAHIR in nip.cacat)
    assert nip.pppk or nip.bulan or Cacat.BULAN in nip.cacat


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("1965020719970210010", Cacat.ANGKA),
        ("1965020719970210O1", Cacat.ANGKA),
        ("١٩٦٥٠٢٠٧١٩٩٧٠٢١٠٠١", Cacat.ANGKA),
        ("19650230 199702 1 001", Cacat.LAHIR),
        ("19650207 199700 1 001", Cacat.BULAN),
        ("19650207 201821 1 001", Cacat.BULAN),
        ("19650207 199702 0 001", Cacat.KELAMIN),
        ("19650207 199702 1 000", Cacat.URUT),
    ],
)
def test_each_fault_is_named(text, fault):
    assert read_nip(text).cacat == {fault}


@pytest.mark.parametrize(
    ("position", "age"),
    [
        (jabatan("Camat", Jenjang.ADMINISTRATOR), ADMINISTRASI),
        (jabatan("Penata Layanan Utama", Jenjang.PELAKSANA), ADMINISTRASI),
        (jabatan("Arsiparis Ahli Muda"), ADMINISTRASI),
        (jabatan("Pranata Komputer Mahir"), ADMINISTRASI),
        (jabatan("Analis Kebijakan Ahli Madya"), MADYA),
        (jabatan("Perencana Ahli Utama"), UTAMA),
        (jabatan("Penyuluh"), UTAMA),
    ],
)
def test_the_age_of_retirement_follows_the_position(position, age):
    assert retirement(_DAY, position).usia == age


@given(_BORN)
def test_retirement_begins_on_the_first_of_the_month_after_the_birthday(born):
    pension = retirement(born, jabatan("Camat", Jenjang.ADMINISTRATOR))
    assert pension.mulai.day == 1
    assert months_between(born, pension.genap) == ADMINISTRASI * 12
    assert months_between(pension.genap, pension.mulai) == 1


def test_the_act_is_the_one_in_force_on_the_day():
    assert act_on(date(2023, 10, 31)) == "uu-20-2023"
    assert act_on(date(2023, 10, 30)) == "uu-5-2014"
    assert act_on(date(2013, 12, 31)) is None
