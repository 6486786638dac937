"""Sample offices under other names, made at once."""

from __future__ import annotations

import os
import pickle
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

from conftest import CONTOH, ROOT

BUAT = ("--dokumen", "iku,rencana-aksi")


def offices(folder: Path, number: int) -> Path:
    """Copies of the clean office, `kantor-1/2026` and so on."""
    for n in range(1, number + 1):
        shutil.copytree(CONTOH, folder / f"kantor-{n}" / "2026")
    return folder


def output(folder: Path) -> Path:
    """An output folder where a file stands in the way of an office."""
    folder.mkdir()
    (folder / "kantor-3").write_text("bukan folder")
    return folder


def command(*words: object, **named: Any) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, "env": environment}
    return subprocess.Popen([sys.executable, "-m", "generator", *map(str, words)], **{**streams, **named})


class Rewel(Executor):
    """Calls at once, and insists that little is sent and all of it can be."""

    def __init__(self) -> None:
        self.calls = 0

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        self.calls += 1
        sent = pickle.dumps((fn, args, kwargs))
        fn, args, kwargs = pickle.loads(sent)
        back = pickle.dumps(fn(*args, **kwargs))
        assert len(sent) < 2_000
        assert len(back) < 30_000
        future.set_result(pickle.loads(back))
        return future


def eventually(seen: Callable[[], Any], seconds: float = 30) -> Any:
    end = time.monotonic() + seconds
    while not (found := seen()) and time.monotonic() < end:
        time.sleep(0.02)
    return found
