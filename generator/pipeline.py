"""The run on one page: read, check, fill, write. The command line and any other face call only this."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator import checks
from generator.checks.accepted import accept, mark_accepted
from generator.documents.terbitan import published
from generator.documents.typeset import Typesetter
from generator.errors import OutputUnwritable, SourceUnreadable, UsageError, reason
from generator.findings import Finding, in_order
from generator.model.tahun import Tahun
from generator.output.files import Folder, Written, office_folder, unread_folder
from generator.pengisian import Pengisi
from generator.reports.pemeriksaan import Pemeriksaan
from generator.reviu import beside_papers
from generator.sources.load import load, year_folders
from generator.sources.rules import UNREADABLE

if TYPE_CHECKING:
    from generator.pdf.pembuatan import Tanda

Report = Callable[[str], None]
"""Takes a line of progress."""


@dataclass(frozen=True)
class Pembuatan:
    """What came of making the papers of one office and year.

    Attributes:
        pemeriksaan: Its review.
        tertulis: Its papers; none while a finding blocks them.
        reviu: The review as files beside them, always.
        sisa: Papers of earlier runs that the sources no longer give; known only when papers were made.
    """

    pemeriksaan: Pemeriksaan
    tertulis: list[Written]
    reviu: list[Written]
    sisa: list[Path] = field(default_factory=list)


@dataclass(frozen=True)
class Pilihan:
    """What the user chose for `buat`.

    Attributes:
        keluaran: Folder that takes `<kecamatan>/<tahun>/`.
        dokumen: Only these kinds of paper; all if None.
        tetap: Write drafts with a watermark in spite of findings.
        templat: Folder of the workspace's own templates; they go before the shipped ones.
        versi: Only this version: 0 for the murni year, else the number of the perubahan; all if None.
        jejak: Write a redline beside each paper of a perubahan; one that is there already is kept in step anyway.
        gabung: Merge new drafts into the papers that a person has edited.
        pdf: Print the papers, and all of them as one file.
        tanda: What stands across the pages of that file.
        lampirkan: PDFs that it ends with.
    """

    keluaran: Path
    dokumen: frozenset[str] | None = None
    tetap: bool = False
    templat: Path | None = None
    versi: int | None = None
    jejak: bool = False
    gabung: bool = False
    pdf: bool = False
    tanda: Tanda | None = None
    lampirkan: tuple[Path, ...] = ()


def folders(paths: Sequence[Path]) -> list[Path]:
    """The year folders behind what the user named: a year, an office, or all sources.

    Raises:
        UsageError: When a path is not a folder.
    """
    for path in paths:
        if not path.is_dir():
            what = f"{path} bukan folder" if path.exists() else f"Folder {path} tidak ada"
            raise UsageError(f"{what}. Sebut folder tahun, folder kantor, atau folder sources.")
    years = [year for path in paths for year in year_folders(path)]
    return list({year.resolve(): year for year in reversed(years)}.values())[::-1]


def periksa(folder: Path) -> Pemeriksaan:
    """Read and check one office and year.

    Raises:
        SourceUnreadable: When a file cannot be opened at all.
    """
    try:
        reading = load(folder)
    except OSError as error:
        raise SourceUnreadable(f"{folder}: tidak dapat dibuka ({reason(error)}). Periksa izin foldernya.") from error
    found = list(reading.findings)
    if reading.tahun is not None:
        found += accept(checks.run(reading.tahun, lengkap=reading.lengkap), reading.tahun, lengkap=reading.lengkap)
    unreadable = reading.tahun is None or any(finding.kode in UNREADABLE for finding in found)
    return Pemeriksaan(folder, reading.tahun, in_order(found), unreadable)


def buat(years: Sequence[Path], pilihan: Pilihan, report: Report) -> Iterator[Pembuatan]:
    """Check each year; then fill and write its review sheet, and its papers unless a finding blocks them.

    Raises:
        SourceUnreadable: When a source cannot be opened.
        TemplateBroken: When a template cannot be used.
        ProgramMissing: When PDFs are wanted and LibreOffice is not there.
        OutputUnwritable: When a paper cannot be written.
    """
    typesetter = Typesetter(pilihan.templat)
    reviews = [periksa(folder) for folder in years]
    _there(pilihan.versi, reviews)
    if pilihan.pdf:
        from generator.pdf import libreoffice

        libreoffice.need()
    targets = _targets(reviews, pilihan.keluaran)
    for n, review in enumerate(reviews, 1):
        made = _make(review, pilihan, typesetter, targets.get(review.folder), report)
        report(f"[{n}/{len(years)}] {review.folder}: {_told(review, made, pilihan)}")
        yield made


def _there(versi: int | None, reviews: Sequence[Pemeriksaan]) -> None:
    """See that some year has the version that was asked for."""
    if versi and not any(c.ke == versi for review in reviews if review.tahun for c in review.tahun.perubahan):
        raise UsageError(f"Tidak ada perubahan-{versi}.yaml di folder yang disebut. Betulkan --versi.")


def _make(
    review: Pemeriksaan, pilihan: Pilihan, typesetter: Typesetter, target: Path | None, report: Report
) -> Pembuatan:
    """Fill everything first, then write it, so that a broken template leaves nothing half done."""
    if target is None:
        return Pembuatan(review, [], [])
    filled: dict[str, bytes] = {}
    folder = Folder(target, gabung=pilihan.gabung)
    if review.tahun is not None and not _blocked(review, pilihan):
        filled, review = _fill(review, review.tahun, pilihan, Pengisi(typesetter, folder), target)
        filled = {} if _blocked(review, pilihan) else filled
    sheets = dict(beside_papers(review, typesetter))
    written = list(_write(filled | sheets, folder))
    gone = _leftover(review.tahun, folder, sheets) if filled and review.tahun else []
    made = Pembuatan(review, written[: len(filled)], written[len(filled) :], gone)
    return _with_pdf(made, pilihan, typesetter, folder, report) if filled and pilihan.pdf else made


def _with_pdf(made: Pembuatan, pilihan: Pilihan, typesetter: Typesetter, folder: Folder, report: Report) -> Pembuatan:
    """Print the papers as they stand on disk, and say in the review what the prints show."""
    from generator.pdf.cetak import Cetak
    from generator.pdf.pembuatan import Permintaan, make

    tahun = made.pemeriksaan.tahun
    assert tahun is not None, "papers were made"
    wanted = [Cetak(folder.path / one.berkas, one.paper, one.tahun) for one in published(tahun)]
    there = [one for one in wanted if one.docx.exists()]
    printed = make(Permintaan(tahun, folder.path, there, pilihan.tanda, pilihan.lampirkan), typesetter, report)
    tertulis = [*made.tertulis, *printed.tertulis]
    found = mark_accepted(printed.temuan, tahun)
    if not found:
        return replace(made, tertulis=tertulis)
    review = replace(made.pemeriksaan, temuan=in_order([*made.pemeriksaan.temuan, *found]))
    reviu = list(_write(dict(beside_papers(review, typesetter)), folder))
    return replace(made, pemeriksaan=review, tertulis=tertulis, reviu=reviu)


def _leftover(tahun: Tahun, folder: Folder, sheets: Iterable[str]) -> list[Path]:
    """Papers of a jabatan, a decision or a perubahan that is no more: nobody should sign them."""
    names = {name for one in published(tahun) for name in (one.berkas, one.berkas_jejak) if name}
    return folder.leftover(names.union(sheets))


def _blocked(review: Pemeriksaan, pilihan: Pilihan) -> bool:
    return review.tahun is None or (review.menghalangi and not pilihan.tetap)


def _told(review: Pemeriksaan, made: Pembuatan, pilihan: Pilihan) -> str:
    """The line of progress: how many papers and where, or why there are none."""
    place = f" di {made.reviu[0].path.parent}" if made.reviu else ""
    if not _blocked(made.pemeriksaan, pilihan):
        return f"{len(made.tertulis)} naskah dan lembar reviu{place}"
    cause = "ada kesalahan" if _blocked(review, pilihan) else "isi naskah tidak cocok dengan sumbernya"
    return f"{cause}, tidak ada naskah yang ditulis{f'; lembar reviu{place}' if place else ''}"


def _targets(reviews: Sequence[Pemeriksaan], root: Path) -> dict[Path, Path]:
    """The output folder of each office; two may not share one, and nothing is written before that is sure."""
    targets: dict[Path, Path] = {}
    taken: dict[Path, Path] = {}
    for review in reviews:
        target = office_folder(root, review.tahun) if review.tahun else unread_folder(root, review.folder)
        if target is None:
            continue
        if target in taken:
            raise UsageError(
                f"{review.folder} dan {taken[target]} sama-sama menuju {target}. Ganti nama salah satu foldernya."
            )
        targets[review.folder] = target
        taken[target] = review.folder
    return targets


def _fill(
    pemeriksaan: Pemeriksaan, tahun: Tahun, pilihan: Pilihan, pengisi: Pengisi, target: Path
) -> tuple[dict[str, bytes], Pemeriksaan]:
    """Fill every paper and read it back; the papers by name, and the review with what the reading found.

    A draft in spite of findings bears a mark across its pages, also when only the reading found them.
    """
    wanted = list(published(tahun, pilihan.dokumen, pilihan.versi))
    mark = "RANCANGAN" if pemeriksaan.menghalangi else ""
    filled: dict[str, bytes] = {}
    found: list[Finding] = []
    for one in wanted:
        filled[one.berkas], faults = pengisi.paper(one, mark)
        found += faults
    review = replace(pemeriksaan, temuan=in_order([*pemeriksaan.temuan, *mark_accepted(found, tahun)]))
    if review.menghalangi and not mark and pilihan.tetap:
        mark = "RANCANGAN"
        filled = {one.berkas: pengisi.paper(one, mark)[0] for one in wanted}
    redlined = [one for one in wanted if pilihan.jejak or _is_there(target, one.berkas_jejak)]
    return filled | dict(filter(None, (pengisi.jejak(one, mark) for one in redlined))), review


def _is_there(folder: Path, name: str | None) -> bool:
    return name is not None and (folder / name).exists()


def _write(files: Mapping[str, bytes], folder: Folder) -> Iterator[Written]:
    """Write files, and remember what was written."""
    try:
        for name, content in files.items():
            yield folder.write(name, content)
    except BaseException:
        with suppress(OutputUnwritable):
            folder.remember()
        raise
    folder.remember()
