"""PB107: a target made easier, or an indicator taken out, has a reason of its own."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.keselarasan.arah import in_unit, worse
from generator.checks.target.predikat import order
from generator.findings import Finding, Rule, Tingkat
from generator.model.kinerja import Indikator
from generator.model.perubahan import UbahanIndikator
from generator.model.tahun import Langkah, Tahun

from .beda import both
from .letak import entry

RULE = Rule(
    code="PB107",
    tingkat=Tingkat.PERINGATAN,
    judul="Target diringankan atau indikator dihapus tanpa alasan sendiri",
    pesan='"{indikator}" {soal} tanpa `alasan`.',
    mengapa="Penilai membandingkan naskah murni dengan perubahannya; target yang diringankan tanpa alasan dibaca "
    "sebagai penyesuaian terhadap capaian.",
    perbaikan="Tulis `alasan` pada indikator itu, misalnya `dihapus: true` disertai `alasan: …`, atau "
    "pertahankan targetnya.",
    salah="ke: 1\nalasan: strategi\ndasar: Perubahan Renja\nindikator: {izin-tepat-waktu: dihapus}\n",
    benar="ke: 1\nalasan: strategi\ndasar: Perubahan Renja\n"
    "indikator: {izin-tepat-waktu: {dihapus: true, alasan: Kewenangan beralih ke dinas perizinan}}\n",
    contoh="perubahan-1.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Look at every changed indicator that gives no reason."""
    for step in tahun.langkah:
        for name, change in step.perubahan.indikator.items():
            before = step.sebelum.indikator_menurut_id.get(name)
            if before is None or (change.alasan or "").strip():
                continue
            problem = _problem(step, name, change, before)
            if problem:
                yield RULE.at(entry(step.perubahan, "indikator", name), name, indikator=before.nama, soal=problem)


def _problem(step: Langkah, name: str, change: UbahanIndikator, before: Indikator) -> str:
    if change.dihapus:
        return "dihapus"
    pair = both(step, name)
    after = pair[1] if pair else before
    if not _easier(before, after) or before.target is None or after.target is None:
        return ""
    return f"targetnya diringankan dari {in_unit(before, before.target)} menjadi {in_unit(after, after.target)}"


def _easier(before: Indikator, after: Indikator) -> bool:
    """Whether the target is surely easier; without a direction the lower one is."""
    if before.target is None or after.target is None or before.satuan != after.satuan:
        return False
    if after.polarisasi is None and not before.target.ragu and not after.target.ragu:
        return order(after.target, before.target) == -1
    return worse(after, after.target, before.target)
