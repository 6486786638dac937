"""How faults in the wording of an office are told once."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Generic, TypeVar

from generator.checks.places import spoken
from generator.findings import Origin
from generator.model.tulisan import Tulisan

_SHOWN = 2
"""How many further places a folded finding names."""

T = TypeVar("T", bound=Hashable)


def subject(text: Tulisan) -> str:
    """The subject of a finding: that of the text, or the name of its file (`kantor`)."""
    return text.subjek or PurePosixPath(text.asal.berkas).stem


@dataclass(frozen=True)
class Lipatan(Generic[T]):
    """One fault, however often it was written.

    Attributes:
        salah: What is wrong.
        tertulis: How it was first written.
        pertama: The first text that has it.
        lain: The further places, for the end of a sentence: `; juga di kinerja.yaml baris 12 dan 3 tempat lain`.
    """

    salah: T
    tertulis: str
    pertama: Tulisan
    lain: str


def folded(found: Iterable[tuple[T, str, Tulisan]]) -> Iterator[Lipatan[T]]:
    """Each fault once, in the order of its first place; what is found is a fault, how it is written, and where."""
    places: dict[T, dict[Origin, tuple[str, Tulisan]]] = {}
    for fault, written, text in found:
        line = replace(text.asal, kolom=0)
        places.setdefault(fault, {}).setdefault(line, (written, text))
    for fault, here in places.items():
        written, first = next(iter(here.values()))
        yield Lipatan(fault, written, first, _others(first.asal.berkas, list(here)[1:]))


def _others(berkas: str, places: list[Origin]) -> str:
    """The further places; their file is named only where it is another."""
    named = [
        f"baris {place.baris}" if place.berkas == berkas and not place.sel else spoken(place)
        for place in places[:_SHOWN]
    ]
    rest = len(places) - len(named)
    if rest:
        return f"; juga di {', '.join(named)}, dan {rest} tempat lain"
    return f"; juga di {' dan '.join(named)}" if named else ""
