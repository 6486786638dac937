"""SB103: the file is of a size a person can have written."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat

RULE = Rule(
    code="SB103",
    tingkat=Tingkat.KESALAHAN,
    judul="Berkas terlalu besar",
    pesan="Berkas berukuran {ukuran} MB, batasnya {batas} MB.",
    mengapa="Data setahun satu kantor kurang dari 1 MB; berkas sebesar ini hampir pasti salah taruh.",
    perbaikan="Periksa apakah berkas ini memang sumber naskah; bila ya, pecah ke folder kinerja/.",
    salah="20 MB",
    benar="1 MB",
    contoh="kantor.yaml",
)


def check(asal: Origin, ukuran: int, batas: int) -> Iterator[Finding]:
    """Report a file past the bound (bytes)."""
    yield RULE.at(asal, ukuran=ukuran // 2**20, batas=batas // 2**20)
