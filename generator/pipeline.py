"""The run on one page: read, check, fill, write. The command line and any other face call only this."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from generator import checks, readback
from generator.checks.accepted import accept, mark_accepted
from generator.documents.papers import papers
from generator.documents.typeset import Typesetter
from generator.errors import OutputUnwritable, SourceUnreadable, UsageError, reason
from generator.findings import Finding, in_order
from generator.model.kantor import JenisDokumen
from generator.model.tahun import Tahun
from generator.output.files import Folder, Written, office_folder
from generator.readback.naskah import Naskah
from generator.reports.pemeriksaan import Pemeriksaan
from generator.sources.load import load, year_folders
from generator.sources.rules import UNREADABLE
from generator.word.reading import Terbaca

Report = Callable[[str], None]
"""Takes a line of progress."""


@dataclass(frozen=True)
class Pembuatan:
    """What came of making the papers of one office and year; nothing written while a finding blocks."""

    pemeriksaan: Pemeriksaan
    tertulis: list[Written]


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
    """Check each year; then fill and write its papers, unless a finding blocks them.

    Raises:
        SourceUnreadable: When a source cannot be opened.
        TemplateBroken: When a template cannot be used.
        OutputUnwritable: When a paper cannot be written.
    """
    typesetter = Typesetter(pilihan.templat)
    reviews = [periksa(folder) for folder in years]
    targets = _targets(reviews, pilihan.keluaran)
    for n, pemeriksaan in enumerate(reviews, 1):
        folder = pemeriksaan.folder
        if pemeriksaan.tahun is None or (pemeriksaan.menghalangi and not pilihan.tetap):
            report(f"[{n}/{len(years)}] {folder}: ada kesalahan, tidak ada naskah yang ditulis")
            yield Pembuatan(pemeriksaan, [])
            continue
        target = targets[folder]
        tahun = pemeriksaan.tahun
        filled, pemeriksaan = _fill(pemeriksaan, tahun, pilihan, typesetter, target)
        if pemeriksaan.menghalangi and not pilihan.tetap:
            report(f"[{n}/{len(years)}] {folder}: isi naskah tidak cocok dengan sumbernya, tidak ada yang ditulis")
            yield Pembuatan(pemeriksaan, [])
            continue
        written = list(_write(filled, Folder(target)))
        report(f"[{n}/{len(years)}] {folder}: {len(written)} naskah di {target}")
        yield Pembuatan(pemeriksaan, written)


def _targets(reviews: Sequence[Pemeriksaan], root: Path) -> dict[Path, Path]:
    """The output folder of each office; two may not share one, and nothing is written before that is sure."""
    targets: dict[Path, Path] = {}
    taken: dict[Path, Path] = {}
    for review in reviews:
        if review.tahun is None:
            continue
        target = office_folder(root, review.tahun)
        if target in taken:
            raise UsageError(
                f"{review.folder} dan {taken[target]} sama-sama menuju {target}. Ganti nama salah satu foldernya."
            )
        targets[review.folder] = target
        taken[target] = review.folder
    return targets


def _fill(
    pemeriksaan: Pemeriksaan, tahun: Tahun, pilihan: Pilihan, typesetter: Typesetter, target: Path
) -> tuple[dict[str, bytes], Pemeriksaan]:
    """Fill every paper and read it back; the papers by name, and the review with what the reading found.

    A draft in spite of findings bears a mark across its pages, also when only the reading found them.
    """
    mark = "RANCANGAN" if pemeriksaan.menghalangi else ""
    filled: dict[str, bytes] = {}
    found: list[Finding] = []
    for paper in papers(tahun, pilihan.dokumen):
        filled[paper.nama] = typesetter.set(paper, tahun, watermark=mark)
        shown = (target / f"{paper.nama}.docx").as_posix()
        naskah = Naskah(paper.nama, shown, Terbaca(filled[paper.nama]), tahun, typesetter.variables(paper))
        found += mark_accepted(readback.check(naskah), tahun)
    review = replace(pemeriksaan, temuan=in_order([*pemeriksaan.temuan, *found]))
    if review.menghalangi and not mark and pilihan.tetap:
        filled = {
            paper.nama: typesetter.set(paper, tahun, watermark="RANCANGAN") for paper in papers(tahun, pilihan.dokumen)
        }
    return filled, review


def _write(filled: Mapping[str, bytes], target: Folder) -> Iterator[Written]:
    """Write the papers that were filled, and remember what was written."""
    try:
        for name, content in filled.items():
            yield target.write(f"{name}.docx", content)
    except BaseException:
        with suppress(OutputUnwritable):
            target.remember()
        raise
    target.remember()
