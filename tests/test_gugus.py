"""A cluster of Dask does the work of `buat`."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT
from many_offices import BUAT, command, eventually, offices
from offices import contents

from generator import cli


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A scheduler of Dask and two workers that stand elsewhere than the program; its address and the workers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (tmp_path / "lain").mkdir()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}

    def begin(name: str, *words: str) -> subprocess.Popen[bytes]:
        module = [sys.executable, "-m", f"distributed.cli.{name}", "--no-dashboard", *words]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        return subprocess.Popen(module, cwd=tmp_path / "lain", env=environment, **quiet)

    address = f"tcp://127.0.0.1:{port}"
    scheduler = begin("dask_scheduler", "--host", "127.0.0.1", "--port", str(port))
    workers = [begin("dask_worker", address, "--nthreads", "1", "--no-nanny") for _ in range(2)]
    assert eventually(lambda: not socket.socket().connect_ex(("127.0.0.1", port)))
    yield address, workers
    for process in (*workers, scheduler):
        process.kill()
        process.wait()


def test_a_dask_cluster_does_the_work_also_when_a_worker_is_killed(cluster, tmp_path):
    address, (one, _) = cluster
    offices(tmp_path / "sumber", 8)
    process = command("buat", "sumber", *BUAT, "--dask", address, cwd=tmp_path)
    assert process.stderr
    assert process.stderr.readline().startswith("[1/8] sumber/kantor-1/2026: 2 naskah")
    one.kill()
    stdout, stderr = process.communicate(timeout=90)
    assert process.returncode == 0, stderr
    assert stderr.splitlines()[-1].startswith("[8/8]")
    assert stdout.count("iku.docx  (") == 8
    made = contents(tmp_path / "output")
    assert len({made[f"kantor-{n}/2026/iku.docx"] for n in range(1, 9)}) == 1


def test_without_dask_the_user_is_told_what_to_install(office, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert cli.run(["periksa", str(office), "--dask", "tcp://127.0.0.1:9"]) == 5
    assert "pip install 'naskah[dask]'" in capsys.readouterr().err


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "bukan alamat", "tcp://x:y"])
def test_a_scheduler_that_does_not_answer_is_told(office, capsys, address):
    assert cli.run(["periksa", str(office), "--dask", address]) == 5
    assert f"Penjadwal Dask di {address} tidak menjawab" in capsys.readouterr().err
