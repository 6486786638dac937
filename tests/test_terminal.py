"""What needs a running program: the questions on a terminal, the bar, and papers made again on saving."""

from __future__ import annotations

import os
import pty
import select
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import change

ROOT = Path(__file__).parents[1]
ENV = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm", "COLUMNS": "100"}


def terminal(folder: Path, *arguments: str) -> tuple[subprocess.Popen[bytes], int]:
    """The command on a terminal of its own."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "generator", *arguments]
    process = subprocess.Popen(command, cwd=folder, env=ENV, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    return process, ours


def read_until(handle: int, words: str, seconds: float = 60) -> str:
    """What the terminal shows until it shows some words; everything if None come in time."""
    text, end = "", time.monotonic() + seconds
    while words not in text and time.monotonic() < end:
        if select.select([handle], [], [], 0.5)[0]:
            try:
                text += os.read(handle, 65536).decode("utf-8", "replace")
            except OSError:  # the other side has closed
                break
    return text


def say(handle: int, words: str) -> None:
    os.write(handle, f"{words}\n".encode())


def test_mulai_asks_for_the_kecamatan_and_completes_it(tmp_path):
    process, screen = terminal(tmp_path, "mulai", "sources/baru/2027")
    read_until(screen, "Nama kecamatan")
    say(screen, "Kubutambhan")
    assert "Mungkin maksudnya Kubutambahan" in read_until(screen, "Nama kecamatan")
    say(screen, "tanjungsari")
    assert "Kabupaten Sumedang" in read_until(screen, "Nomor (")
    say(screen, "99")
    read_until(screen, "Nomor (")
    say(screen, "1")
    read_until(screen, "naskah periksa")
    assert process.wait(timeout=60) == 0
    assert "kabupaten: Lampung Selatan" in (tmp_path / "sources/baru/2027/kantor.yaml").read_text("utf-8")


@pytest.fixture
def years(office):
    """An office with two years."""
    other = office.parent / "2027"
    shutil.copytree(office, other)
    change(other / "kantor.yaml", "tahun: 2026", "tahun: 2027")
    return office.parent


def test_several_years_are_counted_on_a_terminal(tmp_path, years):
    process, screen = terminal(tmp_path, "buat", str(years), "--tetap", "--dokumen", "iku")
    shown = read_until(screen, "reviu.html")
    assert "Menyusun" in shown
    assert "2/2" in shown
    process.wait(timeout=60)


def test_papers_are_made_again_when_a_source_is_saved(tmp_path, office):
    process, screen = terminal(tmp_path, "buat", str(office), "--dokumen", "iku", "--pantau")
    assert "iku.docx  (baru)" in read_until(screen, "Ctrl-C")
    change(office / "kinerja.yaml", "alasan: Pelayanan", "alasan: Mutu pelayanan")
    assert "iku.docx  (berubah" in read_until(screen, "Ctrl-C")
    (office / "kinerja.yaml").write_text("camat: [", "utf-8")
    assert "kesalahan" in read_until(screen, "Ctrl-C")
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=30) == 0


def test_two_processes_make_the_years_again_when_a_source_is_saved(tmp_path, years):
    process, screen = terminal(tmp_path, "buat", str(years), "--tetap", "--dokumen", "iku", "--pantau", "--jobs", "2")
    assert read_until(screen, "Ctrl-C").count("iku.docx  (baru)") == 2
    change(years / "2026" / "kinerja.yaml", "alasan: Pelayanan", "alasan: Mutu pelayanan")
    shown = read_until(screen, "Ctrl-C")
    assert shown.count("iku.docx  (berubah") == 1
    assert shown.count("iku.docx  (tetap") == 1
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=30) == 0
