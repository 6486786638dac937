"""`naskah diagnosa`: whether this computer can make the papers, a line for each thing they need, and the remedy."""

from __future__ import annotations

import re
import sys
import tempfile
import textwrap
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from importlib import metadata
from pathlib import Path

from generator import __version__
from generator.answers.variabel import template_faults
from generator.documents.papers import TEMPLATES
from generator.errors import ExitCode, NaskahError, SourceUnreadable, reason
from generator.pdf import huruf, libreoffice
from generator.readback.cetakan import SELEBAR
from generator.sources.file_names import year_folders
from generator.sources.load import load
from generator.sources.register import read_register
from generator.word.shelf import Shelf
from generator.wording import joined, long_date

_OLDEST_PYTHON = (3, 11)
_MONTHS_OF_REGISTER = 18
_FONTS = re.compile(rb'<w:rFonts[^>]* w:ascii="([^"]+)"')
_LABEL, _WIDTH = 14, 80


class Keadaan(StrEnum):
    """How a thing stands; only KURANG keeps something from being made."""

    BERES = "beres"
    PERIKSA = "periksa"
    KURANG = "KURANG"


@dataclass(frozen=True)
class Baris:
    """One thing: how it stands, what it is, and what to do about it."""

    keadaan: Keadaan
    hal: str
    isi: str
    perbaikan: str = ""
    keluar: ExitCode = ExitCode.BERES


@dataclass(frozen=True)
class Tempat:
    """Where the user works."""

    sumber: Path
    keluaran: Path
    templat: Path


def diagnose(tempat: Tempat, today: date) -> list[Baris]:
    """Look at everything; nothing stays behind on disk."""
    years, fonts = _years(tempat.sumber)
    return [
        _python(),
        *_packages(),
        *_templates(tempat.templat),
        _output(tempat.keluaran),
        years,
        _register(today),
        _libreoffice(),
        *_fonts(tempat.templat, fonts),
    ]


def exit_code(rows: Sequence[Baris]) -> ExitCode:
    """That of the first thing without which no paper can be written; what only a PDF needs does not count."""
    return next((row.keluar for row in rows if row.keluar), ExitCode.BERES)


def tell(rows: Sequence[Baris]) -> str:
    """All of it in 80 columns."""
    lines = [f"naskah {__version__}", ""]
    for row in rows:
        head = f"  {row.keadaan:<8} {row.hal:<{_LABEL}} "
        rest = " " * len(head)
        lines += textwrap.wrap(row.isi, _WIDTH, initial_indent=head, subsequent_indent=rest, break_on_hyphens=False)
        for remedy in row.perbaikan.splitlines():
            lines += _wrapped(remedy, rest)
    missing = [row.hal for row in rows if row.keadaan is Keadaan.KURANG]
    papers = "Naskah Word belum dapat dibuat" if exit_code(rows) else "Naskah Word dapat dibuat"
    pdf = "PDF belum dapat dibuat" if missing else "PDF dapat dibuat"
    lines += ["", f"{papers}; {pdf}{f' (kurang: {joined(missing)})' if missing else ''}."]
    return "\n".join(lines)


def _wrapped(remedy: str, indent: str) -> list[str]:
    """A remedy under its line; a command to be copied is not broken."""
    if remedy.startswith("  "):
        return [f"{' ' * 11}{remedy}"]
    return textwrap.wrap(f"→ {remedy}", _WIDTH, initial_indent=indent, subsequent_indent=f"{indent}  ")


def _python() -> Baris:
    here = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info < _OLDEST_PYTHON:
        return Baris(Keadaan.KURANG, "Python", here, "Pasang Python 3.11 atau lebih baru.", ExitCode.PERINTAH_SALAH)
    return Baris(Keadaan.BERES, "Python", f"{here}, {sys.platform}")


def _packages() -> Iterator[Baris]:
    """The packages that the program names as needed, with their versions."""
    try:
        needed = [text for text in metadata.requires("naskah") or () if "extra ==" not in text]
    except metadata.PackageNotFoundError:
        yield Baris(Keadaan.PERIKSA, "Paket", "program berjalan tanpa dipasang; versi paketnya tidak diketahui")
        return
    found, missing = [], []
    for name in sorted(re.match(r"[\w.-]+", text)[0] for text in needed):  # type: ignore[index]
        try:
            found.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            missing.append(name)
    if missing:
        remedy = f"Jalankan: python -m pip install {' '.join(missing)}"
        yield Baris(Keadaan.KURANG, "Paket", f"tidak ada: {joined(missing)}", remedy, ExitCode.PERINTAH_SALAH)
    yield Baris(Keadaan.BERES, "Paket", ", ".join(found))


def _templates(own: Path) -> Iterator[Baris]:
    try:
        faults = template_faults(own, None)
    except NaskahError as error:
        faults = [str(error)]
    place = f"{len(TEMPLATES)} templat, {own}" if own.is_dir() else f"{len(TEMPLATES)} templat bawaan"
    if not faults:
        yield Baris(Keadaan.BERES, "Templat", place)
    for fault in faults:
        yield Baris(Keadaan.KURANG, "Templat", fault, "Rincian: naskah variabel --periksa", ExitCode.TEMPLAT_RUSAK)


def _output(folder: Path) -> Baris:
    """Try to write into the folder, or where it would be made."""
    place = next(place for place in (folder.absolute(), *folder.absolute().parents) if place.exists())
    try:
        with tempfile.TemporaryFile(dir=place):
            return Baris(Keadaan.BERES, "Keluaran", f"{folder} dapat ditulis")
    except OSError as error:
        remedy = "Periksa izin foldernya, atau pilih folder lain dengan -o."
        what = f"{folder} tidak dapat ditulis ({reason(error)})"
        return Baris(Keadaan.KURANG, "Keluaran", what, remedy, ExitCode.KELUARAN_TAK_TERTULIS)


def _years(folder: Path) -> tuple[Baris, list[str]]:
    """The year folders, and the fonts that their offices name."""
    years = [year for year in year_folders(folder) if year != folder or (year / "kantor.yaml").exists()]
    if not years:
        return Baris(
            Keadaan.PERIKSA, "Sumber", f"tidak ada folder tahun di {folder}", f"Mulai: naskah mulai {folder}/nama/2026"
        ), []
    read, unread = [], []
    for year in years:
        try:
            tahun = load(year).tahun
        except SourceUnreadable:
            tahun = None
        read += [tahun] if tahun else []
        unread += [] if tahun else [str(year)]
    fonts = list(dict.fromkeys(tahun.kantor.gaya.huruf for tahun in read))
    names = [f"{tahun.kantor.nama} {tahun.kantor.tahun}" for tahun in read]
    if unread:
        what = f"{len(years)} folder tahun; tidak terbaca: {joined(unread)}"
        return Baris(Keadaan.PERIKSA, "Sumber", what, f"Rincian: naskah periksa {folder}"), fonts
    few = f": {joined(names)}" if len(names) <= 6 else ""
    return Baris(Keadaan.BERES, "Sumber", f"{len(years)} folder tahun di {folder}{few}"), fonts


def _register(today: date) -> Baris:
    """How old the newest regulation is: a register that nobody keeps no longer knows what has been revoked."""
    known = set(read_register().values())
    newest = max(one.sejak for entry in known for one in (entry, *entry.perubahan))
    what = f"{len(known)} peraturan; yang terbaru {long_date(newest)}"
    months = (today.year - newest.year) * 12 + today.month - newest.month
    if months <= _MONTHS_OF_REGISTER:
        return Baris(Keadaan.BERES, "Peraturan", what)
    remedy = "Daftar ini mungkin tertinggal: periksa sendiri peraturan sesudah tanggal itu, atau perbarui program."
    return Baris(Keadaan.PERIKSA, "Peraturan", what, remedy)


def _libreoffice() -> Baris:
    try:
        program = libreoffice.find()
    except NaskahError as error:
        return Baris(Keadaan.KURANG, "LibreOffice", str(error))
    if program is None:
        what = "tidak ditemukan; diperlukan untuk --pdf"
        return Baris(Keadaan.KURANG, "LibreOffice", what, f"Pasang:\n{libreoffice.ways()}")
    version = libreoffice.version(program)
    if not version:
        remedy = f"Pasang ulang, atau tulis tempat program soffice yang benar di {libreoffice.VARIABLE}."
        return Baris(Keadaan.KURANG, "LibreOffice", f"{program} tidak menjawab", remedy)
    return Baris(Keadaan.BERES, "LibreOffice", f"{version}, {program}")


def _fonts(own: Path, more: Sequence[str]) -> Iterator[Baris]:
    """The fonts that templates and offices name, and what a PDF is printed in."""
    for name in dict.fromkeys([*sorted(_named(own)), *more]):
        found = huruf.stand_in(name)
        if found.sendiri:
            yield Baris(Keadaan.BERES, "Huruf", name)
        elif found.selebar:
            yield Baris(Keadaan.BERES, "Huruf", f"{name}; di PDF dicetak dengan {found.pengganti}, selebar dengannya")
        else:
            what = f"{name}; di PDF dicetak dengan {found.pengganti or 'huruf lain'}, yang lebarnya berbeda"
            yield Baris(Keadaan.PERIKSA, "Huruf", what, _remedy(name))


def _remedy(name: str) -> str:
    alike = SELEBAR.get(name)
    if not alike:
        return "Pasang huruf itu, atau sebut huruf lain di gaya.huruf pada kantor.yaml."
    return f"Pasang {name}, atau {alike[0]} yang bebas. Tanpa itu letak baris dan halaman PDF berbeda dari Word."


def _named(own: Path) -> set[str]:
    shelf = Shelf(own)
    found: set[str] = set()
    for name in TEMPLATES:
        try:
            with zipfile.ZipFile(shelf.find(name)) as package:
                found.update(font.decode() for font in _FONTS.findall(package.read("word/styles.xml")))
        except (NaskahError, OSError, KeyError, ValueError, RuntimeError, zipfile.BadZipFile):
            continue  # the line of the templates tells of it
    return found
