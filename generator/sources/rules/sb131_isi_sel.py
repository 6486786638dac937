"""SB131: every cell says what its person meant."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat

RULE = Rule(
    code="SB131",
    tingkat=Tingkat.KESALAHAN,
    judul="Isi sel tidak dapat dipercaya",
    pesan="Isi sel tidak dapat dipercaya: {soal}.",
    mengapa="Excel mengubah ketikan seperti 1-2 menjadi tanggal, dan rumus yang galat tidak mempunyai angka.",
    perbaikan="Ketik ulang isinya sebagai angka atau teks, lalu simpan.",
    salah="",
    benar="",
    contoh="kantor.yaml",
)


_UNCOUNTED = (
    "Buka buku kerja itu di Excel atau LibreOffice lalu simpan, supaya rumusnya terhitung; atau ganti rumusnya dengan "
    "angkanya."
)


def check(asal: Origin, soal: str, subjek: str = "") -> Iterator[Finding]:
    """Report an error, a formula without a result, or a date where a figure is meant."""
    yield RULE.at(asal, subjek, perbaikan=_UNCOUNTED if "belum dihitung" in soal else None, soal=soal)
