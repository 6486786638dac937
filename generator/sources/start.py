"""A new folder to begin from: a small filled example with the schemas beside it."""

from __future__ import annotations

import re
from importlib.resources import as_file, files
from pathlib import Path
from shutil import copytree, ignore_patterns

from generator.errors import OutputUnwritable, UsageError, reason
from generator.model.wilayah import Tempat, kunci_nama

from .schema import schemas

_EXAMPLE_YEAR = 2026
_NEAR = re.compile(r"\b202[5-9]\b")
"""The years of the example's own period; the regulations it cites are older."""


_OF_A_KOTA = {
    "jenis: perbup": "jenis: perwali",
    "pemberdayaan masyarakat desa": "pemberdayaan masyarakat kelurahan",
    "penyelenggaraan pemerintahan desa": "penyelenggaraan kegiatan kelurahan",
}
"""What the example says of a kecamatan in a kabupaten, and of one in a kota."""


def start(folder: Path, tempat: Tempat | None = None) -> list[Path]:
    """Fill a new folder with the example office.

    Args:
        folder: Absent or empty; the example moves to the year that it is named after.
        tempat: Where the new office is; the example's own invented place if None.

    Returns:
        The files written, sorted.

    Raises:
        UsageError: When the folder holds something already.
        OutputUnwritable: When it cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(f"{folder} sudah ada isinya. Pilih nama folder baru, mis. sources/kecamatan-anda/2026.")
    try:
        with as_file(files("generator") / "contoh") as example:
            copytree(example, folder, dirs_exist_ok=True, ignore=ignore_patterns("__pycache__", "*.py"))
        _set_year(folder)
        if tempat is not None:
            _set_place(folder, tempat)
        write_schemas(folder.resolve().parent.parent / "skema")
    except OSError as error:
        raise OutputUnwritable(f"{folder} tidak dapat ditulis ({reason(error)}). Pilih folder lain.") from error
    return sorted(path for path in folder.iterdir() if path.is_file())


def _set_year(folder: Path) -> None:
    """Let the example be of the year that the folder is named after: its years and dates move along."""
    name = folder.resolve().name
    if not re.fullmatch(r"20\d\d", name):
        return
    ahead = int(name) - _EXAMPLE_YEAR
    for path in sorted(folder.glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        moved = _NEAR.sub(lambda year: str(int(year[0]) + ahead), text)
        path.write_text(moved, encoding="utf-8", newline="\n")


def _set_place(folder: Path, tempat: Tempat) -> None:
    """Let the example be of another place wherever it names its own."""
    region = tempat.daerah
    words = {
        "sukamaju@contoh.go.id": f"{kunci_nama(tempat.kecamatan)}@contoh.go.id",
        "Sukamaju": tempat.kecamatan,
        "kabupaten: Nusaraya": f"{region.jenis.lower()}: {region.nama}",
        "Kabupaten Nusaraya": str(region),
        "Bupati Nusaraya": f"{'Bupati' if region.jenis == 'Kabupaten' else 'Wali Kota'} {region.nama}",
        "Nusantara": region.provinsi,
    }
    if region.jenis == "Kota":
        words |= _OF_A_KOTA
    places = re.compile("|".join(map(re.escape, words)))
    for path in sorted(folder.glob("*.yaml")):
        text = places.sub(lambda match: words[match[0]], path.read_text(encoding="utf-8"))
        path.write_text(text, encoding="utf-8", newline="\n")


def write_schemas(folder: Path) -> None:
    """Write every schema where the first line of the sources looks for it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
