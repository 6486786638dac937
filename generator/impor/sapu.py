"""The last look at a table: a cell whose words stand nowhere in the draft or its remarks is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.numbers import EMPTY
from generator.sources.excel import titles
from generator.sources.excel.table import Tabel
from generator.wording import read_month

from .lama import TabelLama
from .rancangan import Rancangan, bare

_TOTAL = re.compile(r"\s*(?:jumlah|total)(?: (?:keseluruhan|semua|total|anggaran|seluruhnya))?[ :]*", re.IGNORECASE)
_SAME = re.compile(r"s\.?\s?d\.?\s?a\.?", re.IGNORECASE)


def sweep(table: TabelLama, found: Tabel, draft: Rancangan) -> None:
    """Tell of every cell below the head that was lost on the way."""
    if not found.baris:
        return
    told = f" {' '.join(map(bare, _words(draft)))} "
    first = found.baris[0].nomor
    sums = {row for (row, _), cell in table.lembar.sel.items() if _TOTAL.fullmatch(cell.isi)}
    for (row, column), cell in sorted(table.lembar.sel.items()):
        lines = [re.sub(r"^\(?\d{1,2}[.)]\s+", "", line) for line in cell.isi.split("\n")]
        counted = column == found.kolom.get(titles.BIASA) and bare(cell.isi).isdigit()
        if row < first or row in sums or row in found.ulangan or counted:
            continue
        lost = [line for line in lines if not _understood(line) and f" {bare(line)} " not in told]
        if lost:
            draft.catat(f"{table.tempat} baris {row}", f"belum ditempatkan: «{' '.join(lost)}»")


def _understood(line: str) -> bool:
    """Whether a line needs no place: nothing, a month's name, `s.d.a.`."""
    return line.strip() in EMPTY or bool(_SAME.fullmatch(line)) or (line.isalpha() and read_month(line) is not None)


def _words(draft: Rancangan) -> Iterator[str]:
    """Every text of the draft and of its remarks."""
    yield from _texts(draft.kinerja)
    yield from (remark.isi for remark in draft.catatan)
    yield from (str(position["nama"]) for position in draft.jabatan.values())


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif value is not None:
        yield str(value)
