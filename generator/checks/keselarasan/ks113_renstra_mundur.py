"""KS113: the targets of the Renstra go the way that is better, year by year."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.checks.frasa import short
from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .arah import direction, in_unit, worse
from .renstra import planned

RULE = Rule(
    code="KS113",
    tingkat=Tingkat.PERINGATAN,
    judul="Target Renstra mundur dari tahun ke tahun",
    pesan='"{indikator}": target Renstra {sebelum} ({dari}), lalu {sesudah} ({ke}), padahal capaiannya diharapkan '
    "{arah}.",
    mengapa="Target Renstra menggambarkan kemajuan selama lima tahun; tahun yang mundur biasanya salah ketik, "
    "atau `polarisasi` yang terbalik.",
    perbaikan="Periksa `target_renstra` kedua tahun itu pada Renstra; bila capaian yang baik memang sebaliknya, balik "
    "`polarisasi`.",
    salah="polarisasi: naik\ntarget_renstra: {2025: 84, 2026: 48, 2027: 86}\nmendukung: ikm\n",
    benar="polarisasi: naik\ntarget_renstra: {2025: 84, 2026: 85, 2027: 86}\nmendukung: ikm\n",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report the first year that goes back."""
    for _, _, indikator in tahun.semua_indikator():
        for (earlier, before), (later, after) in pairwise(planned(indikator).items()):
            if worse(indikator, after, before):
                yield RULE.at(
                    after.asal,
                    indikator.id,
                    indikator=short(indikator.nama),
                    dari=earlier,
                    sebelum=in_unit(indikator, before),
                    ke=later,
                    sesudah=in_unit(indikator, after),
                    arah=direction(indikator),
                )
                break
