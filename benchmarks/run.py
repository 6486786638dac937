"""Every engine on the same papers side by side: rounds in turn, medians, spread, memory, size, texts compared.

python -m benchmarks.run [W1 W2 W3 W4] [--rounds N] [--engines a,b] [--out FILE]
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from lxml import etree

from generator.word.context import as_mapping
from generator.word.shelf import shipped_folder
from generator.word.wordml import w

from . import dialects
from .blueprint import write_out
from .hasil import Result, machine, table
from .workloads import workload

HERE = Path(__file__).parent
_PEERS = HERE / ".peers"
DIALECT = {
    "naskah": "",
    "naskah[cepat]": "",
    "lantai": "",
    "docxtpl": "docxtpl",
    "docxtpl + PR 630/637, ditulis ulang": "docxtpl",
    "python-docx, sel": "python-docx",
    "python-docx, baris": "python-docx",
    "mailmerge": "mailmerge",
    "docxtemplater": "docxtemplater",
    "easy-template-x": "easy-template-x",
    "docx-templates": "docx-templates",
    "carbone": "carbone",
}
"""Every engine and the dialect of its templates."""
_ON_NODE = ("docxtemplater", "easy-template-x", "docx-templates", "carbone")
_QUICK = frozenset({"naskah", "naskah[cepat]", "lantai", "python-docx, baris"})
"""The engines that fill a kabupaten in a few seconds: it is measured more than once of them only."""
_OFFICES = 40
_COUNTRY = 7_280
"""Kecamatan of a large kabupaten, and of the country (about; Kepmendagri on codes of regions)."""


class _Worker:
    """The process of an engine."""

    def __init__(self, engine: str, folder: Path, name: str) -> None:
        paths = [str(HERE.parent)] + ([str(_PEERS / "python")] if engine in ("naskah[cepat]", "mailmerge") else [])
        command = [sys.executable, "-m", "benchmarks.worker", engine, str(folder), name]
        if engine in _ON_NODE:
            command = ["node", str(HERE / "worker.cjs"), engine, str(folder)]
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=HERE.parent,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        )

    def ask(self, order: str) -> dict[str, Any]:
        """One order, one answer."""
        assert self._process.stdin and self._process.stdout
        try:
            self._process.stdin.write(f"{order}\n")
            self._process.stdin.flush()
            return dict(json.loads(self._process.stdout.readline() or '{"galat": "berhenti"}'))
        except (BrokenPipeError, json.JSONDecodeError) as error:
            return {"galat": str(error)}

    def end(self) -> None:
        """Let it go."""
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(60)


def measure(name: str, engines: Sequence[str], rounds: int, times: int = 1, once: Collection[str] = ()) -> list[Result]:
    """Measure engines on a workload.

    Args:
        name: Of the workload.
        engines: Names in `DIALECT`.
        rounds: How many, taken in turn.
        times: How often the workload is filled in one round.
        once: The engines that take part in the first round only.
    """
    with tempfile.TemporaryDirectory() as scratch:
        folders = prepare(name, engines, Path(scratch))
        workers = {engine: _Worker(engine, folders[engine], name) for engine in engines}
        results = {engine: Result(engine) for engine in engines}
        for n, (engine, worker) in enumerate(workers.items()):
            _first(worker, results[engine], Path(scratch) / f"out-{n}")
        for n in range(rounds):
            for engine in engines if n % 2 == 0 else reversed(engines):
                if not results[engine].fault and not (n and engine in once):
                    _go(workers[engine], results[engine], times)
        for worker in workers.values():
            worker.end()
    _compare(results)
    return list(results.values())


def prepare(name: str, engines: Sequence[str], scratch: Path) -> dict[str, Path]:
    """Write the templates and data of a workload for each dialect; the folder of each engine."""
    folders = {dialect: scratch / (dialect or "-") for dialect in {DIALECT[engine] for engine in engines}}
    for folder in folders.values():
        folder.mkdir()
    for paper in workload(name):
        shipped = shipped_folder() / paper.templat
        blueprint = write_out(shipped, as_mapping(paper.konteks))
        for dialect, folder in folders.items():
            if dialect:
                dialects.template(shipped, blueprint, dialect, folder / f"{paper.nama}.docx")
                values = json.dumps(dialects.data(blueprint, dialect), ensure_ascii=False)
                (folder / f"{paper.nama}.json").write_text(values, encoding="utf-8")
    return {engine: folders[DIALECT[engine]] for engine in engines}


def _first(worker: _Worker, result: Result, out: Path) -> None:
    """Fill once to warm up, and keep the papers."""
    out.mkdir()
    answer = worker.ask(f"keep {out}")
    result.fault = answer.get("galat", "")
    made = sorted(out.glob("*.docx"))
    result.size = sum(path.stat().st_size for path in made)
    result.texts = "\n\n".join("\n".join(paragraphs(path)) for path in made)


def _go(worker: _Worker, result: Result, times: int) -> None:
    answer = worker.ask(f"go {times}")
    result.fault = answer.get("galat", "")
    if not result.fault:
        result.times.append(answer["detik"])
        result.memory = answer["mb"]


def paragraphs(path: Path) -> list[str]:
    """The text of every paragraph of a paper, in order."""
    with zipfile.ZipFile(path) as package:
        root = etree.fromstring(package.read("word/document.xml"), etree.XMLParser(huge_tree=True))
    return ["".join(t.text or "" for t in p.iter(w("t"))).strip() for p in root.iter(w("p"))]


def _compare(results: dict[str, Result]) -> None:
    """Say of each engine whether its papers read as ours."""
    ours = results["naskah"].texts if "naskah" in results else ""
    for result in results.values():
        same = result.texts == ours
        lines = zip(ours.split("\n"), result.texts.split("\n"), strict=False)
        differing = sum(one != other for one, other in lines)
        result.texts = "sama" if same else f"{differing} paragraf lain"


def _workload(name: str, engines: Sequence[str], rounds: int) -> str:
    """Measure a workload; the large one in fewer rounds."""
    rounds = max(3, rounds // 2) if name == "W2" else rounds
    return f"## {name} ({rounds} putaran)\n\n{table(measure(name, engines, rounds))}"


def _kabupaten(engines: Sequence[str]) -> str:
    """Measure W4: the offices of a kabupaten one after another."""
    results = measure("W3", engines, 3, _OFFICES, [engine for engine in engines if engine not in _QUICK])
    rounds = f"3 putaran: {'; '.join(sorted(_QUICK))}; yang lain 1 putaran"
    return f"## W4, mengisi saja ({rounds})\n\n{table(results)}\n\n{_country(results)}"


def main() -> None:
    """Measure what was asked for and print or write the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("workloads", nargs="*", default=["W1", "W2", "W3"])
    parser.add_argument("--whole", action="store_true", help="also the whole program, see benchmarks.seluruh")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--engines", default=";".join(DIALECT), help="names, parted by ;")
    parser.add_argument("--out", type=Path)
    chosen = parser.parse_args()
    engines = chosen.engines.split(";")
    texts = [machine()]
    for name in chosen.workloads:
        begun = time.perf_counter()
        texts.append(_kabupaten(engines) if name == "W4" else _workload(name, engines, chosen.rounds))
        print(texts[-1], f"\n({time.perf_counter() - begun:.0f} detik)\n", flush=True)
    if chosen.whole:
        # A small process of its own: a child's peak memory begins with that of the process it is forked from.
        whole = [sys.executable, "-m", "benchmarks.seluruh"]
        texts.append(subprocess.run(whole, stdout=subprocess.PIPE, text=True, check=True).stdout.rstrip())
        print(texts[-1], flush=True)
    if chosen.out:
        chosen.out.write_text("\n\n".join(texts) + "\n", encoding="utf-8")


def _country(results: Sequence[Result]) -> str:
    """W5 by rule of three from W4."""
    share = _COUNTRY / _OFFICES / 3600
    hours = (f"{r.engine} {statistics.median(r.times) * share:.2f} jam" for r in results if r.times)
    reckoned = f"{_COUNTRY:,} kecamatan, dihitung (bukan diukur) dari W4 × {_COUNTRY // _OFFICES}"
    return f"W5, mengisi saja, {reckoned}: {'; '.join(hours)}."


if __name__ == "__main__":
    main()
