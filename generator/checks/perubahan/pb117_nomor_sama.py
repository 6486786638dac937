"""PB117: a Keputusan that amends or replaces another has a number of its own."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

RULE = Rule(
    code="PB117",
    tingkat=Tingkat.KESALAHAN,
    judul="Nomor Keputusan perubahan sama dengan yang diubah",
    pesan="Perubahan ke-{ke} {cara} {stem} dengan Keputusan bernomor {nomor}, sama dengan Keputusan yang {pasif}.",
    mengapa="Dua Keputusan tidak mungkin bernomor sama; nomor yang tersalin dari Keputusan semula membuat Keputusan "
    "seakan-akan mengubah dirinya sendiri.",
    perbaikan="Isi `nomor` menurut buku register, atau kosongkan selama masih rancangan.",
    salah="ke: 1\nalasan: strategi\ndasar: Perubahan Renstra\nkeputusan: {sk-iku: {nomor: 100.3.5/1/KEP}}\n",
    benar="ke: 1\nalasan: strategi\ndasar: Perubahan Renstra\nkeputusan: {sk-iku: {nomor: 100.3.5/9/KEP}}\n",
    contoh="perubahan-1.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each number that a Keputusan of the versions before has already."""
    for step in tahun.langkah:
        for stem, change in step.perubahan.keputusan.items():
            before = step.sebelum.keputusan.get(stem)
            number = _key(change.nomor)
            if before is None or not number:
                continue
            taken = {_key(before.nomor), _key(tahun.keputusan[stem].nomor)}
            if number in taken:
                yield RULE.at(
                    change.letak("nomor"),
                    stem,
                    ke=step.perubahan.ke,
                    cara=change.cara,
                    pasif="diubah" if change.cara == "mengubah" else "diganti",
                    stem=f"{stem}.yaml",
                    nomor=change.nomor,
                )


def _key(nomor: str | None) -> str:
    """A number without spaces and capitals."""
    return "".join((nomor or "").split()).casefold()
