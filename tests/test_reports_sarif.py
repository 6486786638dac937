"""SARIF as its readers take it: valid, complete, and with the same prints after lines have moved."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from conftest import ROOT, change

from generator import pipeline
from generator.catalogue import FAMILIES, RULES
from generator.findings import Finding, Origin, Tingkat
from generator.reports import Katalog
from generator.reports.sarif import as_sarif
from generator.reviu import citations

KATALOG = Katalog(RULES, FAMILIES, citations())
PLACE = Origin("sources/x/2026/kinerja.yaml", 27, 17)


@cache
def validator() -> jsonschema.Draft4Validator:
    schema = json.loads((ROOT / "tests/resources/sarif-2.1.0-rtm.5.json").read_text("utf-8"))
    return jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())


def read(findings: list[Finding]) -> dict[str, Any]:
    """The one run of a report, which is valid."""
    report = json.loads(as_sarif(findings, KATALOG))
    assert [error.message for error in validator().iter_errors(report)] == []
    (run,) = report["runs"]
    assert isinstance(run, dict)
    return run


def finding(**values: Any) -> Finding:
    made = Finding("RA101", Tingkat.KESALAHAN, PLACE, "Jumlah 1.801, target 1.800.", "Samakan.", "adminduk")
    return replace(made, **values)


def prints(findings: list[Finding]) -> list[str]:
    return [result["partialFingerprints"]["naskah/v1"] for result in read(findings)["results"]]


def test_a_run_without_findings_is_valid():
    run = read([])
    assert run["results"] == []
    assert run["tool"]["driver"]["rules"] == []


def test_every_rule_of_the_catalogue_can_be_described():
    run = read([finding(kode=code, tingkat=rule.tingkat) for code, rule in RULES.items()])
    described = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in described] == list(RULES)
    for rule in described:
        assert rule["name"].isidentifier()
        assert rule["help"]["text"].startswith(rule["id"])
        assert "**Mengapa:**" in rule["help"]["markdown"]
    for result in run["results"]:
        assert described[result["ruleIndex"]]["id"] == result["ruleId"]


def test_a_finding_says_where_what_and_how_grave():
    (result,) = read([finding()])["results"]
    assert (result["ruleId"], result["level"]) == ("RA101", "error")
    assert result["message"]["text"] == "Jumlah 1.801, target 1.800. Samakan."
    (location,) = result["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "sources/x/2026/kinerja.yaml", "uriBaseId": "SUMBER"},
        "region": {"startLine": 27, "startColumn": 17},
    }
    assert location["logicalLocations"] == [{"name": "adminduk", "kind": "subjek"}]


@pytest.mark.parametrize(("level", "word"), [*zip(Tingkat, ["error", "warning", "note"], strict=True)])
def test_levels_are_those_of_sarif(level, word):
    assert read([finding(tingkat=level)])["results"][0]["level"] == word


def test_an_accepted_finding_is_suppressed_with_its_reason():
    (result,) = read([finding(alasan_pengecualian="Survei dua kali setahun")])["results"]
    assert result["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "Survei dua kali setahun"}
    ]


@pytest.mark.parametrize(
    ("place", "uri"),
    [
        (Origin("sources/desa baru & lama/2026/kinerja.yaml", 1), "sources/desa%20baru%20%26%20lama/2026/kinerja.yaml"),
        (Origin("/srv/sources/2026/kantor.yaml"), "file:///srv/sources/2026/kantor.yaml"),
        (Origin("C:/sources/2026/kantor.yaml"), "file:///C:/sources/2026/kantor.yaml"),
        (Origin("sources/x/2026/kinerja.xlsx", 0, 0, "Kinerja!F14"), "sources/x/2026/kinerja.xlsx"),
        (Origin("sources/\udcff/kantor.yaml", 1), "sources/%3F/kantor.yaml"),
        (Origin(""), None),
    ],
    ids=["blanks", "absolute", "windows", "cell", "no text", "nowhere"],
)
def test_every_kind_of_place_is_valid(place, uri):
    (location,) = read([finding(asal=place)])["results"][0]["locations"]
    physical = location.get("physicalLocation", {})
    assert physical.get("artifactLocation", {}).get("uri") == uri
    assert ("region" in physical) == bool(place.baris)
    if place.sel:
        assert {"name": "Kinerja!F14", "kind": "sel"} in location["logicalLocations"]


def test_a_code_that_is_in_no_catalogue_is_still_told():
    (result,) = read([finding(kode="ZZ999")])["results"]
    assert result["ruleId"] == "ZZ999"
    assert "ruleIndex" not in result


def test_prints_stay_when_lines_move_or_figures_change_and_differ_between_findings(office: Path):
    change(office / "kinerja.yaml", "bulanan: [150, 150, 150,", "bulanan: [150, 150, 151,")
    change(office / "kinerja.yaml", "target: BB\n", "target: BBB\n")
    before = prints(pipeline.periksa(office).temuan)
    assert len(set(before)) == len(before) > 1
    path = office / "kinerja.yaml"
    path.write_text(f"# baris baru\n\n{path.read_text('utf-8')}".replace("151,", "152,"), encoding="utf-8")
    assert prints(pipeline.periksa(office).temuan) == before
    assert len(set(prints([finding(), finding()]))) == 2
