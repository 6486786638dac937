"""SB104: a key stands once in its mapping."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat

RULE = Rule(
    code="SB104",
    tingkat=Tingkat.KESALAHAN,
    judul="Kunci ditulis dua kali",
    pesan="Kunci «{kunci}» ditulis dua kali, di baris {pertama} dan di baris {kedua}.",
    mengapa="Dari dua kunci yang sama hanya satu yang terpakai; yang lain hilang tanpa terlihat.",
    perbaikan="Hapus salah satu, atau gabungkan isinya.",
    salah="kecamatan: Contoh\nkecamatan: Lain\n",
    benar="kecamatan: Contoh\n",
    contoh="kantor.yaml",
)


def check(asal: Origin, kunci: str, pertama: Origin) -> Iterator[Finding]:
    """Report the second of two equal keys, with both lines."""
    yield RULE.at(asal, kunci=kunci, pertama=pertama.baris, kedua=asal.baris)
