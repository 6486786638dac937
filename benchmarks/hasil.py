"""What was measured of the engines, as tables in Markdown, and on what machine."""

from __future__ import annotations

import os
import platform
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from importlib.metadata import version
from pathlib import Path


@dataclass
class Result:
    """What was measured of one engine; times in seconds."""

    engine: str
    times: list[float] = field(default_factory=list)
    memory: float = 0.0
    size: int = 0
    texts: str = ""
    fault: str = ""


def table(results: Sequence[Result]) -> str:
    """The results as a table in Markdown; ratios to docxtpl."""
    base = next((statistics.median(r.times) for r in results if r.engine == "docxtpl" and r.times), None)
    lines = [
        "| mesin | median | sebaran | × docxtpl | puncak memori | ukuran | teks |",
        "|---|--:|--:|--:|--:|--:|---|",
    ]
    for r in sorted(results, key=lambda r: statistics.median(r.times) if r.times else 1e9):
        if not r.times:
            lines.append(f"| {r.engine} | tidak jalan: {r.fault} | | | | | |")
            continue
        median = statistics.median(r.times)
        spread = f"{min(r.times) * 1000:,.1f}–{max(r.times) * 1000:,.1f}"
        ratio = f"{base / median:.1f}" if base else "–"
        figures = f"{median * 1000:,.1f} ms | {spread} | {ratio} | {r.memory:.0f} MB | {r.size / 1024:,.0f} KB"
        lines.append(f"| {r.engine} | {figures} | {r.texts} |")
    return "\n".join(lines)


def machine() -> str:
    """The day, the processor, its load, and the versions of the libraries."""
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    names = (
        [line.partition(":")[2].strip() for line in info.read_text().splitlines() if line.startswith("model name")]
        if info.exists()
        else []
    )
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    libraries = ", ".join(f"{name} {version(name)}" for name in ("docxtpl", "python-docx", "Jinja2", "lxml"))
    return (
        f"{date.today().isoformat()} · {names[0] if names else model}, {os.cpu_count()} inti, beban {load:.1f} · "
        f"Python {platform.python_version()}, {libraries}"
    )
