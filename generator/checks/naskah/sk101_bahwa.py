"""SK101: every consideration begins with "bahwa"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .butir import consideration_name, considerations, shortened
from .tanda import without_mark

RULE = Rule(
    code="SK101",
    tingkat=Tingkat.PERINGATAN,
    judul="Pertimbangan tidak diawali kata bahwa",
    pesan="{tempat} diawali «{awal}», seharusnya «bahwa».",
    mengapa="Tiap pokok pikiran dalam Menimbang dirumuskan dalam satu kalimat yang diawali kata bahwa dan diakhiri "
    "titik koma.",
    perbaikan="Awali butir itu di `menimbang` dengan kata bahwa, huruf kecil.",
    salah="tentang: Penetapan Indikator Kinerja Utama\nmenimbang:\n  - untuk mengukur kinerja diperlukan indikator\n"
    "penanda_tangan: camat\n",
    benar="tentang: Penetapan Indikator Kinerja Utama\nmenimbang:\n"
    "  - bahwa untuk mengukur kinerja diperlukan indikator\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
    dasar=("uu-12-2011",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each consideration that begins otherwise; a mere capital is noted."""
    for stem, sk in tahun.keputusan.items():
        for n, item in enumerate(considerations(sk)):
            text = without_mark(item.isi)
            begin = text.split(maxsplit=1)[0].rstrip(",:") if text else ""
            if text and begin != "bahwa":
                level = Tingkat.CATATAN if begin.lower() == "bahwa" else None
                shown = begin if level else shortened(text, 40)
                yield RULE.at(item.asal, stem, tingkat=level, tempat=consideration_name(n), awal=shown)
