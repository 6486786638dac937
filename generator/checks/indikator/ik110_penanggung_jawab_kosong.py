"""IK110: who answers for an IKU stands where its sheet prints it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .kolom import empty
from .rumus import said

RULE = Rule(
    code="IK110",
    tingkat=Tingkat.PERINGATAN,
    judul="Penanggung jawab IKU belum ditulis",
    pesan="{indikator}: `penanggung_jawab` belum ditulis, padahal {naskah} mencetak kolomnya.",
    mengapa="IKU harus mempunyai pejabat yang mengumpulkan dan mempertanggungjawabkan datanya.",
    perbaikan="Tulis `penanggung_jawab` dengan pengenal jabatan (mis. `kasi-pelayanan`), atau ganti `gaya.iku` di "
    "kantor.yaml bila lembar IKU kantor ini tanpa kolom penanggung jawab.",
    salah="iku: true\n",
    benar="iku: true\npenanggung_jawab: kasi-pelayanan\n",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Ask for them in the style of the sheet that has the column."""
    for gap in empty(tahun, "penanggung_jawab", lambda indikator: any(map(said, indikator.penanggung_jawab))):
        yield RULE.at(gap.asal, gap.subjek, indikator=gap.indikator, naskah=gap.naskah)
