"""The items of Mengingat, each as the regulations it cites, and when the decision was made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from generator.findings import Origin
from generator.model.jenis_peraturan import JENIS, PROVINSI, SETEMPAT
from generator.model.kantor import Kantor
from generator.model.lembaran_tertulis import LembaranTertulis
from generator.model.naskah import BagianPeraturan, Dasar, Keputusan, PeraturanSetempat
from generator.model.peraturan import Peraturan, Perubahan
from generator.model.sitiran import Sitiran, read_citations
from generator.model.tahun import Tahun
from generator.wording import long_date

from .daftar import Daftar, identity

BAKU = "sebagaimana telah diubah dengan"
"""The words that tie on one amendment."""


@dataclass(frozen=True, slots=True)
class Butir:
    """One regulation cited.

    Attributes:
        nomor: Which item of Mengingat it stands in, from 1; an item of free text may hold several.
        sitiran: As written; for a key, as the register has it.
        entri: The regulation in the register; None when it is not there.
        ditetapkan: The day of one written in parts, where it is told.
        disusun: True when the program composes the citation, so that nothing of it can be miswritten.
    """

    nomor: int
    asal: Origin
    sitiran: Sitiran
    entri: Peraturan | None
    disusun: bool
    ditetapkan: date | None = None

    @property
    def nama(self) -> str:
        """How findings call it."""
        return self.sitiran.nama


@dataclass(frozen=True, slots=True)
class Mengingat:
    """The legal bases of one Keputusan, and the span in which it was made: one day, or the year of a draft."""

    stem: str
    keputusan: Keputusan
    butir: tuple[Butir, ...]
    paling_awal: date
    paling_akhir: date

    @property
    def tertulis(self) -> Iterator[Butir]:
        """Those whose parts somebody wrote by hand."""
        return (butir for butir in self.butir if not butir.disusun)

    @property
    def bersusun(self) -> tuple[Butir, ...]:
        """Those whose order matters: each regulation once, and no decision too low to be a basis (DH112)."""
        firsts = {identity(butir.sitiran): butir for butir in reversed(self.butir)}
        return tuple(
            butir
            for butir in self.butir
            if firsts[identity(butir.sitiran)] is butir and butir.sitiran.jenis != "keputusan"
        )

    @property
    def pada(self) -> str:
        """The decision's date in a sentence."""
        if self.keputusan.tanggal is None:
            return f"awal tahun {self.paling_awal.year} (Keputusan belum bertanggal)"
        return f"tanggal Keputusan ({long_date(self.keputusan.tanggal)})"


def bases(tahun: Tahun) -> Iterator[Mengingat]:
    """The legal bases of every Keputusan."""
    register = Daftar.of(tahun.peraturan)
    for stem, decision in tahun.keputusan.items():
        items = tuple(
            Butir(
                n,
                decision.letak("mengingat", n - 1),
                cited,
                entry,
                basis.kunci is not None,
                basis.peraturan.ditetapkan if basis.peraturan else None,
            )
            for n, basis in enumerate(decision.mengingat, 1)
            for cited, entry in _cited(basis, tahun, register)
        )
        day = decision.tanggal
        year = min(max(tahun.kantor.tahun, date.min.year), date.max.year)
        yield Mengingat(stem, decision, items, day or date(year, 1, 1), day or date(year, 12, 31))


def _cited(basis: Dasar, tahun: Tahun, register: Daftar) -> Iterator[tuple[Sitiran, Peraturan | None]]:
    """What one item cites; nothing for a key that the register has not (RJ110 says so)."""
    if basis.kunci is not None:
        entry = tahun.peraturan.get(basis.kunci)
        if entry is not None:
            yield citation_of(entry), entry
        return
    written = read_citations(basis.teks or "")
    if basis.peraturan is not None:
        written = (_in_parts(basis.peraturan),)
    for cited in written:
        cited = _at_home(cited, tahun.kantor)
        yield cited, register.find(cited)


def citation_of(entry: Perubahan) -> Sitiran:
    """A regulation of the register as a citation of it."""
    return Sitiran(entry.jenis, entry.nomor, entry.tahun, entry.tentang or "", entry.pembentuk)


def _in_parts(p: PeraturanSetempat) -> Sitiran:
    """A regulation in parts, with the amendments that the office lists."""
    changes = tuple(_part(p, change) for change in p.perubahan)
    return replace(_part(p, p), perubahan=changes)


def _part(p: PeraturanSetempat, part: BagianPeraturan) -> Sitiran:
    gazette = None
    if part.lembaran is not None:
        name = " ".join(JENIS[p.jenis].lembaran.split()[:2])
        gazette = LembaranTertulis(name, part.lembaran.tahun, part.lembaran.nomor, part.lembaran.tambahan)
    return Sitiran(p.jenis, part.nomor, part.tahun, part.tentang, p.pembentuk, p.daerah, lembaran=gazette, frasa=BAKU)


def _at_home(cited: Sitiran, kantor: Kantor) -> Sitiran:
    """A region's regulation that names no region is of the office's own."""
    if cited.jenis not in SETEMPAT:
        return cited
    own = kantor.provinsi if cited.jenis in PROVINSI else (kantor.kabupaten or kantor.kota)
    area = cited.wilayah or ("Kabupaten" if kantor.kabupaten else "Kota")
    return replace(cited, daerah=cited.daerah or own, wilayah=area)
