"""SB105: every key means something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.findings import Finding, Origin, Rule, Tingkat
from generator.nearest import maybe

RULE = Rule(
    code="SB105",
    tingkat=Tingkat.KESALAHAN,
    judul="Kunci tidak dikenal",
    pesan="Kunci «{kunci}» tidak dikenal di sini{mungkin}.",
    mengapa="Kunci yang salah eja tidak dibaca, sehingga isinya hilang dari semua dokumen.",
    perbaikan="Perbaiki ejaannya atau hapus; kunci yang berlaku di sini: {daftar}.",
    salah="kecamatn: Contoh\n",
    benar="kecamatan: Contoh\n",
    contoh="kantor.yaml",
)


def check(asal: Origin, kunci: str, dikenal: Sequence[str], subjek: str = "") -> Iterator[Finding]:
    """Report an unknown key, naming the nearest known one."""
    yield RULE.at(
        asal,
        subjek,
        perbaikan=RULE.perbaikan.format(daftar=", ".join(dikenal)),
        kunci=kunci,
        mungkin=maybe(kunci.lower(), dikenal),
    )
