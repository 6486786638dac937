"""SB114: a file that is there says something."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat

RULE = Rule(
    code="SB114",
    tingkat=Tingkat.KESALAHAN,
    judul="Berkas kosong",
    pesan="Berkas kosong atau hanya berisi komentar.",
    mengapa="Berkas kosong biasanya tanda penyimpanan yang gagal.",
    perbaikan="Isi berkas ini, atau hapus bila memang tidak dipakai.",
    salah="# belum diisi\n",
    benar="kecamatan: Contoh\n",
    contoh="kantor.yaml",
)


def check(asal: Origin) -> Iterator[Finding]:
    """Report a file without content."""
    yield RULE.at(asal)
