"""SB134: what is hidden in a workbook is read or left out, and said."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat

RULE = Rule(
    code="SB134",
    tingkat=Tingkat.CATATAN,
    judul="Baris atau lembar tersembunyi",
    pesan="{apa}.",
    mengapa="Yang tidak tampak di layar mudah tertinggal dari data yang dimaksud.",
    perbaikan="Tampilkan kembali, atau hapus bila tidak dipakai.",
    salah="",
    benar="",
    contoh="kantor.yaml",
)


def check(asal: Origin, apa: str) -> Iterator[Finding]:
    """Note a hidden row that is read, or a hidden sheet that is not."""
    yield RULE.at(asal, apa=apa)
