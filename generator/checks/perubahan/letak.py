"""Where an entry of a perubahan stands, and what a sentence calls the file it is in."""

from __future__ import annotations

from pathlib import PurePosixPath

from generator.findings import Origin
from generator.model.asal import Peta
from generator.model.perubahan import Perubahan


def entry(perubahan: Perubahan, kunci: str, nama: str) -> Origin:
    """The key of one entry, e.g. of an indicator under `indikator`; also when nothing is written under it."""
    group = (perubahan.tertulis or Peta(perubahan.asal)).get(kunci)
    found = group.kunci.get(nama) if isinstance(group, Peta) else None
    return found or perubahan.letak(kunci)


def stem(perubahan: Perubahan) -> str:
    """The name of its file without `.yaml`: the subject of findings on the perubahan as a whole."""
    return PurePosixPath(perubahan.asal.berkas).stem
