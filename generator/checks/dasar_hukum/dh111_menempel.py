"""DH111: an item of Mengingat cites one regulation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun
from generator.wording import joined

from .butir import Butir, bases

RULE = Rule(
    code="DH111",
    tingkat=Tingkat.PERINGATAN,
    judul="Beberapa peraturan dalam satu butir",
    pesan="Butir {nomor} Mengingat memuat {banyak} peraturan sekaligus: {peraturan}.",
    mengapa="Setiap peraturan yang menjadi dasar hukum ditulis sebagai butir tersendiri dengan nomornya sendiri.",
    perbaikan="Pisahkan menjadi butir `mengingat` sendiri-sendiri, tanpa nomor butir di dalam teksnya.",
    salah="tentang: Penetapan\nmengingat:\n  - teks: >-\n      Peraturan Bupati Nusaraya Nomor 1 Tahun 2020 tentang "
    "Pelimpahan Kewenangan;\n      2. Peraturan Bupati Nusaraya Nomor 2 Tahun 2020 tentang Tata Kerja\n"
    "penanda_tangan: camat\n",
    benar="tentang: Penetapan\nmengingat:\n"
    "  - teks: Peraturan Bupati Nusaraya Nomor 1 Tahun 2020 tentang Pelimpahan Kewenangan\n"
    "  - teks: Peraturan Bupati Nusaraya Nomor 2 Tahun 2020 tentang Tata Kerja\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
    dasar=("uu-12-2011",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each item of free text in which more than one regulation is cited in its own right."""
    for mengingat in bases(tahun):
        items: dict[int, list[Butir]] = defaultdict(list)
        for butir in mengingat.tertulis:
            items[butir.nomor].append(butir)
        for number, cited in items.items():
            if len(cited) > 1:
                names = [butir.nama for butir in cited]
                shown = [*names[:4], *([f"{len(names) - 4} lagi"] if len(names) > 4 else [])]
                yield RULE.at(cited[0].asal, mengingat.stem, nomor=number, banyak=len(names), peraturan=joined(shown))
