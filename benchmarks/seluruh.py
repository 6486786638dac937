"""The whole program from the command line: checks, reports, reading back and writing, beside the rendering alone.

Each line is one process, so that start-up, memory and all are in it. python -m benchmarks.seluruh [--sample N]
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from .kantor import offices

_REPOSITORY = Path(__file__).parent.parent
_COUNTRY = 7_280
"""Kecamatan of the country (about; Kepmendagri on codes of regions)."""
_OFFICES = 40
_SAMPLE = 200


@dataclass(frozen=True)
class Line:
    """What one process took: seconds of CPU, seconds on the clock, peak memory in MiB."""

    what: str
    offices: int
    cpu: float
    clock: float
    memory: float

    def shown(self) -> str:
        """A row of the table."""
        each = f"{self.cpu / self.offices * 1000:,.0f} ms" if self.offices else "–"
        return f"| {self.what} | {self.cpu:.2f} s | {each} | {self.clock:.2f} s | {self.memory:.0f} MB |"


def measured(what: str, count: int, arguments: Sequence[str | Path], bytecode: Path) -> Line:
    """Run `naskah` once, in a process of its own.

    Args:
        what: What it does, for the table.
        count: How many offices it is done for.
        arguments: Of the command line.
        bytecode: Folder of the compiled program.

    Raises:
        RuntimeError: When it does not end in order.
    """
    command = [sys.executable, "-m", "generator", *map(str, arguments)]
    begun = time.perf_counter()
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    kept = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(bytecode)}
    with subprocess.Popen(command, cwd=_REPOSITORY, env=kept, **quiet) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise RuntimeError(f"naskah {arguments[0]}: exit {process.returncode}")
    return Line(what, count, used.ru_utime + used.ru_stime, time.perf_counter() - begun, used.ru_maxrss / 1024)


def lines(scratch: Path, sample: int) -> list[Line]:
    """Every measurement, in order.

    Args:
        scratch: Folder for sources and papers.
        sample: How many offices stand for the country.
    """
    offices(scratch / "periksa", _OFFICES, 100)
    offices(scratch / "w4", _OFFICES, 60)
    varied(scratch / "w5", sample)
    w4, w5 = ("buat", scratch / "w4", "-o", scratch / "out4"), ("buat", scratch / "w5", "-o", scratch / "out5")
    one = ("buat", scratch / "periksa" / "kantor-1", "-o", scratch / "out1")
    runs: list[tuple[str, int, Sequence[str | Path]]] = [
        ("dijalankan pertama kali, tidak dilaporkan", 1, (*one[:-1], scratch / "out0")),
        ("`naskah --help`", 0, ["--help"]),
        ("`buat` 1 kantor × 100 indikator", 1, one),
        (f"`periksa`, {_OFFICES} kantor × 100 indikator", _OFFICES, ["periksa", scratch / "periksa"]),
        (f"W4, `buat` {_OFFICES} kantor × 60 indikator", _OFFICES, w4),
        ("W4, `buat` sekali lagi, tak ada yang berubah", _OFFICES, w4),
        ("W4, `buat --jobs 2`", _OFFICES, (*w4[:-1], scratch / "out4-j2", "--jobs", "2")),
        (f"W5, `buat` {sample} kantor contoh berulang", sample, w5),
        ("W5, `buat` sekali lagi, tak ada yang berubah", sample, w5),
    ]
    return [measured(*run, scratch / "bytecode") for run in runs][1:]


def varied(root: Path, count: int) -> None:
    """Copies of the sample offices in turn: real papers of very different size, two of them with perubahan."""
    samples = sorted(path.parent for path in (_REPOSITORY / "sources").glob("*/*/kantor.yaml"))
    for n in range(count):
        year = samples[n % len(samples)]
        shutil.copytree(year, root / f"{year.parent.name}-{n // len(samples) + 1}" / year.name)


def report(found: Sequence[Line]) -> str:
    """The table, and the country by rule of three from the sample."""
    head = "| apa | CPU | CPU tiap kantor | waktu | puncak memori |\n|---|--:|--:|--:|--:|"
    first, again = found[-2:]
    hours = [line.clock / line.offices * _COUNTRY / 3600 for line in (first, again)]
    country = (
        f"W5, {_COUNTRY:,} kecamatan, dihitung (bukan diukur) dari {first.offices} kantor itu, satu proses: "
        f"{hours[0]:.2f} jam; sekali lagi tanpa perubahan {hours[1]:.2f} jam."
    )
    return "\n".join([head, *(line.shown() for line in found), "", country])


def section(sample: int = _SAMPLE) -> str:
    """Measure, and tell of it under a heading."""
    with tempfile.TemporaryDirectory() as scratch:
        return f"## Seluruh program\n\n{report(lines(Path(scratch), sample))}"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", type=int, default=_SAMPLE)
    print(section(parser.parse_args().sample))
