"""PB111: what is taken out is not changed as well."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.findings import Finding, Rule, Tingkat
from generator.model.perubahan import Ubahan
from generator.model.tahun import Tahun
from generator.wording import joined

from .beda import EXPLAINS
from .letak import entry

RULE = Rule(
    code="PB111",
    tingkat=Tingkat.PERINGATAN,
    judul="Dihapus dan diubah sekaligus",
    pesan="Perubahan ke-{ke} menghapus «{di}» tetapi juga mengisi {kunci}; yang berlaku hanya penghapusannya.",
    mengapa="Yang dikeluarkan dari naskah tidak dapat sekaligus diubah; salah satunya tentu tidak dimaksud.",
    perbaikan="Hapus kunci lainnya bila memang dikeluarkan, atau hapus `dihapus: true` bila hanya diubah.",
    salah="ke: 1\nalasan: strategi\ndasar: Perubahan Renja\n"
    "indikator: {izin-tepat-waktu: {dihapus: true, target: 95, alasan: Kewenangan beralih}}\n",
    benar="ke: 1\nalasan: strategi\ndasar: Perubahan Renja\n"
    "indikator: {izin-tepat-waktu: {dihapus: true, alasan: Kewenangan beralih}}\n",
    contoh="perubahan-1.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each removal that carries values besides its reason."""
    for change in tahun.perubahan:
        parts: Mapping[str, Mapping[str, Ubahan]] = {
            "indikator": change.indikator,
            "anggaran": change.anggaran,
            "pejabat": change.pejabat,
        }
        for part, entries in parts.items():
            for name, removal in entries.items():
                keys = [k for k, v in (removal.tertulis or {}).items() if v is not None and k not in EXPLAINS]
                if removal.dihapus and keys:
                    said = joined([f"`{key}`" for key in keys])
                    yield RULE.at(entry(change, part, name), name, ke=change.ke, di=name, kunci=said)
