"""Nothing is written outside of the output folder, and nothing leaves the computer or tells of it."""

from __future__ import annotations

import getpass
import io
import re
import shutil
import socket
import zipfile
from pathlib import Path

import pytest
from changed_year import files, run, year
from conftest import CONTOH, TEMPLATES, change
from papers import needs_libreoffice

from generator import cli
from generator.errors import OutputUnwritable, reason
from generator.excel import ekspor
from generator.output.files import Folder

LINKED = ["sukamaju", "sukamaju/2026", "sukamaju/2026/perubahan-1"]


@pytest.mark.parametrize("place", LINKED)
def test_a_link_out_of_the_output_folder_is_not_followed(tmp_path, capsys, place):
    office, out, elsewhere = year(tmp_path), tmp_path / "out", tmp_path / "lain"
    elsewhere.mkdir()
    (out / place).parent.mkdir(parents=True)
    (out / place).symlink_to(elsewhere, target_is_directory=True)
    assert cli.run(["buat", str(office), "-o", str(out)]) == 6
    told = capsys.readouterr().err
    assert str(out / place) in told
    assert "Hapus pintasan" in told
    assert list(elsewhere.iterdir()) == []


def test_the_output_folder_itself_may_be_a_link(tmp_path):
    office = year(tmp_path)
    (tmp_path / "lain").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "lain", target_is_directory=True)
    run(office, tmp_path / "out")
    assert "sukamaju/2026/pk-camat.docx" in files(tmp_path / "lain")


@pytest.mark.parametrize("name", ["pk-camat.docx", ".naskah.json", ".naskah.kunci", "reviu.html"])
def test_a_link_in_the_place_of_a_file_is_not_written_through(tmp_path, name):
    office, target = year(tmp_path), tmp_path / "out" / "sukamaju" / "2026"
    target.mkdir(parents=True)
    (tmp_path / "rahasia").write_text("jangan")
    (target / name).symlink_to(tmp_path / "rahasia")
    assert cli.run(["buat", str(office), "-o", str(tmp_path / "out")]) == (6 if name == ".naskah.kunci" else 0)
    assert (tmp_path / "rahasia").read_text() == "jangan"


@pytest.mark.parametrize("name", ["../x.docx", "../../x.docx", "/tmp/naskah-x.docx", "a/../../x.docx"])
def test_a_name_that_leads_out_is_refused(tmp_path, name):
    with pytest.raises(OutputUnwritable, match="di luar"):
        Folder(tmp_path / "out").write(name, b"isi")
    assert not list(tmp_path.rglob("x.docx"))


@pytest.mark.parametrize("name", ["../x", "/tmp/x", "con", "a b", "", "..", "x" * 300])
def test_an_id_names_a_file_only_when_every_system_takes_it(tmp_path, name):
    office = year(tmp_path)
    change(office / "jabatan.yaml", "- id: camat\n", f'- id: "{name}"\n')
    before = {path for path in tmp_path.rglob("*") if tmp_path / "out" not in path.parents}
    cli.run(["buat", str(office), "-o", str(tmp_path / "out"), "--tetap"])
    assert {path for path in tmp_path.rglob("*") if not path.is_relative_to(tmp_path / "out")} == before
    plain = re.compile(r"(?:perubahan-1/)?(?:[a-z0-9-]+\.(?:docx|html))")
    assert all(plain.fullmatch(name) for name in files(tmp_path / "out" / "sukamaju" / "2026"))


COMMANDS = [
    ["periksa", "{year}"],
    ["periksa", "{year}", "--format", "html", "-o", "{out}/reviu.html"],
    ["buat", "{year}", "-o", "{out}", "--jejak"],
    ["banding", "{year}"],
    ["excel", "ekspor", "{year}", "-o", "{out}/t.xlsx"],
    ["peraturan", "kecamatan"],
    ["jelaskan", "RA101"],
    ["variabel", "--periksa"],
    ["mulai", "{out}/baru/2027", "--kecamatan", "Kubutambahan"],
]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: " ".join(command[:3:2]))
def test_no_command_opens_a_connection_or_port(tmp_path, monkeypatch, command):
    def refuse(*arguments: object, **named: object) -> None:
        raise AssertionError("a connection was opened")

    for name in ("connect", "connect_ex", "bind", "listen", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    office = year(tmp_path)
    words = [word.format(year=office, out=tmp_path / "out") for word in command]
    assert cli.run(words) == 0


def told(content: bytes) -> bytes:
    """All that a file says, its members unpacked."""
    if not content.startswith(b"PK"):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return b"\n".join((name.encode() + package.read(name)) for name in package.namelist())


def assert_tells_nothing(found: dict[str, bytes], home: Path) -> None:
    names = {socket.gethostname().encode(), str(home).encode(), b"/home/", b"/Users/"}
    if getpass.getuser() not in ("root", "user"):  # words that papers may hold
        names.add(getpass.getuser().encode())
    for name, content in found.items():
        assert [word for word in names if word and word in told(content)] == [], name


def test_no_paper_tells_of_the_computer_or_its_user(tmp_path, monkeypatch):
    office = year(tmp_path / "pengguna-rahasia")
    monkeypatch.chdir(tmp_path / "pengguna-rahasia")
    run(office.relative_to(Path.cwd()), Path("out"))
    ekspor(office, Path("out/tahun.xlsx"))
    assert_tells_nothing(files(Path("out")), tmp_path)


@needs_libreoffice
def test_no_pdf_tells_of_the_computer_or_its_user(tmp_path, monkeypatch):
    office = year(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert cli.run(["buat", str(office), "-o", "out", "--dokumen", "iku", "--versi", "murni", "--pdf"]) == 0
    found = {name: content for name, content in files(Path("out")).items() if name.endswith(".pdf")}
    assert found
    assert_tells_nothing(found, tmp_path)


_LONG = "Dokumen Perencanaan dan Kinerja Kecamatan Sukamaju " * 4
PLACES = {"spasi dan (kurung)": "Dokumen Saya (1)", "huruf lain": "Kérja é ü 文 Ñ", "panjang": f"{_LONG}a/{_LONG}b"}


def workplace(root: Path) -> tuple[Path, Path, Path, Path]:
    """Sources, output, templates and workbook below a folder, each with a name of several words."""
    office = root / "Sumber é" / "Kantor Camat (Ñ)" / "2026"
    shutil.copytree(CONTOH, office)
    shutil.copytree(TEMPLATES, root / "Templat kántor")
    return office, root / "Hasil é (baru)", root / "Templat kántor", root / "Buku Kérja 1.xlsx"


@pytest.mark.parametrize("place", PLACES)
def test_folders_of_any_name_and_length_do_for_papers_and_workbooks(tmp_path, capsys, place):
    office, out, templates, book = workplace(tmp_path / PLACES[place])
    assert place != "panjang" or len(str(office)) > 400
    assert cli.run(["buat", str(office), "-o", str(out), "--templat", str(templates)]) == 0
    assert "kantor-camat-n/2026/pk-camat.docx" in files(out)
    assert cli.run(["excel", "ekspor", str(office), "-o", str(book)]) == 0
    capsys.readouterr()
    assert cli.run(["excel", "impor", str(book), str(office)]) == 0
    assert "Tidak ada perubahan." in capsys.readouterr().out


@needs_libreoffice
@pytest.mark.parametrize("place", PLACES)
def test_folders_of_any_name_and_length_do_for_pdfs(tmp_path, place):
    office, out, templates, _ = workplace(tmp_path / PLACES[place])
    asked = ["buat", str(office), "-o", str(out), "--templat", str(templates), "--dokumen", "pk", "--pdf"]
    assert cli.run(asked) == 0
    assert {"kantor-camat-n/2026/pk-camat.pdf", "kantor-camat-n/2026/berkas-2026.pdf"} <= set(files(out))


def test_a_path_too_long_for_windows_is_told_as_such():
    refused = FileNotFoundError(2, "The filename or extension is too long")
    refused.winerror = 206
    assert reason(refused) == "namanya terlalu panjang"
