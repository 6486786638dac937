"""The year's tables as one workbook, and back."""

from __future__ import annotations

from pathlib import Path

from generator.errors import SourceUnreadable, UsageError
from generator.model.tahun import Tahun
from generator.output.files import write_report
from generator.sources.excel.export import export
from generator.sources.load import load
from generator.sources.yaml_file import read_text
from generator.sources.year_folder import read_texts


def ekspor(folder: Path, target: Path) -> None:
    """Write the tables of a year as a workbook.

    Raises:
        UsageError: When the folder is no year that can be exported.
        SourceUnreadable: When its sources do not say something sound yet.
        OutputUnwritable: When the workbook cannot be written.
    """
    tahun, texts = _sound(folder)
    write_report(target, workbook(tahun, texts))


def workbook(tahun: Tahun, texts: dict[str, str]) -> bytes:
    """The workbook of a year, from its sources as text."""
    kantor = tahun.kantor
    trees = {name: read_text(text, name) for name, text in texts.items()}
    return export(trees, texts, f"{kantor.kecamatan} {kantor.tahun}", kantor.gaya.kertas)


def _sound(folder: Path) -> tuple[Tahun, dict[str, str]]:
    """The year and those of its sources that a workbook shows."""
    if not (folder / "kantor.yaml").is_file():
        raise UsageError(f"{folder} bukan folder tahun. Sebut folder yang memuat kantor.yaml.")
    reading = load(folder)
    fault = next((finding for finding in reading.findings if finding.blocks), None)
    if fault is not None or reading.tahun is None:
        told = f"{fault.asal}: {fault.pesan}" if fault else ""
        raise SourceUnreadable(f"{told} Betulkan dahulu temuan naskah periksa {folder}, lalu ulangi.".strip())
    texts = read_texts(folder)
    return reading.tahun, {name: text for name, text in texts.items() if _shown(name)}


def _shown(name: str) -> bool:
    return name in ("jabatan.yaml", "anggaran.yaml") or name.startswith("kinerja")
