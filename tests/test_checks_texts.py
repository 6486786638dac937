"""What the rules on Keputusan and pejabat read out of texts: years, marks, joining words, names, ranks."""

from __future__ import annotations

import pytest

from generator.checks.naskah.masa import Masa, read_period, years, years_of_subjects
from generator.checks.naskah.nomor import has_hole
from generator.checks.naskah.tanda import dangling, mark_of, without_mark
from generator.checks.pejabat.nama import loose_degree, read_name
from generator.checks.pejabat.pangkat import is_pppk_grade, read_pangkat


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("IKU Tahun 2025-2029", [Masa(2025, 2029)]),
        ("IKU TAHUN 2021 – 2026", [Masa(2021, 2026)]),
        ("IKU tahun 2021 s.d. 2026", [Masa(2021, 2026)]),
        ("IKU Tahun 2021 sampai dengan Tahun 2026", [Masa(2021, 2026)]),
        ("Tahun Anggaran 2026", [Masa(2026, 2026)]),
        ("Peraturan Bupati Nomor 12 Tahun 2021 tentang Renstra Tahun 2021-2026", [Masa(2021, 2026)]),
        ("Nomor 188.4 / 12 / Kep Tahun 2021", []),
        ("Nomor PER/09/M.PAN/5/2007", []),
        ("tanggal 5 Januari 2026", []),
        ("sepuluh tahun 20265", []),
    ],
)
def test_years_are_those_after_the_word_and_not_of_a_number(text, found):
    assert list(years(text)) == found


def test_a_year_belongs_to_the_subject_before_it():
    text = "Indikator Kinerja Utama Tahun 2025-2029 menopang Renstra Kecamatan Tahun 2021-2026"
    assert dict(years_of_subjects(text)) == {
        "indikator kinerja utama": Masa(2025, 2029),
        "rencana strategis": Masa(2021, 2026),
    }
    assert not list(years_of_subjects("indikator kinerja utama, untuk laporan Tahun 2027"))


def test_a_period_is_read_with_or_without_its_word():
    assert read_period("2017-2022") == Masa(2017, 2022)
    assert read_period("Tahun 2017 s/d 2022") == Masa(2017, 2022)
    assert read_period("lima tahun") is None
    assert read_period(None) is None


@pytest.mark.parametrize(
    ("text", "mark", "rest"),
    [
        ("a. bahwa", "a.", "bahwa"),
        ("(1) bahwa", "(1)", "bahwa"),
        ("Menimbang : a. bahwa", "Menimbang :", "bahwa"),
        ("KEDUA PULUH SATU: isi", "KEDUA PULUH SATU:", "isi"),
        ("KETIGA pihak: isi", "", "KETIGA pihak: isi"),
        ("kegiatan meliputi: rapat", "", "kegiatan meliputi: rapat"),
        ("a.n. Bupati", "", "a.n. Bupati"),
        ("bahwa", "", "bahwa"),
        ("", "", ""),
    ],
)
def test_what_stands_in_front_of_an_item(text, mark, rest):
    assert mark_of(text) == mark
    assert without_mark(text) == rest


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("laporan; dan", "dan"),
        ("laporan dan/atau", "dan/atau"),
        ("ATAU ", "ATAU"),
        ("badan", ""),
        ("dandan", ""),
        ("", ""),
    ],
)
def test_what_hangs_at_the_end_of_an_item(text, word):
    assert dangling(text) == word


@pytest.mark.parametrize(
    ("text", "person", "loose"),
    [
        ("Drs. H. Made Suyasa, M.Si", "MADE SUYASA", None),
        ("Plt. I Made Wira, S.Sos., M.AP.", "I MADE WIRA", None),
        ("R. Tb. Aceng", "R TB ACENG", None),
        ("A. M. Sakti", "A M SAKTI", None),
        ("Andi S.", "ANDI S", None),
        ("Ni Luh Sari SE", "NI LUH SARI SE", "SE"),
        ("Ahmad M.Si.", "AHMAD M SI", "M.Si."),
        ("Ema Se", "EMA SE", None),
    ],
)
def test_names_are_told_from_their_titles_and_degrees(text, person, loose):
    name = read_name(text)
    assert name.orang == person
    assert loose_degree(name.inti) == loose


@pytest.mark.parametrize(
    ("text", "name", "golongan"),
    [
        ("Pembina Tk. I", "Pembina Tk. I", None),
        ("Pembina Tingkat I, IV/b", "Pembina Tk. I", "IV/b"),
        ("Penata TK.I / III.d", "Penata Tk. I", "III/d"),
        ("Pembina Tk. I/ IV b", "Pembina Tk. I", "IV/b"),
        ("PEMBINA", "Pembina", None),
        ("Penata, Gol. Ruang : III/c", "Penata", "III/c"),
        ("Penata (Golongan III/c)", "Penata", "III/c"),
        ("Penata - gol III c.", "Penata", "III/c"),
        ("pengatur muda tkt 1 gol. ii/b", "Pengatur Muda Tk. I", "II/b"),
        ("Penata Tk.I.", "Penata Tk. I", None),
        ("IV/b", None, "IV/b"),
        ("Letkol", None, None),
        ("", None, None),
    ],
)
def test_a_pangkat_is_read_in_any_usual_writing(text, name, golongan):
    rank = read_pangkat(text)
    assert (rank.nama, rank.golongan) == (name, golongan)


def test_the_golongan_of_a_pppk_is_a_roman_number():
    assert [
        text for text in ("IX", "gol. i", "Golongan V", "XVII", "XX", "Penata", "IV/b", "") if is_pppk_grade(text)
    ] == [
        "IX",
        "gol. i",
        "Golongan V",
        "XVII",
    ]


@pytest.mark.parametrize(
    "number",
    [
        "900/Kep-    /Kec/2021",
        "188.4/    /35.07.07/2022",
        "188.4//35.07.07/2022",
        "900/ - /Kec",
        "900/Kec/",
        "900/Kec/ ",
        "/Kec/2021",
        " -/Kec/2021",
        "188.4/..../2022",
        "188.4/.../2022",
        "188.4/…/2022",
        "188.4/__/2022",
        "188.4. /2022",
    ],
)
def test_a_number_with_a_part_left_open_has_a_hole(number):
    assert has_hole(number)


@pytest.mark.parametrize(
    "number",
    ["188.4/12/35.07.07/2022", "900/Kep - 12/Kec/2021", "100.3.5/1/KEP", "12 TAHUN 2022", "188.4/KEP_12/2022", "a..b"],
)
def test_a_whole_number_has_none(number):
    assert not has_hole(number)
