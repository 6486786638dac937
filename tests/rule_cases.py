"""A case of `checks/*.yaml`: the clean office changed as it says, and what is found in it then.

What another family says below the level of a kesalahan is compared only where the case names it: a case that
adds a bare indicator need not know every rule on what a full one has.
A case may also say, as `usul`, what the remedies of its own code propose beyond the rule's text, and as `rinci` what
else is told of each of them: its level, the name by which an exception finds it, and its column.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import yaml

from generator import checks, readback
from generator.catalogue import RULES
from generator.checks.accepted import accept
from generator.documents.papers import papers
from generator.documents.typeset import Typesetter
from generator.findings import Finding, in_order
from generator.model.tahun import Tahun
from generator.readback.cetakan import Cetakan, Halaman
from generator.readback.naskah import Naskah
from generator.sources.load import load
from generator.word.reading import Terbaca
from generator.word.shelf import shipped_folder

CASES = Path(__file__).with_name("checks")
SHOWN = "kantor"
"""How findings name the folder; taken off before they are compared."""


def found(office: Path) -> list[Finding]:
    """All findings of an office, in order."""
    reading = load(office, SHOWN)
    findings = list(reading.findings)
    if reading.tahun is not None:
        lengkap = reading.lengkap
        findings += accept(checks.run(reading.tahun, lengkap=lengkap), reading.tahun, lengkap=lengkap)
        if office.with_name(TEMPLATES).is_dir() or office.with_name(PRINTS).is_dir():
            findings += read_back(office, reading.tahun)
    return in_order(findings)


def read_back(office: Path, tahun: Tahun) -> Iterator[Finding]:
    """What is found in the papers themselves, filled from the templates that a case has changed."""
    typesetter = Typesetter(office.with_name(TEMPLATES))
    for paper in papers(tahun):
        content = Terbaca(typesetter.set(paper, tahun))
        shown = f"{SHOWN}/{paper.nama}.docx"
        variables = typesetter.variables(paper)
        yield from readback.check(Naskah(paper.nama, shown, content, tahun, variables, _print(office, paper.nama)))


def _print(office: Path, name: str) -> Cetakan | None:
    """The PDF of a paper as a case tells it."""
    path = office.with_name(PRINTS) / name
    if not path.exists():
        return None
    told = yaml.safe_load(path.read_text("utf-8"))
    pages = (Halaman(*sides, kosong=n in told.get("kosong", ())) for n, sides in enumerate(told["halaman"], 1))
    return Cetakan(tuple(pages), told["huruf"])


def _edit_template(path: Path, pairs: Mapping[str, str]) -> None:
    """Lay an edited copy of a shipped template where `read_back` looks for it; every place of a text is replaced."""
    own = path.parent.with_name(TEMPLATES) / path.name
    own.parent.mkdir(exist_ok=True)
    with zipfile.ZipFile(shipped_folder() / path.name) as old, zipfile.ZipFile(own, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode() if name == "word/document.xml" else old.read(name)
            for before, after in pairs.items() if isinstance(content, str) else ():
                assert before in content, f"{path.name}: {before!r} tidak ada"
                content = content.replace(before, after)
            new.writestr(name, content)


def _replace(path: Path, pairs: Mapping[str, str]) -> None:
    text = path.read_text("utf-8")
    for old, new in pairs.items():
        assert text.count(old) == 1, f"{path.name}: {old!r} ada {text.count(old)} kali"
        text = text.replace(old, new)
    path.write_text(text, "utf-8")


def _append(path: Path, text: str) -> None:
    path.write_text(path.read_text("utf-8") + text, "utf-8")


def write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")


def _pad(path: Path, megabytes: int) -> None:
    """Grow a file with comments to a size in MB."""
    comment = f"# {'x' * 97}\n"
    _append(path, "\n" + comment * ((megabytes * 2**20 - path.stat().st_size) // len(comment) + 1))


def _write_book(path: Path, sheets: Mapping[str, Mapping[str, Any]]) -> None:
    """Write a workbook: for each sheet its `baris`, and if wanted ranges to merge (`gabung`), hidden rows, formats."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, sheet in sheets.items():
        page = book.create_sheet(name)
        for row in sheet["baris"]:
            page.append(row)
        for area in sheet.get("gabung", []):
            page.merge_cells(area)
        for row in sheet.get("baris_tersembunyi", []):
            page.row_dimensions[row].hidden = True
        for cell, code in sheet.get("format", {}).items():
            page[cell].number_format = code
        page.sheet_state = "hidden" if sheet.get("tersembunyi") else "visible"
    path.parent.mkdir(exist_ok=True)
    book.save(path)


CHANGES: Mapping[str, Callable[[Path, Any], object]] = {
    "ubah": _replace,
    "tambah": _append,
    "tulis": write,
    "buku": _write_book,
    "bita": lambda path, digits: path.write_bytes(bytes.fromhex(digits)),
    "ukuran_mb": _pad,
    "hapus": lambda path, _: path.unlink(),
    "templat": _edit_template,
    "cetakan": lambda path, told: write(path.parent.with_name(PRINTS) / path.name, yaml.safe_dump(told)),
}
"""What a case may do to a file: replace texts that occur once, append, write anew, write bytes, pad, remove.

`buku` writes a workbook.
`templat` replaces texts in a Word template instead; with it the papers are filled and read back.
`cetakan` tells what the PDF of a paper shows: `halaman` (sides in mm), `kosong` (their numbers), `huruf`."""
TEMPLATES = "templat"
"""Folder of the changed templates, beside the office."""
PRINTS = "cetakan"
"""Folder of what cases tell of PDFs, beside the office."""


def change(office: Path, case: Mapping[str, Any]) -> None:
    """Change an office as a case says."""
    for name, do in CHANGES.items():
        wanted = case.get(name, {})
        for file, how in (dict.fromkeys(wanted) if isinstance(wanted, list) else wanted).items():
            do(office / file, how)


def said(finding: Finding, code: str) -> str:
    """A finding as a case words it: `file:line message`, with its code if other than the case's."""
    line = f"{finding.asal} {finding.pesan}".replace(f"{SHOWN}/", "")
    accepted = f" [dikecualikan: {finding.alasan_pengecualian}]" if finding.alasan_pengecualian else ""
    return f"{'' if finding.kode == code else finding.kode + ' '}{line}{accepted}"


def matters(finding: Finding, code: str, expected: Sequence[str]) -> bool:
    """Whether a case has to list a finding: all of its own family, all that block, and the codes that it names."""
    named = any(line.startswith(f"{finding.kode} ") for line in expected)
    return finding.kode[:2] == code[:2] or finding.blocks or named


def proposed(finding: Finding) -> str:
    """What a remedy says beyond the rule's own."""
    return finding.perbaikan.removeprefix(RULES[finding.kode].perbaikan).strip()


def detail(finding: Finding) -> str:
    """What `said` leaves out: `peringatan ikm, kolom 9`."""
    return f"{finding.tingkat} {finding.subjek or '(tanpa subjek)'}, kolom {finding.asal.kolom}"


def cases() -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every case with the code of its file."""
    for path in sorted(CASES.glob("*.yaml")):
        for case in yaml.safe_load(path.read_text("utf-8")):
            yield path.stem.upper(), case
