"""DH112: a legal basis is a regulation, or a decision of those above."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

RULE = Rule(
    code="DH112",
    tingkat=Tingkat.PERINGATAN,
    judul="Dasar hukum yang bukan peraturan",
    pesan="Butir {nomor} Mengingat memuat «{naskah}», yang tidak dapat menjadi dasar hukum Keputusan {pimpinan}.",
    mengapa="Dasar hukum memuat peraturan perundang-undangan yang tingkatannya sama atau lebih tinggi; surat, dokumen "
    "anggaran, dan keputusan pejabat setingkat atau di bawahnya bukan dasar hukum.",
    perbaikan="Pindahkan ke `memperhatikan`, atau hapus bila tidak diperlukan.",
    salah="tentang: Penetapan\nmengingat:\n  - teks: Dokumen Pelaksanaan Anggaran Kecamatan Sukamaju Tahun 2026\n"
    "penanda_tangan: camat\n",
    benar="tentang: Penetapan\nmengingat: [uu-23-2014]\n"
    "memperhatikan: [Dokumen Pelaksanaan Anggaran Kecamatan Sukamaju Tahun 2026]\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
    dasar=("uu-12-2011",),
)

_NO_BASIS = re.compile(
    r"\s*(?:Surat(?!\s+Keputusan\s+(?:Bupati|Wali|Gubernur|Menteri|Presiden|Bersama))|Nota\s+Dinas|Memo|Memorandum|"
    r"Berita\s+Acara|Notulen?|Disposisi|Radiogram|Telegram|Undangan|Laporan|Proposal|"
    r"(?:Dokumen\s+Pelaksanaan|Rencana\s+Kerja\s+dan)\s+(?:Perubahan\s+)?Anggaran|DPPA|DPA|RKA|Renstra|Renja|"
    r"(?:SK|Keputusan|Peraturan|Instruksi)\s+(?:Camat|Lurah|Panewu|Sekretaris\s+(?:Camat|Kecamatan)|Kepala\s+Distrik))\b"
    r"[^,;(]{0,60}",
    re.IGNORECASE,
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report items of free text that begin as something lower."""
    for stem, decision in tahun.keputusan.items():
        for n, basis in enumerate(decision.mengingat):
            match = _NO_BASIS.match(basis.teks or "")
            if match:
                yield RULE.at(
                    decision.letak("mengingat", n),
                    stem,
                    nomor=n + 1,
                    naskah=" ".join(match.group().split()),
                    pimpinan=tahun.kantor.pimpinan,
                )
