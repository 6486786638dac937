"""SB117: months are months of the year, each once."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat

RULE = Rule(
    code="SB117",
    tingkat=Tingkat.KESALAHAN,
    judul="Bulan keliru",
    pesan="Target bulanan keliru: {soal}.",
    mengapa="Rencana aksi membagi target setahun ke dua belas bulan; bulan yang tidak dikenal tidak terbaca.",
    perbaikan="Tulis dua belas angka dalam kurung siku, atau nama bulan dan targetnya, mis. {juni: 40, desember: 45}.",
    salah="satuan: Dokumen\nkonsolidasi: jumlah\ntarget: 2\nbulanan: {janu: 2}\n",
    benar="satuan: Dokumen\nkonsolidasi: jumlah\ntarget: 2\nbulanan: {januari: 2}\n",
    contoh="indikator",
)


def check(asal: Origin, soal: str, subjek: str = "") -> Iterator[Finding]:
    """Report an unknown or doubled month, or a list that is not of twelve."""
    yield RULE.at(asal, subjek, soal=soal)
