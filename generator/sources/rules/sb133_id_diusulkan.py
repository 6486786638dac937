"""SB133: an indicator of a workbook without an id gets one of its name."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat

RULE = Rule(
    code="SB133",
    tingkat=Tingkat.CATATAN,
    judul="Pengenal indikator dibuat dari namanya",
    pesan="Indikator ini tanpa ID; dipakai «{id}» dari namanya.",
    mengapa="ID menghubungkan indikator dengan perubahan dan bawahannya; yang dibuat dari nama berganti dengannya.",
    perbaikan="Tulis ID itu di kolom ID supaya tetap.",
    salah="",
    benar="",
    contoh="kantor.yaml",
)


def check(asal: Origin, usul: str) -> Iterator[Finding]:
    """Note an id that the program made."""
    yield RULE.at(asal, usul, id=usul)
