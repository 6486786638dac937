"""The year's tables as one workbook, and back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from generator.errors import SourceUnreadable, UsageError, reason
from generator.model.tahun import Tahun
from generator.output.files import write_report
from generator.sources.excel.export import export
from generator.sources.excel.origin import Pemilik
from generator.sources.excel.sheet_rows import Perubahan
from generator.sources.excel.take_over import Pengambilan, take_over
from generator.sources.excel.xlsx_reader import Unreadable, read_file, read_workbook
from generator.sources.file_names import is_book, is_source
from generator.sources.load import load
from generator.sources.yaml_file import read_text
from generator.sources.year_folder import read_books, read_texts


def ekspor(folder: Path, target: Path) -> None:
    """Write the tables of a year as a workbook.

    Raises:
        UsageError: When the folder is no year that can be exported, or the workbook would be one of its sources.
        SourceUnreadable: When its sources do not say something sound yet.
        OutputUnwritable: When the workbook cannot be written.
    """
    _beside(folder, target)
    tahun, texts = _sound(folder)
    write_report(target, workbook(tahun, texts))


def _beside(folder: Path, target: Path) -> None:
    """See that a workbook is not laid over or beside the sources as one of them."""
    year, book = folder.resolve(), target.resolve()
    name = book.relative_to(year).as_posix() if book.is_relative_to(year) else ""
    if is_source(name) or is_book(name):
        raise UsageError(
            f"{target} terbaca sebagai sumber tahun itu sendiri, sehingga sumbernya ganda atau tertimpa. "
            "Pilih nama lain, mis. -o tahun.xlsx; buku kerja sebagai sumber indikator: lihat panduan, Excel, cara 2."
        )


@dataclass(frozen=True)
class Impor:
    """A workbook that waits to be taken over.

    Attributes:
        folder: The year's folder.
        isi: What it changes.
    """

    folder: Path
    isi: Pengambilan

    def laporan(self) -> str:
        """Every change on its line: cell, key, semula and menjadi; and what a person should know first."""
        lines = [f"Perhatian: {name} berubah sesudah buku kerja ini diekspor." for name in self.isi.usang]
        lines += [f"Perhatian: {part}." for part in self.isi.perhatian]
        lines += [f"Tidak terbaca: {fault}." for fault in self.isi.galat]
        lines += [f"Perhatian: catatan ini ikut terhapus: {comment}" for comment in self.isi.hilang]
        lines += [_told(change) for change in self.isi.perubahan]
        if self.isi.galat:
            lines.append("Betulkan itu di buku kerja, lalu ulangi; belum ada yang ditulis.")
        elif not self.isi.teks:
            lines.append("Tidak ada perubahan.")
        elif not self.isi.perubahan:
            lines.append(f"Hanya urutan baris yang berubah: {', '.join(sorted(self.isi.teks))}.")
        else:
            lines.append(f"{len(self.isi.perubahan)} perubahan untuk {', '.join(sorted(self.isi.teks))}.")
        return "\n".join(lines)

    def tulis(self) -> list[Path]:
        """Write the sources that change, each at once.

        Raises:
            OutputUnwritable: When one cannot be written.
        """
        paths = [self.folder / name for name in sorted(self.isi.teks)]
        for path in paths:
            write_report(path, _encoded(path, self.isi.teks[path.relative_to(self.folder).as_posix()]))
        return paths


def impor(book: Path, folder: Path) -> Impor:
    """Read a workbook against the sources of a year; nothing is written yet.

    Raises:
        UsageError: When the workbook or the folder is not what it should be.
        SourceUnreadable: When one of them cannot be read.
    """
    tahun, texts = _sound(folder)
    try:
        sheets = read_workbook(read_file(book))
    except FileNotFoundError as error:
        raise UsageError(f"Buku kerja {book} tidak ada.") from error
    except OSError as error:
        raise SourceUnreadable(f"{book} tidak dapat dibuka ({reason(error)}).") from error
    except Unreadable as error:
        raise SourceUnreadable(f"{book} tidak dapat dibaca: {error}. Simpan lagi sebagai .xlsx tanpa sandi.") from error
    taken = take_over(sheets, texts, _owner(tahun))
    own = tuple(
        f"baris lembar Kinerja yang berasal dari {name} ikut disunting; kembalikan, lalu ubah langsung di {name}"
        for name in filter(is_book, taken.teks)
    )
    return Impor(folder, replace(taken, teks={}, galat=own) if own else taken)


def _told(change: Perubahan) -> str:
    before, after = (" / ".join(text.split("\n")) for text in (change.semula, change.menjadi))
    place = f"{change.sel}  " if change.sel else ""
    return f"{place}{change.kunci}: {before or '(kosong)'} -> {after or '(kosong)'}"


def _encoded(path: Path, text: str) -> bytes:
    """A text as its file was written before."""
    old = path.read_bytes()[:2] if path.exists() else b""
    return text.encode("utf-16" if old in (b"\xff\xfe", b"\xfe\xff") else "utf-8")


def workbook(tahun: Tahun, texts: dict[str, str]) -> bytes:
    """The workbook of a year, from its sources as text."""
    kantor = tahun.kantor
    trees = {name: read_text(text, name) for name, text in texts.items()}
    return export(trees, texts, f"{kantor.kecamatan} {kantor.tahun}", kantor.gaya.kertas, _owner(tahun))


def _owner(tahun: Tahun) -> Pemilik:
    return Pemilik(f"{tahun.kantor.nama}, {tahun.kantor.daerah}", tahun.kantor.tahun)


def _sound(folder: Path) -> tuple[Tahun, dict[str, str]]:
    """The year and those of its sources that a workbook shows."""
    if not (folder / "kantor.yaml").is_file():
        raise UsageError(f"{folder} bukan folder tahun. Sebut folder yang memuat kantor.yaml.")
    reading = load(folder)
    fault = next((finding for finding in reading.findings if finding.blocks), None)
    if fault is not None or reading.tahun is None:
        told = f"{fault.asal}: {fault.pesan}" if fault else ""
        raise SourceUnreadable(f"{told} Betulkan dahulu temuan naskah periksa {folder}, lalu ulangi.".strip())
    texts = read_texts(folder)
    books = read_books(folder, reading.tahun.jabatan, reading.tahun.kantor.tahun)
    return reading.tahun, {name: text for name, text in texts.items() if _shown(name)} | books


def _shown(name: str) -> bool:
    return name in ("jabatan.yaml", "anggaran.yaml") or name.startswith("kinerja")
