"""One office in one year: everything read from its folder, and the ways to look things up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from . import versi
from .anggaran import Mata, Program, above, all_lines
from .jabatan import Jabatan, Jenjang
from .kantor import JenisDokumen, Kantor
from .kinerja import Indikator, Sasaran
from .naskah import Keputusan, Pengecualian, RencanaAksi
from .nomenklatur import DaftarNomenklatur
from .peraturan import DaftarPeraturan
from .perubahan import Perubahan
from .tulisan import Tulisan, prose_of, texts_of, texts_of_change
from .wilayah import DaftarWilayah


@dataclass(frozen=True)
class Langkah:
    """One perubahan with the year before and after it."""

    sebelum: Tahun
    perubahan: Perubahan
    sesudah: Tahun


@dataclass(frozen=True)
class Tahun:
    """All sources of one folder.

    Attributes:
        folder: Where they were read.
        jabatan: In the order of the papers.
        kinerja: Sasaran by id of jabatan, as written (an id may be unknown; a rule says so).
        keputusan: By the stem of its file, e.g. `sk-iku`.
        peraturan: The register of regulations.
        nomenklatur: The official names of budget lines.
        wilayah: The regions of the country.
        kosakata: Words that such papers use, in lower case.
        perubahan: What changes in the year, in order; not applied to what stands above.
        berlaku: The perubahan that are applied, in order; none in the murni year.
        murni: The year before every perubahan; None when this is it.
    """

    folder: Path
    kantor: Kantor
    jabatan: tuple[Jabatan, ...] = ()
    kinerja: Mapping[str, tuple[Sasaran, ...]] = field(default_factory=dict)
    anggaran: tuple[Program, ...] = ()
    keputusan: Mapping[str, Keputusan] = field(default_factory=dict)
    rencana_aksi: RencanaAksi | None = None
    pengecualian: tuple[Pengecualian, ...] = ()
    peraturan: DaftarPeraturan = field(default_factory=dict)
    nomenklatur: DaftarNomenklatur = field(default_factory=dict)
    wilayah: DaftarWilayah = field(default_factory=DaftarWilayah)
    kosakata: frozenset[str] = frozenset()
    perubahan: tuple[Perubahan, ...] = ()
    berlaku: tuple[Perubahan, ...] = ()
    murni: Tahun | None = field(default=None, compare=False, repr=False)

    @property
    def versi(self) -> int:
        """0 for the murni year, else the number of the last perubahan that is applied."""
        return self.berlaku[-1].ke if self.berlaku else 0

    @property
    def tanggal_perjanjian(self) -> date | None:
        """The date of the Perjanjian Kinerja of this version; None on a draft."""
        return self.berlaku[-1].tanggal if self.berlaku else self.kantor.pk.tanggal

    @property
    def tanggal_rencana_aksi(self) -> date | None:
        """The date of the Rencana Aksi of this version: its own, else that of the perubahan; None on a draft."""
        if self.berlaku:
            own = self.berlaku[-1].rencana_aksi
            return (own.tanggal if own else None) or self.berlaku[-1].tanggal
        return self.rencana_aksi.tanggal if self.rencana_aksi else None

    @cached_property
    def langkah(self) -> tuple[Langkah, ...]:
        """Every perubahan of the year with the version before and after it."""
        steps: list[Langkah] = []
        before = self.murni or self
        for change in before.perubahan:
            after = replace(
                before,
                jabatan=versi.positions(before.jabatan, change),
                kinerja=versi.performance(before.kinerja, change),
                anggaran=versi.budget(before.anggaran, change),
                keputusan=versi.decisions(before.keputusan, change, before.kantor.pimpinan),
                rencana_aksi=versi.narrative(before.rencana_aksi, change),
                berlaku=(*before.berlaku, change),
                murni=self.murni or self,
            )
            steps.append(Langkah(before, change, after))
            before = after
        return tuple(steps)

    def pada_versi(self, ke: int) -> Tahun:
        """The year as it is after a perubahan; 0 gives the murni year.

        Raises:
            KeyError: When there is no perubahan of that number.
        """
        if ke == 0:
            return self.murni or self
        return {step.perubahan.ke: step.sesudah for step in self.langkah}[ke]

    @cached_property
    def jabatan_menurut_id(self) -> dict[str, Jabatan]:
        """Positions by id; the first of two with one id."""
        return {jabatan.id: jabatan for jabatan in reversed(self.jabatan)}

    @cached_property
    def mata_menurut_kode(self) -> dict[str, Mata]:
        """Budget lines of every level by code; the first of two with one code."""
        return {line.kode: line for line in reversed(list(all_lines(self.anggaran)))}

    @cached_property
    def mata_di_atas(self) -> dict[str, tuple[str, ...]]:
        """Codes of the budget lines above each line, by code."""
        return above(self.anggaran)

    @cached_property
    def indikator_menurut_id(self) -> dict[str, Indikator]:
        """Indicators by id; the first of two with one id."""
        return {i.id: i for i in reversed([i for _, _, i in self.semua_indikator()])}

    def menurut_pengenal(self, pengenal: str) -> Indikator | Jabatan | Keputusan | Mata | None:
        """The record that the subject of a finding names: by its id, stem or code, in this order."""
        return (
            self.indikator_menurut_id.get(pengenal)
            or self.jabatan_menurut_id.get(pengenal)
            or self.keputusan.get(pengenal)
            or self.mata_menurut_kode.get(pengenal)
        )

    def semua_indikator(self) -> Iterator[tuple[str, Sasaran, Indikator]]:
        """Every indicator with its sasaran and the id of its jabatan, in the order of the sources."""
        for jabatan_id, sasaran_jabatan in self.kinerja.items():
            for sasaran in sasaran_jabatan:
                for indikator in sasaran.indikator:
                    yield jabatan_id, sasaran, indikator

    @cached_property
    def tulisan(self) -> tuple[Tulisan, ...]:
        """Every text of the year's sources, file by file; the subject of a Keputusan's texts is its stem.

        Of the last perubahan that is applied also what it says beside the values it changes.
        """
        found = [*texts_of(self.kantor), *texts_of(self.jabatan)]
        for jabatan_id, sasaran in self.kinerja.items():
            found += texts_of(sasaran, jabatan_id)
        found += texts_of(self.anggaran)
        for stem, keputusan in self.keputusan.items():
            found += texts_of(keputusan, stem)
        if self.rencana_aksi is not None:
            found += texts_of(self.rencana_aksi, "rencana-aksi")
        if self.berlaku:
            found += texts_of_change(self.berlaku[-1])
        return tuple(found)

    @cached_property
    def prosa(self) -> tuple[Tulisan, ...]:
        """Those of its texts that are wording of the office itself."""
        return tuple(prose_of(self.tulisan))

    def sasaran(self, jabatan: Jabatan) -> tuple[Sasaran, ...]:
        """The sasaran of a position."""
        return self.kinerja.get(jabatan.id, ())

    @cached_property
    def pimpinan(self) -> Jabatan | None:
        """The head of the office: the first administrator without a superior."""
        heads = (j for j in self.jabatan if j.atasan is None and j.jenjang is Jenjang.ADMINISTRATOR)
        return next(heads, None)

    def jenis_keputusan(self, stem: str) -> JenisDokumen:
        """Of which kind a Keputusan is: by the name of its file, else by its lampiran."""
        if stem.startswith(JenisDokumen.SK_IKI) or (
            not stem.startswith(JenisDokumen.SK_IKU) and "iki" in self.keputusan[stem].lampiran
        ):
            return JenisDokumen.SK_IKI
        return JenisDokumen.SK_IKU

    def diminta(self, jenis: JenisDokumen) -> bool:
        """Whether the office makes this kind of paper: asked for, or (nothing asked) its data is there."""
        if self.kantor.dokumen is not None:
            return jenis in self.kantor.dokumen
        return self._ada(jenis)

    def _ada(self, jenis: JenisDokumen) -> bool:
        match jenis:
            case JenisDokumen.SK_IKU | JenisDokumen.SK_IKI:
                return any(self.jenis_keputusan(stem) is jenis for stem in self.keputusan)
            case JenisDokumen.IKU:
                return any(i.iku for _, _, i in self.semua_indikator())
            case JenisDokumen.IKI:
                return bool(self.kinerja)
            case JenisDokumen.RENCANA_AKSI:
                return self.rencana_aksi is not None or self._ada_target()
            case JenisDokumen.PK:
                return self._ada_target()

    def _ada_target(self) -> bool:
        return any(i.target is not None for _, _, i in self.semua_indikator())

    @property
    def berperjanjian(self) -> tuple[Jabatan, ...]:
        """The positions that make a Perjanjian Kinerja: those with an official and with indicators."""
        return tuple(jabatan for jabatan in self.jabatan if jabatan.pejabat is not None and self.sasaran(jabatan))

    @property
    def perlu_target(self) -> bool:
        """Whether a paper of this office prints monthly targets, so that they must be complete."""
        attached = any("rencana-aksi" in keputusan.lampiran for keputusan in self.keputusan.values())
        return attached or self.diminta(JenisDokumen.RENCANA_AKSI)
