"""The sections of the page, one an office: counts, findings by what they are about, targets, coverage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.findings import Tingkat
from generator.model.kinerja import Indikator
from generator.model.tahun import Tahun
from generator.reports.pemeriksaan import Pemeriksaan
from generator.wording import number

from . import coverage
from .butir import Butir, Hitungan, Katalog, count
from .months import Sebaran
from .subjects import ELSEWHERE, Subjects


@dataclass(frozen=True)
class Rumpun:
    """Findings on one thing: an indicator, a Keputusan, a jabatan itself."""

    nama: str
    butir: list[Butir]
    sebaran: Sebaran | None = None


@dataclass(frozen=True)
class Kelompok:
    """Findings on one jabatan, or on one of the other sources."""

    nama: str
    rumpun: list[Rumpun]


@dataclass(frozen=True)
class TargetJabatan:
    """The indicators of a jabatan that have targets."""

    nama: str
    sebaran: list[Sebaran]


@dataclass(frozen=True)
class Bagian:
    """One office and year on the page."""

    nomor: int
    review: Pemeriksaan
    katalog: Katalog

    @property
    def tahun(self) -> Tahun | None:
        """What was read of it."""
        return self.review.tahun

    @property
    def nama(self) -> str:
        """`Kecamatan Kubutambahan`, or its folder when nothing could be read."""
        return self.tahun.kantor.nama if self.tahun else self.review.folder.as_posix()

    @property
    def judul(self) -> str:
        """Its name and year."""
        return f"{self.nama} Tahun {self.tahun.kantor.tahun}" if self.tahun else self.nama

    @cached_property
    def _subjects(self) -> Subjects:
        return Subjects(self.tahun)

    @cached_property
    def butir(self) -> list[Butir]:
        """All findings, the gravest first within a place."""
        folder = self.review.folder.as_posix()
        exceptions = self.tahun.pengecualian if self.tahun else ()
        accepted = {(entry.kode.strip().upper(), entry.di): entry for entry in exceptions}
        return [
            Butir(f, self._subjects.of(f), self.katalog, folder, accepted.get((f.kode, f.subjek)))
            for f in self.review.temuan
        ]

    @property
    def diterima(self) -> list[Butir]:
        """The findings that the office accepts."""
        return [item for item in self.butir if item.tingkat == "diterima"]

    @property
    def berlaku(self) -> list[Butir]:
        """The findings that stand."""
        return [item for item in self.butir if item.tingkat != "diterima"]

    @cached_property
    def kelompok(self) -> list[Kelompok]:
        """The findings that stand: jabatan in the order of the papers, then the other sources."""
        found: dict[str, dict[str, list[Butir]]] = {name: {} for name in self._subjects.jabatan.values()}
        for item in sorted(self.berlaku, key=lambda item: item.temuan.tingkat.urutan):
            found.setdefault(item.subjek.kelompok, {}).setdefault(item.subjek.nama, []).append(item)
        return [
            Kelompok(
                name, [Rumpun(about, items, _spread(items[0].subjek.indikator)) for about, items in things.items()]
            )
            for name, things in found.items()
            if things
        ]

    @cached_property
    def total(self) -> Hitungan:
        """All findings counted."""
        return count(self.judul, "", self.butir)

    @property
    def per_keluarga(self) -> list[Hitungan]:
        """Counted by family of rules."""
        by: dict[str, list[Butir]] = {}
        for item in self.butir:
            by.setdefault(item.keluarga, []).append(item)
        return [count(self.katalog.keluarga.get(code, code), code, by[code]) for code in sorted(by)]

    @property
    def per_jabatan(self) -> list[Hitungan]:
        """Counted by jabatan, those without any among them; last what belongs to no jabatan."""
        names = [*self._subjects.jabatan.values(), ELSEWHERE]
        by: dict[str, list[Butir]] = {name: [] for name in names}
        for item in self.butir:
            by[item.subjek.jabatan].append(item)
        return [count(name, name, items) for name, items in by.items()]

    @cached_property
    def target(self) -> list[TargetJabatan]:
        """The monthly targets, jabatan by jabatan."""
        if self.tahun is None:
            return []
        by: dict[str, list[Sebaran]] = {name: [] for name in self._subjects.jabatan.values()}
        for id_, _, indikator in self.tahun.semua_indikator():
            if indikator.target is not None or indikator.per_bulan:
                by[self._subjects.jabatan[id_]].append(Sebaran(indikator))
        return [TargetJabatan(name, spreads) for name, spreads in by.items() if spreads]

    @cached_property
    def matriks(self) -> list[coverage.Baris]:
        """What each jabatan has, the sum last."""
        rows = coverage.matrix(self.tahun, self._subjects.jabatan) if self.tahun else []
        return [*rows, coverage.total(rows)] if rows else []

    @property
    def dokumen(self) -> list[coverage.Dokumen]:
        """The papers."""
        return list(coverage.papers(self.review, self.tahun)) if self.tahun else []

    @property
    def putusan(self) -> tuple[str, str]:
        """The state of the office in a word for its look, and in a sentence."""
        wrong = self.total.jumlah[Tingkat.KESALAHAN.value]
        warned = self.total.jumlah[Tingkat.PERINGATAN.value]
        if self.tahun is None:
            return "kesalahan", "Sumber tidak dapat dibaca; naskah tidak dapat ditulis."
        if wrong:
            unread = (
                " Sebagian sumber tidak terbaca, sehingga pemeriksaan belum lengkap." if self.review.tak_terbaca else ""
            )
            return "kesalahan", f"Naskah belum dapat ditulis: ada {number(wrong)} kesalahan.{unread}"
        if warned:
            return "peringatan", f"Naskah dapat ditulis; ada {number(warned)} peringatan yang perlu diputuskan."
        return "lengkap", "Naskah dapat ditulis." if self.berlaku else "Tidak ada temuan. Naskah dapat ditulis."


def families(parts: Sequence[Bagian]) -> Mapping[str, str]:
    """The families that have findings, by code."""
    found = {item.keluarga for part in parts for item in part.butir}
    known = parts[0].katalog.keluarga if parts else {}
    return {code: known.get(code, code) for code in sorted(found)}


def positions(parts: Sequence[Bagian]) -> list[str]:
    """What findings may belong to, in order, each once."""
    return list(dict.fromkeys(item.nama for part in parts for item in part.per_jabatan if item.semua))


def _spread(indikator: Indikator | None) -> Sebaran | None:
    if indikator is None or (indikator.target is None and not indikator.per_bulan):
        return None
    return Sebaran(indikator)
