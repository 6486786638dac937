"""The run on one page: read, check, fill, write. The command line and any other face call only this."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator import checks
from generator.checks.accepted import accept
from generator.documents.papers import NOT_YET, papers
from generator.documents.typeset import Typesetter
from generator.errors import OutputUnwritable, SourceUnreadable, UsageError, reason
from generator.findings import in_order
from generator.model.kantor import JenisDokumen
from generator.output.files import Folder, Written, office_folder, unread_folder
from generator.reports.pemeriksaan import Pemeriksaan
from generator.reviu import beside_papers
from generator.sources.load import load, year_folders
from generator.sources.rules import UNREADABLE

Report = Callable[[str], None]
"""Takes a line of progress."""


@dataclass(frozen=True)
class Pembuatan:
    """What came of making the papers of one office and year.

    Attributes:
        pemeriksaan: Its review.
        tertulis: Its papers; none while a finding blocks them.
        reviu: The review as files beside them, always.
    """

    pemeriksaan: Pemeriksaan
    tertulis: list[Written]
    reviu: list[Written]


@dataclass(frozen=True)
class Pilihan:
    """What the user chose for `buat`.

    Attributes:
        keluaran: Folder that takes `<kecamatan>/<tahun>/`.
        dokumen: Only these kinds of paper; all if None.
        tetap: Write drafts with a watermark in spite of findings.
        templat: Folder of the workspace's own templates; they go before the shipped ones.
    """

    keluaran: Path
    dokumen: frozenset[JenisDokumen] | None = None
    tetap: bool = False
    templat: Path | None = None


def folders(paths: Sequence[Path]) -> list[Path]:
    """The year folders behind what the user named: a year, an office, or all sources.

    Raises:
        UsageError: When a path is not a folder.
    """
    for path in paths:
        if not path.is_dir():
            raise UsageError(f"Folder {path} tidak ada. Sebut folder tahun, folder kantor, atau folder sources.")
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
        OutputUnwritable: When a paper cannot be written.
    """
    typesetter = Typesetter(pilihan.templat)
    reviews = [periksa(folder) for folder in years]
    targets = _targets(reviews, pilihan.keluaran)
    for n, review in enumerate(reviews, 1):
        target = targets.get(review.folder)
        filled = list(_papers(review, pilihan, typesetter))
        sheets = list(beside_papers(review, typesetter)) if target else []
        written = list(_write(Folder(target), [*filled, *sheets])) if target else []
        report(f"[{n}/{len(years)}] {review.folder}: {_done(review, pilihan, filled, target)}")
        for kind in _not_yet(review) if filled else ():
            report(f"    {kind} diminta di kantor.yaml, tetapi belum dapat dibuat versi ini")
        yield Pembuatan(review, written[: len(filled)], written[len(filled) :])


def _blocked(review: Pemeriksaan, pilihan: Pilihan) -> bool:
    return review.tahun is None or (review.menghalangi and not pilihan.tetap)


def _done(review: Pemeriksaan, pilihan: Pilihan, filled: Sequence[object], target: Path | None) -> str:
    if not _blocked(review, pilihan):
        return f"{len(filled)} naskah dan lembar reviu di {target}"
    sheet = f"; lembar reviu di {target}" if target else ""
    return f"ada kesalahan, tidak ada naskah yang ditulis{sheet}"


def _not_yet(review: Pemeriksaan) -> list[JenisDokumen]:
    return sorted(NOT_YET & set(review.tahun.kantor.dokumen or ())) if review.tahun else []


def _papers(review: Pemeriksaan, pilihan: Pilihan, typesetter: Typesetter) -> Iterator[tuple[str, bytes]]:
    """The papers of an office by file name; none while a finding blocks them."""
    if review.tahun is None or _blocked(review, pilihan):
        return
    mark = "RANCANGAN" if review.menghalangi else ""
    for paper in papers(review.tahun, pilihan.dokumen):
        yield f"{paper.nama}.docx", typesetter.set(paper, review.tahun, watermark=mark)


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


def _write(folder: Folder, files: Sequence[tuple[str, bytes]]) -> Iterator[Written]:
    """Write files that are all filled, so that a broken template leaves nothing half done."""
    try:
        for name, content in files:
            yield folder.write(name, content)
    except BaseException:
        with suppress(OutputUnwritable):
            folder.remember()
        raise
    folder.remember()
