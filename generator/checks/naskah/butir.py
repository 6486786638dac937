"""The lists of an office's papers that the program letters and punctuates, item by item with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.findings import Origin
from generator.model.jabatan import Jabatan
from generator.model.naskah import Keputusan, Rincian
from generator.model.tahun import Tahun
from generator.wording import letter, ordinal


@dataclass(frozen=True, slots=True)
class Butir:
    """One item: its text, its place, and whether it has items below it."""

    isi: str
    asal: Origin
    berisi: bool = False


@dataclass(frozen=True, slots=True)
class Daftar:
    """Items that are lettered one after another.

    Attributes:
        sebutan: What a sentence calls the list, e.g. `rincian diktum KEDUA`.
        subjek: Stem of the Keputusan, id of the jabatan, or empty for the office.
        butir: Its items.
    """

    sebutan: str
    subjek: str
    butir: tuple[Butir, ...]


def considerations(sk: Keputusan) -> tuple[Butir, ...]:
    """The items of Menimbang."""
    return tuple(Butir(text, sk.letak("menimbang", n)) for n, text in enumerate(sk.menimbang))


def dicta(sk: Keputusan) -> tuple[Butir, ...]:
    """The diktum without their rincian."""
    return tuple(Butir(diktum.isi, diktum.letak("isi"), bool(diktum.rincian)) for diktum in sk.memutuskan)


def dictum_texts(sk: Keputusan) -> Iterator[Butir]:
    """Every diktum, each followed by its rincian of all levels."""
    for diktum in sk.memutuskan:
        yield Butir(diktum.isi, diktum.letak("isi"), bool(diktum.rincian))
        yield from _flat(diktum.rincian)


def own_texts(sk: Keputusan) -> Iterator[Butir]:
    """What the office itself says in a Keputusan: Menimbang and the diktum."""
    yield from considerations(sk)
    yield from dictum_texts(sk)


def lists_of_decision(tahun: Tahun, stem: str, sk: Keputusan) -> Iterator[Daftar]:
    """Menimbang, Memperhatikan, the rincian of each diktum at each level, and the tembusan."""
    first = tahun.kantor.gaya.diktum
    yield Daftar("Menimbang", stem, considerations(sk))
    for name, key in (("Memperhatikan", "memperhatikan"), ("tembusan", "tembusan")):
        texts: tuple[str, ...] = getattr(sk, key)
        yield Daftar(name, stem, tuple(Butir(text, sk.letak(key, n)) for n, text in enumerate(texts)))
    for n, diktum in enumerate(sk.memutuskan, 1):
        yield from _levels(f"rincian diktum {ordinal(n, first)}", stem, diktum.rincian)


def lists_of_duties(tahun: Tahun) -> Iterator[Daftar]:
    """The duties of the office and of each jabatan."""
    office = tahun.kantor
    items = tuple(Butir(text, office.letak("fungsi", n)) for n, text in enumerate(office.fungsi))
    yield Daftar("fungsi kantor", "", items)
    for jabatan in tahun.jabatan:
        yield from _duties(jabatan)


def all_lists(tahun: Tahun) -> Iterator[Daftar]:
    """Every lettered list of the year."""
    for stem, sk in tahun.keputusan.items():
        yield from lists_of_decision(tahun, stem, sk)
    yield from lists_of_duties(tahun)


def consideration_name(n: int) -> str:
    """`Menimbang huruf b` for the second item, counted from 0."""
    return f"Menimbang huruf {letter(n + 1)}"


def _duties(jabatan: Jabatan) -> Iterator[Daftar]:
    for key in ("tugas", "fungsi", "rincian_tugas", "uraian_tugas"):
        texts: tuple[str, ...] = getattr(jabatan, key)
        name = f"{key.replace('_', ' ')} {jabatan.nama}"
        yield Daftar(name, jabatan.id, tuple(Butir(text, jabatan.letak(key, n)) for n, text in enumerate(texts)))


def _flat(items: Sequence[Rincian]) -> Iterator[Butir]:
    for item in items:
        yield Butir(item.isi, item.letak("isi"), bool(item.rincian))
        yield from _flat(item.rincian)


def _levels(name: str, stem: str, items: Sequence[Rincian]) -> Iterator[Daftar]:
    if items:
        yield Daftar(name, stem, tuple(Butir(item.isi, item.letak("isi"), bool(item.rincian)) for item in items))
    for item in items:
        yield from _levels(name, stem, item.rincian)


def shortened(text: str, limit: int = 60) -> str:
    """A text in one line, cut at a word when it is long."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[:limit].rsplit(' ', 1)[0]} …"
