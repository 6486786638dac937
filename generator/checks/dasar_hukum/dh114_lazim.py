"""DH114: the regulations on which papers of this kind rest are named."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.peraturan import Peraturan
from generator.model.tahun import Tahun
from generator.wording import joined

from .butir import Butir, bases
from .daftar import Daftar

RULE = Rule(
    code="DH114",
    tingkat=Tingkat.CATATAN,
    judul="Dasar hukum yang lazim tidak disebut",
    pesan="Mengingat tidak memuat {peraturan}.",
    mengapa="Keputusan tentang indikator kinerja kecamatan lazimnya bersandar pada undang-undang pemerintahan daerah, "
    "peraturan tentang kecamatan, dan peraturan tentang akuntabilitas kinerja.",
    perbaikan="Tambahkan kuncinya ke `mengingat` bila memang menjadi dasar Keputusan ini.",
    salah="tentang: Penetapan\ntanggal: 2026-01-05\nmengingat: [uu-25-2004]\npenanda_tangan: camat\n",
    benar="tentang: Penetapan\ntanggal: 2026-01-05\nmengingat: [uu-25-2004, uu-23-2014, pp-17-2018, perpres-29-2014]\n"
    "penanda_tangan: camat\n",
    contoh="sk-iku.yaml",
)

_USUAL = {
    "uu-23-2014": "dasar pemerintahan daerah",
    "pp-17-2018": "dasar tugas camat",
    "perpres-29-2014": "dasar akuntabilitas kinerja",
}
"""What every Keputusan on performance indicators of a kecamatan rests on, and why."""


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report, once a Keputusan, the usual bases that it lacks and that were there on its date."""
    register = Daftar.of(tahun.peraturan)
    for mengingat in bases(tahun):
        cited = {entry.kunci for butir in mengingat.butir for entry in _meant(butir, register)}
        lacking = [
            f"{entry.nama} ({why})"
            for key, why in _USUAL.items()
            if key not in cited and (entry := tahun.peraturan.get(key)) and entry.sejak <= mengingat.paling_awal
        ]
        if lacking and mengingat.butir:
            place = mengingat.keputusan.letak("mengingat")
            yield RULE.at(place, mengingat.stem, peraturan=joined(lacking))


def _meant(butir: Butir, register: Daftar) -> Iterator[Peraturan]:
    """What an item cites; under a wrong number (DH109), what its title says."""
    if butir.entri is not None:
        yield butir.entri
    else:
        yield from register.titled(butir.sitiran)
