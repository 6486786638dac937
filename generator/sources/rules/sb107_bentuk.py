"""SB107: a value has the shape its key asks for."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat

RULE = Rule(
    code="SB107",
    tingkat=Tingkat.KESALAHAN,
    judul="Bentuk isi keliru",
    pesan="Isi «{kunci}» seharusnya {harus}.",
    mengapa="Isi yang bentuknya lain tidak dapat ditempatkan di dokumen.",
    perbaikan="Tulis sebagai {harus}; contohnya ada di PANDUAN.md.",
    salah="fungsi: menyelenggarakan urusan\n",
    benar="fungsi:\n  - menyelenggarakan urusan\n",
    contoh="kantor.yaml",
)


def check(asal: Origin, kunci: str, harus: str, subjek: str = "") -> Iterator[Finding]:
    """Report a text where a list is wanted, and the like."""
    yield RULE.at(asal, subjek, perbaikan=RULE.perbaikan.format(harus=harus), kunci=kunci, harus=harus)
