"""KS102: the target of the year is that of the Renstra."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.frasa import short
from generator.checks.target.predikat import order, same
from generator.findings import Finding, Rule, Tingkat
from generator.model.kinerja import Indikator, Polarisasi
from generator.model.nilai import Nilai
from generator.model.tahun import Tahun

from .arah import in_unit
from .renstra import planned

RULE = Rule(
    code="KS102",
    tingkat=Tingkat.PERINGATAN,
    judul="Target setahun berbeda dari target Renstra",
    pesan='"{indikator}": target setahun {setahun}, sedangkan target Renstra {renstra} (tahun {tahun}).',
    mengapa="Perjanjian Kinerja menjabarkan Renstra; target yang lebih rendah dari Renstra tanpa alasan membuat target "
    "akhir periode tidak tercapai.",
    perbaikan="Samakan `target` dengan `target_renstra` tahun itu; bila Renstra sudah diubah, perbarui "
    "`target_renstra`. Bila memang disengaja, terima dalam pengecualian.yaml dengan alasannya.",
    salah="satuan: Nilai\nkonsolidasi: posisi akhir\npolarisasi: naik\ntarget: 83\nbulanan: {desember: 83}\n"
    "target_renstra: {2025: 84, 2026: 85}\nmendukung: ikm\n",
    benar="satuan: Nilai\nkonsolidasi: posisi akhir\npolarisasi: naik\ntarget: 85\nbulanan: {desember: 85}\n"
    "target_renstra: {2025: 84, 2026: 85}\nmendukung: ikm\nanggaran: [7.01.02.2.04.0002]\n",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare the two; a target better than the Renstra's is only noted."""
    year = tahun.kantor.tahun
    for _, _, indikator in tahun.semua_indikator():
        wanted = planned(indikator).get(year)
        target = indikator.target
        if wanted is None or target is None or wanted.ragu or target.ragu or same(wanted, target):
            continue
        yield RULE.at(
            target.asal,
            indikator.id,
            tingkat=Tingkat.CATATAN if _better(indikator, target, wanted) else None,
            indikator=short(indikator.nama),
            setahun=in_unit(indikator, target),
            tahun=year,
            renstra=in_unit(indikator, wanted),
        )


def _better(indikator: Indikator, value: Nilai, than: Nilai) -> bool:
    if indikator.polarisasi is Polarisasi.STABIL:
        return False
    return order(value, than) == (-1 if indikator.polarisasi is Polarisasi.TURUN else 1)
