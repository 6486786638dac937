"""SB113: values are plain text, without YAML's machinery."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat

RULE = Rule(
    code="SB113",
    tingkat=Tingkat.KESALAHAN,
    judul="Tanda khusus YAML tidak didukung",
    pesan="Tanda khusus YAML «{tag}» tidak didukung.",
    mengapa="Naskah membaca semua isi sebagai teks; tanda khusus tidak dijalankan demi keamanan.",
    perbaikan="Hapus tanda itu; bila memang bagian dari teks, apit teksnya dengan tanda kutip.",
    salah="kecamatan: !!python/name:os.system x\n",
    benar="kecamatan: Contoh\n",
    contoh="kantor.yaml",
)


def check(asal: Origin, tag: str) -> Iterator[Finding]:
    """Report a tag, merge key, or a key that is no text."""
    yield RULE.at(asal, tag=tag)
