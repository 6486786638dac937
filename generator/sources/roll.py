"""The sources of one year made those of a later one: what was last year's is cleared, advanced, or compared with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.model.asal import Teks
from generator.model.jenis_peraturan import JENIS
from generator.model.peraturan import DaftarPeraturan, Peraturan
from generator.model.tahun_disebut import years_spoken_of

from .yaml_changes import Edit, Insert, Remove, Rewrite, Set
from .yaml_edit import edit
from .yaml_file import read_text
from .yaml_nodes import Path

_NO_PROSE = ("nomor", "tanggal", "mengingat")
"""Keys whose years are not those of a text of our own."""
_SUBJECT = re.compile(r"\bindikator kinerja (?:utama|individu)\b[^.;:,]{0,90}$", re.IGNORECASE)
"""What our own Keputusan is about, directly before its year."""


@dataclass
class Rolled:
    """The sources of the new year.

    Attributes:
        texts: By file name.
        replaced: Regulations that gave way to their successors, a sentence each.
        dropped: What was not carried over, a sentence each.
    """

    texts: dict[str, str]
    replaced: list[str] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)


def roll(texts: Mapping[str, str], old: int, new: int, register: DaftarPeraturan) -> Rolled:
    """Move sources from one year to a later one.

    Args:
        texts: The sources by file name, without perubahan; workbooks as the YAML that says the same.
        old: The year that they are of.
        new: The year that they shall be of.
        register: The regulations.

    Raises:
        Aliased: When a file uses an alias.
    """
    rolled = Rolled({})
    for name, text in texts.items():
        tree = read_text(text, name)
        rolled.texts[name] = edit(text, _edits(name, tree, _Years(old, new, register), rolled))
    return rolled


@dataclass(frozen=True)
class _Years:
    old: int
    new: int
    register: DaftarPeraturan


def _edits(name: str, tree: object, years: _Years, rolled: Rolled) -> Iterator[Edit]:
    kind = name.partition("/")[0].partition(".")[0]
    if isinstance(tree, Mapping):
        if kind == "kantor":
            yield from _office(tree, years)
        elif kind == "kinerja":
            yield from _performance(tree, years.new)
        elif kind == "rencana-aksi":
            yield from _emptied(tree, (), "tanggal")
            yield from _advanced(tree, (), years)
        elif kind.startswith("sk-"):
            yield from _emptied(tree, (), "nomor", "tanggal")
            yield from _advanced(tree, (), years)
            yield from _bases(name, tree.get("mengingat"), years, rolled)
    elif isinstance(tree, list):
        if kind == "anggaran":
            yield from _amounts(tree, ())
        elif kind == "pengecualian":
            rolled.dropped += [f"Pengecualian {_told(item)}" for item in tree]
            yield from (Remove((n,)) for n in range(len(tree)))


def _told(item: object) -> str:
    said = item if isinstance(item, Mapping) else {}
    return f"{said.get('kode')} di {said.get('di')}: {said.get('alasan')}"


def _emptied(tree: Mapping[str, object], path: Path, *keys: str) -> Iterator[Edit]:
    yield from (Set((*path, key), None) for key in keys if tree.get(key) is not None)


def _office(tree: Mapping[str, object], years: _Years) -> Iterator[Edit]:
    yield Set(("tahun",), str(years.new))
    yield from _emptied(tree, (), "pagu")
    if not within(str(tree.get("periode_renstra") or ""), years.new):
        yield from _emptied(tree, (), "periode_renstra")
    agreement = tree.get("pk")
    if isinstance(agreement, Mapping):
        yield from _emptied(agreement, ("pk",), "tanggal")
        yield from _advanced(agreement, ("pk",), years)


def within(period: str, year: int) -> bool:
    """Whether a period such as `2021-2026` holds a year."""
    ends = [int(found) for found in re.findall(r"\b(?:19|20)\d\d\b", period)]
    return bool(ends) and min(ends) <= year <= max(ends)


def _performance(tree: Mapping[str, object], year: int) -> Iterator[Edit]:
    for jabatan, sasaran in tree.items():
        for n, one in enumerate(sasaran if isinstance(sasaran, list) else ()):
            indicators = one.get("indikator") if isinstance(one, Mapping) else None
            for m, indicator in enumerate(indicators if isinstance(indicators, list) else ()):
                if isinstance(indicator, Mapping):
                    yield from _indicator(indicator, (jabatan, n, "indikator", m), year)


def _indicator(tree: Mapping[str, object], path: Path, year: int) -> Iterator[Edit]:
    """Last year's target is compared with; the new one is that of the Renstra, where it has one."""
    planned = tree.get("target_renstra")
    by_year = planned if isinstance(planned, Mapping) else {}
    wanted = next((value for key, value in by_year.items() if re.search(rf"\b{year}\b", key)), None)
    yield from (Remove((*path, key)) for key in ("bulanan", "triwulan") if key in tree)
    target = tree.get("target")
    if target is not None or wanted is not None:
        yield Set((*path, "target"), wanted, after="satuan")
    if isinstance(target, str):
        yield Set((*path, "target_lalu"), str(target), after="target")
    elif "target_lalu" in tree:
        yield Remove((*path, "target_lalu"))


def _amounts(tree: object, path: Path) -> Iterator[Edit]:
    """Codes and names of the budget stay, its amounts do not."""
    if isinstance(tree, list):
        for n, item in enumerate(tree):
            yield from _amounts(item, (*path, n))
    elif isinstance(tree, Mapping):
        yield from _emptied(tree, path, "anggaran")
        for key in ("kegiatan", "sub_kegiatan"):
            yield from _amounts(tree.get(key), (*path, key))


def _advanced(tree: object, path: Path, years: _Years) -> Iterator[Edit]:
    """The old year where a text says it of its own paper."""
    if isinstance(tree, Teks):
        if str(years.old) in tree:
            yield Rewrite(path, lambda raw: advance(raw, years.old, years.new))
        return
    entries = tree.items() if isinstance(tree, Mapping) else enumerate(tree) if isinstance(tree, list) else ()
    for step, value in entries:
        if step not in _NO_PROSE:
            yield from _advanced(value, (*path, step), years)


def advance(raw: str, old: int, new: int) -> str:
    """Put the new year for the old one, but not in periods, citations, and sentences about another year."""
    flat = raw if raw.startswith("|") else re.sub(r"\r?\n", lambda end: " " * len(end[0]), raw)
    for one in years_spoken_of(flat):
        own = _SUBJECT.search(flat[max(0, one.awal - 130) : one.awal])
        if one.tahun == old and (own or not one.beralasan):
            raw = raw[: one.awal] + str(new) + raw[one.awal + 4 :]
    return raw


def _bases(name: str, items: object, years: _Years, rolled: Rolled) -> Iterator[Edit]:
    """What was revoked by the new year gives way to what plainly took its place; DH104 reports the others."""
    entries = [_entry(item, years.register) for item in items] if isinstance(items, list) else []
    cited = {entry.kunci for entry in entries if entry}
    for n, entry in enumerate(entries):
        successor = _successor(entry, years.register, date(years.new, 1, 1)) if entry else None
        if entry is None or successor is None:
            continue
        yield Remove(("mengingat", n))
        if successor.kunci not in cited:
            place = (m for m, other in enumerate(entries) if m != n and _rank(other) > _rank(successor))
            yield Insert(("mengingat",), successor.kunci, before=next(place, None))
            cited.add(successor.kunci)
        rolled.replaced.append(f"{name}: {entry.nama} dicabut, diganti {successor.nama} ({successor.kunci}).")


def _entry(item: object, register: DaftarPeraturan) -> Peraturan | None:
    key = item.get("kunci") if isinstance(item, Mapping) else item
    return register.get(key) if isinstance(key, str) else None


def _successor(entry: Peraturan, register: DaftarPeraturan, day: date) -> Peraturan | None:
    """What took the place of a regulation revoked by a day: of the same kind and title, by two sources, in force."""
    revoked = entry.dicabut_oleh
    successor = register.get(revoked.kunci) if revoked else None
    since = entry.dicabut_sejak(successor)
    if revoked is None or successor is None or since is None or since > day:
        return None
    same = successor.jenis == entry.jenis and successor.tentang.casefold() == entry.tentang.casefold()
    if not same or revoked.sepanjang or revoked.keyakinan != "dua_sumber":
        return None
    gone = successor.dicabut_sejak(register.get(successor.dicabut_oleh.kunci) if successor.dicabut_oleh else None)
    return successor if gone is None or gone > day else _successor(successor, register, day)


def _rank(entry: Peraturan | None) -> tuple[int, date]:
    """Where a regulation stands in Mengingat; one that the register has not, last."""
    return (JENIS[entry.jenis].peringkat, entry.paling_awal) if entry else (99, date.max)
