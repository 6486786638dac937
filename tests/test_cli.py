"""The program as another program sees it: exit codes, streams, JSON, drafts in spite of findings, no traceback."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from conftest import ROOT, change
from handwork import edited
from papers import assert_marked, audit, text

from generator import __version__
from generator.catalogue import RULES
from generator.cli import naskah, run
from generator.errors import ExitCode

AGREEMENTS = {"pk-camat.docx", "pk-sekretaris.docx", "pk-kasi-pelayanan.docx"}
PAPERS = {"sk-iku.docx", "sk-iki.docx", "iku.docx", "iki.docx", "rencana-aksi.docx", *AGREEMENTS}
SHEET = {"lembar-reviu.docx"}
REPORT = ["versi", "sumber", "ringkasan", "temuan"]
SUMMARY = ["kesalahan", "peringatan", "catatan", "dikecualikan"]
FINDING = [
    *("kode", "tingkat", "berkas", "baris", "kolom", "sel"),
    *("subjek", "pesan", "perbaikan", "dasar", "alasan_pengecualian"),
]


@pytest.fixture
def desk(office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The clean office at `sources/sukamaju/2026`, and the user beside `sources`."""
    monkeypatch.chdir(tmp_path)
    return office


def program(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        timeout=60,
        check=False,
    )


def wrong_month(desk: Path) -> int:
    """Change one month's figure; returns the line on which its indicator says its months."""
    path = desk / "kinerja.yaml"
    change(path, "bulanan: [150, 150, 150,", "bulanan: [150, 150, 151,")
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(n for n, line in enumerate(lines, 1) if "151" in line)


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


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("periksa", "sources"), 0),
        (("buat", "sources"), 0),
        (("jelaskan", "RA101"), 0),
        (("variabel", "sk"), 0),
        (("variabel", "--periksa"), 0),
        (("mulai", "sources/baru/2027"), 0),
        (("--version",), 0),
        (("periksa",), 2),
        (("periksa", "sources", "--format", "pdf"), 2),
        (("buat", "sources", "--dokumen", "surat"), 2),
        (("jelaskan", "ZZ999"), 2),
        (("tulis",), 2),
        (("buat", "sources", "-o", "sources/sukamaju/2026/kantor.yaml"), 6),
        (("periksa", "sources", "-o", "sources/sukamaju/2026/kantor.yaml/temuan.json"), 6),
        (("mulai", "sources/sukamaju/2026/kantor.yaml/2027"), 6),
    ],
)
def test_every_end_has_its_exit_code_and_no_traceback(desk, capsys, arguments, code):
    assert run(arguments) == code
    captured = capsys.readouterr()
    if code:
        assert captured.out == ""
        assert captured.err.startswith("naskah: ")
    else:
        assert captured.out.strip()


def test_the_exit_codes_are_those_of_the_contract():
    assert {code.name: int(code) for code in ExitCode} == {
        "BERES": 0,
        "KESALAHAN": 1,
        "PERINTAH_SALAH": 2,
        "SUMBER_TAK_TERBACA": 3,
        "TEMPLAT_RUSAK": 4,
        "PROGRAM_LUAR_TIDAK_ADA": 5,
        "KELUARAN_TAK_TERTULIS": 6,
    }


@pytest.mark.parametrize("command", ["periksa", "buat"])
def test_a_source_that_cannot_be_read_ends_with_three_and_no_paper_is_written(desk, tmp_path, capsys, command):
    (desk / "kinerja.yaml").write_text("camat:\n  - sasaran: [\n", encoding="utf-8")
    assert run([command, "sources"]) == 3
    assert "SB102" in capsys.readouterr().out
    written = {path.name for path in (tmp_path / "output").rglob("*.docx")}
    assert written == (SHEET if command == "buat" else set())


def test_an_office_that_cannot_be_read_gets_its_review_where_its_papers_would_be(desk, tmp_path, capsys):
    (desk / "kantor.yaml").write_text("kecamatan: [\n", encoding="utf-8")
    assert run(["buat", "sources"]) == 3
    assert "SB102" in capsys.readouterr().out
    sheet = tmp_path / "output" / "sukamaju" / "2026" / "lembar-reviu.docx"
    audit(sheet)
    assert "SB102" in text(sheet)
    desk.rename(desk.with_name("rancangan"))
    assert run(["buat", "sources/sukamaju/rancangan", "-o", "lain"]) == 3
    assert not (tmp_path / "lain").exists()


def test_the_review_lies_beside_the_papers_and_what_a_hand_wrote_in_it_stays(desk, tmp_path, capsys):
    assert run(["buat", "sources"]) == 0
    sheet = tmp_path / "output" / "sukamaju" / "2026" / "lembar-reviu.docx"
    assert f"{sheet.relative_to(tmp_path)}  (baru)" in capsys.readouterr().out
    noted = edited(sheet.read_bytes(), lambda document: document.add_paragraph("Sudah dibahas dengan Camat"))
    sheet.write_bytes(noted)
    wrong_month(desk)
    assert run(["buat", "sources"]) == 1
    assert sheet.read_bytes() == noted
    assert "RA101" in text(sheet.with_name("lembar-reviu (baru).docx"))


def test_the_review_sheet_is_made_from_the_workspace_s_own_template(desk, tmp_path, capsys):
    (tmp_path / "docx_templates").mkdir()
    (tmp_path / "docx_templates" / "lembar-reviu.docx").write_bytes(b"rusak")
    assert run(["periksa", "sources", "--format", "docx", "-o", "reviu.docx"]) == 4
    assert run(["buat", "sources"]) == 4
    assert not (tmp_path / "output").exists()
    (tmp_path / "lain").mkdir()
    assert run(["periksa", "sources", "--format", "docx", "-o", "reviu.docx", "--templat", "lain"]) == 0


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


def test_of_two_offices_the_one_in_order_is_written_and_the_gravest_end_is_told(desk, tmp_path, capsys):
    assert run(["mulai", "sources/aman/2026"]) == 0
    wrong_month(desk)
    assert run(["buat", "sources"]) == 1
    captured = capsys.readouterr()
    written = {path.parent.parent.name: set() for path in (tmp_path / "output").rglob("*.docx")}
    for path in (tmp_path / "output").rglob("*.docx"):
        written[path.parent.parent.name].add(path.name)
    assert written == {"aman": PAPERS | SHEET, "sukamaju": SHEET}
    assert "[1/2] sources/aman/2026: 8 naskah" in captured.err
    assert "[2/2] sources/sukamaju/2026: ada kesalahan" in captured.err


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


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "ascii", "latin-1"])
def test_what_is_piped_is_utf8_whatever_the_system_writes(desk, tmp_path, encoding):
    wrong_month(desk)
    for arguments in (("periksa", "sources"), ("buat", "sources"), ("periksa", "sources", "--format", "json")):
        done = program(*arguments, cwd=tmp_path, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
        assert done.returncode == 1
        assert b"Traceback" not in done.stderr
        assert "1.801" in done.stdout.decode("utf-8")
    assert json.loads(done.stdout.decode("utf-8"))["temuan"][0]["kode"] == "RA101"


def test_a_reader_that_leaves_early_makes_no_traceback(tmp_path):
    command = f'"{sys.executable}" -m generator variabel | head -1'
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, check=False)
    assert done.stdout == b"sk.docx\n"
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="no /dev/full on this system")
def test_a_full_disk_behind_the_output_ends_with_six(tmp_path):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "generator", "variabel"], cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 6
    assert done.stderr.decode().startswith("naskah: keluaran tidak dapat")


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="no /dev/fd on this system")
def test_a_report_to_a_pipe_does_not_replace_the_pipe(desk, tmp_path):
    done = program("periksa", "sources", "--format", "json", "-o", "/dev/fd/1", cwd=tmp_path)
    assert done.returncode == 0
    assert json.loads(done.stdout)["temuan"] == []


def draft(desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Path]:
    """The papers that `--tetap` writes; each is sound and bears the mark of a draft."""
    assert run(["buat", "sources", "--tetap"]) in (ExitCode.KESALAHAN, ExitCode.SUMBER_TAK_TERBACA)
    capsys.readouterr()
    folder = tmp_path / "output" / "sukamaju" / "2026"
    made = {path.name: path for path in folder.glob("*.docx") if path.name not in SHEET}
    for path in made.values():
        audit(path)
        assert_marked(path)
    return made


MISTAKES: dict[str, Callable[[Path], object]] = {
    "months and year": wrong_month,
    "crest that is not there": lambda desk: (desk / "lambang.png").unlink(),
    "crest that is no picture": lambda desk: (desk / "lambang.png").write_bytes(b"bukan gambar"),
    "regulation that is not known": lambda desk: change(desk / "sk-iku.yaml", "  - pp-17-2018\n", "  - pp-71-2018\n"),
    "signer that is not known": lambda desk: change(desk / "sk-iku.yaml", "penanda_tangan: camat", "penanda_tangan: x"),
    "budget that is not known": lambda desk: change(desk / "kinerja.yaml", "[7.01.01.2.01]", "[7.01.01.2.99]"),
    "jabatan that is not known": lambda desk: change(desk / "kinerja.yaml", "\nbendahara:\n", "\nbendahra:\n"),
    "no jabatan": lambda desk: (desk / "jabatan.yaml").unlink(),
    "no indicators": lambda desk: (desk / "kinerja.yaml").unlink(),
    "no month": lambda desk: change(desk / "kinerja.yaml", "        triwulan: [5, 4, 4, 3]\n", ""),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_draft_is_made_in_spite_of_any_mistake(desk, tmp_path, capsys, mistake):
    MISTAKES[mistake](desk)
    made = draft(desk, tmp_path, capsys)
    assert "sk-iku.docx" in made
    if mistake.startswith("crest"):
        with zipfile.ZipFile(made["sk-iku.docx"]) as package:
            assert b"<w:drawing>" not in package.read("word/document.xml")
    if mistake.startswith("regulation"):
        assert "pp-71-2018;" in text(made["sk-iku.docx"])


def test_a_paper_without_findings_is_no_draft_even_when_asked_for(desk, tmp_path, capsys):
    assert run(["buat", "sources", "--tetap"]) == 0
    for path in (tmp_path / "output").rglob("*.docx"):
        with zipfile.ZipFile(path) as package:
            assert not any(b"RANCANGAN" in package.read(name) for name in package.namelist())


@pytest.mark.parametrize(
    ("asked", "papers"),
    [
        ("iku", {"iku.docx"}),
        ("sk-iku, iki", {"sk-iku.docx", "iki.docx"}),
        ("rencana-aksi,rencana-aksi", {"rencana-aksi.docx"}),
        ("iki,iku,pk,rencana-aksi,sk-iki,sk-iku", PAPERS),
    ],
)
def test_only_the_papers_asked_for_are_written(desk, tmp_path, capsys, asked, papers):
    assert run(["buat", "sources", "--dokumen", asked]) == 0
    assert {path.name for path in (tmp_path / "output").rglob("*.docx")} == papers | SHEET


@pytest.mark.parametrize(
    ("asked", "near"), [("sk-iuk", "sk-iku"), ("rencana_aksi", "rencana-aksi"), ("renaksi", "rencana-aksi")]
)
def test_a_paper_that_is_not_known_names_the_nearest_and_all(desk, tmp_path, capsys, asked, near):
    assert run(["buat", "sources", "--dokumen", f"iku,{asked}"]) == 2
    said = capsys.readouterr().err
    assert f"Tidak ada dokumen «{asked}». Mungkin maksudnya {near}." in said
    assert "Pilihan: sk-iku, sk-iki, iku, iki, rencana-aksi" in said
    assert not (tmp_path / "output").exists()


def test_a_broken_template_ends_with_four_in_both_commands_and_keeps_the_papers_of_before(desk, tmp_path, capsys):
    assert run(["buat", "sources"]) == 0
    before = {path: path.read_bytes() for path in (tmp_path / "output").rglob("*.docx")}
    own = tmp_path / "docx_templates"
    own.mkdir()
    (own / "rencana-aksi.docx").write_bytes(b"bukan berkas Word")
    change(desk / "kantor.yaml", "telepon: (0000) 123456", "telepon: (0000) 654321")
    capsys.readouterr()
    assert run(["buat", "sources"]) == 4
    assert "rencana-aksi.docx: berkas bukan dokumen Word" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in (tmp_path / "output").rglob("*.docx")} == before
    assert run(["variabel", "--periksa"]) == 4


def test_the_templates_of_another_folder_are_taken_when_asked_for(desk, tmp_path, capsys):
    (tmp_path / "templat").mkdir()
    (tmp_path / "templat" / "iki.docx").write_bytes(b"rusak")
    assert run(["buat", "sources", "--dokumen", "iku", "--templat", "templat"]) == 0
    assert run(["buat", "sources", "--dokumen", "iki", "--templat", "templat"]) == 4
    assert run(["variabel", "sk", "--periksa", "--templat", "templat"]) == 0


@pytest.mark.parametrize("code", RULES)
def test_every_rule_explains_its_level_reason_and_remedy(capsys, code):
    assert run(["jelaskan", code]) == 0
    told = capsys.readouterr().out
    rule = RULES[code]
    assert told.splitlines()[0] == f"{code} ({rule.tingkat.value}): {rule.judul}"
    for heading in ("Pesan:", "Mengapa:", "Perbaikan:", "Dasar:"):
        assert re.search(rf"^{heading}\n  \S", told, re.MULTILINE), heading
    assert max(map(len, told.splitlines())) <= 120


def test_mulai_fills_an_empty_folder_but_no_other_and_leaves_that_as_it_is(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kosong").mkdir()
    assert run(["mulai", "kosong"]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert listed == sorted(f"kosong/{path.name}" for path in (tmp_path / "kosong").iterdir())
    (tmp_path / "terisi").mkdir()
    (tmp_path / "terisi" / "surat.txt").write_text("isi")
    assert run(["mulai", "terisi"]) == 2
    assert "sudah ada isinya" in capsys.readouterr().err
    assert [path.name for path in (tmp_path / "terisi").iterdir()] == ["surat.txt"]


ENGLISH = re.compile(r"\b(?:the|show|usage|options?|commands?|this|message|exit|default|file)\b", re.IGNORECASE)
SYMBOLS = re.compile(r"--\w+|\[OPSI\]|\[bawaan: [^\]]*\]|\b(?:FILE|DIRECTORY|PATH|TEXT)\b|output/\S*")


@pytest.mark.parametrize("name", [None, *naskah.commands])
def test_help_is_in_indonesian_to_the_last_word(capsys, name):
    assert run([*([name] if name else []), "--help"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("Pemakaian: naskah")
    assert ENGLISH.findall(SYMBOLS.sub("", told)) == []
    command = naskah.commands[name] if name else naskah
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help and parameter.help.endswith("."), parameter.name
    assert command.help
    assert name is None or command.short_help


def test_version_is_that_of_the_package(capsys):
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"naskah {__version__}\n"


@pytest.mark.parametrize("arguments", [["--help"], ["buat", "--help"], ["--version"], ["tulis"]])
def test_the_quick_answers_load_no_heavy_library(arguments):
    script = (
        "import sys; from generator.cli import run; run(sys.argv[1:]);"
        "heavy = {'docxtpl', 'docx', 'lxml', 'pydantic', 'jinja2', 'yaml', 'pypdf', 'generator.pipeline'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script, *arguments], cwd=ROOT, capture_output=True, check=True)
    assert done.stdout.decode().splitlines()[-1] == "[]"


def test_a_failure_of_the_system_is_told_not_traced(desk, monkeypatch, capsys):
    def fail(*arguments: object) -> None:
        raise PermissionError(13, "Permission denied", "sources/rahasia")

    monkeypatch.setattr("generator.pipeline.folders", fail)
    assert run(["periksa", "sources"]) == 6
    assert capsys.readouterr().err.startswith("naskah: sources/rahasia tidak dapat dibuka")


def test_a_user_who_stops_the_program_is_told_so(desk, monkeypatch, capsys):
    def stop(*arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("generator.pipeline.folders", stop)
    assert run(["periksa", "sources"]) == 130
    assert capsys.readouterr().err.strip() == "naskah: dihentikan."


@pytest.mark.parametrize("year", ["2025", "2026", "2031"])
def test_a_new_folder_is_in_order_whatever_its_year(tmp_path, monkeypatch, capsys, year):
    monkeypatch.chdir(tmp_path)
    assert run(["mulai", f"sources/kantor/{year}"]) == 0
    capsys.readouterr()
    assert run(["periksa", f"sources/kantor/{year}"]) == 0
    assert capsys.readouterr().out == "Tidak ada temuan.\n"
    texts = [path.read_text("utf-8") for path in Path(f"sources/kantor/{year}").glob("*.yaml")]
    assert any(f"tahun: {year}\n" in text for text in texts)


def test_a_template_folder_that_is_not_there_is_told(office, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert run(["buat", "sources", "--templat", "templt"]) == 2
    assert "Folder templat templt tidak ada" in capsys.readouterr().err
