"""The lines between indicators and between positions: who holds what, who stands above whom."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.kinerja import Indikator
from generator.model.tahun import Tahun


def holders(tahun: Tahun) -> dict[str, str]:
    """The id of the jabatan that holds each indicator; the first of two with one id."""
    found: dict[str, str] = {}
    for jabatan, _, indikator in tahun.semua_indikator():
        found.setdefault(indikator.id, jabatan)
    return found


def held(tahun: Tahun, jabatan: str) -> tuple[Indikator, ...]:
    """The indicators of a jabatan."""
    return tuple(i for sasaran in tahun.kinerja.get(jabatan, ()) for i in sasaran.indikator)


def above(tahun: Tahun, jabatan: str) -> list[str]:
    """The superiors of a jabatan, the nearest first; a circle (RJ103) ends the way."""
    way: dict[str, None] = {}
    now = tahun.jabatan_menurut_id.get(jabatan)
    while now is not None and now.atasan is not None and now.atasan not in way:
        way[now.atasan] = None
        now = tahun.jabatan_menurut_id.get(now.atasan)
    return list(way)


def linking(tahun: Tahun) -> dict[str, str]:
    """The jabatan that write which indicator of theirs supports which, each with its superior."""
    return {
        jabatan.id: jabatan.atasan or ""
        for jabatan in tahun.jabatan
        if any(indikator.mendukung for indikator in held(tahun, jabatan.id))
    }


def circles(tahun: Tahun) -> list[list[str]]:
    """The ids of each circle of two or more, beginning with the one written first."""
    found: list[list[str]] = []
    done: set[str] = set()
    by_id = {i.id: tahun.indikator_menurut_id[i.id] for _, _, i in tahun.semua_indikator()}
    for start in by_id:
        way: dict[str, None] = {}
        now: Indikator | None = by_id[start]
        while now is not None and now.id not in way and now.id not in done:
            way[now.id] = None
            now = by_id.get(now.mendukung or "")
        if now is not None and now.id in way:
            ids = list(way)
            circle = ids[ids.index(now.id) :]
            found += [circle] if len(circle) > 1 else []
        done.update(way)
    place = {id_: n for n, id_ in enumerate(by_id)}
    return [_from_first(circle, place) for circle in found]


def _from_first(circle: list[str], place: Mapping[str, int]) -> list[str]:
    begin = min(range(len(circle)), key=lambda n: place[circle[n]])
    return circle[begin:] + circle[:begin]
