"""SB115: an office has the files that make it one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.findings import Finding, Origin, Rule, Tingkat
from generator.nearest import nearest

RULE = Rule(
    code="SB115",
    tingkat=Tingkat.KESALAHAN,
    judul="Berkas wajib tidak ada",
    pesan="Berkas «{berkas}» tidak ada di folder ini{mungkin}.",
    mengapa="Setiap tahun memerlukan kantor.yaml, jabatan.yaml, dan kinerja.yaml (atau folder kinerja/).",
    perbaikan="Buat berkas itu, atau betulkan namanya; `naskah mulai FOLDER` membuat contoh lengkap.",
    salah="",
    benar="",
    contoh="kantor.yaml",
)


def check(asal: Origin, berkas: str, ada: Sequence[str]) -> Iterator[Finding]:
    """Report a missing file, naming one that may have been renamed."""
    near = nearest(berkas, ada)
    yield RULE.at(asal, berkas=berkas, mungkin=f"; mungkin maksudnya «{near}»" if near else "")
