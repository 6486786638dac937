"""The order of legal bases and the slips of numbers, and that no writing of Mengingat stops a check."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks import dasar_hukum
from generator.checks.dasar_hukum.angka import slip
from generator.checks.dasar_hukum.daftar import core, ministry
from generator.checks.dasar_hukum.urutan import longest_in_order
from generator.documents.citation import cite
from generator.findings import Finding
from generator.model.kantor import Kantor
from generator.model.naskah import BagianPeraturan, Dasar, Keputusan, PeraturanSetempat
from generator.model.tahun import Tahun
from generator.sources.register import read_register

KEYS = sorted(read_register())
_WORDS = (
    *("Undang-Undang", "UU", "PP", "Peraturan Menteri Dalam Negeri", "Peraturan Bupati", "Nomor", "No.", "23", "2014"),
    *("Tahun", "tentang", "Pemerintahan Daerah", "Kecamatan", "sebagaimana telah diubah dengan", "dan", ";", "(", ")"),
    *("Lembaran Negara", "TLN", "0", "9" * 30, "²", "²3", "٣", "/", "Pasal 15", "1945", "Undang-Undang Dasar 1945"),
)
_texts = st.lists(st.sampled_from(_WORDS), max_size=14).map(" ".join) | st.text(max_size=30)
_local = st.builds(
    PeraturanSetempat,
    jenis=st.sampled_from(["perda-prov", "pergub", "perda", "perbup", "kepbup", "permen"]),
    nomor=st.text(max_size=5) | st.just("12"),
    tahun=st.integers(-5, 20_000),
    tentang=_texts,
)
_bases = (
    st.sampled_from(KEYS).map(lambda key: Dasar(kunci=key))
    | _texts.map(lambda text: Dasar(teks=text))
    | _local.map(lambda local: Dasar(peraturan=local))
)


def _found(bases: list[Dasar], day: date | None, text: str = "") -> list[Finding]:
    decision = Keputusan(tentang="Penetapan", tanggal=day, menimbang=(text,), mengingat=tuple(bases))
    office = Kantor(kecamatan="Sukamaju", kabupaten="Nusaraya", tahun=2026)
    year = Tahun(Path(), office, keputusan={"sk-iku": decision}, peraturan=read_register())
    return [finding for module in dasar_hukum.RULES for finding in module.check(year)]


@settings(max_examples=200, deadline=None)
@given(st.lists(_bases, max_size=6), st.none() | st.dates(), _texts)
def test_no_writing_of_mengingat_stops_a_check(bases: list[Dasar], day: date | None, text: str) -> None:
    for finding in _found(bases, day, text):
        assert finding.pesan.endswith(".")
        assert "None" not in finding.pesan
        assert "  " not in finding.pesan


@given(st.lists(st.sampled_from(KEYS), max_size=8), st.dates(date(2000, 1, 1), date(2030, 1, 1)))
def test_what_the_program_composes_is_never_miswritten(keys: list[str], day: date) -> None:
    codes = {finding.kode for finding in _found([Dasar(kunci=key) for key in keys], day)}
    assert not codes & {"DH106", "DH107", "DH108", "DH109", "DH111", "DH112", "DH113", "DH115", "DH116", "DH117"}


@pytest.mark.parametrize(
    ("values", "kept"),
    [([], set()), ([1, 1, 2], {0, 1, 2}), ([3, 1, 2], {1, 2}), ([1, 3, 2, 2], {0, 2, 3}), ([1, 5, 2, 3], {0, 2, 3})],
)
def test_the_longest_run_in_order(values: list[int], kept: set[int]) -> None:
    assert longest_in_order(values) == kept


@given(st.lists(st.integers(0, 15), max_size=30))
def test_a_longest_run_is_in_order_and_cannot_grow(values: list[int]) -> None:
    kept = sorted(longest_in_order(values))
    run = [values[n] for n in kept]
    assert run == sorted(run)
    for n in set(range(len(values))) - set(kept):
        with_it = [values[m] for m in sorted([*kept, n])]
        assert with_it != sorted(with_it)


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("4671", "4761", " (dua angka tertukar)"),
        ("32", "23", " (dua angka tertukar)"),
        ("2019", "2018", " (satu angka berbeda)"),
        ("558", "5587", " (satu angka berbeda)"),
        ("5877", "5587", ""),
        ("12", "345", ""),
    ],
)
def test_how_two_numbers_differ(one: str, other: str, how: str) -> None:
    assert slip(one, other) == slip(other, one) == how


def test_one_number_however_it_is_written() -> None:
    assert core("PER/09/M.PAN/5/2007") == core("Per /09/M.PAN/5/2007") == core("09") == core("9") == "9"
    assert core("239 / IX / 6 / 8 / 2003") == "239/ix/6/8/2003"
    assert core("0") == "0"


def test_one_ministry_in_the_course_of_time() -> None:
    names = [
        "Menteri Negara Pendayagunaan Aparatur Negara",
        "Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
        "Menteri PANRB",
    ]
    assert {ministry(name) for name in names} == {"pan"}
    assert ministry("Menteri Dalam Negeri") == "dalam negeri"


def test_a_local_regulation_is_cited_with_the_amendment_of_the_day() -> None:
    office = Kantor(kecamatan="Sukamaju", kabupaten="Nusaraya", tahun=2026)
    local = PeraturanSetempat(
        jenis="perbup",
        nomor="43",
        tahun=2021,
        tentang="Kecamatan",
        perubahan=(
            BagianPeraturan(nomor="5", tahun=2023, tentang="Perubahan atas A", ditetapkan=date(2023, 3, 1)),
            BagianPeraturan(nomor="6", tahun=2024, tentang="Perubahan Kedua atas A"),
        ),
    )
    own = "Peraturan Bupati Nusaraya Nomor 43 Tahun 2021 tentang Kecamatan"
    first = "Peraturan Bupati Nusaraya Nomor 5 Tahun 2023 tentang Perubahan atas A"
    second = "Peraturan Bupati Nusaraya Nomor 6 Tahun 2024 tentang Perubahan Kedua atas A"

    def cited(day: date) -> str:
        return cite(Dasar(peraturan=local), {}, office, day)

    assert cited(date(2023, 2, 28)) == own
    assert cited(date(2023, 3, 1)) == f"{own} sebagaimana telah diubah dengan {first}"
    assert cited(date(2024, 1, 2)) == f"{own} sebagaimana telah diubah beberapa kali, terakhir dengan {second}"
