"""How a place is named inside a sentence, and the place of a file as a whole."""

from __future__ import annotations

from pathlib import PurePosixPath

from generator.findings import Origin
from generator.model.tahun import Tahun


def spoken(asal: Origin) -> str:
    """A place in a sentence: `kinerja.yaml baris 12`, or `Kinerja!B7`."""
    if asal.sel:
        return asal.sel
    name = PurePosixPath(asal.berkas).name
    return f"{name} baris {asal.baris}" if asal.baris else name


def beside(tahun: Tahun, name: str) -> Origin:
    """A file of the year as a whole, named as its `kantor.yaml` is."""
    return Origin(str(PurePosixPath(tahun.kantor.asal.berkas).with_name(name)))
