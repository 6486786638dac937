"""Names papers and writes them: never over a file that a person has edited."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.errors import OutputUnwritable
from generator.model.kantor import Kantor
from generator.word.stamp import packed_stamp

from . import atomic
from .atomic import write_report
from .bahan import Bahan
from .ingatan import Ingatan
from .kunci import Kunci
from .putusan import Keadaan, Putusan, decide, decide_unstamped
from .sebab import folded

__all__ = ["Folder", "Keadaan", "Written", "office_folder", "write_report"]

_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
_DRAFT = "baru"
_ASIDE = re.compile(r" \(baru(?: \d+)?\)$")


@dataclass(frozen=True)
class Written:
    """A paper on disk and what became of it.

    Attributes:
        path: The file that the user should look at.
        keadaan: What became of it.
        sebab: What changed: `target ikm 85 → 87`, a template, the program.
        catatan: What else a person should know, a sentence each.
    """

    path: Path
    keadaan: Keadaan
    sebab: tuple[str, ...] = ()
    catatan: tuple[str, ...] = ()

    @property
    def kabar(self) -> str:
        """What became of it and why, in one line."""
        return f"{self.keadaan} karena {folded(self.sebab)}" if self.sebab else str(self.keadaan)


def office_folder(root: Path, folder: Path, kantor: Kantor | None) -> Path | None:
    """`<root>/<kecamatan>/<tahun>`, named after the source folders where they are laid out so.

    A folder that bears a year keeps it, also when its sources say another (RJ113): last year's folder that was copied
    must not take the place of last year's papers.

    Args:
        root: The folder of all output.
        folder: The year's sources.
        kantor: Their office; None when it could not be read.

    Returns:
        None when the office could not be read and the folder's name does not tell the year.

    Raises:
        OutputUnwritable: When a link leads out of the root there.
    """
    source = folder.resolve()
    if _YEAR.fullmatch(source.name):
        return _inside(root, root / _plain(source.parent.name) / source.name)
    return None if kantor is None else _inside(root, root / _plain(kantor.kecamatan) / str(kantor.tahun))


def _inside(root: Path, folder: Path) -> Path:
    """The folder, which no link may have led out of the root: nothing is written where nobody looks for it."""
    real = Path(os.path.realpath(folder))
    if not real.is_relative_to(os.path.realpath(root)):
        raise OutputUnwritable(
            f"{folder} tidak ditulis: tempatnya {real}, di luar {root}. "
            "Hapus pintasan (link) yang menuju ke sana, atau sebut folder itu dengan -o."
        )
    return folder


def _plain(name: str) -> str:
    """A folder name that every system takes."""
    folded_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    plain = re.sub(r"[^a-z0-9]+", "-", folded_name).strip("-") or "kantor"
    return f"{plain}-" if _RESERVED.fullmatch(plain) else plain


class Folder:
    """The output folder of one office and year.

    Args:
        path: The folder.
        gabung: Merge new drafts into the files that a person has edited.
    """

    def __init__(self, path: Path, *, gabung: bool = False) -> None:
        self.path, self._merging = path, gabung
        self._lock = Kunci(path)
        self._memory = Ingatan(path)
        self._unkept = False
        """Whether something was written that the memory on disk does not know of."""
        self._swept: set[Path] = set()
        self._made_from: dict[str, Bahan] = {}

    def made(self, name: str) -> tuple[bytes, Bahan] | None:
        """A file as this program left it, and what it was made from; None when either is not known.

        Raises:
            OutputUnwritable: When it cannot be read.
        """
        disk = atomic.contents(self.path / name)
        bahan = self._memory.bahan(name, disk) if disk is not None else None
        return (disk, bahan) if disk is not None and bahan is not None else None

    def note(self, name: str, bahan: Bahan) -> None:
        """Say what a file that is about to be written was made from."""
        self._made_from[name] = bahan

    def write(self, name: str, content: bytes) -> Written:
        """Write one paper, or lay it beside the file that a person has edited, and that beside an edited draft.

        Args:
            name: File name, with its folder below this one where it has one.
            content: The new draft; a paper with its stamp, or any other file.

        Raises:
            OutputUnwritable: When the folder or the file cannot be written, or another run is writing there.
        """
        try:
            self._begin()
            return self._written(name, content)
        except BaseException:
            self._lock.lepas()
            raise

    def _begin(self) -> None:
        """Have the folder alone until `remember`, and know what the run before this one wrote there."""
        if self._lock.terpasang:
            return
        self._lock.pasang()
        if not self._unkept:
            self._memory = Ingatan(self.path)
        self._unkept = True

    def _written(self, name: str, content: bytes) -> Written:
        path = self.path / name
        _inside(self.path, path.parent)
        if path.parent not in self._swept:
            atomic.sweep(path.parent)
            self._swept.add(path.parent)
        disk = atomic.contents(path)
        decision = self._decide(name, disk, content)
        if decision.keadaan is Keadaan.DISISIHKAN:
            return self._lay_beside(name, content, decision)
        notes = [*decision.catatan, *_open_elsewhere(path, decision)]
        if decision.simpan and disk is not None:
            aside = _free(path, decision.simpan)
            atomic.replace(aside, disk)
            notes.append(f"berkas semula disimpan sebagai {aside.name}")
        if decision.isi is not None:
            self._put(name, decision.isi, generated=content)
        elif disk == content:
            self._memory.note(name, content, self._made_from.get(name))
        notes += _old_drafts(path)
        return Written(path, decision.keadaan, decision.sebab, tuple(notes))

    def remember(self) -> None:
        """Keep on disk what was written, so that a later hand edit is seen, and let the next run in.

        Raises:
            OutputUnwritable: When it cannot be written.
        """
        if not self._unkept:
            return
        try:
            self._begin()
            self._memory.keep()
            self._unkept = False
        finally:
            self._lock.lepas()

    def leftover(self, names: Collection[str]) -> list[Path]:
        """Papers that an earlier run wrote here and that nobody took away, though they are none of these."""
        gone = [self.path / name for name in self._memory.names if name.endswith(".docx") and name not in names]
        return [path for path in gone if path.exists() and not _ASIDE.search(path.stem)]

    def _decide(self, name: str, disk: bytes | None, content: bytes) -> Putusan:
        if disk == content:
            return Putusan(Keadaan.TETAP)
        if packed_stamp(content) is None:
            return self._decide_by_memory(name, disk, content)
        decision = decide(Path(name).name, disk, content, self._memory.stamp(name), merging=self._merging)
        if decision.keadaan is Keadaan.DISISIHKAN and disk is not None and self._memory.wrote(name, disk):
            return Putusan(Keadaan.BERUBAH, content)
        return decision

    def _decide_by_memory(self, name: str, disk: bytes | None, content: bytes) -> Putusan:
        ours = disk is not None and self._memory.wrote(name, disk)
        as_written = disk is not None and not ours and self._memory.worded(name, disk)
        return decide_unstamped(disk, content, ours=ours, as_written=as_written)

    def _put(self, name: str, content: bytes, *, generated: bytes) -> None:
        """Write a file; what has no stamp of its own is noted first, so that a killed run leaves no doubt."""
        if packed_stamp(generated) is not None:
            atomic.replace(self.path / name, content)
            self._memory.note(name, generated, self._made_from.get(name))
        else:
            with suppress(OutputUnwritable):
                self._memory.announce(name, content)
            atomic.replace(self.path / name, content)
            self._memory.note(name, content, self._made_from.get(name))

    def _lay_beside(self, name: str, content: bytes, decision: Putusan) -> Written:
        """The new draft and its report beside the edited file; an edited draft is kept in its turn."""
        path = self.path / name
        for beside in _named(path, _DRAFT):
            place = beside.relative_to(self.path).as_posix()
            disk = atomic.contents(beside)
            draft = self._decide(place, disk, content)
            if draft.keadaan in (Keadaan.BARU, Keadaan.BERUBAH, Keadaan.TETAP) and not draft.simpan:
                break
        if draft.isi is not None:
            self._put(place, draft.isi, generated=content)
        elif disk == content:
            self._memory.note(place, content)
        notes = list(decision.catatan)
        if decision.laporan:
            text = decision.laporan.replace("{draft}", beside.name)
            told = self._written(Path(place).with_suffix(".txt").as_posix(), text.encode("utf-8-sig"))
            notes.append(f"rinciannya: {told.path.name}")
        return Written(beside, Keadaan.DISISIHKAN, decision.sebab, tuple(notes))


def _named(path: Path, word: str) -> list[Path]:
    """`iku (baru).docx`, `iku (baru 2).docx`, …: more than there can be files in its folder."""
    taken = len(list(path.parent.iterdir())) if path.parent.is_dir() else 0
    numbers = ["", *(f" {n}" for n in range(2, taken + 3))]
    return [path.with_stem(f"{path.stem} ({word}{number})") for number in numbers]


def _free(path: Path, word: str) -> Path:
    return next(named for named in _named(path, word) if not named.exists())


def _old_drafts(path: Path) -> list[str]:
    """Drafts of earlier runs that nobody has taken away."""
    left = [named.name for named in _named(path, _DRAFT) if named.exists()]
    return [f"rancangan lama masih ada, hapus bila tidak diperlukan: {', '.join(left)}"] if left else []


def _open_elsewhere(path: Path, decision: Putusan) -> list[str]:
    """A warning when Word or LibreOffice has the file open that is to be replaced."""
    if decision.isi is None or not path.exists():
        return []
    owners = (f"~${path.name}", f"~${path.name[1:]}", f"~${path.name[2:]}", f".~lock.{path.name}#")
    if not any((path.parent / owner).exists() for owner in owners):
        return []
    return ["tampaknya sedang terbuka di Word: tutup tanpa menyimpan, lalu buka lagi"]
