"""LibreOffice that fails, hangs or is not there, by a program in its place: what is told, and what is kept."""

from __future__ import annotations

import shutil
import stat
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from offices import year
from scans import DAY, pdf, quiet, signed

from generator.documents.papers import Paper, papers
from generator.errors import PdfFailed, ProgramMissing, UsageError
from generator.output.files import Keadaan
from generator.pdf import cetak, libreoffice
from generator.pdf.cetak import Cetak
from generator.pdf.segel import print_of

STUB = """#!{python}
import os, pathlib, subprocess, sys, time
arguments = sys.argv[1:]
out = pathlib.Path(arguments[arguments.index("--outdir") + 1])
files = [pathlib.Path(a) for a in arguments if a.endswith(".docx")]
with open({log!r}, "a") as log:
    print(len(files), file=log)
good = pathlib.Path({good!r}).read_bytes()
{body}
"""


@pytest.fixture
def stub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Lays a program in the place of LibreOffice; its body knows `out`, `files` and `good`, a whole PDF."""
    good, log = tmp_path / "baik.pdf", tmp_path / "panggilan"
    good.write_bytes(pdf((610, 936)))

    def lay(body: str) -> Path:
        program = tmp_path / "soffice-palsu"
        text = STUB.format(python=sys.executable, log=str(log), good=str(good), body=body)
        program.write_text(text, encoding="utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv(libreoffice.VARIABLE, str(program))
        return log

    return lay


@contextmanager
def word_files(folder: Path, *names: str) -> Iterator[list[Cetak]]:
    tahun = year()
    paper: Paper = next(papers(tahun))
    wanted = []
    for name in names:
        (folder / name).write_bytes(name.encode())
        wanted.append(Cetak(folder / name, paper, tahun))
    yield wanted


def outcome(wanted: Sequence[Cetak]) -> list[tuple[str, str]]:
    printed = cetak.papers(wanted, "Bookman Old Style", quiet)
    return [(one.tertulis.path.name, str(one.tertulis.keadaan)) for one in printed]


WRITE = "for f in files: (out / (f.stem + '.pdf')).write_bytes({})"


@pytest.mark.parametrize(
    "body",
    [
        "pass",
        WRITE.format("b'garbage'"),
        WRITE.format("good[:-20]"),
        WRITE.format("b'%PDF-1.7\\n%%EOF\\n'"),
        WRITE.format("b''"),
        "sys.exit(0) or 1",
        "os.abort()",
    ],
)
def test_a_run_that_gives_no_whole_pdf_is_told_with_the_paper(tmp_path: Path, stub: Any, body: str) -> None:
    stub(body)
    with word_files(tmp_path, "sk iku.docx") as wanted:
        old = print_of(pdf((610, 936)), "of an older run", DAY)
        (tmp_path / "sk iku.pdf").write_bytes(old)
        with pytest.raises(PdfFailed, match=r"sk iku\.docx.*naskah diagnosa"):
            outcome(wanted)
        assert (tmp_path / "sk iku.pdf").read_bytes() == old


def test_a_paper_lost_among_others_is_tried_once_more_by_itself(tmp_path: Path, stub: Any) -> None:
    log = stub("files = files[:1]\n" + WRITE.format("good"))
    with word_files(tmp_path, "a.docx", "b.docx", "c.docx") as wanted:
        assert outcome(wanted) == [("a.pdf", "baru"), ("b.pdf", "baru"), ("c.pdf", "baru")]
    assert log.read_text().split() == ["3", "1", "1"]


def test_only_the_paper_that_fails_is_missing(tmp_path: Path, stub: Any) -> None:
    stub("files = [f for f in files if b'rusak' not in f.read_bytes()]\n" + WRITE.format("good"))
    with word_files(tmp_path, "a.docx", "rusak.docx", "c.docx") as wanted, pytest.raises(PdfFailed) as told:
        outcome(wanted)
    assert "rusak.docx" in str(told.value)
    assert "a.docx" not in str(told.value)
    assert sorted(path.name for path in tmp_path.glob("[a-c].pdf")) == ["a.pdf", "c.pdf"]


@pytest.mark.skipif(sys.platform == "win32", reason="groups of processes are POSIX")
def test_a_program_that_hangs_is_ended_with_those_it_started(
    tmp_path: Path, stub: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(libreoffice, "_SECONDS", 1.0)
    monkeypatch.setattr(libreoffice, "_SECONDS_PER_FILE", 0.0)
    told = tmp_path / "anak"
    stub(f"child = subprocess.Popen(['sleep', '60']); open({str(told)!r}, 'w').write(str(child.pid)); time.sleep(60)")
    with word_files(tmp_path, "a.docx") as wanted, pytest.raises(PdfFailed):
        outcome(wanted)
    child = Path("/proc") / told.read_text()
    deadline = time.monotonic() + 5
    while _lives(child) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _lives(child)


def _lives(process: Path) -> bool:
    try:
        return process.joinpath("stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_only_the_changed_paper_is_printed_again(tmp_path: Path, stub: Any) -> None:
    log = stub(WRITE.format("good"))
    with word_files(tmp_path, "a.docx", "b.docx") as wanted:
        outcome(wanted)
        (tmp_path / "b.docx").write_bytes(b"edited in Word")
        assert outcome(wanted) == [("a.pdf", "tetap"), ("b.pdf", "berubah")]
    assert log.read_text().split() == ["2", "1"]


def test_a_pdf_of_a_person_is_never_written_over(tmp_path: Path, stub: Any) -> None:
    log = stub(WRITE.format("good"))
    own = pdf((300, 400))
    (tmp_path / "a.pdf").write_bytes(own)
    with word_files(tmp_path, "a.docx") as wanted:
        assert outcome(wanted) == [("a (baru).pdf", Keadaan.DISISIHKAN)]
        assert outcome(wanted) == [("a (baru).pdf", "tetap")]
        (tmp_path / "a.docx").write_bytes(b"changed")
        assert outcome(wanted) == [("a (baru).pdf", Keadaan.DISISIHKAN)]
    assert (tmp_path / "a.pdf").read_bytes() == own
    assert len(log.read_text().split()) == 2
    assert sorted(path.name for path in tmp_path.glob("a*.pdf")) == ["a (baru).pdf", "a.pdf"]


def test_a_pdf_signed_since_it_was_made_stands_for_its_paper_until_that_changes(tmp_path: Path, stub: Any) -> None:
    stub(WRITE.format("good"))
    with word_files(tmp_path, "a.docx") as wanted:
        outcome(wanted)
        by_hand = signed((tmp_path / "a.pdf").read_bytes())
        (tmp_path / "a.pdf").write_bytes(by_hand)
        assert outcome(wanted) == [("a.pdf", "tetap")]
        (tmp_path / "a.docx").write_bytes(b"changed")
        assert outcome(wanted) == [("a (baru).pdf", Keadaan.DISISIHKAN)]
    assert (tmp_path / "a.pdf").read_bytes() == by_hand


def test_without_the_program_the_ways_to_get_it_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(libreoffice.VARIABLE, raising=False)
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    monkeypatch.setattr(libreoffice, "_USUAL", ())
    with pytest.raises(ProgramMissing) as told:
        libreoffice.need()
    assert told.value.exit_code == 5
    for system in ("Debian/Ubuntu", "Fedora", "macOS", "Windows"):
        assert system in str(told.value)


def test_a_variable_that_names_no_program_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(libreoffice.VARIABLE, str(tmp_path / "tidak-ada"))
    with pytest.raises(UsageError, match="NASKAH_SOFFICE"):
        libreoffice.find()
