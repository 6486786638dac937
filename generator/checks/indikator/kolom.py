"""Which cells of an indicator the papers of an office print, and empty ones told together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.checks.frasa import listed
from generator.findings import Origin
from generator.model.kantor import JenisDokumen
from generator.model.kinerja import Indikator
from generator.model.tahun import Tahun

Cell = Callable[[Indikator], bool]
"""Whether an indicator fills a cell."""


@dataclass(frozen=True, slots=True)
class Kosong:
    """Indicators that leave one cell empty.

    Attributes:
        asal: Place of the first.
        subjek: The indicator, or the jabatan, or `kinerja` when no indicator at all fills the cell.
        indikator: How a sentence names them.
        naskah: The papers that print the cell.
    """

    asal: Origin
    subjek: str
    indikator: str
    naskah: str


_STYLED = {"alasan": "penjelasan", "penanggung_jawab": "penanggung-jawab", "satuan": "penjelasan"}
"""Cells that only one style of the IKU sheet prints (docx_templates/iku-*.docx)."""


def papers(tahun: Tahun, key: str, indikator: Indikator) -> list[str]:
    """The papers asked for that print a cell of an indicator."""
    names = []
    style = _STYLED.get(key, tahun.kantor.gaya.iku)
    if indikator.iku and style == tahun.kantor.gaya.iku and _made(tahun, JenisDokumen.IKU):
        names.append("lembar IKU")
    if key in ("formulasi", "sumber_data") and _made(tahun, JenisDokumen.IKI):
        names.append("lembar IKI")
    if key == "satuan":
        names += ["tabel Rencana Aksi"] if _made(tahun, JenisDokumen.RENCANA_AKSI) else []
        names += ["lampiran Perjanjian Kinerja"] if tahun.diminta(JenisDokumen.PK) else []
    return names


def _made(tahun: Tahun, kind: JenisDokumen) -> bool:
    """Whether a paper is made, alone or as the lampiran of a Keputusan that is made."""
    return tahun.diminta(kind) or any(
        kind in keputusan.lampiran and tahun.diminta(tahun.jenis_keputusan(stem))
        for stem, keputusan in tahun.keputusan.items()
    )


def empty(tahun: Tahun, key: str, filled: Cell) -> Iterator[Kosong]:
    """Indicators whose printed cell is empty: one by one, by jabatan, or all of the office at once."""
    printed = [
        (jabatan, indikator, names)
        for jabatan, _, indikator in tahun.semua_indikator()
        if jabatan in tahun.jabatan_menurut_id and (names := papers(tahun, key, indikator))
    ]
    groups: dict[str, list[tuple[Indikator, list[str]]]] = {}
    for jabatan, indikator, names in printed:
        if not filled(indikator):
            groups.setdefault(jabatan, []).append((indikator, names))
    if len(groups) > 1 and sum(map(len, groups.values())) == len(printed):
        yield _group([pair for pairs in groups.values() for pair in pairs], "kinerja", "")
        return
    for jabatan, pairs in groups.items():
        yield _group(pairs, jabatan, f" {tahun.jabatan_menurut_id[jabatan].nama}")


def _group(pairs: list[tuple[Indikator, list[str]]], subject: str, whose: str) -> Kosong:
    first, _ = pairs[0]
    paper = " dan ".join(dict.fromkeys(name for _, names in pairs for name in names))
    if len(pairs) == 1:
        return Kosong(first.asal, first.id, listed([first.nama]), paper)
    told = f"{len(pairs)} indikator{whose} ({listed([i.nama for i, _ in pairs])})"
    return Kosong(first.asal, subject, told, paper)
