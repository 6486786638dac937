"""`naskah mulai --dari`: last year's folder rolled on to the new year, and what a person must still fill."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Literal

from generator import checks
from generator.errors import SourceUnreadable, UsageError, opening
from generator.findings import Finding, Origin, in_order
from generator.model.anggaran import all_lines
from generator.model.rekaman import Rekaman
from generator.model.tahun import Tahun
from generator.sources.file_names import is_book
from generator.sources.fold import fold
from generator.sources.load import Reading, load
from generator.sources.roll import Rolled, roll, within
from generator.sources.start import write_schemas
from generator.sources.yaml_nodes import Aliased
from generator.sources.year_folder import copy_others, new_folder, read_books, read_texts, write_books, write_texts

Cara = Literal["lebur", "abaikan"]
"""What becomes of last year's perubahan: written into the new sources, or left out."""

_DECIDED = ("PJ103", "DH104", "DH105")
"""Rules whose findings a new year brings about by itself: who retired, what was revoked."""


@dataclass(frozen=True, slots=True)
class Isian:
    """One thing that is left to a person."""

    asal: Origin
    pesan: str

    def __str__(self) -> str:
        return f"{self.asal}  {self.pesan}"


@dataclass(frozen=True)
class Gulungan:
    """What came of rolling a folder on.

    Attributes:
        tertulis: The files of the new folder, sorted.
        diisi: What must be filled.
        diputuskan: What a person must look at and decide.
        diganti: What the program replaced by the register, a sentence each.
        ditinggalkan: What was not carried over, a sentence each.
    """

    tertulis: tuple[Path, ...]
    diisi: tuple[Isian, ...]
    diputuskan: tuple[Isian, ...]
    diganti: tuple[str, ...]
    ditinggalkan: tuple[str, ...]

    def daftar(self) -> Iterator[str]:
        """The list that ends the command, a line each."""
        groups = {
            "Masih harus diisi:": self.diisi,
            "Perlu diputuskan:": self.diputuskan,
            "Sudah diganti:": self.diganti,
            "Tidak dibawa:": self.ditinggalkan,
        }
        for title, lines in groups.items():
            if lines:
                yield title
                yield from (f"  {line}" for line in lines)


def gulung(lama: Path, baru: Path, perubahan: Cara = "lebur") -> Gulungan:
    """Make the draft of a new year from last year's folder, which is not touched.

    Raises:
        UsageError: When the folders or their years do not fit.
        SourceUnreadable: When last year's sources are not sound.
        OutputUnwritable: When the new folder cannot be written.
    """
    old = _sound(lama)
    year = _new_year(baru, old.kantor.tahun)
    if _real(lama) in _real(baru).parents:
        raise UsageError(f"{baru} berada di dalam {lama}. Pilih folder di luarnya.")
    rolled = _rolled(lama, old, year, perubahan)
    with new_folder(baru) as draft:
        write_texts(draft, {name: text for name, text in rolled.texts.items() if not is_book(name)})
        write_books(draft, rolled.texts, f"{old.kantor.kecamatan} {year}", old.kantor.gaya.kertas)
        copy_others(lama, draft)
        new = _read_back(draft, baru)
        write_schemas(_real(baru).parent.parent / "skema")
    return Gulungan(
        tertulis=tuple(sorted(path for path in baru.rglob("*") if path.is_file())),
        diisi=tuple(_to_fill(new)),
        diputuskan=(*_skipped(new, old.kantor.tahun), *_to_decide(new, old.kantor.tahun)),
        diganti=tuple(rolled.replaced),
        ditinggalkan=tuple(rolled.dropped),
    )


def _sound(folder: Path) -> Tahun:
    """The model of last year's folder.

    Raises:
        UsageError: When there is no such folder.
        SourceUnreadable: When it is not sound.
    """
    with opening(folder):
        if not folder.is_dir():
            raise UsageError(f"Folder {folder} tidak ada. Sebut folder tahun lalu, mis. sources/kecamatan-anda/2025.")
    reading = load(folder)
    if reading.tahun is None or not reading.lengkap:
        raise SourceUnreadable(
            f"{folder} belum dapat dibaca seluruhnya.{_first(reading)} Jalankan dahulu: naskah periksa {folder}"
        )
    return reading.tahun


def _read_back(draft: Path, baru: Path) -> Tahun:
    """The model of what was written, before it gets its place."""
    reading = load(draft, baru.as_posix())
    if reading.tahun is None or not reading.lengkap:
        raise SourceUnreadable(
            f"Sumber tahun baru yang disusun tidak dapat dibaca kembali, jadi tidak disimpan.{_first(reading)} "
            "Sederhanakan tulisan di tempat itu pada folder tahun lalu, lalu ulangi."
        )
    return reading.tahun


def _first(reading: Reading) -> str:
    """The first finding that blocks, as a sentence behind another."""
    first = next((finding for finding in in_order(reading.findings) if finding.blocks), None)
    return f" {first.asal}: {first.pesan}" if first else ""


def _real(folder: Path) -> Path:
    """A folder by its full name, shortcuts followed."""
    try:
        return folder.resolve()
    except (OSError, RuntimeError) as error:
        raise UsageError(f"{folder} menunjuk pintasan yang berputar. Pilih folder lain.") from error


def _new_year(baru: Path, old: int) -> int:
    """The year that the folder is named after, else the next."""
    name = _real(baru).name
    year = int(name) if re.fullmatch(r"20[0-9]{2}", name) else old + 1
    if year <= old:
        raise UsageError(f"{baru} dinamai tahun {year}, padahal tahun asalnya {old}. Beri nama tahun sesudahnya.")
    return year


def _rolled(lama: Path, old: Tahun, year: int, perubahan: Cara) -> Rolled:
    books = read_books(lama, old.jabatan, old.kantor.tahun)
    texts = read_texts(lama) | books
    overlays = [name for name in texts if name.startswith("perubahan-")]
    murni = {name: text for name, text in texts.items() if name not in overlays}
    last = old.langkah[-1].sesudah if old.langkah and perubahan == "lebur" else None
    try:
        rolled = roll(fold(murni, last) if last else murni, old.kantor.tahun, year, old.peraturan)
    except Aliased as anchor:
        raise SourceUnreadable(
            f"{lama} memakai rujukan YAML (*{anchor}), yang tidak dapat dibawa ke tahun baru. "
            "Tulis isinya lengkap di tempat rujukan itu, lalu ulangi."
        ) from anchor
    told = "isinya sudah dilebur ke dalam sumber" if last else "isinya tidak dipakai"
    rolled.dropped = [f"{name}: {told}." for name in overlays] + rolled.dropped
    rolled.dropped += [f"{name}: disusun ulang; kolom, warna, dan catatan sendiri tidak ikut." for name in books]
    for stem in sorted({stem for change in old.perubahan for stem in change.keputusan} if last else ()):
        rolled.dropped.append(f"Perubahan {stem}: Keputusan tahun baru disusun dari {stem}.yaml yang semula.")
    return rolled


def _to_fill(tahun: Tahun) -> Iterator[Isian]:
    kantor = tahun.kantor
    wanted: list[tuple[Rekaman, str, str]] = [(kantor, "periode_renstra", "periode Renstra"), (kantor, "pagu", "pagu")]
    wanted += [(kantor.pk, "tanggal", "tanggal Perjanjian Kinerja")]
    for stem, keputusan in tahun.keputusan.items():
        wanted += [(keputusan, "nomor", f"nomor {stem}"), (keputusan, "tanggal", f"tanggal {stem}")]
    if tahun.rencana_aksi is not None:
        wanted += [(tahun.rencana_aksi, "tanggal", "tanggal Rencana Aksi")]
    for record, key, what in wanted:
        if record.tertulis is not None and key in record.tertulis and getattr(record, key) is None:
            yield Isian(record.letak(key), what)
    yield from _targets(tahun)
    empty = [line for line in all_lines(tahun.anggaran) if line.tertulis and "anggaran" in line.tertulis]
    if blank := [line for line in empty if line.anggaran is None]:
        yield Isian(blank[0].letak("anggaran"), f"anggaran {len(blank)} mata anggaran")


def _targets(tahun: Tahun) -> Iterator[Isian]:
    """Targets to fill, counted by jabatan, at the first of them."""
    found = [(jabatan, i) for jabatan, _, i in tahun.semua_indikator() if i.target_lalu or i.target]
    months = " dan pembagian bulannya" if tahun.perlu_target else ""
    for jabatan, several in groupby(found, key=itemgetter(0)):
        own = [i for _, i in several]
        empty = [i for i in own if i.target is None]
        if empty:
            yield Isian(empty[0].letak("target"), f"target {len(empty)} indikator {jabatan}{months}")
        if planned := [i for i in own if i.target is not None] if months else []:
            many = f"pembagian bulan {len(planned)} indikator {jabatan} (target setahun dari Renstra)"
            yield Isian(planned[0].letak("target"), many)


def _skipped(tahun: Tahun, old: int) -> Iterator[Isian]:
    """That years lie between, so that what is compared with is not last year's."""
    if tahun.kantor.tahun > old + 1:
        yield Isian(tahun.kantor.letak("tahun"), f"`target_lalu` berisi target tahun {old}, bukan tahun sebelumnya")


def _to_decide(tahun: Tahun, old: int) -> Iterator[Isian]:
    """Who retired, what was revoked, and where the old year still stands."""
    found: list[Finding] = [f for f in checks.run(tahun, lengkap=True) if f.kode in _DECIDED]
    yield from (Isian(f.asal, f"{f.kode}: {f.pesan}") for f in in_order(found))
    for text in tahun.tulisan:
        if str(old) in text.isi and "mengingat" not in text.kunci and _left(text.isi, old, tahun.kantor.tahun):
            yield Isian(text.asal, f'masih menyebut tahun {old}: "{_shortened(text.isi, old)}"')


_PERIOD = re.compile(r"\b20\d\d\s*(?:[-–/]|s\.?d\.?|sampai(?:\s+dengan)?)\s*(?:tahun\s+)?20\d\d\b", re.IGNORECASE)
_CITATION = re.compile(r"\bNomor\b[^;,]{1,40}?\bTahun\s+\d{4}", re.IGNORECASE)


def _left(text: str, old: int, new: int) -> bool:
    """Whether the old year is spoken of outside citations and periods that still run."""
    text = _PERIOD.sub(lambda period: "" if within(period[0], new) else period[0], _CITATION.sub("", text))
    return re.search(rf"\b{old}\b", text) is not None


def _shortened(text: str, old: int) -> str:
    """The words around a year."""
    flat = " ".join(text.split())
    before, year, after = flat.partition(str(old))
    start = " ".join(before.split(" ")[-6:])
    end = " ".join(after.split(" ")[:4])
    return f"{'… ' if start != before else ''}{start}{year}{end}{' …' if end != after else ''}"
