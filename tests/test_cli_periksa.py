"""`naskah periksa` in each form: text, JSON, SARIF, HTML and the review sheet."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from conftest import change
from desk import SHEET, program, wrong_month
from papers import audit, text

from generator.catalogue import RULES
from generator.cli import run

REPORT = ["versi", "sumber", "ringkasan", "temuan"]
SUMMARY = ["kesalahan", "peringatan", "catatan", "dikecualikan"]
FINDING = [
    *("kode", "tingkat", "berkas", "baris", "kolom", "sel"),
    *("subjek", "pesan", "perbaikan", "dasar", "alasan_pengecualian"),
]


def test_one_month_s_figure_changed_is_found_where_it_stands_and_only_the_review_is_written(desk, tmp_path):
    line = wrong_month(desk)
    done = program("buat", "sources/sukamaju/2026", cwd=tmp_path)
    assert done.returncode == 1
    out = done.stdout.decode()
    assert out.startswith("sources/sukamaju/2026/kinerja.yaml\n")
    found = re.search(r"baris (\d+)\s+RA101 kesalahan: (.*?)\n +\1 \| .*?\n    →", out, re.DOTALL)
    assert found
    assert int(found[1]) == line
    assert {"1.801", "1.800"} <= set(re.findall(r"[\d.]+\d", found[2]))
    assert {path.name for path in (tmp_path / "output").rglob("*.docx")} == SHEET
    report = json.loads(program("periksa", "sources", "--format", "json", cwd=tmp_path).stdout)
    (finding,) = report["temuan"]
    assert (finding["baris"], finding["subjek"]) == (line, "adminduk")


def test_the_review_of_several_offices_is_one_word_file(desk, tmp_path, capsys):
    assert run(["mulai", "sources/aman/2026"]) == 0
    wrong_month(desk)
    assert run(["periksa", "sources", "--format", "docx", "-o", "hasil/reviu.docx"]) == 1
    audit(tmp_path / "hasil" / "reviu.docx")
    assert text(tmp_path / "hasil" / "reviu.docx").count("LEMBAR REVIU") == 2


def test_a_word_file_is_not_poured_into_the_terminal(desk, tmp_path, capsys):
    assert run(["periksa", "sources", "--format", "docx"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "Tambahkan -o lembar-reviu.docx." in captured.err


def test_sarif_tells_of_the_same_findings(desk, tmp_path, capsys):
    line = wrong_month(desk)
    assert run(["periksa", "sources", "--format", "sarif", "-o", "temuan.sarif"]) == 1
    (result,) = json.loads((tmp_path / "temuan.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert result["ruleId"] == "RA101"
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == line


def test_the_page_for_reviewers_is_told_and_lies_beside_the_papers(desk, tmp_path, capsys):
    wrong_month(desk)
    assert run(["periksa", "sources", "--format", "html"]) == 1
    page = capsys.readouterr().out
    assert page.startswith("<!DOCTYPE html>")
    assert "RA101" in page
    assert run(["buat", "sources"]) == 1
    assert "RA101" in (tmp_path / "output" / "sukamaju" / "2026" / "reviu.html").read_text("utf-8")


def test_the_json_report_has_the_keys_and_kinds_of_the_contract(desk, capsys):
    wrong_month(desk)
    (desk / "catatan-rapat.pdf").write_bytes(b"x")
    change(desk / "kinerja.yaml", "target: BB", "target: BBB")
    assert run(["periksa", "sources/sukamaju", "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert list(report) == REPORT
    assert list(report["ringkasan"]) == SUMMARY
    assert report["sumber"] == ["sources/sukamaju"]
    assert len(report["temuan"]) > 1
    counted = dict.fromkeys(SUMMARY, 0)
    for finding in report["temuan"]:
        assert list(finding) == FINDING
        assert finding["kode"] in RULES
        assert finding["tingkat"] in ("kesalahan", "peringatan", "catatan")
        assert finding["berkas"].startswith("sources/sukamaju/2026/")
        assert finding["baris"] is None or finding["baris"] > 0
        assert isinstance(finding["dasar"], list)
        assert finding["perbaikan"].endswith((".", "?"))
        counted["dikecualikan" if finding["alasan_pengecualian"] else finding["tingkat"]] += 1
    assert report["ringkasan"] == counted


def test_an_accepted_finding_stays_in_the_report_and_no_longer_stops(desk, capsys):
    wrong_month(desk)
    (desk / "pengecualian.yaml").write_text(
        "- {kode: RA101, di: adminduk, alasan: Data awal, oleh: Sekretaris, tanggal: 2026-01-05}\n", encoding="utf-8"
    )
    assert run(["periksa", "sources", "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["ringkasan"] == {"kesalahan": 0, "peringatan": 0, "catatan": 0, "dikecualikan": 1}
    assert [(f["kode"], f["alasan_pengecualian"]) for f in report["temuan"]] == [("RA101", "Data awal")]
    assert run(["buat", "sources"]) == 0


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="no /dev/fd on this system")
def test_a_report_to_a_pipe_does_not_replace_the_pipe(desk, tmp_path):
    done = program("periksa", "sources", "--format", "json", "-o", "/dev/fd/1", cwd=tmp_path)
    assert done.returncode == 0
    assert json.loads(done.stdout)["temuan"] == []
