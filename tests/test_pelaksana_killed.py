"""Processes that end in the middle of their work, and a program that is ended with its processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from many_offices import BUAT, Rewel, command, eventually, offices
from offices import contents

from generator import pipeline
from generator.errors import ProcessDied

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")


def test_an_office_whose_process_dies_is_named_and_the_others_are_made(tmp_path):
    class Mati(Rewel):
        def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
            if "kantor-1" not in str(args[0]):
                return super().submit(fn, *args, **kwargs)
            future: Future[Any] = Future()
            future.set_exception(ProcessDied("mati"))
            return future

    years = pipeline.folders([offices(tmp_path / "sumber", 2)])
    choice = pipeline.Pilihan(tmp_path / "out", frozenset({"iku"}))
    dead, made = pipeline.buat(years, choice, lambda line: None, Mati())
    assert dead == pipeline.Kegagalan(years[0], "mati", ProcessDied.exit_code)
    assert isinstance(made, pipeline.Pembuatan)
    assert made.tertulis


def in_session(leader: int) -> list[int]:
    """The processes of a session but its leader."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, _, session = path.read_text().rpartition(")")[2].split()[:4]
        except OSError:
            continue
        if int(session) == leader != int(path.parent.name) and state != "Z":
            found.append(int(path.parent.name))
    return found


@pytest.fixture
def running(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """The papers of ten offices being made by two processes; the first office is done."""
    sources = offices(tmp_path / "sumber", 10)
    process = command("buat", sources, *BUAT, "-o", tmp_path / "out", "-j", "2", start_new_session=True)
    assert process.stderr
    assert process.stderr.readline().startswith("[1/10]")
    yield process
    for pid in (process.pid, *in_session(process.pid)):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def workers(leader: int) -> list[int]:
    return [pid for pid in in_session(leader) if b"multiprocessing-fork" in Path(f"/proc/{pid}/cmdline").read_bytes()]


@on_linux
def test_ctrl_c_ends_every_process_and_leaves_whole_papers(running, tmp_path):
    os.killpg(running.pid, signal.SIGINT)
    _, stderr = running.communicate(timeout=30)
    assert running.returncode == 130
    assert stderr.splitlines()[-1] == "naskah: dihentikan."
    assert "Traceback" not in stderr
    assert eventually(lambda: not in_session(running.pid)), "a process was left"
    names = {path.name for path in (tmp_path / "out").rglob(".*")}
    assert names <= {".naskah.json"}, "half a file or a lock was left"
    for path in (tmp_path / "out").rglob("*.docx"):
        assert path.read_bytes().startswith(b"PK")
    assert not (tmp_path / "out" / "kantor-9").exists(), "it went on to the end"


@on_linux
def test_processes_go_when_the_program_is_killed(running):
    assert workers(running.pid)
    running.kill()
    running.communicate(timeout=30)
    assert eventually(lambda: not in_session(running.pid)), "a process was left"


@on_linux
def test_a_run_goes_on_when_a_process_is_killed(running, tmp_path):
    os.kill(workers(running.pid)[0], signal.SIGKILL)
    stdout, stderr = running.communicate(timeout=60)
    assert running.returncode == 0, stderr
    assert "prosesnya mati di tengah jalan; diulang sekali lagi." in stderr
    made = contents(tmp_path / "out")
    assert stdout.count("iku.docx  (") == 10
    for n in range(2, 11):
        assert made[f"kantor-{n}/2026/iku.docx"] == made["kantor-1/2026/iku.docx"]
    assert not list((tmp_path / "out").rglob(".naskah-*"))
