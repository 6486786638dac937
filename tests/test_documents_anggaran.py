"""One budget line counted for several indicators is never added up twice on paper."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from offices import clean_office, year
from rule_cases import change

from generator.documents.tabel_aksi import TabelAksi, build
from generator.model.anggaran import above
from generator.numbers import read_amount

CAMAT = "        anggaran: [7.01.02]\n"


def tables_of(office: Path) -> dict[str, TabelAksi]:
    tahun = year(office)
    return {table.jabatan: table for table in build(tahun).tabel}


def amounts(table: TabelAksi) -> list[str]:
    return [indikator.anggaran for sasaran in table.sasaran for indikator in sasaran.indikator]


def test_a_line_of_two_indicators_is_added_once(tmp_path):
    table = tables_of(clean_office(tmp_path))["KEPALA SEKSI PELAYANAN"]
    assert amounts(table) == ["115.250.000", "s.d.a."]
    assert table.jumlah == "115.250.000"


def test_a_program_and_its_sub_kegiatan_in_one_table_are_added_once(tmp_path):
    office = clean_office(tmp_path)
    both = CAMAT.replace("7.01.02", "7.01.02.2.04.0002, 7.01.02, 7.01.01.2.01")
    change(office, {"ubah": {"kinerja.yaml": {CAMAT: both}}})
    table = tables_of(office)["CAMAT"]
    assert amounts(table) == ["1. di antaranya 115.250.000\n2. 115.250.000\n3. 15.000.000"]
    assert table.jumlah == "130.250.000"


def test_a_program_without_any_amount_takes_nothing_from_its_parts(tmp_path):
    office = clean_office(tmp_path)
    change(
        office,
        {
            "ubah": {
                "kinerja.yaml": {CAMAT: CAMAT.replace("7.01.02", "7.01.01, 7.01.01.2.01.0007")},
                "anggaran.yaml": {"          anggaran: 10.000.000\n": ""},
            }
        },
    )
    table = tables_of(office)["CAMAT"]
    assert amounts(table) == ["1. -\n2. 5.000.000"]
    assert table.jumlah == "5.000.000"


def test_a_code_that_is_not_in_the_budget_leaves_no_gap_in_the_numbers(tmp_path):
    office = clean_office(tmp_path)
    change(office, {"ubah": {"kinerja.yaml": {CAMAT: CAMAT.replace("7.01.02", "7.01.09, 7.01.02")}}})
    assert amounts(tables_of(office)["CAMAT"]) == ["115.250.000"]


CODES = ["7.01.01", "7.01.01.2.01", "7.01.01.2.01.0001", "7.01.01.2.01.0007", "7.01.02", "7.01.02.2.04.0002"]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(own=st.lists(st.sampled_from(CODES), max_size=5), of_sasaran=st.lists(st.sampled_from(CODES), max_size=5))
def test_no_choice_of_lines_adds_more_than_the_office_has(
    tmp_path: Path, own: list[str], of_sasaran: list[str]
) -> None:
    office = clean_office(tmp_path)
    head = "  - sasaran: Meningkatnya kualitas pelayanan publik\n"
    change(
        office,
        {
            "ubah": {
                "kinerja.yaml": {
                    CAMAT: f"        anggaran: [{', '.join(own)}]\n",
                    head: f"{head}    anggaran: [{', '.join(of_sasaran)}]\n",
                }
            }
        },
    )
    table = tables_of(office)["CAMAT"]
    reading = read_amount(table.jumlah)
    printed = re.findall(r"(?m)^(?:\d\. )?([0-9.]+)$", "\n".join(amounts(table)))
    assert (reading.angka if reading else Decimal(0)) <= 130_250_000
    assert (reading.angka if reading else Decimal(0)) == sum(Decimal(text.replace(".", "")) for text in printed)


@pytest.mark.parametrize(
    ("code", "codes"),
    [("7.01.01", ()), ("7.01.01.2.01", ("7.01.01",)), ("7.01.02.2.04.0002", ("7.01.02", "7.01.02.2.04"))],
)
def test_every_line_knows_the_lines_above_it(tmp_path, code, codes):
    tahun = year(clean_office(tmp_path))
    assert above(tahun.anggaran)[code] == codes
