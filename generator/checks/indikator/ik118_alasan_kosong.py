"""IK118: why an IKU was chosen stands where its sheet prints it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .kolom import empty
from .rumus import said

RULE = Rule(
    code="IK118",
    tingkat=Tingkat.CATATAN,
    judul="Alasan pemilihan IKU belum ditulis",
    pesan="{indikator}: `alasan` belum ditulis, padahal {naskah} mencetak kolomnya.",
    mengapa="Kolom alasan menerangkan mengapa indikator ini dipilih sebagai ukuran utama; kosong, kolomnya tercetak "
    "kosong.",
    perbaikan="Tulis `alasan` pada indikator itu dalam satu kalimat: masalah atau tugas yang diukurnya.",
    salah="iku: true\n",
    benar="iku: true\nalasan: Ketertiban administrasi desa belum merata\n",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Ask for them in the style of the sheet that has the column."""
    for gap in empty(tahun, "alasan", lambda indikator: said(indikator.alasan or "")):
        yield RULE.at(gap.asal, gap.subjek, indikator=gap.indikator, naskah=gap.naskah)
