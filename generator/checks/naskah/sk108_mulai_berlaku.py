"""SK108: a Keputusan says when it enters into force."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun
from generator.wording import ordinal

from .butir import dictum_texts

RULE = Rule(
    code="SK108",
    tingkat=Tingkat.PERINGATAN,
    judul="Tidak ada diktum mulai berlaku",
    pesan="Dari {banyak} diktum Keputusan ini (terakhir {terakhir}) tidak satu pun menyebut sejak kapan Keputusan "
    "mulai berlaku.",
    mengapa="Diktum terakhir menetapkan sejak kapan Keputusan mengikat; tanpa itu saat berlakunya dapat dipersoalkan.",
    perbaikan="Tambahkan diktum terakhir: Keputusan ini mulai berlaku pada tanggal ditetapkan.",
    salah="tentang: Penetapan Indikator Kinerja Utama\nmemutuskan:\n  - isi: Menetapkan Indikator Kinerja Utama\n"
    "penanda_tangan: camat\n",
    benar="tentang: Penetapan Indikator Kinerja Utama\nmemutuskan:\n  - isi: Menetapkan Indikator Kinerja Utama\n"
    "  - isi: Keputusan ini mulai berlaku pada tanggal ditetapkan\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
)

_IN_FORCE = re.compile(
    r"\b(?:mulai|terhitung|sejak|tanggal|saat)\b.{0,60}\bberlaku\b"
    r"|\bberlaku(?:nya)?\b.{0,60}\b(?:sejak|mulai|pada|terhitung|surut|selama|sampai|hingga|untuk|ditetapkan)\b",
    re.IGNORECASE | re.DOTALL,
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report a Keputusan with diktum of which none says it."""
    for stem, sk in tahun.keputusan.items():
        if sk.memutuskan and not any(_IN_FORCE.search(item.isi) for item in dictum_texts(sk)):
            last = ordinal(len(sk.memutuskan), tahun.kantor.gaya.diktum)
            yield RULE.at(sk.memutuskan[-1].letak("isi"), stem, banyak=len(sk.memutuskan), terakhir=last)
