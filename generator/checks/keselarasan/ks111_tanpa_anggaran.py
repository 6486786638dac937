"""KS111: each sasaran of a jabatan with a budget has its part of it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.frasa import listed
from generator.findings import Finding, Rule, Tingkat
from generator.model.kantor import JenisDokumen
from generator.model.kinerja import Sasaran
from generator.model.tahun import Tahun

RULE = Rule(
    code="KS111",
    tingkat=Tingkat.CATATAN,
    judul="Sasaran bertarget tanpa anggaran",
    pesan="{jabatan}: sasaran {sasaran} bertarget tetapi tanpa anggaran, padahal sasaran lain jabatan ini beranggaran.",
    mengapa="Rencana Aksi memperlihatkan program atau kegiatan yang membiayai setiap sasaran; sasaran tanpa anggaran "
    "akan ditanyakan sumber pelaksanaannya.",
    perbaikan="Tulis kode `anggaran` pada sasaran atau indikatornya; bila memang tanpa biaya, biarkan.",
    salah="kasi-pelayanan:\n"
    "  - sasaran: Tertibnya pelayanan\n    anggaran: [7.01.02.2.04.0002]\n"
    "    indikator: [{id: izin, nama: Jumlah izin, satuan: Dokumen, target: 4, bulanan: {juni: 4}}]\n"
    "  - sasaran: Tertibnya arsip\n"
    "    indikator: [{id: arsip, nama: Jumlah arsip, satuan: Dokumen, target: 4, bulanan: {juni: 4}}]\n",
    benar="kasi-pelayanan:\n"
    "  - sasaran: Tertibnya pelayanan\n    anggaran: [7.01.02.2.04.0002]\n"
    "    indikator: [{id: izin, nama: Jumlah izin, satuan: Dokumen, target: 4, bulanan: {juni: 4}}]\n"
    "  - sasaran: Tertibnya arsip\n    anggaran: [7.01.02.2.04.0002]\n"
    "    indikator: [{id: arsip, nama: Jumlah arsip, satuan: Dokumen, target: 4, bulanan: {juni: 4}}]\n",
    contoh="kinerja.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Tell each jabatan once, where a paper prints budgets; within a sasaran one budget covers all."""
    if not (tahun.perlu_target or tahun.diminta(JenisDokumen.PK)):
        return
    for jabatan in tahun.jabatan:
        all_of_it = tahun.sasaran(jabatan)
        bare = [s for s in all_of_it if not _funded(s) and any(i.target is not None for i in s.indikator)]
        if bare and any(_funded(sasaran) for sasaran in all_of_it):
            yield RULE.at(
                bare[0].letak("sasaran"),
                jabatan.id,
                jabatan=jabatan.nama,
                sasaran=listed([sasaran.sasaran for sasaran in bare]),
            )


def _funded(sasaran: Sasaran) -> bool:
    return bool(sasaran.anggaran) or any(indikator.anggaran for indikator in sasaran.indikator)
