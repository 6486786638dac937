"""A mutant: the source of a module with one thing changed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Mutan:
    """One change to a module: where, what stood there and what stands there now, and the whole changed source."""

    berkas: Path
    baris: int
    semula: str
    menjadi: str
    isi: str
