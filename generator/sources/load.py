"""A folder of one office and year to its model, and a finding for whatever does not fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.errors import opening, reason
from generator.findings import Finding, Origin
from generator.model.anggaran import Program
from generator.model.asal import Peta, Pohon
from generator.model.jabatan import Jabatan
from generator.model.kantor import Kantor
from generator.model.kinerja import Sasaran
from generator.model.naskah import Keputusan, Pengecualian, RencanaAksi
from generator.model.perubahan import Perubahan
from generator.model.tahun import Tahun
from generator.pictures import picture_size

from .excel.performance_book import read_performance_book
from .file_names import BOOK, KNOWN, OTHER_BOOKS, REQUIRED, SILENT, is_perubahan, is_sk, meant_by, perubahan_number
from .kosakata import read_kosakata
from .records import read_records
from .register import read_nomenklatur, read_register
from .rules import (
    sb107_bentuk,
    sb114_kosong,
    sb115_berkas_wajib,
    sb116_berkas_asing,
    sb119_kinerja_ganda,
    sb124_lambang,
    sb127_tak_terbuka,
)
from .wilayah import read_wilayah
from .yaml_file import read_yaml

KINDS: Mapping[str, Any] = {
    "kantor": Kantor,
    "jabatan": tuple[Jabatan, ...],
    "kinerja": dict[str, tuple[Sasaran, ...]],
    "anggaran": tuple[Program, ...],
    "sk": Keputusan,
    "rencana-aksi": RencanaAksi,
    "pengecualian": tuple[Pengecualian, ...],
    "perubahan": Perubahan,
}
"""The kinds of source file, by the name of their schema, and what each is read into."""

MAX_PICTURE = 5 * 2**20
"""Bytes of a crest; a larger picture would swell every paper."""


@dataclass(frozen=True)
class Reading:
    """What came of reading a folder.

    Attributes:
        tahun: The model; None when the office itself could not be read.
        findings: What is wrong with the writing of the sources.
        lengkap: Whether every record was read; rules that compare records need that.
    """

    tahun: Tahun | None
    findings: list[Finding]

    @property
    def lengkap(self) -> bool:
        """True when no source was left out of the model."""
        return self.tahun is not None and not any(f.blocks for f in self.findings)


def load(folder: Path, shown: str | None = None) -> Reading:
    """Read the sources of one office and year.

    Args:
        folder: The year's folder.
        shown: How findings name the folder; its path as given if absent.

    Raises:
        SourceUnreadable: When the folder or a file cannot be opened.
    """
    with opening(shown or folder):
        return _Loader(folder, shown or folder.as_posix()).run()


def load_kantor(folder: Path) -> Kantor | None:
    """The office of a year's folder without the rest; None where `load` cannot read it either.

    Raises:
        SourceUnreadable: When the folder cannot be opened.
    """
    with opening(folder):
        return _Loader(folder, folder.as_posix()).kantor()


class _Loader:
    """Reads the files of one folder, collecting findings on the way."""

    def __init__(self, folder: Path, shown: str) -> None:
        self.folder, self.shown = folder, shown
        self.files = sorted(p.name for p in folder.iterdir() if not p.name.startswith((".", "~")))
        self.findings: list[Finding] = []
        self.positions: tuple[Jabatan, ...] = ()
        self.year: int | None = None

    def run(self) -> Reading:
        """Read everything, also where the office itself cannot be read, then put it together."""
        self._complete()
        kantor = self.kantor()
        self._crest(kantor)
        self.year = kantor.tahun if kantor else None
        jabatan = self._read("jabatan", "jabatan.yaml")
        self.positions = jabatan or ()
        kinerja = self._kinerja()
        anggaran = self._read("anggaran", "anggaran.yaml")
        keputusan = {name.removesuffix(".yaml"): sk for name, sk in self._each("sk", filter(is_sk, self.files))}
        rencana_aksi = self._read("rencana-aksi", "rencana-aksi.yaml")
        pengecualian = self._read("pengecualian", "pengecualian.yaml")
        changes = sorted(filter(is_perubahan, self.files), key=perubahan_number)
        perubahan = tuple(change for _, change in self._each("perubahan", changes))
        if kantor is None:
            return Reading(None, self.findings)
        tahun = Tahun(
            folder=self.folder,
            kantor=kantor,
            jabatan=jabatan or (),
            kinerja=kinerja,
            anggaran=anggaran or (),
            keputusan=keputusan,
            rencana_aksi=rencana_aksi,
            pengecualian=pengecualian or (),
            peraturan=read_register() if keputusan or rencana_aksi else {},
            nomenklatur=read_nomenklatur() if anggaran else {},
            wilayah=read_wilayah(),
            kosakata=read_kosakata(),
            perubahan=perubahan,
        )
        return Reading(tahun, self.findings)

    def kantor(self) -> Kantor | None:
        """Read the office itself."""
        found: Kantor | None = self._read("kantor", "kantor.yaml")
        return found

    def _complete(self) -> None:
        """Look for files that are missing, or that nothing reads."""
        where = Origin(self.shown)
        strange = [n for n in self.files if n not in (*KNOWN, BOOK) and not is_sk(n) and not is_perubahan(n)]
        for name in (*REQUIRED, "kinerja.yaml"):
            elsewhere = name == "kinerja.yaml" and ("kinerja" in self.files or BOOK in self.files)
            if name not in self.files and not elsewhere:
                self.findings.extend(sb115_berkas_wajib.check(where, name, strange))
        for name in strange:
            self._strange(name)

    def _strange(self, name: str) -> None:
        if name == "kinerja" and (self.folder / name).is_dir():
            return
        why = OTHER_BOOKS.get(Path(name).suffix.lower(), "")
        if why or Path(name).suffix.lower() not in SILENT:
            where, meant = Origin(f"{self.shown}/{name}"), meant_by(name)
            self.findings.extend(sb116_berkas_asing.check(where, name, [meant] if meant else KNOWN, why))

    def _crest(self, kantor: Kantor | None) -> None:
        """See that the crest of the letterhead is a picture of this folder."""
        name = kantor.kop.lambang if kantor else None
        if kantor is None or name is None:
            return
        path = self.folder / name
        readable = name in self.files and path.is_file() and path.stat().st_size <= MAX_PICTURE
        sound = readable and picture_size(path.read_bytes()) is not None
        self.findings.extend(sb124_lambang.check(kantor.kop.letak("lambang"), name, self.files, sound))

    def _kinerja(self) -> dict[str, tuple[Sasaran, ...]]:
        """The indicators from `kinerja.yaml` or `kinerja.xlsx`, or from every such file of `kinerja/`."""
        names = [name for name in ("kinerja.yaml", BOOK) if name in self.files]
        within = (self.folder / "kinerja").is_dir()
        if names[1 - within :]:
            one, other = names[-1], "kinerja/" if within else names[0]
            self.findings.extend(sb119_kinerja_ganda.check(Origin(f"{self.shown}/{one}"), one, other))
        merged: dict[str, tuple[Sasaran, ...]] = {}
        written: dict[str, str] = {}
        for name in self._within() if within else names[:1]:
            tree, part = self._tree_and_records("kinerja", name)
            for jabatan_id, sasaran in (part or {}).items():
                if jabatan_id in merged and isinstance(tree, Peta):
                    asal = tree.kunci[jabatan_id]
                    one, two = f"{written[jabatan_id]} ({jabatan_id})", f"{name} ({jabatan_id})"
                    self.findings.extend(sb119_kinerja_ganda.check(asal, one, two))
                merged[jabatan_id], written[jabatan_id] = sasaran, name
        return merged

    def _within(self) -> Iterator[str]:
        """The files of `kinerja/` that are read; others are reported."""
        for path in sorted(p for p in (self.folder / "kinerja").iterdir() if not p.name.startswith((".", "~"))):
            name = f"kinerja/{path.name}"
            if path.suffix in (".yaml", ".xlsx"):
                yield name
            else:
                self._strange(name)

    def _read(self, kind: str, name: str) -> Any:
        """Read one file into its records; None when it is absent or faulty."""
        if name not in self.files:
            return None
        return self._tree_and_records(kind, name)[1]

    def _each(self, kind: str, names: Iterable[str]) -> Iterator[tuple[str, Any]]:
        """Those of several files of one kind that can be read, each with its records."""
        for name in names:
            records = self._read(kind, name)
            if records is not None:
                yield name, records

    def _tree_and_records(self, kind: str, name: str) -> tuple[Pohon, Any]:
        shown = f"{self.shown}/{name}"
        tree: Pohon
        try:
            if name.endswith(".xlsx"):
                tree, faults = read_performance_book(self.folder / name, shown, self.positions, self.year)
            else:
                tree, faults = read_yaml(self.folder / name, shown)
        except OSError as error:
            self.findings.extend(sb127_tak_terbuka.check(Origin(shown), reason(error)))
            return None, None
        self.findings.extend(faults)
        if tree is None:
            if not faults:
                self.findings.extend(sb114_kosong.check(Origin(shown)))
            return None, None
        self.findings.extend(_empty_jabatan(kind, tree))
        records, faults = read_records(KINDS[kind], tree)
        self.findings.extend(faults)
        return tree, records


def _empty_jabatan(kind: str, tree: Pohon) -> Iterator[Finding]:
    """A jabatan of `kinerja` with nothing under it is a slip, not an absent value."""
    if kind != "kinerja" or not isinstance(tree, Peta):
        return
    for key in [key for key, value in tree.items() if value is None]:
        yield from sb107_bentuk.check(tree.kunci[key], key, "daftar sasaran", key)
        del tree[key]
