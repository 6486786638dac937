"""A workbook taken over into the sources: what changes, and the texts that say so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from generator.errors import UsageError
from generator.model.asal import Daftar, Peta

from ..differences import differences
from ..yaml_changes import Insert
from ..yaml_edit import edit
from ..yaml_file import read_text
from ..yaml_nodes import Aliased, comments
from ..yaml_write import block
from . import titles
from .columns import ANGGARAN, JABATAN, KINERJA, Kolom
from .lost_parts import Kehilangan, untrusted
from .origin import Pemilik, check_owner, stale
from .other_trees import budget_tree, orphans, position_tree
from .performance_trees import name_rows, performance_trees
from .rows import BarisSumber, budget_rows, performance_rows, position_rows
from .sheet import Lembar
from .sheet_rows import BarisBuku, Perubahan, book_rows, changes, match, nameless
from .table import read_table
from .values import unrounded


@dataclass(frozen=True)
class Pengambilan:
    """What a workbook changes.

    Attributes:
        perubahan: Every difference, sheet by sheet.
        teks: The new text of each source that changes, by file name.
        usang: Sources that were edited after the workbook was made.
        galat: Cells that cannot be read; while there are any, nothing is to be written.
        hilang: Comments that go with what is taken out, each with its file.
        perhatian: What of the workbook is not taken over.
    """

    perubahan: tuple[Perubahan, ...]
    teks: Mapping[str, str]
    usang: tuple[str, ...]
    galat: tuple[str, ...]
    hilang: tuple[str, ...] = ()
    perhatian: tuple[str, ...] = ()


def take_over(sheets: Sequence[Lembar], texts: Mapping[str, str], owner: Pemilik) -> Pengambilan:
    """Compare a workbook with the sources that it was made of.

    Args:
        sheets: Of the workbook.
        texts: Of `kinerja.yaml` or the files of `kinerja/`, `anggaran.yaml` and `jabatan.yaml`, as far as there are.
        owner: The office and year of the sources.

    Raises:
        UsageError: When the workbook is of another office or year or has none of our tables, or a source cannot
            be edited.
    """
    trees = {name: read_text(text, name) for name, text in texts.items()}
    found: list[Perubahan] = []
    build = Kehilangan()
    if not check_owner(sheets, owner):
        build.perhatian.append("buku kerja ini tidak menyebut kantor dan tahunnya; pastikan milik folder ini")
    build.sheets(sheets)
    faults = build.galat
    wanted: dict[str, object] = {}
    job = _Job({sheet.nama.casefold(): sheet for sheet in sheets}, trees, owner.tahun, wanted, found, build)
    for take in (_performance, _budget, _positions):
        take(job)
    if not wanted and not faults:
        raise UsageError(
            "Buku kerja ini tidak memuat lembar Kinerja, Anggaran, atau Jabatan hasil naskah excel ekspor."
        )
    changed = {} if faults else dict(_texts(texts, trees, wanted))
    lost = tuple(line for name, text in changed.items() for line in _lost(name, texts.get(name, ""), text))
    old = tuple(stale(sheets, texts))
    return Pengambilan(tuple(found), changed, old, tuple(faults), lost, tuple(build.perhatian))


def _lost(name: str, before: str, after: str) -> Iterator[str]:
    kept = Counter(comments(after))
    yield from (f"{name}: {comment}" for comment in (Counter(comments(before)) - kept).elements())


@dataclass
class _Job:
    """What one table reads, and where it puts what it finds."""

    sheets: Mapping[str, Lembar]
    trees: Mapping[str, Any]
    year: int
    wanted: dict[str, object]
    found: list[Perubahan]
    build: Kehilangan

    @property
    def faults(self) -> list[str]:
        """What keeps everything from being written."""
        return self.build.galat

    def rows(
        self,
        name: str,
        known: Mapping[str, str],
        columns: Sequence[Kolom],
        needed: tuple[str, ...],
        carried: Sequence[str],
    ) -> list[BarisBuku] | None:
        """The rows of one sheet; None when it is not there."""
        sheet = self.sheets.get(name)
        if sheet is None:
            return None
        table = read_table(sheet, known, needed[0], self.year)
        if table is None:
            self.faults.append(f"lembar {sheet.nama} kehilangan kepala kolomnya")
            return None
        self.build.columns(table, columns, needed)
        self.faults.extend(untrusted(table))
        return book_rows(table, columns, carried)

    def emptied(self, name: str, rows: Sequence[BarisBuku], old: Sequence[BarisSumber]) -> bool:
        """Whether a sheet lost all its rows, which nobody means to take over."""
        if old and not rows:
            self.faults.append(f"lembar {name} kosong")
        return not rows


def _performance(job: _Job) -> None:
    rows = job.rows("kinerja", titles.KINERJA, KINERJA, ("nama", "jabatan", "sasaran", "id"), ("jabatan", "sasaran"))
    job.faults.extend(nameless(rows or ()))
    trees = {name: tree for name, tree in job.trees.items() if name.startswith("kinerja") and isinstance(tree, Peta)}
    if rows is None or not trees or job.faults:
        return
    old = list(performance_rows(trees))
    if job.emptied("Kinerja", rows, old):
        return
    gone = match(rows, old, "id", "jabatan")
    name_rows(rows)
    job.found.extend(changes(rows, gone, "id", "indikator"))
    job.build.perhatian += [
        f"{change.sel} berdesimal panjang dan akan tercetak seluruhnya; bulatkan, mis. dengan ROUND"
        for change in job.found
        if unrounded(change.menjadi)
    ]
    job.wanted.update(performance_trees(trees, old, rows))


def _list(
    job: _Job,
    name: str,
    rows: list[BarisBuku] | None,
    reader: Callable[[object], Iterator[BarisSumber]],
    writer: Callable[[Sequence[BarisBuku]], Daftar],
    keys: tuple[str, str, str],
) -> None:
    """Take over a sheet whose file is one list."""
    file = f"{name}.yaml"
    tree = job.trees.get(file)
    old = list(reader(tree))
    if rows is None or job.faults or job.emptied(name.capitalize(), rows, old):
        return
    gone = match(rows, old, keys[0], keys[1])
    job.found.extend(changes(rows, gone, keys[0], keys[2]))
    job.wanted[file] = writer(rows)


def _budget(job: _Job) -> None:
    rows = job.rows("anggaran", titles.ANGGARAN, ANGGARAN, ("nama", "kode"), ())
    job.faults.extend(orphans(rows or ()))
    _list(job, "anggaran", rows, budget_rows, budget_tree, ("kode", "tingkat", "mata anggaran"))


def _positions(job: _Job) -> None:
    rows = job.rows("jabatan", titles.JABATAN, JABATAN, ("nama", "id"), ())
    _list(job, "jabatan", rows, position_rows, position_tree, ("id", "jenjang", "jabatan"))


def _texts(
    texts: Mapping[str, str], trees: Mapping[str, object], wanted: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    for name, after in wanted.items():
        text = texts.get(name)
        if text is None:
            schema = f"# yaml-language-server: $schema=../../skema/{name.removesuffix('.yaml')}.schema.json\n"
            yield name, f"{schema}{block(after, 0, chr(10))}\n"
            continue
        try:
            edited = _edited(name, text, trees[name], after)
        except Aliased as alias:
            raise UsageError(
                f"{name} memakai alias YAML (*{alias}). Tulis isinya di tiap tempat, lalu ulangi."
            ) from alias
        if edited != text:
            yield name, edited


def _edited(name: str, text: str, before: object, after: Any) -> str:
    """A text that says what the workbook wants; one that would not is never written.

    Records that move take their own lines with them where those can stand elsewhere, else they are written anew.
    """
    edits = list(differences(before, after))
    anew = [replace(change, source=None) if isinstance(change, Insert) else change for change in edits]
    for tried in (edits, anew):
        with suppress(ValueError):
            edited = edit(text, tried)
            if read_text(edited, name) == after:
                return edited
    raise UsageError(f"{name} tidak dapat disunting dari Excel tanpa mengubah isi lain. Ubah langsung di berkas itu.")
