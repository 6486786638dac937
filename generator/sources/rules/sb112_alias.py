"""SB112: a file does not grow beyond measure when its aliases are followed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat

RULE = Rule(
    code="SB112",
    tingkat=Tingkat.KESALAHAN,
    judul="Isi berkas bersusun tanpa batas",
    pesan="Berkas ini {soal}.",
    mengapa="Rujukan berantai (&nama dan *nama) dapat membuat berkas kecil menjadi tak terhingga besarnya.",
    perbaikan="Tulis isinya langsung tanpa rujukan (& dan *).",
    salah="kecamatan: *lupa\n",
    benar="kecamatan: Contoh\n",
    contoh="kantor.yaml",
)


def check(asal: Origin, soal: str) -> Iterator[Finding]:
    """Report what goes past the bounds of a file."""
    yield RULE.at(asal, soal=soal)
