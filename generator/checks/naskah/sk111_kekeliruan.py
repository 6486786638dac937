"""SK111: the escape clause on mistakes is noted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .butir import dictum_texts, shortened

RULE = Rule(
    code="SK111",
    tingkat=Tingkat.CATATAN,
    judul="Klausul kekeliruan di kemudian hari",
    pesan="Diktum memuat klausul «{klausul}», sedangkan bagian hukum lazimnya mencoret klausul itu.",
    mengapa="Keputusan yang keliru diubah atau dicabut dengan Keputusan pula; klausul ini tidak menambah wewenang dan "
    "mengurangi kepastian naskah.",
    perbaikan="Cukup tulis: Keputusan ini mulai berlaku pada tanggal ditetapkan.",
    salah="tentang: Penetapan Indikator Kinerja Utama\nmemutuskan:\n  - isi: Keputusan ini mulai berlaku pada tanggal "
    "ditetapkan\n      dan apabila di kemudian hari terdapat kekeliruan akan diperbaiki\npenanda_tangan: camat\n",
    benar="tentang: Penetapan Indikator Kinerja Utama\nmemutuskan:\n"
    "  - isi: Keputusan ini mulai berlaku pada tanggal ditetapkan\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
)

_CLAUSE = re.compile(
    r"(?:dengan ketentuan|apabila|bila(?:mana)?|jika|di\s?kemudian)[^.;]{0,120}?\b(?:kekeliruan|kesalahan)\b",
    re.IGNORECASE,
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Note each clause on mistakes found later."""
    for stem, sk in tahun.keputusan.items():
        for item in dictum_texts(sk):
            found = _CLAUSE.search(" ".join(item.isi.split()))
            if found and re.search(r"di\s?kemudian", item.isi, re.IGNORECASE):
                yield RULE.at(item.asal, stem, klausul=shortened(found.group(), 90))
