"""PB110: a Keputusan whose annex changes is itself amended or replaced."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun
from generator.wording import joined

from .lampiran import causes

RULE = Rule(
    code="PB110",
    tingkat=Tingkat.PERINGATAN,
    judul="Lampiran Keputusan berubah tanpa Keputusan perubahan",
    pesan="Lampiran Keputusan {sk} berubah ({sebab}), tetapi `keputusan` di perubahan ke-{ke} tidak menyebutnya.",
    mengapa="Lampiran merupakan bagian tidak terpisahkan dari Keputusan; isinya hanya dapat diubah dengan Keputusan "
    "yang mengubah atau menggantinya.",
    perbaikan="Tambahkan di berkas perubahan kunci `keputusan` dengan nama Keputusan itu, mis. "
    "`keputusan: {sk-iku: {cara: mengubah}}`.",
    salah="ke: 1\nalasan: strategi\ndasar: Perubahan Renja\nindikator: {ikm: {sumber_data: Bagian Organisasi}}\n",
    benar="ke: 1\nalasan: strategi\ndasar: Perubahan Renja\nindikator: {ikm: {sumber_data: Bagian Organisasi}}\n"
    "keputusan:\n  sk-iku: {cara: mengubah}\n  sk-iki: {cara: mengubah}\n",
    contoh="perubahan-1.yaml",
)
_SHOWN = 3
"""How many causes a finding names."""


def check(tahun: Tahun) -> Iterator[Finding]:
    """One finding for each Keputusan that a perubahan leaves behind."""
    for step in tahun.langkah:
        change = step.perubahan
        for stem, decision in step.sebelum.keputusan.items():
            if stem in change.keputusan:
                continue
            found = list(dict.fromkeys(cause for kind in decision.lampiran for cause in causes(step, kind)))
            if found:
                rest = [f"{len(found) - _SHOWN} indikator lain"] if len(found) > _SHOWN else []
                cause = joined([*found[:_SHOWN], *rest])
                yield RULE.at(change.letak("keputusan"), stem, sk=stem, sebab=cause, ke=change.ke)
