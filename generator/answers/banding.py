"""What `naskah banding` answers: what a perubahan changes, as text, JSON or a paper."""

from __future__ import annotations

from pathlib import Path

from generator.documents.papers import matriks_paper, touched
from generator.documents.typeset import Typesetter
from generator.errors import SourceUnreadable, UsageError
from generator.model.perubahan import read_version
from generator.model.tahun import Tahun
from generator.reports.banding import LaporanBanding, as_text
from generator.reports.banding_json import as_json
from generator.reports.layar import Layar
from generator.sources.file_names import year_folders
from generator.sources.load import load

_HOW = """\
Tulis perubahan-1.yaml di folder itu, hanya yang berubah, misalnya:
  ke: 1
  tanggal: {tahun}-10-12
  alasan: anggaran
  dasar: Perubahan APBD Tahun Anggaran {tahun}
  indikator:
    pengenal-indikator: {{target: 1.950, bulanan: {{desember: 300}}}}"""


def tell(
    folder: Path,
    dari: str | None,
    ke: str | None,
    bentuk: str,
    templates: Path | None = None,
    layar: Layar | None = None,
) -> str | bytes:
    """What differs between two versions of a year.

    Args:
        folder: The year's folder.
        dari: The version before: `murni` or a number; the one before `ke` if None.
        ke: The version after; the last if None.
        bentuk: `teks`, `json`, or `docx`, the paper `matriks-perubahan` as bytes.
        templates: The workspace's own templates.
        layar: The terminal that shows `teks`; None for a file.

    Raises:
        UsageError: When the folder is no year, or has no such version.
        SourceUnreadable: When a source cannot be read.
        TemplateBroken: When the template cannot be used.
    """
    tahun = _read(_year(folder))
    first, last = _versions(tahun, folder, dari, ke)
    lama, baru = tahun.pada_versi(first), tahun.pada_versi(last)
    report = LaporanBanding.of(folder, lama, baru, touched(lama, baru))
    match bentuk:
        case "docx":
            return Typesetter(templates).set(matriks_paper(lama, baru, report.banding), baru)
        case "json":
            return as_json(report)
        case _:
            return as_text(report, layar)


def _year(folder: Path) -> Path:
    """The one year that is meant."""
    if not folder.is_dir():
        raise UsageError(f"Folder {folder} tidak ada. Sebut folder tahun, mis. sources/kecamatan-anda/2026.")
    years = year_folders(folder)
    if len(years) != 1:
        named = f" Yang ada: {', '.join(year.as_posix() for year in years)}." if years else ""
        raise UsageError(f"{folder} bukan folder satu tahun. Sebut satu folder tahun.{named}")
    return years[0]


def _read(folder: Path) -> Tahun:
    reading = load(folder)
    if reading.tahun is None or not reading.lengkap:
        raise SourceUnreadable(
            f"{folder}: sebagian sumber tidak terbaca, sehingga tidak dapat dibandingkan. "
            f"Perbaiki dahulu menurut: naskah periksa {folder}"
        )
    return reading.tahun


def _versions(tahun: Tahun, folder: Path, dari: str | None, ke: str | None) -> tuple[int, int]:
    """The two versions, the earlier one first."""
    known = [0, *(step.perubahan.ke for step in tahun.langkah)]
    if len(known) == 1:
        how = _HOW.format(tahun=tahun.kantor.tahun)
        raise UsageError(f"{folder} belum mempunyai perubahan, jadi tidak ada yang dibandingkan. {how}")
    last = _version(ke, known, "--ke") if ke is not None else known[-1]
    before = [version for version in known if version < last]
    first = _version(dari, known, "--dari") if dari is not None else max(before, default=0)
    if first >= last:
        told = [_told(version) for version in known]
        raise UsageError(
            f"--dari ({_told(first)}) harus versi sebelum --ke ({_told(last)}). Urutannya: {', '.join(told)}."
        )
    return first, last


def _version(text: str, known: list[int], option: str) -> int:
    version = read_version(text)
    if version not in known:
        raise UsageError(f"{option}: tidak ada versi «{text}». Pilihan: {', '.join(map(_told, known))}.")
    return known[known.index(version)]


def _told(version: int) -> str:
    return str(version) if version else "murni"
