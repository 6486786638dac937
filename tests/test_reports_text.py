"""The report in a terminal: the line of the source, the caret, the colours, and how many findings are shown."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import ROOT, change
from hypothesis import given
from hypothesis import strategies as st

from generator.findings import Finding, Origin, Tingkat
from generator.reports import Layar
from generator.reports.kutipan import Sources, excerpt, plain
from generator.reports.text import as_text

TERMINAL = Layar(80, warna=True, lipat=True)
ANSI = re.compile(r"\x1b\[[\d;]*m")


def finding(path: Path | str = "hilang.yaml", line: int = 2, column: int = 9, **values: object) -> Finding:
    made = Finding(
        "RA101", Tingkat.KESALAHAN, Origin(str(path), line, column), "Jumlah 13, target 12.", "Samakan.", "laporan"
    )
    return replace(made, **values)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "kinerja.yaml"
    path.write_text("camat:\ntarget: 12\n\n\tbulan: 3\n", encoding="utf-8")
    return path


def test_a_finding_shows_its_line_with_a_caret_under_its_column(source):
    assert as_text([finding(source)]) == (
        f"{source}\n"
        "  baris 2  RA101 kesalahan: Jumlah 13, target 12.\n"
        "    2 | target: 12\n"
        "      |         ^\n"
        "    → Samakan.\n"
        "\n"
        "1 kesalahan.\n"
        "Penjelasan aturan, misalnya: naskah jelaskan RA101"
    )


def test_without_findings_there_is_one_line():
    assert as_text([]) == "Tidak ada temuan."


def no_file(path: Path) -> None:
    path.unlink()


def not_utf8(path: Path) -> None:
    path.write_bytes("camat:\ntarget: \xe9\n".encode("latin-1"))


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def shorter(path: Path) -> None:
    path.write_text("camat:\n", encoding="utf-8")


@pytest.mark.parametrize("spoil", [no_file, not_utf8, a_folder, shorter])
def test_a_line_that_cannot_be_read_is_left_out(source, spoil):
    spoil(source)
    assert " | " not in as_text([finding(source)])


@pytest.mark.parametrize(
    "place", [{"line": 0}, {"line": 3}, {"asal": Origin("a.xlsx", 2, 1, "Kinerja!F14")}, {"path": "\0"}]
)
def test_a_place_without_a_line_has_no_excerpt(source, place):
    assert " | " not in as_text([finding(**{"path": source, **place})])


def test_a_line_without_a_column_has_no_caret(source):
    told = as_text([finding(source, column=0)])
    assert "    2 | target: 12\n    →" in told


def test_an_accepted_finding_says_its_reason_and_no_remedy(source):
    told = as_text([finding(source), finding(source, alasan_pengecualian="Data awal")])
    assert "RA101 dikecualikan: Jumlah" in told
    assert "    Diterima: Data awal\n" in told
    assert told.count("Samakan.") == 1
    assert "1 kesalahan, 1 dikecualikan." in told


def test_all_four_are_counted_and_the_gravest_is_explained():
    told = as_text(
        [
            finding(tingkat=Tingkat.CATATAN, kode="IK112"),
            finding(tingkat=Tingkat.PERINGATAN, kode="RA109"),
            finding(),
            finding(alasan_pengecualian="ya"),
        ]
    )
    assert "1 kesalahan, 1 peringatan, 1 catatan, 1 dikecualikan." in told
    assert told.endswith("naskah jelaskan RA101")


def test_a_file_is_read_once(source, monkeypatch):
    reads = []
    original = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: reads.append(path) or original(path))
    as_text([finding(source), finding(source, line=1), finding(source, line=4)])
    assert reads == [source]


def test_the_eleventh_of_a_kind_is_named_by_its_line_on_a_terminal_only():
    many = [finding(line=n) for n in range(1, 15)] + [finding(line=20, kode="RA109")]
    told = as_text(many, replace(TERMINAL, warna=False))
    assert told.count("RA101 kesalahan:") == 10
    assert "  … dan 4 temuan RA101 lain: baris 11, 12, 13, 14.\n" in told
    assert "RA109 kesalahan:" in told
    assert "15 kesalahan." in told
    assert as_text(many).count("RA101 kesalahan:") == 14


def test_very_many_say_how_to_see_them_all():
    told = as_text([finding(line=n) for n in range(1, 200)], replace(TERMINAL, warna=False))
    assert "dan 165 lagi (semuanya: --format json)." in " ".join(told.split())
    assert len(told.splitlines()) < 60


def test_a_remedy_is_said_once_on_a_terminal(source):
    told = as_text([finding(source, line=1), finding(source, line=2)], replace(TERMINAL, warna=False))
    assert told.count("→ Samakan.") == 1
    assert "→ Seperti pada baris 1." in told
    assert as_text([finding(source, line=1), finding(source, line=2)]).count("→ Samakan.") == 2


def test_colours_add_nothing_to_the_words(source):
    found = [finding(source), finding(source, tingkat=Tingkat.PERINGATAN), finding(source, alasan_pengecualian="ya")]
    coloured = as_text(found, TERMINAL)
    assert "\x1b[1;31mRA101 kesalahan:\x1b[0m" in coloured
    assert ANSI.sub("", coloured) == as_text(found, replace(TERMINAL, warna=False))


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(tmp_path, width):
    path = tmp_path / "k.yaml"
    path.write_text(f"a: {'kata ' * 100}\n" * 3, encoding="utf-8")
    found = [finding(path, column=column, pesan="Kata " * 40 + ".") for column in (1, 4, 200, 400, 503)]
    told = as_text(found, Layar(width, lipat=True))
    assert max(len(line) for line in told.splitlines()[1:]) <= width


def shown_wide(text: str) -> int:
    narrow = [sign for sign in text if unicodedata.category(sign) not in ("Mn", "Me", "Cf")]
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in narrow)


@pytest.mark.parametrize(
    ("line", "column", "width", "expected"),
    [
        ("target: 12", 9, 60, ("target: 12", "        ^")),
        ("\ta: 1", 2, 60, ("    a: 1", "    ^")),
        ("漢字: x", 5, 60, ("漢字: x", "      ^")),
        ("e\u0301a: x", 5, 60, ("e\u0301a: x", "   ^")),
        ("abc", 4, 60, ("abc", "   ^")),
        ("abc", 0, 60, ("abc", "")),
        ("a\x1b[31m: b", 2, 60, ("a\ufffd[31m: b", " ^")),
        ("a\u202eb", 3, 60, ("a\ufffdb", "  ^")),
        ("0123456789" * 4, 1, 20, ("012345678901234567…", "^")),
        ("0123456789" * 4, 40, 20, ("…234567890123456789", " " * 18 + "^")),
    ],
)
def test_the_caret_stands_under_its_sign(line, column, width, expected):
    assert excerpt(line, column, width) == expected


@given(
    st.text(alphabet=st.characters(exclude_characters="\n\r\x85\u2028\u2029"), max_size=300),
    st.integers(0, 320),
    st.integers(20, 120),
)
def test_any_line_fits_and_nothing_in_it_steers_the_terminal(line, column, width):
    shown, caret = excerpt(line, column, width)
    assert not any(unicodedata.category(sign) in ("Cc", "Cs") for sign in shown)
    assert shown_wide(shown) <= width + 1
    assert len(caret) <= width + 1
    if 0 < column <= len(line.rstrip()):
        assert caret.endswith("^")


def test_what_the_office_wrote_cannot_steer_the_terminal():
    told = as_text([finding(pesan="Kunci \x1b[2Jx.", perbaikan="Hapus \x07.", asal=Origin("a\x1b.yaml", 1))])
    assert "\x1b" not in told
    assert "\x07" not in told
    assert plain("a\u202eb") == "a\ufffdb"


def test_lines_are_counted_as_yaml_counts_them(tmp_path):
    path = tmp_path / "k.yaml"
    path.write_bytes("\ufeffa: 1\r\nb: 2\rc: 3\u2028d: 4\n".encode())
    sources = Sources()
    assert [sources.line(Origin(str(path), n)) for n in range(1, 6)] == ["a: 1", "b: 2", "c: 3", "d: 4", ""]
    assert sources.line(Origin(str(path), 9)) is None


def on_a_terminal(desk: Path, columns: int, **environment: str) -> str:
    """What the program writes to a terminal of so many columns."""
    master, slave = pty.openpty()
    import fcntl
    import struct
    import termios

    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    keep = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "NO_COLOR", "FORCE_COLOR")}
    run = subprocess.Popen(
        [sys.executable, "-m", "generator", "periksa", "sources"],
        cwd=desk,
        env={**keep, "PYTHONPATH": str(ROOT), "TERM": "xterm", **environment},
        stdout=slave,
        stderr=subprocess.DEVNULL,
    )
    os.close(slave)
    told = b""
    while True:
        try:
            piece = os.read(master, 65536)
        except OSError:
            break
        if not piece:
            break
        told += piece
    os.close(master)
    assert run.wait(60) == 1
    return told.decode().replace("\r\n", "\n")


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
@pytest.mark.parametrize("columns", [80, 120])
def test_a_terminal_gets_colours_and_its_own_width(office, tmp_path, columns):
    change(office / "kinerja.yaml", "bulanan: [150, 150, 150,", "bulanan: [150, 150, 151,")
    told = on_a_terminal(tmp_path, columns)
    assert "\x1b[1;31mRA101 kesalahan:" in told
    widest = max(len(ANSI.sub("", line)) for line in told.splitlines())
    assert columns - 15 <= widest <= columns
    caret = next(n for n, line in enumerate(told.splitlines()) if line.endswith("^\x1b[0m"))
    above, below = (ANSI.sub("", line) for line in told.splitlines()[caret - 1 : caret + 1])
    assert above[below.index("^")] == "["
    assert "\x1b" not in on_a_terminal(tmp_path, columns, NO_COLOR="1")


def test_a_pipe_gets_no_colours_unless_they_are_asked_for(office, tmp_path):
    change(office / "kinerja.yaml", "bulanan: [150, 150, 150,", "bulanan: [150, 150, 151,")

    def piped(**environment: str) -> bytes:
        keep = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR")}
        command = [sys.executable, "-m", "generator", "periksa", "sources"]
        env = {**keep, "PYTHONPATH": str(ROOT), **environment}
        return subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, check=False).stdout

    assert b"\x1b" not in piped()
    assert b"\x1b[1;31mRA101" in piped(FORCE_COLOR="1")
    assert b"\x1b" not in piped(FORCE_COLOR="1", NO_COLOR="1")
