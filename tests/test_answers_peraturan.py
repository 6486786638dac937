"""`naskah peraturan`: finds a regulation by what people call it, and tells it as on the day asked."""

from __future__ import annotations

from datetime import date

import pytest

from generator.answers.peraturan import day_of, tell
from generator.cli import run
from generator.errors import ExitCode, UsageError

DAY = date(2021, 1, 4)


@pytest.mark.parametrize(
    ("search", "key"),
    [
        ("uu-23-2014", "uu-23-2014"),
        ("UU-23-2014", "uu-23-2014"),
        ("permenpan-9-2007", "permenpan-09-2007"),
        ("53/2014", "permenpanrb-53-2014"),
        ("permenpan 53", "permenpanrb-53-2014"),
        ("permenpan 9 2007", "permenpan-09-2007"),
        ("PER/09/M.PAN/5/2007", "permenpan-09-2007"),
        ("akuntabilitas kinerja sistem", "perpres-29-2014"),
        ("Peraturan Presiden Nomor 29 Tahun 2014", "perpres-29-2014"),
        ("pp 72 2019", "pp-18-2016"),
    ],
)
def test_a_regulation_is_found_by_what_people_call_it(search: str, key: str) -> None:
    assert f"Kunci                    {key}\n" in tell(search, DAY)


def test_the_citation_is_as_on_the_day() -> None:
    told = tell("uu-23-2014", DAY)
    assert "terakhir dengan Undang-Undang Nomor 11 Tahun 2020" in told
    assert "Undang-Undang Nomor 6 Tahun 2023, sejak 31 Maret 2023 (belum pada tanggal" in told
    assert "Undang-Undang Nomor 11 Tahun 2020, sejak 2 November 2020\n" in told


@pytest.mark.parametrize(
    ("key", "day", "status"),
    [
        ("pp-17-2018", DAY, "berlaku (pencabutannya tidak dijumpai)"),
        ("pp-50-2007", DAY, "dicabut dengan Peraturan Pemerintah Nomor 28 Tahun 2018 sejak 13 Juli 2018"),
        ("uu-5-2014", DAY, "masih berlaku; dicabut dengan Undang-Undang Nomor 20 Tahun 2023 sejak 31 Oktober 2023"),
        ("pp-6-2008", DAY, "tidak diketahui"),
        ("uu-20-2023", DAY, "belum ada"),
        ("permenpanrb-8-2021", date(2023, 1, 2), "pada tahun 2022 (menurut sekurangnya dua naskah)"),
        ("pp-53-2010", date(2022, 1, 3), "sepanjang tidak mengatur jenis hukuman disiplin sedang"),
    ],
)
def test_the_status_is_as_on_the_day(key: str, day: date, status: str) -> None:
    assert status in " ".join(tell(key, day).split())


def test_how_sure_and_where_from_are_told() -> None:
    told = tell("pp-19-2008", DAY)
    assert "Sitirannya dari          satu naskah\n" in told
    assert "Sumber                   github.com/" in told


def test_many_are_told_by_key_only() -> None:
    everything = tell("", DAY).splitlines()
    assert everything[0].startswith("uu-28-1999 ")
    assert everything[-1].endswith("peraturan. Selengkapnya: naskah peraturan KUNCI.")


@pytest.mark.parametrize(
    ("search", "near"), [("uu-32-2014", "uu-32-2004"), ("uu 23 2041", "uu-23-2014"), ("kecmatan", "kecamatan")]
)
def test_nothing_found_names_what_is_near(search: str, near: str) -> None:
    with pytest.raises(UsageError, match=near):
        tell(search, DAY)


def test_days_are_read_as_everywhere() -> None:
    assert day_of("4 Januari 2021") == day_of("2021-01-04") == DAY
    with pytest.raises(UsageError, match="besok"):
        day_of("besok")


def test_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["peraturan", "pp", "kecamatan", "--tanggal", "2018-01-02"]) == ExitCode.BERES
    told = capsys.readouterr().out
    assert "pp-19-2008" in told
    assert "masih berlaku" in told
    assert run(["peraturan", "xyzzy"]) == ExitCode.PERINTAH_SALAH
    assert "Semua kunci: naskah peraturan." in capsys.readouterr().err
