"""SK117: a diktum that a text refers to is there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun
from generator.wording import ordinal

from .butir import Butir, own_texts
from .tanda import ORDINALS

RULE = Rule(
    code="SK117",
    tingkat=Tingkat.PERINGATAN,
    judul="Rujukan ke diktum yang tidak ada",
    pesan="Teks Keputusan merujuk diktum {rujukan}, sedangkan diktum Keputusan ini {ada}.",
    mengapa="Rujukan antardiktum menjadi bagian dari apa yang ditetapkan; diktum yang tidak ada membuat ketentuannya "
    "tidak dapat dilaksanakan.",
    perbaikan="Betulkan sebutan diktumnya; urutan diktum mengikuti urutan `memutuskan`, sebutan diktum pertama "
    "mengikuti `gaya.diktum`.",
    salah="tentang: Penetapan Indikator Kinerja Utama\nmemutuskan:\n  - isi: Menetapkan Indikator Kinerja Utama\n"
    "  - isi: Indikator sebagaimana dimaksud dalam diktum KEENAM mulai berlaku pada tanggal ditetapkan\n"
    "penanda_tangan: camat\n",
    benar="tentang: Penetapan Indikator Kinerja Utama\nmemutuskan:\n  - isi: Menetapkan Indikator Kinerja Utama\n"
    "  - isi: Indikator sebagaimana dimaksud dalam diktum KESATU mulai berlaku pada tanggal ditetapkan\n"
    "penanda_tangan: camat\n",
    contoh="sk-iku.yaml",
)

_DICTUM = re.compile(r"\bdiktum\s+((?:ke|per)[a-z]{2,}(?:\s+[a-z]+){0,2})", re.IGNORECASE)
_OF_ANOTHER = re.compile(r"[\s,]*(?:dari\s+)?(?:surat\s+)?(?:keputusan|instruksi)\b(?!\s+ini\b)", re.IGNORECASE)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each reference beyond the last diktum, or to the first by the name it does not bear."""
    first = tahun.kantor.gaya.diktum
    for stem, sk in tahun.keputusan.items():
        count = len(sk.memutuskan)
        if not count or sk.tentang.strip().lower().startswith("perubahan"):
            continue
        has = f"hanya {first}" if count == 1 else f"{first} sampai dengan {ordinal(count, first)}"
        for item in own_texts(sk):
            for name, n in _references(item):
                if n > count or (n == 1 and name != first):
                    yield RULE.at(item.asal, stem, rujukan=name, ada=has)


def _references(item: Butir) -> Iterator[tuple[str, int]]:
    """The diktum of this Keputusan that a text names, with their numbers."""
    for found in _DICTUM.finditer(item.isi):
        words = found.group(1).upper().split()
        for length in range(len(words), 0, -1):
            name = " ".join(words[:length])
            if name in ORDINALS:
                end = re.compile(r"\s+".join(map(re.escape, words[:length])), re.IGNORECASE).match(
                    item.isi, found.start(1)
                )
                if end and not _OF_ANOTHER.match(item.isi, end.end()):
                    yield name, ORDINALS[name]
                break
