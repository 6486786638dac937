"""The sources as rows of our sheets, each row with the record it shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.asal import Daftar, Peta
from generator.wording import read_month

from .columns import ANGGARAN, JABATAN, KINERJA, Jenis, Kolom
from .titles import month_key
from .values import DI_YAML, cell_text

TINGKAT = ("program", "kegiatan", "sub kegiatan")
BAWAHAN = ("kegiatan", "sub_kegiatan")
"""The key below which a program has its kegiatan, and a kegiatan its sub kegiatan."""


@dataclass(frozen=True)
class BarisSumber:
    """One row as the sources fill it.

    Attributes:
        sel: Texts of cells by key; an empty cell is left out.
        rekaman: The record: an indicator, a budget line, a jabatan; None for a sasaran without indicators.
        induk: The sasaran of an indicator.
        berkas: The file of the record.
    """

    sel: Mapping[str, str]
    rekaman: Peta | None
    induk: Peta | None = None
    berkas: str = ""


def performance_rows(trees: Mapping[str, object]) -> Iterator[BarisSumber]:
    """A row an indicator, file by file; a sasaran without indicators has a row of its own."""
    for name, tree in trees.items():
        if not isinstance(tree, Peta):
            continue
        for jabatan, all_sasaran in tree.items():
            for sasaran in _records(all_sasaran):
                shared = _sasaran_cells(jabatan, sasaran)
                indicators = _records(sasaran.get("indikator"))
                for indicator in indicators:
                    yield BarisSumber(_filled(shared | _indicator_cells(indicator)), indicator, sasaran, name)
                if not indicators:
                    yield BarisSumber(_filled(shared), None, sasaran, name)


def _sasaran_cells(jabatan: str, sasaran: Peta) -> dict[str, str]:
    return {
        "jabatan": jabatan,
        "sasaran": cell_text(sasaran.get("sasaran"), Jenis.TEKS),
        "anggaran_sasaran": cell_text(sasaran.get("anggaran"), Jenis.DAFTAR),
    }


def _indicator_cells(indicator: Peta) -> dict[str, str]:
    return simple_cells(indicator, KINERJA) | months(indicator)


def simple_cells(record: Peta, columns: tuple[Kolom, ...]) -> dict[str, str]:
    """The cells of the keys that stand directly in a record."""
    return {column.kunci: cell_text(record[column.kunci], column.jenis) for column in columns if column.kunci in record}


def months(indicator: Peta) -> dict[str, str]:
    """The cells of the months, from `bulanan` or else the quarters' last months."""
    monthly, quarters = indicator.get("bulanan"), indicator.get("triwulan")
    pairs: list[tuple[int, object]] = []
    if isinstance(monthly, Daftar):
        pairs = list(enumerate(monthly, 1))
    elif isinstance(monthly, Peta):
        pairs = [(read_month(name) or 0, value) for name, value in monthly.items()]
    elif isinstance(quarters, Daftar):
        pairs = [(3 * n, value) for n, value in enumerate(quarters, 1)]
    return {month_key(month): cell_text(value, Jenis.ANGKA) for month, value in pairs if 1 <= month <= 12}


def budget_rows(tree: object, level: int = 0) -> Iterator[BarisSumber]:
    """A row a budget line, each before those below it."""
    for record in _records(tree):
        yield BarisSumber(_filled({"tingkat": TINGKAT[level]} | simple_cells(record, ANGGARAN)), record)
        if level < len(BAWAHAN):
            yield from budget_rows(record.get(BAWAHAN[level]), level + 1)


def position_rows(tree: object) -> Iterator[BarisSumber]:
    """A row a jabatan, its pejabat with it."""
    for record in _records(tree):
        holder = record.get("pejabat")
        named = {f"pejabat.{key}": value for key, value in holder.items()} if isinstance(holder, Peta) else {}
        cells = {
            column.kunci: cell_text(named.get(column.kunci, record.get(column.kunci)), column.jenis)
            for column in JABATAN
        }
        yield BarisSumber(_filled(cells), record)


def _records(node: object) -> list[Peta]:
    return [item for item in node if isinstance(item, Peta)] if isinstance(node, Daftar) else []


def _filled(cells: Mapping[str, str]) -> dict[str, str]:
    return {key: text for key, text in cells.items() if text}


ONLY_IN_YAML = ("target_renstra", "definisi_operasional")
"""Keys of an indicator without a column."""


def kept_in_yaml(rows: list[BarisSumber]) -> Iterator[tuple[str, str]]:
    """Keys of the indicators that a sheet cannot hold, each with the id of its indicator."""
    for row in rows:
        if row.rekaman is None:
            continue
        for key in row.rekaman:
            if key in ONLY_IN_YAML or row.sel.get(key) == DI_YAML:
                yield str(row.rekaman.get("id") or ""), key
