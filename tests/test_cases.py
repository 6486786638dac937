"""Every case of `checks/*.yaml` gives exactly its findings; no writing of a target breaks a rule."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from offices import clean_office
from rule_cases import CHANGES, cases, change, detail, found, matters, proposed, said, write


@pytest.mark.parametrize(("code", "case"), [pytest.param(*c, id=f"{c[0]} {c[1]['kasus']}") for c in cases()])
def test_case(tmp_path: Path, code: str, case: Mapping[str, Any]) -> None:
    assert not set(case) - {"kasus", "temuan", "usul", "rinci", *CHANGES}, "kunci kasus tidak dikenal"
    office = clean_office(tmp_path)
    change(office, case)
    findings = [finding for finding in found(office) if matters(finding, code, case["temuan"])]
    assert [said(finding, code) for finding in findings] == case["temuan"]
    own = [finding for finding in findings if finding.kode == code]
    if "usul" in case:
        assert [proposed(finding) for finding in own] == case["usul"]
    if "rinci" in case:
        assert [detail(finding) for finding in own] == case["rinci"]


def test_clean_office_has_no_finding(tmp_path: Path) -> None:
    assert found(clean_office(tmp_path)) == []


_VALUES = st.one_of(
    st.from_regex(r"-?[0-9]{1,3}([.,][0-9]{1,3}){0,2}%?( lembar)?", fullmatch=True),
    st.sampled_from(["BB", "wtp", "l2", "Baik", "-", "0", "9" * 40, "1" * 17 + ",7", "Level 3", "≥ 85", "(", "%"]),
    st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=6),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    satuan=st.sampled_from(["", "%", "Nilai", "Dokumen", "Predikat", "Hari"]),
    konsolidasi=st.sampled_from(["", "jumlah", "rata-rata", "posisi akhir", "tetap"]),
    polarisasi=st.sampled_from(["", "naik", "turun", "stabil"]),
    target=_VALUES,
    bulanan=st.lists(_VALUES, min_size=12, max_size=12),
    triwulan=st.lists(_VALUES, min_size=4, max_size=4),
)
def test_no_writing_of_a_target_breaks_a_rule(tmp_path: Path, **keys: object) -> None:
    office = clean_office(tmp_path)
    written = {key: value for key, value in keys.items() if value}
    indicator = {"id": "acak", "nama": "Acak", **written}
    tree = {"camat": [{"sasaran": "Acak", "indikator": [indicator]}]}
    write(office / "kinerja.yaml", yaml.safe_dump(tree, allow_unicode=True))
    findings = found(office)
    assert not any(finding.kode == "SB115" for finding in findings)
    assert all(finding.pesan.endswith(".") for finding in findings)
