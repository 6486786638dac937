"""A small year with a perubahan, and its papers before and after another change, for tests that interrupt a run."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from conftest import CONTOH, change

from generator import pipeline, susun
from generator.output.files import Folder

OVERLAY = """\
ke: 1
tanggal: 2026-10-12
alasan: anggaran
dasar: Perubahan APBD Tahun Anggaran 2026
berlaku_mulai: oktober
indikator:
  ikm: {target: 86, bulanan: {desember: 86}, alasan: Survei diperbaiki}
"""


def year(folder: Path) -> Path:
    """The clean office with a perubahan, laid out as sources are."""
    office = Path(shutil.copytree(CONTOH, folder / "sukamaju" / "2026"))
    (office / "perubahan-1.yaml").write_text(OVERLAY, "utf-8")
    return office


def revise(office: Path) -> None:
    """Change what every paper and the redline show."""
    change(office / "kantor.yaml", "alamat: Jalan Merdeka Nomor 1", "alamat: Jalan Merdeka Nomor 2")
    change(office / "perubahan-1.yaml", "{target: 86, bulanan: {desember: 86}", "{target: 87, bulanan: {desember: 87}")


def run(office: Path, out: Path) -> pipeline.Pembuatan:
    """The papers and redlines of a year in a run of their own."""
    (made,) = pipeline.buat([office], pipeline.Pilihan(out, jejak=True), lambda line: None)
    return made


def files(folder: Path) -> dict[str, bytes]:
    """Every file of an output folder but those of the program itself."""
    found = [path for path in folder.rglob("*") if path.is_file() and not path.name.startswith(".")]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


@cache
def states() -> tuple[Mapping[str, bytes], Mapping[str, bytes]]:
    """What the program writes of the year, and of the year after other figures."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        office = year(folder / "sources")
        made = run(office, folder / "lama")
        assert not [finding for finding in made.pemeriksaan.temuan if finding.blocks]
        revise(office)
        run(office, folder / "baru")
        return files(folder / "lama" / "sukamaju" / "2026"), files(folder / "baru" / "sukamaju" / "2026")


def lay(papers: Mapping[str, bytes], folder: Path) -> None:
    """Write papers into an output folder as a run does."""
    list(susun._write(papers, Folder(folder)))
