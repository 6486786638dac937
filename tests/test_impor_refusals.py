"""Files that cannot be drafted from, and folders that are not written into."""

from __future__ import annotations

import pytest
from conftest import CONTOH
from drafts import made
from pypdf import PdfWriter

from generator.cli import run
from generator.errors import ExitCode

FAULTY = {
    "tidak-ada.docx": (None, ExitCode.PERINTAH_SALAH, "tidak ada"),
    "rusak.docx": (b"PK\x03\x04rusak", ExitCode.SUMBER_TAK_TERBACA, "rusak"),
    "terkunci.docx": (b"\xd0\xcf\x11\xe0" + bytes(600), ExitCode.SUMBER_TAK_TERBACA, "terkunci"),
    "rusak.pdf": (b"%PDF-1.7 rusak %%EOF", ExitCode.SUMBER_TAK_TERBACA, "rusak"),
    "terpotong.pdf": (b"%PDF-1.7", ExitCode.SUMBER_TAK_TERBACA, "terpotong"),
    "bukan.docx": (b"halo", ExitCode.SUMBER_TAK_TERBACA, "bukan naskah Word"),
}


@pytest.mark.parametrize("name", FAULTY)
def test_a_file_that_cannot_be_read_is_told_and_nothing_is_written(tmp_path, capsys, name):
    content, code, words = FAULTY[name]
    if content is not None:
        (tmp_path / name).write_bytes(content)
    folder = tmp_path / "rancangan"
    assert run(["impor", str(tmp_path / name), "-o", str(folder)]) == code
    assert words in capsys.readouterr().err
    assert not folder.exists()


def test_a_locked_pdf_and_a_scan_are_told(tmp_path, capsys):
    for name, locked, words in (("kunci.pdf", True, "kata sandi"), ("pindai.pdf", False, "hasil pindai")):
        writer = PdfWriter()
        writer.add_blank_page(200, 200)
        if locked:
            writer.encrypt("rahasia")
        writer.write(tmp_path / name)
        code = run(["impor", str(tmp_path / name), "-o", str(tmp_path / "rancangan")])
        assert code == ExitCode.SUMBER_TAK_TERBACA
        assert words in capsys.readouterr().err


def test_a_folder_that_holds_something_is_left_alone(office, tmp_path, capsys):
    (tmp_path / "lama.docx").write_bytes(made(CONTOH, tmp_path)[0][2].read_bytes())
    before = {path: path.read_bytes() for path in office.iterdir()}
    assert run(["impor", str(tmp_path / "lama.docx"), "-o", str(office)]) == ExitCode.PERINTAH_SALAH
    assert "sudah ada isinya" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in office.iterdir()} == before
