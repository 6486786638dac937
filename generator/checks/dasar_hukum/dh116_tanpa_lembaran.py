"""DH116: laws and government regulations are cited with their Lembaran Negara."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.jenis_peraturan import BERLEMBARAN
from generator.model.tahun import Tahun
from generator.wording import joined

from .butir import bases

RULE = Rule(
    code="DH116",
    tingkat=Tingkat.PERINGATAN,
    judul="Lembaran negara tidak disebut",
    pesan="Mengingat mengutip {peraturan} tanpa Lembaran Negara dan Tambahan Lembaran Negara.",
    mengapa="Undang-undang dan peraturan pemerintah dikutip lengkap dengan Lembaran Negara dan Tambahannya, di antara "
    "tanda kurung.",
    perbaikan="Lengkapi; atau tulis kunci daftar peraturan sebagai ganti teks, sehingga lembarannya disusun program.",
    salah="tentang: Penetapan\nmengingat:\n  - teks: Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan\n"
    "penanda_tangan: camat\n",
    benar="tentang: Penetapan\nmengingat: [pp-17-2018]\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
    dasar=("uu-12-2011",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report, once a Keputusan, those written without, at the first of them."""
    for mengingat in bases(tahun):
        bare = [b for b in mengingat.tertulis if b.sitiran.jenis in BERLEMBARAN and b.sitiran.lembaran is None]
        if bare:
            names = [butir.nama for butir in bare]
            shown = [*names[:4], *([f"{len(names) - 4} lagi"] if len(names) > 4 else [])]
            yield RULE.at(bare[0].asal, mengingat.stem, peraturan=joined(shown))
