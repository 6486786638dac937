"""SB106: every record has what it cannot do without."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat

RULE = Rule(
    code="SB106",
    tingkat=Tingkat.KESALAHAN,
    judul="Kunci wajib belum ada",
    pesan="Kunci «{kunci}» wajib ada di sini, tetapi belum ditulis atau masih kosong.",
    mengapa="Tanpa isi ini dokumen tidak dapat disusun.",
    perbaikan="Tambahkan «{kunci}: …» pada bagian ini.",
    salah="kecamatan:\n",
    benar="kecamatan: Contoh\n",
    contoh="kantor.yaml",
)


def check(asal: Origin, kunci: str, subjek: str = "") -> Iterator[Finding]:
    """Report a key that is absent or empty."""
    yield RULE.at(asal, subjek, perbaikan=RULE.perbaikan.format(kunci=kunci), kunci=kunci)
