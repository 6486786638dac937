"""The trees of `anggaran.yaml` and `jabatan.yaml` as a workbook wants them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.findings import Origin
from generator.model.anggaran import Program
from generator.model.asal import Daftar, Peta
from generator.model.jabatan import Jabatan, Pejabat

from .columns import ANGGARAN, JABATAN
from .rows import BAWAHAN, TINGKAT
from .sheet_rows import BarisBuku
from .values import new_record, replaced, source_value

_LINE_ORDER = (*Program.model_fields, "sub_kegiatan")
_POSITION_ORDER = tuple(Jabatan.model_fields)
_HOLDER_ORDER = tuple(Pejabat.model_fields)
_HOLDER = "pejabat."
_KINDS = {column.kunci: column.jenis for column in JABATAN}
_LINE_KINDS = {column.kunci: column.jenis for column in ANGGARAN}


def budget_tree(rows: Sequence[BarisBuku]) -> Daftar:
    """The budget: each line under the last one of the level above it."""
    return _lines(rows, [_level(row) for row in rows], 0)


def orphans(rows: Sequence[BarisBuku]) -> Iterator[str]:
    """Lines whose own program or kegiatan is not above them, each with its cell."""
    above = -1
    for row in rows:
        level = _level(row)
        if level > above + 1:
            yield f"{row.alamat} {TINGKAT[level]} tanpa {TINGKAT[level - 1]} di atasnya"
        above = level


def _level(row: BarisBuku) -> int:
    """0 for a program; where nothing is written, as long codes tell."""
    written = row.isi.get("tingkat", "").lower().replace("subkegiatan", "sub kegiatan")
    if written in TINGKAT:
        return TINGKAT.index(written)
    return min(max(row.isi.get("kode", "").count(".") - 2, 0), 3) * 2 // 3


def _lines(rows: Sequence[BarisBuku], levels: Sequence[int], level: int) -> Daftar:
    found = Daftar(Origin(""))
    starts = [n for n in range(len(rows)) if n == 0 or levels[n] <= level]
    for start, end in pairwise([*starts, len(rows)]):
        below = slice(start + 1, end)
        found.append(_line(rows[start], rows[below], levels[below], level))
    return found


def _line(row: BarisBuku, rows: Sequence[BarisBuku], levels: Sequence[int], level: int) -> Peta:
    old = row.lama.rekaman if row.lama else None
    direct = {
        key: source_value(text, old.get(key) if old else None, _LINE_KINDS[key])
        for key, text in row.berubah("kode", "nama", "anggaran").items()
    }
    made = new_record(direct, _LINE_ORDER) if old is None else replaced(old, direct, _LINE_ORDER)
    if level >= len(BAWAHAN):
        return made
    lines = _lines(rows, levels, level + 1)
    if lines or made.get(BAWAHAN[level]):
        made = replaced(made, {BAWAHAN[level]: lines or None}, _LINE_ORDER)
    return made


def position_tree(rows: Sequence[BarisBuku]) -> Daftar:
    """The positions, each with who holds it."""
    found = Daftar(Origin(""))
    found.extend(_position(row) for row in rows)
    return found


def _position(row: BarisBuku) -> Peta:
    old = row.lama.rekaman if row.lama else None
    changed = {key: text for key, text in row.berubah().items() if text or old is not None}
    direct: dict[str, object] = {
        key: source_value(text, old.get(key) if old else None, _KINDS[key])
        for key, text in changed.items()
        if not key.startswith(_HOLDER)
    }
    named = {key.removeprefix(_HOLDER): text for key, text in changed.items() if key.startswith(_HOLDER)}
    if named:
        holder = old.get("pejabat") if old else None
        record = holder if isinstance(holder, Peta) else Peta(Origin(""))
        kinds = {key: source_value(text, record.get(key), _KINDS[_HOLDER + key]) for key, text in named.items()}
        direct["pejabat"] = replaced(record, kinds, _HOLDER_ORDER) or None
    return new_record(direct, _POSITION_ORDER) if old is None else replaced(old, direct, _POSITION_ORDER)
