"""`naskah impor`: an old paper from its file to a folder of drafted sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.errors import SourceUnreadable, UsageError, reason
from generator.pdf.bacaan import NotWhole
from generator.sources.start import write_schemas
from generator.sources.year_folder import new_folder, write_texts
from generator.word.blocks import Unreadable

from .baca_pdf import read_pdf
from .baca_word import read_docx
from .lama import Bagian, Lama
from .susun import draft_of
from .tulis import SISA, remarks, texts

_LOCKED = b"\xd0\xcf\x11\xe0"
_MAX_BYTES = 64 * 2**20
_SHOWN = 20
"""Remarks that a screen holds."""


@dataclass(frozen=True, slots=True)
class Hasil:
    """What came of an old paper.

    Attributes:
        berkas: The files written.
        catatan: What a person has to look at.
        lemah: Whether it was a PDF of which only lines can be read.
    """

    berkas: tuple[Path, ...]
    catatan: tuple[str, ...]
    lemah: bool

    def daftar(self) -> Iterator[str]:
        """The remarks for a screen; all of them stand in the file."""
        if self.lemah:
            yield "PDF ini hanya terbaca baris demi baris, tanpa tabel. Bila ada berkas Word-nya, pakai itu."
        yield from self.catatan[:_SHOWN]
        if len(self.catatan) > _SHOWN:
            yield f"... dan {len(self.catatan) - _SHOWN} lagi; semuanya di {SISA}."


def impor(path: Path, folder: Path) -> Hasil:
    """Draft the sources of a year from an old paper.

    Args:
        path: A .docx or .pdf.
        folder: Absent or empty.

    Raises:
        UsageError: When there is no such paper, or the folder holds something already.
        SourceUnreadable: When the paper is broken, locked, of another kind, or without words.
        OutputUnwritable: When the folder cannot be written.
    """
    lama = _read(path)
    draft = draft_of(lama)
    files = texts(draft, lama)
    with new_folder(folder) as place:
        write_texts(place, files)
        write_schemas(folder.resolve().parent.parent / "skema")
    return Hasil(tuple(folder / name for name in sorted(files)), tuple(remarks(draft, lama)), lama.lemah)


def _read(path: Path) -> Lama:
    if not path.is_file():
        what = f"{path} adalah folder" if path.is_dir() else f"Berkas {path} tidak ada"
        raise UsageError(f"{what}. Sebut naskah lama Anda, mis. naskah impor lama.docx -o sources/...")
    try:
        with path.open("rb") as file:
            content = file.read(_MAX_BYTES + 1)
    except OSError as error:
        raise SourceUnreadable(f"{path} tidak dapat dibuka ({reason(error)}). Periksa izin berkasnya.") from error
    if len(content) > _MAX_BYTES:
        raise SourceUnreadable(
            f"{path} lebih besar dari {_MAX_BYTES // 2**20} MB. Simpan lagi tanpa gambar, lalu ulangi."
        )
    is_pdf = path.suffix.lower() == ".pdf" or content.startswith(b"%PDF-")
    pieces, weak = _pdf(path, content) if is_pdf else (_docx(path, content), False)
    if not pieces:
        raise SourceUnreadable(
            f"{path} tidak memuat tulisan, mungkin hasil pindai. Ketik ulang, atau pakai berkas Word-nya."
        )
    return Lama(path.name, pieces, weak)


def _docx(path: Path, content: bytes) -> list[Bagian]:
    if content.startswith(_LOCKED):
        fault = (
            "terkunci kata sandi, atau berbentuk Word lama (.doc). Buka di Word, simpan sebagai .docx tanpa kata sandi"
        )
        raise SourceUnreadable(f"{path} {fault}, lalu ulangi.")
    try:
        return read_docx(content)
    except (Unreadable, RecursionError) as error:
        raise SourceUnreadable(
            f"{path} rusak, atau bukan naskah Word (.docx). Simpan lagi dari Word, lalu ulangi."
        ) from error


def _pdf(path: Path, content: bytes) -> tuple[list[Bagian], bool]:
    try:
        return read_pdf(content)
    except NotWhole as fault:
        remedy = "Buka kuncinya" if "kunci" in str(fault) else "Simpan lagi sebagai PDF, atau pakai berkas Word-nya"
        raise SourceUnreadable(f"{path} tidak dapat dibaca: {fault}. {remedy}, lalu ulangi.") from fault
