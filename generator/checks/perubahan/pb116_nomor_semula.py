"""PB116: the Keputusan that a perubahan amends or replaces has a number to be cited by."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.keputusan_ubahan import KeputusanUbahan
from generator.model.tahun import Tahun

RULE = Rule(
    code="PB116",
    tingkat=Tingkat.PERINGATAN,
    judul="Keputusan yang diubah belum bernomor",
    pesan="Perubahan ke-{ke} {cara} {stem}, tetapi Keputusan semula belum bernomor, sehingga tercetak «Nomor …».",
    mengapa="Judul, pertimbangan, dan diktum Keputusan perubahan menyebut nomor Keputusan yang diubah; tanpa itu tidak "
    "jelas Keputusan mana yang dimaksud.",
    perbaikan="Isi `nomor` dan `tanggal` pada berkas Keputusan semula menurut yang sudah ditetapkan.",
    salah="ke: 1\nalasan: strategi\ndasar: Perubahan Renstra\nkeputusan: {sk-iki: {}}\n",
    benar="ke: 1\nalasan: strategi\ndasar: Perubahan Renstra\nkeputusan: {sk-iku: {}}\n",
    contoh="perubahan-1.yaml",
    dasar=("uu-12-2011",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each amended Keputusan without a number, at the perubahan that names it."""
    for step in tahun.langkah:
        for stem, change in step.perubahan.keputusan.items():
            made = step.sesudah.keputusan.get(stem)
            if isinstance(made, KeputusanUbahan) and not (made.semula.nomor or "").strip():
                yield RULE.at(change.asal, stem, ke=step.perubahan.ke, cara=change.cara, stem=f"{stem}.yaml")
