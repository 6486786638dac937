"""The PDFs of an office and year: one beside each paper, and all of them as one for upload."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from generator.documents.daftar_berkas import Isi
from generator.documents.papers import Paper, contents_paper
from generator.documents.typeset import Typesetter
from generator.findings import Finding, Origin
from generator.model.tahun import Tahun
from generator.output.files import Written
from generator.output.kunci import Kunci
from generator.readback.dk104_cetakan import compare
from generator.word.variant import PAPERS
from generator.word.watermark import is_marked, mark_sheets

from .arsip import Keterangan
from .bacaan import read, read_attachment
from .berkas import SUSUNAN, Bagian, bundle, sizes
from .cetak import Cetak, Tercetak, failed, papers, printed
from .segel import digest, read_seal
from .simpan import current, lay, on_disk

_ATTACHMENTS = "Lampiran"
_FIRST = "Naskah murni"


class Tanda(StrEnum):
    """What may stand across the pages of the bundle."""

    SALINAN = "salinan"
    RANCANGAN = "rancangan"


@dataclass(frozen=True)
class Permintaan:
    """The PDFs wanted of one office and year.

    Attributes:
        tahun: Its sources.
        folder: Its output folder; the bundle goes here.
        naskah: Its papers in the order of the bundle.
        tanda: What stands across the pages of the bundle; papers that bear a mark of their own keep it alone.
        lampiran: PDFs that the bundle ends with, kept as they are.
    """

    tahun: Tahun
    folder: Path
    naskah: Sequence[Cetak]
    tanda: Tanda | None = None
    lampiran: Sequence[Path] = ()


@dataclass(frozen=True)
class HasilPdf:
    """What was printed, and the bundle; None when there was nothing to lay together."""

    naskah: list[Tercetak]
    berkas: Written | None

    @property
    def tertulis(self) -> list[Written]:
        """Every file, the bundle last."""
        return [*(paper.tertulis for paper in self.naskah), *([self.berkas] if self.berkas else [])]

    @property
    def temuan(self) -> list[Finding]:
        """What is wrong with the PDFs of the papers (DK104)."""
        return [finding for paper in self.naskah for finding in _check(paper)]


def make(wanted: Permintaan, typesetter: Typesetter, report: Callable[[str], None]) -> HasilPdf:
    """Print what has changed, and lay all of it together; two runs of LibreOffice, none when nothing changed.

    Raises:
        ProgramMissing: When LibreOffice is not there and something has to be printed.
        PdfFailed: When a paper cannot be printed; those that can be are written.
        UsageError: When there is no such attachment.
        SourceUnreadable: When an attachment, or a PDF that a person put in the place of a paper's, cannot be used.
        TemplateBroken: When the template of the list of contents cannot be used.
        OutputUnwritable: When a PDF cannot be written, or another run is writing there.
    """
    attached = {path: read_attachment(path) for path in wanted.lampiran}
    if not wanted.naskah and not attached:
        return HasilPdf([], None)
    with Kunci(wanted.folder):  # from the Word files as they stand to their PDFs, so that both are of one run
        made = papers(wanted.naskah, wanted.tahun.kantor.gaya.huruf, report)
        return HasilPdf(made, _bundle(wanted, made, attached, typesetter))


def _check(paper: Tercetak) -> Iterator[Finding]:
    gaya = paper.cetak.versi.kantor.gaya
    return compare(paper.bacaan, gaya, Origin(paper.tertulis.path.as_posix()), paper.cetak.paper.nama)


def _bundle(
    wanted: Permintaan, made: Sequence[Tercetak], attached: Mapping[Path, bytes], typesetter: Typesetter
) -> Written:
    """Lay papers and attachments together, unless the bundle on disk is of the same ones."""
    paper = _contents(wanted.tahun, made, attached)
    contents = typesetter.set(paper, wanted.tahun)
    parts = [*_parts(made, attached)]
    mark = wanted.tanda.upper() if wanted.tanda else ""
    titles = "\n".join(part.judul for part in parts)
    source = digest(SUSUNAN, mark.encode(), titles.encode(), contents, *(part.isi for part in parts))
    path = wanted.folder / f"{paper.nama}.pdf"
    standing = current(path, source)
    if standing is not None:
        return standing[0]
    kantor = wanted.tahun.kantor
    described = Keterangan(
        judul=paper.judul,
        penyusun=kantor.nama,
        subjek=f"{kantor.nama}, {kantor.daerah}, {kantor.tahun}",
        kata_kunci="; ".join([*dict.fromkeys(p.cetak.paper.jenis for p in made), str(kantor.tahun)]),
        tanggal=paper.tanggal,
        sumber=source,
    )
    front, drawn = _sheets(wanted.tahun, contents, mark, parts)
    daftar = Bagian("Daftar Isi Berkas", front, bertanda=True, cetakan=True)
    return lay(path, bundle(daftar, parts, described, drawn))[0]


def _parts(made: Sequence[Tercetak], attached: Mapping[Path, bytes]) -> Iterator[Bagian]:
    """The papers, then the attachments; a paper that bears a mark of its own takes no other."""
    for one in made:
        own = is_marked(on_disk(one.cetak.docx) or b"")
        yield Bagian(_title(one.cetak), one.isi, bertanda=not own, cetakan=read_seal(one.isi).utuh)
    for path, content in attached.items():
        yield Bagian(f"{_ATTACHMENTS}: {path.stem}", content, bertanda=False, cetakan=False)


def _contents(tahun: Tahun, made: Sequence[Tercetak], attached: Mapping[Path, bytes]) -> Paper:
    """The list of contents, which bears the day of the last paper."""
    listed = [Isi(_group(p.cetak.versi), p.cetak.paper.judul, len(p.bacaan.halaman)) for p in made]
    listed += [Isi(_ATTACHMENTS, path.stem, len(read(content).halaman)) for path, content in attached.items()]
    day = max((p.cetak.paper.tanggal for p in made), default=date(tahun.kantor.tahun, 1, 1))
    return contents_paper(tahun, listed, day)


def _group(versi: Tahun) -> str:
    return f"Perubahan {versi.versi}" if versi.versi else _FIRST


def _title(cetak: Cetak) -> str:
    return f"{_group(cetak.versi)}: {cetak.paper.judul}" if cetak.versi.versi else cetak.paper.judul


def _sheets(tahun: Tahun, contents: bytes, mark: str, parts: Sequence[Bagian]) -> tuple[bytes, bytes]:
    """The list of contents and the pages of the mark in print, from one run; no pages without a mark."""
    with tempfile.TemporaryDirectory(prefix="naskah-pdf-", ignore_cleanup_errors=True) as name:
        files = [Path(name) / "daftar-berkas.docx"]
        files[0].write_bytes(contents)
        if mark:
            sheet = PAPERS[tahun.kantor.gaya.kertas]
            own = round(sheet.lebar / 20), round(sheet.tinggi / 20)
            files.append(Path(name) / "tanda.docx")
            files[1].write_bytes(mark_sheets(mark, [own, own[::-1], *sizes(parts)]))
        found = printed(files, tahun.kantor.gaya.huruf)
    if any(raw is None for raw in found):
        raise failed([Path(file.name) for file, raw in zip(files, found, strict=True) if raw is None])
    front, *marks = (raw or b"" for raw in found)
    return front, b"".join(marks)
