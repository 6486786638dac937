"""Which of the year's texts are wording of the office itself, and how faults in them are told once."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Generic, TypeVar

from generator.checks.nearest import spoken
from generator.findings import Origin
from generator.model.tahun import Tahun
from generator.model.tulisan import Tulisan

_SETTINGS = """
id kode nip pangkat jenjang atasan mendukung konsolidasi polarisasi target target_renstra bulanan triwulan iku kali
gabung kolom_nomor kop gaya sebutan dokumen tahun periode_renstra tempat kecamatan kabupaten kota provinsi lampiran
penanda_tangan penutup_menimbang tanggal nomor pejabat
cara
"""
_NOT_PROSE = frozenset(_SETTINGS.split())
"""Keys of ids, numbers, names of people and settings: nothing under them is a sentence of the office."""
_CITED = frozenset(("mengingat", "peraturan"))
"""Keys that quote the titles of regulations, which are others' wording."""
_LETTERHEAD = ("kop", "instansi")
"""The one line of the letterhead that is wording."""
_CODE = re.compile(r"\d+(?:\.\d+)+")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SHOWN = 2
"""How many further places a folded finding names."""

T = TypeVar("T", bound=Hashable)


def prose(tahun: Tahun) -> Iterator[Tulisan]:
    """What the office worded itself: no ids, numbers, people, citations, nor names of the national nomenklatur."""
    for text in tahun.tulisan:
        if text.kunci == _LETTERHEAD:
            yield text
            continue
        keys = set(text.kunci)
        if keys & _NOT_PROSE or keys & _CITED or text.kunci[-1:] == ("anggaran",):
            continue
        if is_nomenklatur(text) or (text.kunci[-1] == "penanggung_jawab" and _ID.fullmatch(text.isi)):
            continue
        yield text


def is_nomenklatur(text: Tulisan) -> bool:
    """Whether it is the name of a budget line."""
    return text.kunci[-1:] == ("nama",) and _CODE.fullmatch(text.subjek) is not None


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
