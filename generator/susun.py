"""One office and year: read, check, fill, write. Plain data in, plain data out, so that any process can do it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import local

from generator import checks
from generator.checks.accepted import accept, mark_accepted
from generator.documents.terbitan import Terbitan, published
from generator.documents.typeset import Typesetter
from generator.errors import NaskahError, OutputUnwritable, SourceUnreadable, reason
from generator.findings import Finding, Tingkat, in_order
from generator.hasil import Kegagalan, Pembuatan, Pilihan, Report, kegagalan
from generator.output.files import Folder, Written, office_folder
from generator.pengisian import Pengisi
from generator.reports.pemeriksaan import Pemeriksaan
from generator.reviu import beside_papers
from generator.sources.load import load
from generator.sources.rules import UNREADABLE


def periksa_di(folder: Path, tempat: Path, bersumber: bool) -> Pemeriksaan | Kegagalan:
    """Read and check one office and year, in whatever process.

    Args:
        folder: The year's folder.
        tempat: The folder that relative paths are told from.
        bersumber: Whether the sources are wanted along with the findings.
    """
    try:
        _be_at(tempat)
        review = periksa(folder)
    except (NaskahError, OSError) as error:
        return kegagalan(folder, error)
    return review if bersumber else review.tanpa_sumber()


def susun_di(folder: Path, tempat: Path, pilihan: Pilihan) -> tuple[list[str], Pembuatan | Kegagalan]:
    """Make the papers of one office and year, in whatever process; its lines of progress come with the outcome.

    Args:
        folder: The year's folder.
        tempat: The folder that relative paths are told from.
        pilihan: What the user chose.
    """
    lines: list[str] = []
    try:
        _be_at(tempat)
        return lines, susun(folder, pilihan, _typesetter(pilihan.templat), lines.append)
    except (NaskahError, OSError) as error:
        return lines, kegagalan(folder, error)


def _be_at(place: Path) -> None:
    """Stand in the folder that paths are told from; a worker on another computer begins elsewhere.

    Raises:
        SourceUnreadable: When that computer has no such folder.
    """
    try:
        if not place.samefile("."):
            os.chdir(place)
    except OSError as error:
        raise SourceUnreadable(
            f"Folder kerja {place} tidak dapat dibuka di komputer pelaksana ({reason(error)}). "
            "Folder bersama harus terpasang di tempat yang sama pada setiap komputer."
        ) from error


_compiled = local()
"""The typesetter of each thread: compiling takes as long as filling the papers of an office, and it serves one paper
at a time."""


def _typesetter(templates: Path | None) -> Typesetter:
    """The typesetter that this thread had for the office before, unless a template was saved since."""
    fresh = Typesetter(templates)
    state = fresh.state()
    if getattr(_compiled, "state", None) != state:
        _compiled.state, _compiled.typesetter = state, fresh
    found: Typesetter = _compiled.typesetter
    return found


def periksa(folder: Path) -> Pemeriksaan:
    """Read and check one office and year.

    Raises:
        SourceUnreadable: When a file cannot be opened at all.
    """
    reading = load(folder)
    found = list(reading.findings)
    if reading.tahun is not None:
        found += accept(checks.run(reading.tahun, lengkap=reading.lengkap), reading.tahun, lengkap=reading.lengkap)
    unreadable = reading.tahun is None or any(
        finding.kode in UNREADABLE and finding.tingkat is Tingkat.KESALAHAN for finding in found
    )
    return Pemeriksaan(folder, reading.tahun, in_order(found), unreadable)


def susun(folder: Path, pilihan: Pilihan, typesetter: Typesetter, report: Report) -> Pembuatan:
    """Check one office and year; fill its papers unless a finding blocks them, and only then write, review included.

    Raises:
        SourceUnreadable: When a source cannot be opened.
        TemplateBroken: When a template cannot be used; nothing is written then.
        OutputUnwritable: When a paper cannot be written.
        PdfFailed: When a paper cannot be printed.
    """
    review = periksa(folder)
    target = office_folder(pilihan.keluaran, folder, review.tahun.kantor if review.tahun else None)
    halangan = "ada kesalahan" if _blocked(review, pilihan) else ""
    filled: dict[str, bytes] = {}
    if target is None:
        return Pembuatan(review.tanpa_sumber(), [], [], halangan=halangan)
    output = Folder(target, gabung=pilihan.gabung)
    terbitan = [] if review.tahun is None or halangan else list(published(review.tahun))
    if terbitan:
        filled, review = _fill(review, terbitan, pilihan, Pengisi(typesetter, output), target)
        if _blocked(review, pilihan):
            filled, halangan = {}, "isi naskah tidak cocok dengan sumbernya"
    sheets = dict(beside_papers(review, typesetter))
    written = list(_write(filled | sheets, output))
    gone = _leftover(terbitan, output, sheets) if filled else []
    made = Pembuatan(review, written[: len(filled)], written[len(filled) :], gone, halangan)
    if filled and pilihan.pdf:
        made = _with_pdf(made, terbitan, pilihan, typesetter, output, report)
    return replace(made, pemeriksaan=made.pemeriksaan.tanpa_sumber())


def _with_pdf(
    made: Pembuatan,
    terbitan: Iterable[Terbitan],
    pilihan: Pilihan,
    typesetter: Typesetter,
    folder: Folder,
    report: Report,
) -> Pembuatan:
    """Print the papers as they stand on disk, and say in the review what the prints show."""
    from generator.pdf.cetak import Cetak
    from generator.pdf.pembuatan import Permintaan, make

    tahun = made.pemeriksaan.tahun
    assert tahun is not None, "papers were made"
    wanted = [Cetak(folder.path / one.berkas, one.paper, one.tahun) for one in terbitan]
    there = [one for one in wanted if one.docx.exists()]
    printed = make(Permintaan(tahun, folder.path, there, pilihan.tanda, pilihan.lampirkan), typesetter, report)
    tertulis = [*made.tertulis, *printed.tertulis]
    found = mark_accepted(printed.temuan, tahun)
    if not found:
        return replace(made, tertulis=tertulis)
    review = replace(made.pemeriksaan, temuan=in_order([*made.pemeriksaan.temuan, *found]))
    reviu = list(_write(dict(beside_papers(review, typesetter)), folder))
    return replace(made, pemeriksaan=review, tertulis=tertulis, reviu=reviu)


def _leftover(terbitan: Iterable[Terbitan], folder: Folder, sheets: Iterable[str]) -> list[Path]:
    """Papers of a jabatan, a decision or a perubahan that is no more: nobody should sign them."""
    names = {name for one in terbitan for name in (one.berkas, one.berkas_jejak) if name}
    return folder.leftover(names.union(sheets))


def _blocked(review: Pemeriksaan, pilihan: Pilihan) -> bool:
    return review.tahun is None or (review.menghalangi and not pilihan.tetap)


def _fill(
    pemeriksaan: Pemeriksaan, terbitan: Iterable[Terbitan], pilihan: Pilihan, pengisi: Pengisi, target: Path
) -> tuple[dict[str, bytes], Pemeriksaan]:
    """Fill the papers asked for and read them back; by name, and the review with what the reading found.

    A draft in spite of findings bears a mark across its pages, also when only the reading found them.
    """
    tahun = pemeriksaan.tahun
    assert tahun is not None, "it has papers"
    wanted = [one for one in terbitan if _asked_for(one, pilihan)]
    mark = "RANCANGAN" if pemeriksaan.menghalangi else ""
    filled: dict[str, bytes] = {}
    found: list[Finding] = []
    for one in wanted:
        filled[one.berkas], faults = pengisi.paper(one, mark)
        found += faults
    review = replace(pemeriksaan, temuan=in_order([*pemeriksaan.temuan, *mark_accepted(found, tahun)]))
    if review.menghalangi and not mark and pilihan.tetap:
        mark = "RANCANGAN"
        filled = {one.berkas: pengisi.paper(one, mark)[0] for one in wanted}
    redlined = [one for one in wanted if pilihan.jejak or _is_there(target, one.berkas_jejak)]
    return filled | dict(filter(None, (pengisi.jejak(one, mark) for one in redlined))), review


def _asked_for(one: Terbitan, pilihan: Pilihan) -> bool:
    kinds, version = pilihan.dokumen, pilihan.versi
    return (kinds is None or one.paper.jenis in kinds) and version in (None, one.tahun.versi)


def _is_there(folder: Path, name: str | None) -> bool:
    return name is not None and (folder / name).exists()


def _write(files: Mapping[str, bytes], folder: Folder) -> Iterator[Written]:
    """Write files, and remember what was written."""
    try:
        for name, content in files.items():
            yield folder.write(name, content)
    except BaseException:
        with suppress(OutputUnwritable):
            folder.remember()
        raise
    folder.remember()
