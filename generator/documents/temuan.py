"""A finding in the words of a paper: what it is about, where, and on what basis."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.findings import Finding, Rule
from generator.model.anggaran import Mata
from generator.model.jabatan import Jabatan
from generator.model.kinerja import Indikator
from generator.model.naskah import Keputusan
from generator.model.tahun import Tahun
from generator.wording import unbroken

_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufffe\uffff]")


@dataclass(frozen=True)
class Aturan:
    """What the sheet says of the rules behind the findings.

    Attributes:
        rules: The catalogue by code.
        sitiran: The citation of each regulation that a rule names, by key.
    """

    rules: Mapping[str, Rule]
    sitiran: Mapping[str, str]


def heading(finding: Finding, aturan: Aturan) -> str:
    """Code and title, as the first line of a finding."""
    rule = aturan.rules.get(finding.kode)
    return f"{finding.kode} {plain(rule.judul)}" if rule else finding.kode


def plain(text: str) -> str:
    """A text without the marks that set names of keys off on a screen, and without what cannot be printed.

    Sources are cleaned when they are read; names of files and what a message quotes raw are not.
    """
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text.replace("`", ""))


def place(folder: Path, finding: Finding) -> str:
    """The file within the year's folder, or the name of a paper made from it; and where in it."""
    asal = finding.asal
    inside = asal.berkas.removeprefix(f"{folder.as_posix()}/")
    file = plain(inside if inside != asal.berkas else PurePosixPath(asal.berkas).name)
    if asal.sel:
        return f"{file}, {plain(asal.sel)}"
    return f"{file}, baris {asal.baris}" if asal.baris else file


def subject(tahun: Tahun | None, pengenal: str) -> str:
    """What a finding is about, in one phrase: by its name on the papers."""
    if tahun is None or not pengenal:
        return plain(pengenal)
    match tahun.menurut_pengenal(pengenal):
        case Indikator() | Jabatan() as record:
            return record.nama
        case Keputusan() as keputusan:
            return f"Keputusan tentang {unbroken(keputusan.tentang)}"
        case Mata() as line:
            return f"{pengenal} {line.nama}"
    return "Rencana Aksi" if pengenal == "rencana-aksi" else plain(pengenal)


def basis(finding: Finding, aturan: Aturan) -> str:
    """The regulations by kind, number and year; in full they stand below the table."""
    named = [aturan.sitiran.get(key, key).partition(" tentang ")[0] for key in finding.dasar]
    return "\n".join(named) or ("Panduan sumber data" if finding.kode.startswith("SB") else "Kelaziman")
