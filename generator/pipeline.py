"""The run on one page: every office is read, checked, filled, written, here or by an `Executor`.

The command line and any other face call only this.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from pathlib import Path

from generator.documents.typeset import Typesetter
from generator.errors import NaskahError, UsageError
from generator.hasil import Kegagalan, Pembuatan, Pilihan, Report, kegagalan
from generator.output.files import office_folder
from generator.pelaksana import berurutan
from generator.reports.pemeriksaan import Pemeriksaan
from generator.sources.file_names import year_folders
from generator.sources.load import load_kantor
from generator.susun import periksa, periksa_di, susun, susun_di

__all__ = ["Kegagalan", "Pembuatan", "Pemeriksaan", "Pilihan", "buat", "folders", "periksa", "periksa_semua"]


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


def periksa_semua(
    years: Sequence[Path], *, bersumber: bool = True, executor: Executor | None = None
) -> Iterator[Pemeriksaan | Kegagalan]:
    """Read and check each year, in their order; one that cannot be opened does not stop the others.

    Args:
        years: The year folders.
        bersumber: Whether the sources are wanted along with the findings.
        executor: Who does the work; None for this process.
    """
    if executor is None:
        yield from (periksa_di(folder, Path.cwd(), bersumber) for folder in years)
        return
    calls = [(folder, Path.cwd(), bersumber) for folder in years]
    for folder, found in zip(years, berurutan(executor, periksa_di, calls), strict=True):
        yield kegagalan(folder, found) if isinstance(found, NaskahError) else found


def buat(
    years: Sequence[Path], pilihan: Pilihan, report: Report, executor: Executor | None = None
) -> Iterator[Pembuatan | Kegagalan]:
    """Check each year; then fill and write its review sheet, and its papers unless a finding blocks them.

    Outcomes and lines of progress come in the order of the years, whoever does the work. What stops one office
    does not stop the others.

    Args:
        years: The year folders.
        pilihan: What the user chose.
        report: Takes the lines of progress.
        executor: Who does the work; None for this process. `susun.susun_di` says what is sent and what comes back.

    Raises:
        UsageError: When the years have no such version, or two of them would share an output folder.
        TemplateBroken: When several years are made and a template has a fault.
        ProgramMissing: When PDFs are wanted and LibreOffice is not there.
    """
    _ready(years, pilihan)
    for n, (folder, made) in enumerate(zip(years, _made(years, pilihan, report, executor), strict=True), 1):
        told = made.kabar if isinstance(made, Pembuatan) else "gagal; sebabnya di akhir"
        if isinstance(made, Pembuatan) or len(years) > 1:
            report(f"[{n}/{len(years)}] {folder}: {told}")
        yield made


def _made(
    years: Sequence[Path], pilihan: Pilihan, report: Report, executor: Executor | None
) -> Iterator[Pembuatan | Kegagalan]:
    if executor is None:
        typesetter = Typesetter(pilihan.templat)
        for folder in years:
            try:
                made: Pembuatan | Kegagalan = susun(folder, pilihan, typesetter, report)
            except (NaskahError, OSError) as error:
                made = kegagalan(folder, error)
            yield made
        return
    calls = [(folder, Path.cwd(), pilihan) for folder in years]
    for folder, found in zip(years, berurutan(executor, susun_di, calls), strict=True):
        lines, made = ([], kegagalan(folder, found)) if isinstance(found, NaskahError) else found
        for line in lines:
            report(line)
        yield made


def _ready(years: Sequence[Path], pilihan: Pilihan) -> None:
    """See, before any office begins, that what they share is in order; see `buat` for what it raises."""
    if pilihan.versi and not any((folder / f"perubahan-{pilihan.versi}.yaml").exists() for folder in years):
        raise UsageError(f"Tidak ada perubahan-{pilihan.versi}.yaml di folder yang disebut. Betulkan --versi.")
    if pilihan.pdf:
        from generator.pdf import libreoffice

        libreoffice.need()
    if len(years) > 1:  # a single office is filled whole before its first file is written
        _apart(years, pilihan.keluaran)
        Typesetter(pilihan.templat).prove(pilihan.dokumen)


def _apart(years: Sequence[Path], root: Path) -> None:
    """See that no two offices share an output folder; what keeps one from having any is told when it is made."""
    taken: dict[Path, Path] = {}
    for folder in years:
        try:
            target = office_folder(root, folder, load_kantor(folder))
        except (NaskahError, OSError):
            continue
        if target is not None and target in taken:
            raise UsageError(
                f"{folder} dan {taken[target]} sama-sama menuju {target}. Ganti nama salah satu foldernya."
            )
        if target is not None:
            taken[target] = folder
