"""RJ110: the keys in `mengingat` are in the register of regulations."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun
from generator.nearest import maybe

RULE = Rule(
    code="RJ110",
    tingkat=Tingkat.KESALAHAN,
    judul="Kunci peraturan tidak dikenal",
    pesan="Kunci peraturan «{kunci}» pada mengingat tidak ada di daftar peraturan{mungkin}.",
    mengapa="Sitiran lengkap dengan lembaran negara dan perubahannya diambil dari daftar peraturan menurut kuncinya.",
    perbaikan="Betulkan kuncinya (jenis-nomor-tahun, mis. uu-23-2014); peraturan setempat ditulis dengan `peraturan:`, "
    "jalan terakhir dengan `teks:`.",
    salah="tentang: Penetapan\nmengingat: [uu-32-2014]\npenanda_tangan: camat\n",
    benar="tentang: Penetapan\nmengingat: [uu-23-2014]\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each key that the register does not have."""
    for stem, decision in tahun.keputusan.items():
        for n, basis in enumerate(decision.mengingat):
            if basis.kunci is not None and basis.kunci not in tahun.peraturan:
                place = decision.letak("mengingat", n)
                yield RULE.at(place, stem, kunci=basis.kunci, mungkin=maybe(basis.kunci, tahun.peraturan))
