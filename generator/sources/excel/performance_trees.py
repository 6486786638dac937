"""The indicators' trees as a workbook wants them; what it does not show stays as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.findings import Origin
from generator.model.asal import Daftar, Peta, Teks, place
from generator.model.kinerja import Indikator
from generator.wording import BULAN, read_month

from .columns import KINERJA, Jenis
from .rows import BarisSumber
from .sheet_rows import BarisBuku
from .slug import slug
from .titles import BULANAN
from .values import new_record, replaced, source_value

_ORDER = tuple(Indikator.model_fields)
_KINDS = {column.kunci: column.jenis for column in KINERJA}
_DIRECT = tuple(key for key in _KINDS if key in _ORDER)
_QUARTERS = (3, 6, 9, 12)


@dataclass
class _Kelompok:
    """The rows of one sasaran."""

    jabatan: str
    sasaran: str
    lama: Peta | None = None
    baris: list[BarisBuku] = field(default_factory=list)


def performance_trees(
    trees: Mapping[str, Peta], old: Sequence[BarisSumber], rows: Sequence[BarisBuku]
) -> dict[str, Peta]:
    """The trees of `kinerja.yaml` or of the files of `kinerja/`, by file name."""
    name_rows(rows)
    groups = list(_groups(old, rows))
    homes = {jabatan: name for name, tree in trees.items() for jabatan in tree}
    made = {name: Peta(tree.asal) for name, tree in trees.items()}
    for name, tree in trees.items():
        shown = {row.sel["jabatan"] for row in old if row.berkas == name}
        wanted = {group.jabatan for group in groups}
        for jabatan, value in tree.items():
            if jabatan in wanted or jabatan not in shown:
                made[name][jabatan] = value
    last = list(trees)[-1]
    for jabatan in dict.fromkeys(group.jabatan for group in groups):
        home = homes.get(jabatan, last)
        made[home][jabatan] = _listed([_sasaran(group) for group in groups if group.jabatan == jabatan])
    return made


def name_rows(rows: Sequence[BarisBuku]) -> None:
    """Propose an id, made of the name, for every indicator that has none; one matched by its name keeps its own."""
    taken = {row.isi.get("id", "") for row in rows}
    for row in rows:
        if row.isi.get("nama") and not row.isi.get("id"):
            row.isi["id"] = row.lama.sel.get("id", "") if row.lama else slug(row.isi["nama"], taken)
            taken.add(row.isi["id"])


def _groups(old: Sequence[BarisSumber], rows: Sequence[BarisBuku]) -> Iterator[_Kelompok]:
    """The rows of each sasaran together, in the order of the workbook."""
    known = {(row.sel["jabatan"], row.sel.get("sasaran", "")): row.induk for row in reversed(old)}
    groups: dict[object, _Kelompok] = {}
    for row in rows:
        before = row.lama.sel if row.lama else {}
        named = row.isi.get("jabatan", before.get("jabatan", "")), row.isi.get("sasaran", before.get("sasaran", ""))
        stays = row.lama is not None and named == (before.get("jabatan"), before.get("sasaran", ""))
        record = row.lama.induk if row.lama and stays else known.get(named)
        key = place(record) if record is not None else named
        groups.setdefault(key, _Kelompok(*named, record)).baris.append(row)
    kept = {place(group.lama) for group in groups.values() if group.lama is not None}
    for group in groups.values():
        if group.lama is None:
            group.lama = _renamed(group, kept)
        yield group


def _renamed(group: _Kelompok, kept: set[Origin]) -> Peta | None:
    """The sasaran whose wording was changed in all its rows; None for a new one."""
    for row in group.baris:
        before = row.lama
        if before and before.induk is not None and before.sel["jabatan"] == group.jabatan:
            if place(before.induk) in kept:
                continue
            kept.add(place(before.induk))
            return before.induk
    return None


def _sasaran(group: _Kelompok) -> Peta:
    record = group.lama if group.lama is not None else Peta(Origin(""))
    changed: dict[str, object] = {}
    if group.lama is None or _said(record, "sasaran") != group.sasaran:
        changed["sasaran"] = Teks(group.sasaran)
    budget = next((row.berubah("anggaran_sasaran") for row in group.baris if row.berubah("anggaran_sasaran")), {})
    own = group.lama is None or any(row.lama and row.lama.induk is group.lama for row in group.baris)
    if budget and own:
        changed["anggaran"] = source_value(budget["anggaran_sasaran"], record.get("anggaran"), Jenis.DAFTAR, many=True)
    indicators = [_indicator(row) for row in group.baris if row.isi.get("nama") or row.isi.get("id")]
    if indicators or record.get("indikator"):
        changed["indikator"] = _listed(indicators) if indicators else None
    return replaced(record, changed, ("sasaran", "indikator", "anggaran"))


def _said(record: Peta, key: str) -> str:
    value = record.get(key)
    return value.strip() if isinstance(value, str) else ""


def _listed(items: Sequence[object]) -> Daftar:
    found = Daftar(Origin(""))
    found.extend(items)
    return found


def _indicator(row: BarisBuku) -> Peta:
    """The record of a row: what the cells change, and everything else as it was."""
    old = row.lama.rekaman if row.lama else None
    if old is None:
        filled = {key: text for key, text in row.isi.items() if text}
        direct = {key: _value(key, filled[key], None) for key in _DIRECT if key in filled}
        return new_record(direct | _months(None, {k: filled[k] for k in BULANAN if k in filled}), _ORDER)
    changed = row.berubah()
    direct = {key: _value(key, text, old.get(key)) for key, text in changed.items() if key in _DIRECT}
    months = {key: text for key, text in changed.items() if key in BULANAN}
    return replaced(old, direct | (_months(old, months) if months else {}), _ORDER)


def _value(key: str, text: str, before: object) -> object:
    return source_value(text, before, _KINDS[key], many=key == "anggaran")


def _months(old: Peta | None, cells: Mapping[str, str]) -> dict[str, object]:
    """The changed `bulanan` or `triwulan` of an indicator, in the shape that it has."""
    changed: dict[int, object] = {BULANAN.index(key) + 1: Teks(text) if text else None for key, text in cells.items()}
    before = old.get("bulanan") if old else None
    quarters = old.get("triwulan") if old else None
    if isinstance(before, Daftar):
        return {"bulanan": _some([changed.get(n, value) for n, value in enumerate(before, 1)])}
    if isinstance(before, Peta):
        return {"bulanan": _named_months(before, changed)}
    if isinstance(quarters, Daftar):
        if all(month in _QUARTERS for month in changed):
            return {"triwulan": _some([changed.get(3 * n, value) for n, value in enumerate(quarters, 1)])}
        changed = {3 * n: value for n, value in enumerate(quarters, 1)} | changed
    taken_out: dict[str, object] = {"triwulan": None} if quarters is not None else {}
    filled = {month: value for month, value in sorted(changed.items()) if value is not None}
    if len(filled) == 12:
        return {"bulanan": _listed(list(filled.values())), **taken_out}
    return {"bulanan": _named_months(Peta(Origin("")), dict(filled)) if filled else None, **taken_out}


def _some(values: list[object]) -> Daftar | None:
    return _listed(values) if any(value is not None for value in values) else None


def _named_months(before: Peta, changed: Mapping[int, object]) -> Peta | None:
    """The same map of months, in their order, with what changes."""
    spelled = {read_month(name): name for name in before}
    names = {month: spelled.get(month) or BULAN[month - 1].lower() for month in changed}
    order = tuple(spelled.get(n) or names.get(n, "") for n in range(1, 13))
    merged = replaced(before, {names[month]: value for month, value in changed.items()}, order)
    return merged or None
