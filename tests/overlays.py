"""The clean office with overlays under the usual head, read."""

from __future__ import annotations

from pathlib import Path

from offices import clean_office

from generator.model.tahun import Tahun
from generator.sources.load import load

HEAD = """\
ke: {ke}
alasan: strategi
dasar: Perubahan Renja Tahun 2026
berlaku_mulai: oktober
"""
OVERLAY = "kantor/perubahan-1.yaml"


def year(folder: Path, *overlays: str) -> Tahun:
    """The clean office with some overlays, each under the usual head."""
    office = clean_office(folder)
    for number, text in enumerate(overlays, 1):
        (office / f"perubahan-{number}.yaml").write_text(HEAD.format(ke=number) + text, "utf-8")
    reading = load(office, "kantor")
    assert reading.tahun is not None
    assert [finding.pesan for finding in reading.findings] == []
    return reading.tahun


def after(folder: Path, *overlays: str) -> Tahun:
    """The year after all of some overlays."""
    return year(folder, *overlays).pada_versi(len(overlays))
