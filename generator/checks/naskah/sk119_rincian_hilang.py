"""SK119: a text that announces a list is followed by one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.naskah import Keputusan
from generator.model.tahun import Tahun

from .butir import Butir, considerations, dictum_texts

RULE = Rule(
    code="SK119",
    tingkat=Tingkat.PERINGATAN,
    judul="Rincian yang dijanjikan tidak ada",
    pesan="Teks Keputusan berakhir dengan «{akhir}», tetapi tidak diikuti rincian.",
    mengapa="Kalimat yang berakhir dengan titik dua atau kata seperti untuk dan sebagai berikut menjanjikan rincian; "
    "tanpa rincian ketentuannya terputus.",
    perbaikan="Tambahkan `rincian` di bawahnya, atau selesaikan kalimatnya.",
    salah='tentang: Penetapan Indikator Kinerja Utama\nmemutuskan:\n  - isi: "Indikator menjadi acuan untuk:"\n'
    "penanda_tangan: camat\n",
    benar='tentang: Penetapan Indikator Kinerja Utama\nmemutuskan:\n  - isi: "Indikator menjadi acuan untuk:"\n'
    "    rincian: [menyusun rencana kerja]\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
)

_OPEN = re.compile(
    r"((?:\w+\s+){0,2}\w+\s*:|\b(?:untuk|sebagai berikut|yaitu|yakni|meliputi|terdiri atas|antara lain))[\s.;]*$",
    re.IGNORECASE,
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each consideration and diktum that breaks off before its list."""
    for stem, sk in tahun.keputusan.items():
        for item in _without_items(sk):
            found = _OPEN.search(item.isi[-80:])
            if found:
                yield RULE.at(item.asal, stem, akhir=" ".join(found.group(1).split()))


def _without_items(sk: Keputusan) -> Iterator[Butir]:
    yield from considerations(sk)
    yield from (item for item in dictum_texts(sk) if not item.berisi)
