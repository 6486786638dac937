"""KS103: the target is not worse than last year's, nor than the baseline."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.frasa import short
from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .arah import direction, in_unit, worse

RULE = Rule(
    code="KS103",
    tingkat=Tingkat.PERINGATAN,
    judul="Target lebih buruk dari tahun lalu",
    pesan='"{indikator}": target setahun {setahun}, lebih buruk dari {pembanding} {lalu}, padahal capaiannya '
    "diharapkan {arah}.",
    mengapa="Target disusun dengan memperhatikan capaian sebelumnya; target yang mundur tanpa alasan akan ditanyakan "
    "pada reviu.",
    perbaikan="Tulis target sekurangnya setara pembandingnya, betulkan `polarisasi` bila terbalik, atau terima temuan "
    "ini dalam pengecualian.yaml dengan alasannya.",
    salah="satuan: Nilai\nkonsolidasi: posisi akhir\npolarisasi: naik\ntarget: 83\nbulanan: {desember: 83}\n"
    "target_lalu: 84\nmendukung: ikm\n",
    benar="satuan: Nilai\nkonsolidasi: posisi akhir\npolarisasi: naik\ntarget: 85\nbulanan: {desember: 85}\n"
    "target_lalu: 84\nmendukung: ikm\nanggaran: [7.01.02.2.04.0002]\n",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare with `target_lalu` first, then with `baseline`."""
    for _, _, indikator in tahun.semua_indikator():
        target = indikator.target
        if target is None:
            continue
        earlier = {"target atau capaian tahun lalu": indikator.target_lalu, "baseline": indikator.baseline}
        for name, before in earlier.items():
            if before is not None and worse(indikator, target, before):
                yield RULE.at(
                    target.asal,
                    indikator.id,
                    indikator=short(indikator.nama),
                    setahun=in_unit(indikator, target),
                    pembanding=name,
                    lalu=in_unit(indikator, before),
                    arah=direction(indikator),
                )
                break
