"""SK113: the diktum and the lampiran know of one another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.naskah import Keputusan
from generator.model.tahun import Tahun
from generator.wording import roman

from .butir import Butir, dictum_texts

RULE = Rule(
    code="SK113",
    tingkat=Tingkat.PERINGATAN,
    judul="Diktum dan lampiran tidak saling menyebut",
    pesan="{soal}.",
    mengapa="Lampiran mengikat karena diktum menyebutnya sebagai bagian tidak terpisahkan dari Keputusan; lampiran "
    "yang disebut harus ada, dan yang ada harus disebut.",
    perbaikan="Tambahkan kalimat «sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari "
    "Keputusan ini» pada diktumnya, atau sesuaikan `lampiran`.",
    salah="tentang: Penetapan Indikator Kinerja Utama\nmemutuskan:\n  - isi: Menetapkan Indikator Kinerja Utama\n"
    "lampiran: [iku]\npenanda_tangan: camat\n",
    benar="tentang: Penetapan Indikator Kinerja Utama\nmemutuskan:\n"
    "  - isi: Menetapkan Indikator Kinerja Utama sebagaimana tercantum dalam Lampiran\n"
    "lampiran: [iku]\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
    dasar=("uu-12-2011",),
)

_ANNEX = re.compile(r"\blampiran\b(?:\s+([IVX]{1,5})\b)?", re.IGNORECASE)
_OF_ANOTHER = re.compile(
    r"\s+(?:(?:peraturan|undang|instruksi|surat)\b|keputusan\b(?!\s+ini\b)(?=[^.;]{0,80}\bnomor\b))", re.IGNORECASE
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report a lampiran that no diktum names, or one named that is not attached."""
    for stem, sk in tahun.keputusan.items():
        if not sk.memutuskan:
            continue
        texts = list(dictum_texts(sk))
        if sk.lampiran and not any(_ANNEX.search(item.isi) for item in texts):
            names = ", ".join(sk.lampiran)
            problem = (
                f"Lampiran «{names}» ada, tetapi tidak satu pun dari {len(sk.memutuskan)} diktum menyebut Lampiran"
            )
            yield RULE.at(sk.letak("lampiran"), stem, soal=problem)
        for item in texts:
            problem = _missing(sk, item)
            if problem:
                yield RULE.at(item.asal, stem, soal=problem)
                break


def _missing(sk: Keputusan, item: Butir) -> str:
    """What a text says of a lampiran that is not there; empty when all are."""
    count = len(sk.lampiran)
    numbers = [roman(n) for n in range(1, count + 1)]
    for found in _ANNEX.finditer(item.isi):
        if _OF_ANOTHER.match(item.isi, found.end()):
            continue
        if not count:
            return "Diktum menyebut Lampiran, sedangkan `lampiran` kosong"
        named = (found.group(1) or "").upper()
        if named and named not in numbers:
            has = "satu lampiran" if count == 1 else f"Lampiran I sampai dengan {numbers[-1]}"
            if count > 1 or named != "I":
                return f"Diktum menyebut Lampiran {named}, sedangkan Keputusan ini hanya mempunyai {has}"
    return ""
