"""SB116: every file in the folder is one that is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.findings import Finding, Origin, Rule, Tingkat
from generator.nearest import nearest

RULE = Rule(
    code="SB116",
    tingkat=Tingkat.PERINGATAN,
    judul="Berkas tidak dibaca",
    pesan="Berkas «{berkas}» tidak dibaca{mungkin}.",
    mengapa="Berkas yang namanya berubah diam-diam keluar dari semua dokumen.",
    perbaikan="Betulkan namanya, atau pindahkan ke luar folder tahun.",
    salah="",
    benar="",
    contoh="kantor.yaml",
)


def check(asal: Origin, berkas: str, dikenal: Sequence[str], sebab: str = "") -> Iterator[Finding]:
    """Report a file that no kind of source claims."""
    near = nearest(berkas.lower(), dikenal)
    hint = f"; mungkin maksudnya «{near}»" if near else ""
    remedy = "Ikuti yang disebut itu, atau pindahkan berkasnya ke luar folder tahun." if sebab else None
    yield RULE.at(asal, perbaikan=remedy, berkas=berkas, mungkin=f": {sebab}" if sebab else hint)
