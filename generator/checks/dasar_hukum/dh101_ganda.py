"""DH101: a regulation stands once in Mengingat."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .butir import Butir, bases
from .daftar import Identity, identity

RULE = Rule(
    code="DH101",
    tingkat=Tingkat.KESALAHAN,
    judul="Peraturan dikutip dua kali",
    pesan="{peraturan} dikutip dua kali dalam Mengingat: {tempat}.",
    mengapa="Satu peraturan cukup disebut satu kali sebagai dasar hukum; butir ganda biasanya sisa penyalinan.",
    perbaikan="Hapus salah satu butir dari `mengingat`.",
    salah="tentang: Penetapan\nmengingat: [uu-23-2014, pp-17-2018, uu-23-2014]\npenanda_tangan: camat\n",
    benar="tentang: Penetapan\nmengingat: [uu-23-2014, pp-17-2018]\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each later citation of a regulation at its own place."""
    for mengingat in bases(tahun):
        seen: dict[Identity, Butir] = {}
        for butir in mengingat.butir:
            if butir.sitiran.tahun is None:
                continue
            first = seen.setdefault(identity(butir.sitiran), butir)
            if first is not butir:
                yield RULE.at(butir.asal, mengingat.stem, peraturan=butir.nama, tempat=_places(first, butir))


def _places(first: Butir, later: Butir) -> str:
    if first.nomor == later.nomor:
        return f"keduanya di butir {first.nomor}"
    return f"butir {first.nomor} dan butir {later.nomor}"
