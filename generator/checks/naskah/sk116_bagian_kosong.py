"""SK116: a Keputusan has Menimbang, Mengingat, and at least one diktum."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun
from generator.wording import joined

RULE = Rule(
    code="SK116",
    tingkat=Tingkat.PERINGATAN,
    judul="Bagian Keputusan kosong",
    pesan="Keputusan {berkas} belum memuat {bagian}, sedangkan bagian yang terisi baru {terisi}.",
    mengapa="Keputusan memuat pertimbangan, dasar hukum, dan diktum; tanpa salah satunya Keputusan tidak beralasan, "
    "tidak berdasar, atau tidak menetapkan apa-apa.",
    perbaikan="Isi `menimbang`, `mengingat`, dan `memutuskan` di berkas Keputusan itu.",
    salah="tentang: Penetapan Indikator Kinerja Utama\npenanda_tangan: camat\n",
    benar="tentang: Penetapan Indikator Kinerja Utama\nmenimbang: [bahwa kinerja perlu diukur]\n"
    "mengingat: [uu-23-2014]\nmemutuskan: [{isi: Keputusan ini mulai berlaku pada tanggal ditetapkan}]\n"
    "penanda_tangan: camat\n",
    contoh="sk-iku.yaml",
    dasar=("uu-12-2011",),
)

_PARTS = {"menimbang": "Menimbang", "mengingat": "Mengingat", "memutuskan": "diktum (`memutuskan`)"}


def check(tahun: Tahun) -> Iterator[Finding]:
    """One finding a Keputusan, naming what it lacks."""
    for stem, sk in tahun.keputusan.items():
        lacks = [key for key in _PARTS if not getattr(sk, key)]
        if lacks:
            has = joined([name for key, name in _PARTS.items() if key not in lacks]) or "perihalnya"
            lack = joined([_PARTS[key] for key in lacks])
            yield RULE.at(sk.letak(lacks[0]), stem, berkas=f"{stem}.yaml", bagian=lack, terisi=has)
