"""The command line as its user sits before it: beside `sources`, in this process or one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from conftest import ROOT, change

SHEET = {"lembar-reviu.docx"}


def program(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        timeout=60,
        check=False,
    )


def wrong_month(desk: Path) -> int:
    """Change one month's figure; returns the line on which its indicator says its months."""
    path = desk / "kinerja.yaml"
    change(path, "bulanan: [150, 150, 150,", "bulanan: [150, 150, 151,")
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(n for n, line in enumerate(lines, 1) if "151" in line)
