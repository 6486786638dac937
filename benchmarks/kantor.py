"""Invented offices as source folders: what reading, checking and the whole of `naskah buat` are measured on."""

from __future__ import annotations

import shutil
from pathlib import Path

from .workloads import Words

_EXAMPLE = Path(__file__).parent.parent / "generator" / "contoh"
_POST = "kasi-pelayanan:\n"
"""The jabatan of the example office that gets further indicators."""


def offices(root: Path, count: int, indicators: int) -> list[Path]:
    """Write offices, alike in shape and different in every name and figure.

    Args:
        root: Folder that takes `kantor-1/2026` and so on.
        count: How many.
        indicators: How many each has; at least the seven of the example office.

    Returns:
        Their year folders.
    """
    return [_office(root / f"kantor-{n}" / "2026", Words(f"kantor {n}"), indicators) for n in range(1, count + 1)]


def _office(folder: Path, words: Words, indicators: int) -> Path:
    shutil.copytree(_EXAMPLE, folder)
    path = folder / "kinerja.yaml"
    text = path.read_text(encoding="utf-8")
    missing = indicators - text.count("- id: ")
    further = "".join(_sasaran(words, n, min(2, missing - n)) for n in range(0, missing, 2))
    path.write_text(text.replace(_POST, f"{_POST}{further}"), encoding="utf-8")
    return folder


def _sasaran(words: Words, n: int, indicators: int) -> str:
    """A sasaran with one or two indicators, in the YAML of the example."""
    items = "".join(_indicator(words, f"tambahan-{n + k}") for k in range(indicators))
    return f"  - sasaran: {words.text(5, 12)}\n    indikator:\n{items}"


def _indicator(words: Words, identity: str) -> str:
    months = [words.count() for _ in range(12)]
    keys = {
        "id": identity,
        "mendukung": "ikm",
        "nama": f"Jumlah {words.text(4, 9).lower()}",
        "satuan": "Dokumen",
        "konsolidasi": "jumlah",
        "target": str(sum(months)),
        "bulanan": f"[{', '.join(map(str, months))}]",
        "formulasi": f"{{jumlah: {words.text(5, 9).lower()}}}",
        "sumber_data": words.text(3, 6),
        "keterangan_aksi": words.text(3, 8),
        "anggaran": "[7.01.02.2.04.0002]",
    }
    lines = [f"{key}: {value}" for key, value in keys.items()]
    return "".join(f"      {'- ' if not at else '  '}{line}\n" for at, line in enumerate(lines))
