"""The program as another program sees it: exit codes, streams, help, answers; no traceback."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from conftest import ROOT
from desk import SHEET, program, wrong_month

from generator import __version__
from generator.catalogue import RULES
from generator.cli import naskah, run
from generator.errors import ExitCode


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
