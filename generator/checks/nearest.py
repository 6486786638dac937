"""The nearest known name to one that is not known, and how a place is named inside a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import PurePosixPath

from generator.findings import Origin
from generator.model.tahun import Tahun


def nearest(name: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """The known name that is most like this one; None when none is like it."""
    choices = list(dict.fromkeys(known))
    return next(iter(get_close_matches(name, choices, n=1, cutoff=cutoff)), None)


def maybe(name: str, known: Iterable[str]) -> str:
    """`; mungkin «camat»`, or nothing."""
    near = nearest(name, known)
    return f"; mungkin «{near}»" if near else ""


def spoken(asal: Origin) -> str:
    """A place in a sentence: `kinerja.yaml baris 12`, or `Kinerja!B7`."""
    if asal.sel:
        return asal.sel
    name = PurePosixPath(asal.berkas).name
    return f"{name} baris {asal.baris}" if asal.baris else name


def beside(tahun: Tahun, name: str) -> Origin:
    """A file of the year as a whole, named as its `kantor.yaml` is."""
    return Origin(str(PurePosixPath(tahun.kantor.asal.berkas).with_name(name)))
