"""Papers of known sources, drafted into sources again, and what each side shows."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from conftest import TEMPLATES
from offices import year

from generator.documents import sk as sk_paper
from generator.documents.formulas import formula as formula_of
from generator.documents.papers import papers
from generator.documents.typeset import Typesetter
from generator.impor.berkas import impor
from generator.model.nilai import Nilai
from generator.model.tahun import Tahun

_OF_KIND = {
    "pk": ("satuan", "target"),
    "rencana-aksi": ("satuan", "target", "per_bulan"),
    "iki": ("formulasi", "sumber_data"),
    "iku": ("iku", "formulasi", "sumber_data"),
}
"""What each kind of paper shows of an indicator."""


def drafted(paper: Path, folder: Path) -> Tahun:
    """The year that a paper is drafted into, with what the paper does not tell filled in where the draft asks it."""
    impor(paper, folder)
    office = folder / "kantor.yaml"
    text = office.read_text(encoding="utf-8")
    for key, value in (("kecamatan", "Sukamaju"), ("kabupaten", "Nusaraya"), ("tahun", "2026")):
        text = re.sub(rf"^# {key}:.*", f"{key}: {value}", text, flags=re.MULTILINE)
    office.write_text(text, encoding="utf-8")
    positions = folder / "jabatan.yaml"
    text = positions.read_text(encoding="utf-8")
    head, *records = text.split("\n- ")
    levels = [("administrator" if record.startswith("id: camat\n") else "pengawas", record) for record in records]
    filled = [re.sub(r"# jenjang:.*", f"jenjang: {level}", record) for level, record in levels]
    positions.write_text("\n- ".join([head, *filled]), encoding="utf-8")
    return year(folder)


def plain(text: object) -> str:
    return " ".join(re.findall(r"\w+", str(text).casefold()))


def shown(tahun: Tahun, kind: str, position: str | None = None, *, formulas: bool = True) -> set[tuple[str, ...]]:
    """What a paper of a kind shows of the indicators, whatever their ids."""
    found, with_formula = set(), formulas and "formulasi" in _OF_KIND[kind]
    for owner, sasaran, indicator in tahun.semua_indikator():
        if (kind == "iku" and not indicator.iku) or (position is not None and owner != position):
            continue
        name = "camat" if kind == "iku" else plain(tahun.jabatan_menurut_id[owner].nama)
        cells = tuple(cell(getattr(indicator, key)) for key in _OF_KIND[kind] if key != "formulasi")
        formula = plain(formula_of(indicator, "")) if with_formula else ""
        found.add((name, plain(sasaran.sasaran), plain(indicator.nama), formula, *cells))
    return found


def cell(value: object) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{month} {target}" for month, target in sorted(value.items()))
    if isinstance(value, Nilai):
        return str(value)
    return plain(value or "")


def made(folder: Path, place: Path) -> list[tuple[str, str, Path]]:
    """Every paper of a year as a file: name, kind, path."""
    tahun, typesetter, found = year(folder), Typesetter(TEMPLATES), []
    for paper in papers(tahun):
        path = place / f"{paper.nama}.docx"
        path.write_bytes(typesetter.set(paper, tahun))
        found.append((paper.nama, paper.jenis, path))
    return found


def assert_whole(tahun: Tahun, name: str, kind: str, draft: Tahun, *, formulas: bool = True) -> None:
    """Everything that a paper shows is in the draft: indicators, and for a decision every text of its body."""
    if kind.startswith("sk"):
        (old,), (new,) = ([sk for stem, sk in y.keputusan.items() if stem == name] for y in (tahun, draft))
        before, after = (replace(sk_paper.build(y, sk), lampiran=()) for y, sk in ((tahun, old), (draft, new)))
        for field in ("judul", "judul_daerah", "nomor", "tentang_kapital", "menimbang", "mengingat", "memperhatikan"):
            assert getattr(before, field) == getattr(after, field), field
        for field in ("menetapkan", "diktum", "penanda", "tembusan"):
            assert getattr(before, field) == getattr(after, field), field
        assert replace(before.kop, ada_lambang=False) == after.kop
        assert old.lampiran == new.lampiran
        for inner in old.lampiran:
            assert shown(tahun, inner, formulas=formulas) == shown(draft, inner, formulas=formulas)
    else:
        position = name.removeprefix("pk-") if kind == "pk" else None
        assert shown(tahun, kind, position, formulas=formulas) == shown(draft, kind, formulas=formulas)
