"""Prints papers: the PDF of each from its Word file on disk, made anew only when that file has changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.documents.papers import Paper
from generator.errors import PdfFailed, SourceUnreadable
from generator.model.tahun import Tahun
from generator.output.files import Written
from generator.readback.cetakan import Cetakan
from generator.word.pen import is_undecided

from .bacaan import NotWhole, read
from .libreoffice import converted
from .segel import digest, print_of
from .simpan import current, lay, on_disk

FORM = b"1"
"""Changed when the same Word file has to give another PDF than before."""
_UNDECIDED = (
    "{names} masih memuat revisi yang belum diputuskan, maka tidak dicetak, dan berkas gabungannya tidak dibuat. "
    "Terima atau tolak tiap revisi di Word (tab Tinjau), simpan, lalu ulangi."
)


@dataclass(frozen=True)
class Cetak:
    """A paper to be printed.

    Attributes:
        docx: Its Word file on disk; a person may have edited it.
        paper: What it was filled as.
        versi: The sources of its version.
    """

    docx: Path
    paper: Paper
    versi: Tahun


@dataclass(frozen=True)
class Tercetak:
    """A paper in print: where, its bytes, and what they show."""

    cetak: Cetak
    tertulis: Written
    isi: bytes
    bacaan: Cetakan


def papers(wanted: Sequence[Cetak], huruf: str, report: Callable[[str], None]) -> list[Tercetak]:
    """Print the papers that have changed; all of them, in their order.

    One with tracked changes is not printed: LibreOffice would print the words that go beside those that come.

    Args:
        wanted: The papers.
        huruf: Font of the equations.
        report: Takes a line of progress.

    Raises:
        PdfFailed: When some cannot be printed, or are undecided; the others are written before.
    """
    undecided = [item.docx for item in wanted if is_undecided(on_disk(item.docx) or b"")]
    wanted = [item for item in wanted if item.docx not in undecided]
    sources = {item.docx: _source(item.docx, huruf) for item in wanted}
    standing = {docx: found for docx, source in sources.items() if (found := current(_target(docx), source))}
    stale = [item.docx for item in wanted if item.docx not in standing]
    if stale:
        report(f"{len(stale)} PDF sedang dibuat dengan LibreOffice")
    fresh = dict(zip(stale, printed(stale, huruf), strict=True))
    made: list[Tercetak] = []
    for item in wanted:
        raw = fresh.get(item.docx)
        if raw is not None:
            standing[item.docx] = lay(_target(item.docx), print_of(raw, sources[item.docx], item.paper.tanggal))
        if item.docx in standing:
            made.append(_read_back(item, *standing[item.docx]))
    if lost := [docx for docx, raw in fresh.items() if raw is None]:
        raise failed(lost)
    if undecided:
        raise PdfFailed(_UNDECIDED.format(names=", ".join(map(str, undecided))))
    return made


def printed(files: Sequence[Path], huruf: str) -> list[bytes | None]:
    """The PDF of each file as LibreOffice makes it; one that got lost among others is tried once more by itself."""
    if not files:
        return []
    found = _run(files, huruf)
    if len(files) == 1 or not any(found):
        return found
    return [raw or _run([file], huruf)[0] for file, raw in zip(files, found, strict=True)]


def failed(lost: Sequence[Path]) -> PdfFailed:
    """What to say of papers that gave no PDF."""
    names = ", ".join(map(str, lost))
    return PdfFailed(
        f"LibreOffice tidak menghasilkan PDF yang utuh dari {names}. Buka berkas itu di Word: bila rusak, hapus dan "
        "jalankan lagi naskah buat; bila baik, simpan ulang. Keadaan LibreOffice: naskah diagnosa."
    )


def _source(docx: Path, huruf: str) -> str:
    content = on_disk(docx)
    if content is None:
        raise SourceUnreadable(f"{docx} tidak ada lagi. Jalankan lagi naskah buat.")
    return digest(FORM, huruf.encode(), content)


def _target(docx: Path) -> Path:
    return docx.with_suffix(".pdf")


def _read_back(item: Cetak, written: Written, content: bytes) -> Tercetak:
    try:
        return Tercetak(item, written, content, read(content))
    except NotWhole as error:
        raise SourceUnreadable(f"{written.path}: {error}. Hapus atau pindahkan, lalu ulangi.") from error


def _run(files: Sequence[Path], huruf: str) -> list[bytes | None]:
    with converted(files, huruf) as made:
        return [_whole(path) for path in made]


def _whole(path: Path) -> bytes | None:
    """The bytes of a PDF that is there and whole."""
    try:
        content = path.read_bytes()
        read(content)
    except (OSError, NotWhole):
        return None
    return content
