"""What each file of a year's folder is, told by its name, and where such folders are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

REQUIRED = ("kantor.yaml", "jabatan.yaml")
KNOWN = (*REQUIRED, "kinerja.yaml", "anggaran.yaml", "rencana-aksi.yaml", "pengecualian.yaml")
BOOK = "kinerja.xlsx"
OTHER_BOOKS: Mapping[str, str] = {
    ".xls": "bentuk Excel lama; simpan sebagai .xlsx",
    ".xlsm": "buku kerja bermakro; simpan sebagai .xlsx",
    ".ods": "simpan sebagai .xlsx",
}
"""Workbooks of other kinds than the one that is read."""
_PERUBAHAN = re.compile(r"perubahan-([1-9][0-9]?)\.yaml")
_BETWEEN = re.compile(r"[\s_-]+")
SILENT = frozenset({".png", ".jpg", ".jpeg", ".md", ".txt", ".db", ".ini"})
"""Files that may lie beside the sources without a word."""


def is_source(name: str) -> bool:
    """Whether a file of a year's folder is read: `kantor.yaml`, `sk-iku.yaml`, `kinerja/seksi.yaml`."""
    within, _, last = name.rpartition("/")
    if last.startswith((".", "~")) or within not in ("", "kinerja"):
        return False
    return last.endswith(".yaml") if within else last in KNOWN or is_sk(last) or is_perubahan(last)


def meant_by(name: str) -> str:
    """The source that a name is but for capitals, signs between words and `.yml`: `SK_IKU.yml`; empty if none."""
    stem, dot, _ = name.rpartition(".")
    meant = f"{_BETWEEN.sub('-', stem.strip().lower())}.yaml"
    right_kind = name.lower().endswith((".yaml", ".yml"))
    return meant if dot and right_kind and meant != name and is_source(meant) else ""


def is_book(name: str) -> bool:
    """Whether a file of a year's folder is a workbook that is read: `kinerja.xlsx`, `kinerja/seksi.xlsx`."""
    within, _, last = name.rpartition("/")
    return name == BOOK or (within == "kinerja" and last.endswith(".xlsx") and not last.startswith((".", "~")))


def is_sk(name: str) -> bool:
    """Whether it is a Keputusan."""
    return name.startswith("sk-") and name.endswith(".yaml")


def is_perubahan(name: str) -> bool:
    """Whether it is an overlay: `perubahan-1.yaml`."""
    return _PERUBAHAN.fullmatch(name) is not None


def perubahan_number(name: str) -> int:
    """The number of an overlay; 0 for any other file."""
    match = _PERUBAHAN.fullmatch(name)
    return int(match[1]) if match else 0


def year_folders(folder: Path) -> list[Path]:
    """The year folders under a year, an office, or all sources; those that hold a `kantor.yaml`.

    A folder without any is itself taken for a year, so that its missing files are reported.
    """
    if _looks_like_year(folder):
        return [folder]
    found = sorted(
        {p.parent for pattern in ("*/*.yaml", "*/*/*.yaml") for p in folder.glob(pattern) if _looks_like_year(p.parent)}
    )
    return found or [folder]


def _looks_like_year(folder: Path) -> bool:
    return any((folder / name).exists() for name in (*REQUIRED, "kinerja.yaml", "kinerja"))
