"""Papers to bytes: the template, the paper size, the font and the crest of an office brought together."""

from __future__ import annotations

import hashlib
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path

from generator.errors import TemplateBroken
from generator.model.kantor import Gaya
from generator.model.tahun import Tahun
from generator.word.fragments import Sisipan
from generator.word.lint import lint, used
from generator.word.package import Member, write_package
from generator.word.render import Engine, Properties
from generator.word.revisions import Redline
from generator.word.shelf import Shelf
from generator.word.stamp import stamped
from generator.word.traces import TracingSandbox
from generator.word.variant import PAPERS, Variant

from . import lembar_reviu, rencana_aksi
from .bagian import lambang
from .nilai import values
from .papers import TEMPLATES, Paper, templates_of
from .perbandingan import berdampingan


class Typesetter:
    """Fills papers; templates are compiled once for each paper size, font, and draft mark.

    Args:
        templates: The workspace's own templates, which go before the shipped ones.
    """

    def __init__(self, templates: Path | None = None) -> None:
        self._shelf = Shelf(templates)
        self._engines: dict[Variant, Engine] = {}
        self._tracing: dict[Variant, Engine] = {}
        self._used: dict[str, frozenset[str]] = {}
        self._digests: dict[str, str] = {}
        self._looked_at: tuple[Paper, list[str]] | None = None

    def state(self) -> frozenset[tuple[str, int, int]]:
        """What the templates are as they stand on disk; see `Shelf.state`."""
        return self._shelf.state()

    def prove(self, jenis: frozenset[str] | None) -> None:
        """Look at the templates of some kinds of paper before any is filled; all kinds if None.

        Raises:
            TemplateBroken: At the first fault of the first template that has one.
        """
        for name in templates_of(jenis):
            path = self._shelf.find(name)
            for where, what, remedy in lint(path, TEMPLATES[name]):
                raise TemplateBroken(path, where, what, remedy)

    def variables(self, paper: Paper) -> frozenset[str]:
        """The variables that the templates of a paper use, included ones too: `sasaran[].indikator[].nama`."""
        names: set[str] = set()
        for template in self._templates(paper):
            if template not in self._used:
                self._used[template] = frozenset(used(self._shelf.find(template)))
            names |= self._used[template]
        return frozenset(names)

    def set(self, paper: Paper, tahun: Tahun | None, watermark: str = "") -> bytes:
        """Fill one paper, and stamp it with what it is made from; the review sheet bears no stamp.

        Args:
            paper: What to fill.
            tahun: Whose paper it is; None for the review sheet of sources that could not be read.
            watermark: A word across every page of a draft.

        Raises:
            TemplateBroken: When its template cannot be used.
        """
        members = self._filled(paper, tahun, watermark)
        if paper.templat == lembar_reviu.TEMPLATE:
            return write_package(members)
        marked = {"tanda air": watermark} if watermark else {}
        digests = {name: self._digest(name) for name in self._templates(paper)}
        return stamped(members, nilai=values(paper.konteks) | marked, templat=digests, tanggal=paper.tanggal)

    def kunci(self, paper: Paper, tahun: Tahun | None, watermark: str = "") -> str:
        """A digest of all that the bytes of a paper depend on beside the program: the same digest, the same bytes.

        Raises:
            TemplateBroken: When one of its templates is not there.
        """
        templates = [(name, self._digest(name)) for name in self._templates(paper)]
        crest = lambang(tahun) if tahun else None
        told = (paper, templates, _variant(tahun, watermark), _properties(paper, tahun), crest)
        return hashlib.sha256(repr(told).encode("utf-8", "surrogatepass")).hexdigest()

    def _templates(self, paper: Paper) -> list[str]:
        """The templates of a paper, in order; those of the paper that was asked for last are known."""
        if self._looked_at is None or self._looked_at[0] is not paper:
            self._looked_at = paper, sorted(_templates(paper.templat, paper.konteks))
        return self._looked_at[1]

    def _digest(self, template: str) -> str:
        if template not in self._digests:
            self._digests[template] = hashlib.sha256(self._shelf.find(template).read_bytes()).hexdigest()
        return self._digests[template]

    def _filled(self, paper: Paper, tahun: Tahun | None, watermark: str) -> dict[str, Member]:
        variant = _variant(tahun, watermark)
        engine = self._engine(variant)
        crest = lambang(tahun) if tahun else None
        return engine.members(paper.templat, _paged(engine, paper, crest), _properties(paper, tahun), crest)

    def set_jejak(
        self, lama: Paper, baru: Paper, tahun_baru: Tahun, oleh: str, tanggal: date, watermark: str = ""
    ) -> bytes:
        """Show a new paper against the old one: what differs are revisions that Word can accept and reject.

        Args:
            lama: The paper of the version before.
            baru: The same paper of the new version, of the same template.
            tahun_baru: The sources of the new version; page and font are theirs.
            oleh: Author of the revisions.
            tanggal: Their date.
            watermark: As for the clean paper.

        Raises:
            TemplateBroken: When a template cannot be used.
        """
        variant = _variant(tahun_baru, watermark)
        engine = self._tracing.setdefault(variant, Engine(self._shelf.find, variant, TracingSandbox))
        crest = lambang(tahun_baru)
        plain = self._engine(variant)
        before, after = berdampingan(_paged(plain, lama, crest), _paged(plain, baru, crest))
        redline = Redline(before, oleh, tanggal)
        return engine.render(baru.templat, after, _properties(baru, tahun_baru), crest, redline)

    def _engine(self, variant: Variant) -> Engine:
        return self._engines.setdefault(variant, Engine(self._shelf.find, variant))


def _paged(engine: Engine, paper: Paper, crest: bytes | None) -> object:
    """The context of a paper with the page numbers of its list of contents, where it has one."""
    konteks = paper.konteks
    if not isinstance(konteks, rencana_aksi.KonteksRencanaAksi) or not konteks.daftar_isi:
        return konteks
    return rencana_aksi.paged(konteks, engine.pages(paper.templat, konteks, crest))


def _variant(tahun: Tahun | None, watermark: str) -> Variant:
    gaya = tahun.kantor.gaya if tahun else Gaya()
    return Variant(PAPERS[gaya.kertas], gaya.huruf, watermark)


def _properties(paper: Paper, tahun: Tahun | None) -> Properties:
    if tahun is None:
        return Properties(paper.judul, "", "", paper.jenis, paper.tanggal)
    kantor = tahun.kantor
    return Properties(
        judul=paper.judul,
        subjek=f"{kantor.nama}, {kantor.daerah}, {kantor.tahun}",
        penyusun=kantor.nama,
        kata_kunci=f"{paper.jenis}; {kantor.tahun}",
        tanggal=paper.tanggal,
    )


def _templates(templat: str, konteks: object) -> set[str]:
    """A template, and those of the papers that its context includes."""
    if isinstance(konteks, tuple):
        return {templat}.union(*(_templates(templat, item) for item in konteks))
    if isinstance(konteks, Sisipan):
        return _templates(konteks.templat, konteks.konteks) | {templat}
    values = [getattr(konteks, f.name) for f in fields(konteks)] if is_dataclass(konteks) else []
    return {templat}.union(*(_templates(templat, v) for v in values if isinstance(v, tuple | Sisipan)))
