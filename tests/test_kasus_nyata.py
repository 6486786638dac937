"""Faults of real papers: what a reviewer would mark there, naskah marks too, and it accuses nothing else.

Each folder of `kasus_nyata/` holds the sources of one office and year and, beside them, `temuan.yaml`:

    temuan:                    # what must be found
      - nomor: L11             # row of README.md
        kode: DH107            # or a list, where any one of them will do
        di: "sk-iku.yaml:5877" # file, and a text of the line; a list where any one will do
        subjek: sk-iku
        memuat: ["5877"]       # words of the message
    tidak: [DH103]             # codes that must not speak here
    bersih: true               # nothing at all may be found but what is listed
    dibaca: {ikm.target: "85"} # what a target or amount must be read as
    belum: why                 # the reader is not there yet: must fail, until it is
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.catalogue import RULES
from generator.findings import Finding, Tingkat
from generator.pipeline import periksa

KASUS = Path(__file__).with_name("kasus_nyata")
ATURAN_BOLEH_BELUM_ADA = False
"""Whether an entry on a rule that is not in the catalogue is skipped; False makes it fail."""

_ROW = re.compile(r"^\| (?P<no>[A-Z]\d+) \|.*\| (?P<kode>[^|]+) \| (?P<letak>[^|]+) \|$", re.MULTILINE)
_CODE = re.compile(r"[A-Z]{2}\d{3}")


def folders() -> list[Path]:
    """Every case."""
    return sorted(path for path in KASUS.iterdir() if path.is_dir())


@cache
def truth(folder: Path) -> Mapping[str, Any]:
    """What is expected of a case."""
    expected: Mapping[str, Any] = yaml.safe_load((folder / "temuan.yaml").read_text("utf-8"))
    assert not set(expected) - {"temuan", "tidak", "bersih", "dibaca", "belum"}, folder
    return expected


def year(folder: Path) -> Path:
    """The only year of a case."""
    (found,) = [path for path in folder.iterdir() if path.is_dir()]
    return found


@cache
def found(folder: Path) -> Sequence[Finding]:
    """All findings of a case."""
    return periksa(year(folder)).temuan


def listed(value: object) -> list[Any]:
    """A list of what may be written bare."""
    return list(value) if isinstance(value, list) else [] if value is None else [value]


def codes(entry: Mapping[str, Any]) -> list[str]:
    """The codes that will do for an entry."""
    return listed(entry["kode"])


def lines(folder: Path, place: str) -> tuple[str, set[int]]:
    """The file of `file:text`, and the lines that hold the text; no lines for a file alone."""
    name, _, text = place.partition(":")
    if not text:
        return name, set()
    content = (year(folder) / name).read_text("utf-8").splitlines()
    hits = {n for n, line in enumerate(content, 1) if text in line}
    assert hits, f"{folder.name}: {text!r} tidak ada di {name}"
    return name, hits


def at(folder: Path, finding: Finding, places: Sequence[str]) -> bool:
    """Whether a finding stands at one of the places."""
    for place in places:
        name, hits = lines(folder, place)
        if finding.asal.berkas.endswith(name) and (not hits or finding.asal.baris in hits):
            return True
    return not places


def meets(folder: Path, finding: Finding, entry: Mapping[str, Any]) -> bool:
    """Whether a finding is the one that an entry asks for."""
    return (
        finding.kode in codes(entry)
        and at(folder, finding, listed(entry.get("di")))
        and entry.get("subjek") in (None, finding.subjek)
        and all(word.casefold() in finding.pesan.casefold() for word in listed(entry.get("memuat")))
    )


def entries() -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Every expected finding with its case."""
    for folder in folders():
        for entry in truth(folder).get("temuan", []):
            yield folder, entry


def name(folder: Path, entry: Mapping[str, Any]) -> str:
    """The id of an entry's test."""
    return f"{entry['nomor']} {'/'.join(codes(entry))} {folder.name}"


@pytest.mark.parametrize(("folder", "entry"), [pytest.param(*e, id=name(*e)) for e in entries()])
def test_fault_is_found(folder: Path, entry: Mapping[str, Any]) -> None:
    if ATURAN_BOLEH_BELUM_ADA and not set(codes(entry)) & set(RULES):
        pytest.skip("aturan belum ada")
    near = [str(f) for f in found(folder) if f.kode in codes(entry)]
    assert any(meets(folder, finding, entry) for finding in found(folder)), near


def case(folder: Path) -> Any:
    """A case as a parameter; expected to fail where the reader is not there yet."""
    reason = truth(folder).get("belum")
    return pytest.param(folder, id=folder.name, marks=[pytest.mark.xfail(reason=reason, strict=True)] if reason else [])


@pytest.mark.parametrize("folder", [case(folder) for folder in folders()])
def test_nothing_else_is_called_wrong(folder: Path) -> None:
    expected = truth(folder)
    clean = expected.get("bersih", False)
    for finding in found(folder):
        known = any(meets(folder, finding, entry) for entry in expected.get("temuan", []))
        assert finding.kode not in expected.get("tidak", []), finding
        assert known or not (clean or finding.tingkat is Tingkat.KESALAHAN), finding


def readings() -> Iterator[tuple[Path, str, str]]:
    """Every value that a case says must be read so."""
    for folder in folders():
        for key, value in truth(folder).get("dibaca", {}).items():
            yield folder, key, value


@pytest.mark.parametrize(("folder", "key", "value"), [pytest.param(*r, id=f"{r[0].name} {r[1]}") for r in readings()])
def test_value_is_read_so(folder: Path, key: str, value: str) -> None:
    tahun = periksa(year(folder)).tahun
    assert tahun is not None
    which, _, field = key.rpartition(".")
    values = {indikator.id: indikator for _, _, indikator in tahun.semua_indikator()}
    if which in values:
        indikator = values[which]
        read = indikator.target if field == "target" else indikator.per_bulan[int(field)]
        assert str(read) == value
    else:
        assert tahun.mata_menurut_kode[key].jumlah == Decimal(value)


def rows() -> dict[str, tuple[set[str], str]]:
    """The rows of the README: codes, and the case or the reason."""
    text = (KASUS / "README.md").read_text("utf-8")
    return {m["no"]: (set(_CODE.findall(m["kode"])), m["letak"].strip(" `")) for m in _ROW.finditer(text)}


def test_readme_lists_every_fault_once_with_its_case() -> None:
    told, text = rows(), (KASUS / "README.md").read_text("utf-8")
    with_code = {no: row for no, row in told.items() if row[0]}
    assert len(told) == len(_ROW.findall(text))
    assert f"Jumlah: {len(told)} baris, {len(with_code)} dengan kode." in text
    held = {entry["nomor"]: (set(codes(entry)), folder.name) for folder, entry in entries()}
    assert with_code == held
