"""SB108: a choice is one of those there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.findings import Finding, Origin, Rule, Tingkat
from generator.nearest import maybe

RULE = Rule(
    code="SB108",
    tingkat=Tingkat.KESALAHAN,
    judul="Pilihan tidak dikenal",
    pesan="«{tulisan}» bukan pilihan untuk «{kunci}»{mungkin}.",
    mengapa="Pilihan menentukan cara pemeriksaan dan bentuk dokumen; yang tidak dikenal tidak dapat dijalankan.",
    perbaikan="Pilih salah satu: {daftar}.",
    salah="konsolidasi: kumulatif\n",
    benar="konsolidasi: jumlah\n",
    contoh="indikator",
)


def check(asal: Origin, kunci: str, tulisan: str, pilihan: Sequence[str], subjek: str = "") -> Iterator[Finding]:
    """Report a value that is none of the choices, naming the nearest."""
    yield RULE.at(
        asal,
        subjek,
        perbaikan=RULE.perbaikan.format(daftar=", ".join(pilihan)),
        tulisan=tulisan,
        kunci=kunci,
        mungkin=maybe(tulisan.lower(), (p.lower() for p in pilihan)),
    )
