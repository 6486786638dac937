"""A finding in the words of a paper: what it is about, where, and on what basis."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.findings import Finding, Rule
from generator.model.tahun import Tahun
from generator.wording import unbroken


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
    """A text without the marks that set names of keys off on a screen."""
    return text.replace("`", "")


def place(folder: Path, finding: Finding) -> str:
    """The file within the year's folder, or the name of a paper made from it; and where in it."""
    place = finding.asal
    inside = place.berkas.removeprefix(f"{folder.as_posix()}/")
    file = inside if inside != place.berkas else PurePosixPath(place.berkas).name
    if place.sel:
        return f"{file}, {place.sel}"
    return f"{file}, baris {place.baris}" if place.baris else file


def subject(tahun: Tahun | None, subject: str) -> str:
    """What a finding is about, by its name on the papers."""
    if tahun is None or not subject:
        return subject
    if subject in tahun.indikator_menurut_id:
        return tahun.indikator_menurut_id[subject].nama
    if subject in tahun.jabatan_menurut_id:
        return tahun.jabatan_menurut_id[subject].nama
    if subject in tahun.keputusan:
        return f"Keputusan tentang {unbroken(tahun.keputusan[subject].tentang)}"
    if subject in tahun.mata_menurut_kode:
        return f"{subject} {tahun.mata_menurut_kode[subject].nama}"
    return "Rencana Aksi" if subject == "rencana-aksi" else subject


def basis(finding: Finding, aturan: Aturan) -> str:
    """The regulations by kind, number and year; in full they stand below the table."""
    named = [aturan.sitiran.get(key, key).partition(" tentang ")[0] for key in finding.dasar]
    return "\n".join(named) or ("Panduan sumber data" if finding.kode.startswith("SB") else "Kelaziman")
