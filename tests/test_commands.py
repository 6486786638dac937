"""The commands as a user types them: what they print, where, and how they end."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile

import pytest
from conftest import CONTOH, ROOT, TEMPLATES, change

from generator.catalogue import RULES
from generator.cli import naskah, run


@pytest.fixture
def desk(office, tmp_path, monkeypatch):
    """A workspace with the clean office, and the user in it."""
    monkeypatch.chdir(tmp_path)
    return office


def test_periksa_in_order(desk, capsys):
    assert run(["periksa", "sources"]) == 0
    assert capsys.readouterr().out == "Tidak ada temuan.\n"


def test_periksa_json_keeps_the_contract(desk, capsys):
    change(desk / "kinerja.yaml", "bulanan: [150, 150,", "bulanan: [150, 160,")
    assert run(["periksa", "sources/sukamaju/2026", "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert list(report) == ["versi", "sumber", "ringkasan", "temuan"]
    assert report["versi"] == 1
    assert report["sumber"] == ["sources/sukamaju/2026"]
    assert report["ringkasan"] == {"kesalahan": 1, "peringatan": 0, "catatan": 0, "dikecualikan": 0}
    (finding,) = report["temuan"]
    assert set(finding) == {
        *("kode", "tingkat", "berkas", "baris", "kolom", "sel"),
        *("subjek", "pesan", "perbaikan", "dasar", "alasan_pengecualian"),
    }
    assert (finding["kode"], finding["berkas"], finding["baris"]) == ("RA101", "sources/sukamaju/2026/kinerja.yaml", 52)
    assert finding["subjek"] == "adminduk"
    assert finding["dasar"] == ["permenpanrb-53-2014"]


def test_periksa_writes_its_report_to_a_file(desk, tmp_path, capsys):
    assert run(["periksa", "sources", "--format", "json", "-o", "laporan/temuan.json"]) == 0
    assert json.loads((tmp_path / "laporan" / "temuan.json").read_text())["temuan"] == []
    assert capsys.readouterr().out == ""


def test_buat_writes_all_papers_and_says_where(desk, tmp_path, capsys):
    assert run(["buat", "sources"]) == 0
    out, err = capsys.readouterr()
    papers = sorted(p.name for p in (tmp_path / "output" / "sukamaju" / "2026").glob("*.docx"))
    assert papers == ["iki.docx", "iku.docx", "rencana-aksi.docx", "sk-iki.docx", "sk-iku.docx"]
    assert "output/sukamaju/2026/iku.docx  (baru)" in out
    assert "[1/1] sources/sukamaju/2026: 5 naskah" in err
    assert run(["buat", "sources"]) == 0
    assert capsys.readouterr().out.count("(tetap)") == 5


def test_buat_writes_nothing_while_a_kesalahan_stands(desk, tmp_path, capsys):
    change(desk / "kinerja.yaml", "target: 1.800", "target: 1.900")
    assert run(["buat", "sources", "-o", "hasil"]) == 1
    assert not (tmp_path / "hasil").exists()
    assert "tidak ada naskah yang ditulis" in capsys.readouterr().err
    assert run(["buat", "sources", "-o", "hasil", "--tetap", "--dokumen", "iku"]) == 1
    assert [p.name for p in (tmp_path / "hasil" / "sukamaju" / "2026").glob("*.docx")] == ["iku.docx"]


def test_an_office_that_cannot_be_read_ends_with_three(desk, capsys):
    (desk / "kantor.yaml").write_bytes(b"kecamatan: caf\xe9\n")
    assert run(["periksa", "sources"]) == 3
    assert "SB101" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "Perintah"),
        (["perksa"], "Mungkin maksudnya periksa"),
        (["periksa"], "FOLDER belum disebut"),
        (["periksa", "tidak-ada"], "Folder tidak-ada tidak ada"),
        (["periksa", "sources", "--format", "xml"], "Pilihan: teks, json"),
        (["buat", "sources", "--dokumen", "sk-iuk"], "Mungkin maksudnya sk-iku"),
        (["buat", "sources", "--dokumen", "pk"], "Tidak ada dokumen «pk»"),
        (["buat", "sources", "--tetp"], "--tetap"),
        (["jelaskan", "RA999"], "Tidak ada aturan RA999"),
        (["variabel", "surat"], "Tidak ada templat «surat»"),
        (["mulai", "sources/sukamaju/2026"], "sudah ada isinya"),
    ],
)
def test_wrong_usage_says_what_to_do_and_ends_with_two(desk, capsys, arguments, says):
    assert run(arguments) == 2
    assert says in capsys.readouterr().err


def test_a_template_edited_by_hand_goes_before_the_shipped_one(desk, tmp_path, capsys):
    own = tmp_path / "docx_templates"
    own.mkdir()
    edited = own / "iku-penjelasan.docx"
    rewrite(TEMPLATES / "iku-penjelasan.docx", edited, "{{ kolom.satuan }}", "Satuan Ukur")
    assert run(["buat", "sources", "--dokumen", "iku"]) == 0
    with zipfile.ZipFile("output/sukamaju/2026/iku.docx") as package:
        assert b"Satuan Ukur" in package.read("word/document.xml")
    rewrite(TEMPLATES / "iku-penjelasan.docx", edited, "{{ kolom.satuan }}", "{{ kolom.stuan }}")
    capsys.readouterr()
    assert run(["buat", "sources", "--dokumen", "iku", "-o", "lain"]) == 4
    err = capsys.readouterr().err
    assert "iku-penjelasan.docx, isi, tabel 1 baris 1 kolom 4" in err
    assert "mungkin «satuan»" in err
    assert not (tmp_path / "lain").exists()
    assert run(["variabel", "--periksa"]) == 4
    assert "variabel «kolom.stuan» tidak dikenal; mungkin «satuan»" in capsys.readouterr().out


def rewrite(source, target, old, new):
    with zipfile.ZipFile(source) as package, zipfile.ZipFile(target, "w") as out:
        for name in package.namelist():
            content = package.read(name)
            out.writestr(name, content.replace(old.encode(), new.encode()))


def test_a_folder_that_cannot_take_papers_ends_with_six(desk, tmp_path, capsys):
    (tmp_path / "output").write_text("sebuah berkas, bukan folder")
    assert run(["buat", "sources"]) == 6
    assert "tidak dapat ditulis" in capsys.readouterr().err


def test_variabel_lists_every_template(desk, capsys):
    assert run(["variabel"]) == 0
    out = capsys.readouterr().out
    assert all(path.name in out for path in TEMPLATES.glob("*.docx"))
    assert run(["variabel", "--periksa"]) == 0


@pytest.mark.parametrize("code", RULES)
def test_every_rule_explains_itself(capsys, code):
    assert run(["jelaskan", code.lower()]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"{code} (")
    assert "Mengapa:" in out
    assert "Dasar:" in out


def test_the_catalogue_lists_every_rule(capsys):
    assert run(["jelaskan"]) == 0
    out = capsys.readouterr().out
    assert all(f"  {code}  " in out for code in RULES)


def test_mulai_makes_an_office_that_is_in_order(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert run(["mulai", "sources/kecamatan-saya/2026"]) == 0
    assert (tmp_path / "sources" / "skema" / "kinerja.schema.json").is_file()
    assert {p.name for p in CONTOH.glob("*.yaml")} <= {
        p.name for p in (tmp_path / "sources/kecamatan-saya/2026").iterdir()
    }
    assert run(["buat", "sources"]) == 0


def test_every_command_and_option_has_help_in_indonesian(capsys):
    for name, command in naskah.commands.items():
        assert run([name, "--help"]) == 0
        out = capsys.readouterr().out
        assert out.startswith("Pemakaian: naskah")
        assert "Tampilkan bantuan ini." in out
        assert command.help
        assert not [o.name for o in command.params if o.param_type_name == "option" and not getattr(o, "help", "")]
        assert not {"Usage", "Options", "Show this", "default"} & set(out.replace(":", " ").split("\n"))


def test_help_starts_without_the_heavy_libraries():
    script = (
        "import sys; from generator.cli import run; run(['--help']);"
        "print(sorted({'docxtpl', 'docx', 'lxml', 'pydantic', 'jinja2', 'yaml'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_two_offices_that_would_share_a_folder_are_refused(desk, tmp_path, capsys):
    shutil.copytree(desk, tmp_path / "lain" / "Sukamaju" / "2026")
    assert run(["buat", "sources", "lain"]) == 2
    assert "sama-sama menuju" in capsys.readouterr().err
