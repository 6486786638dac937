"""IK113: a sasaran names the state to be reached, not what will be done."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.frasa import short
from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .contoh import kinerja
from .kegiatan import active_verb, as_state

RULE = Rule(
    code="IK113",
    tingkat=Tingkat.PERINGATAN,
    judul="Sasaran diawali kata kerja aktif",
    pesan='Sasaran "{sasaran}" diawali kata kerja «{kata}», bukan keadaan yang ingin dicapai.',
    mengapa="Sasaran menggambarkan hasil atau keadaan pada akhir periode (Meningkatnya, Terwujudnya); kata kerja aktif "
    "menggambarkan upaya.",
    perbaikan="Ubah awal sasaran menjadi keadaan, mis. Meningkatnya, Terwujudnya, atau Optimalnya.",
    salah=kinerja("nama: Indeks Kepuasan Masyarakat\n", "Meningkatkan kualitas pelayanan publik"),
    benar=kinerja("nama: Indeks Kepuasan Masyarakat\n", "Meningkatnya kualitas pelayanan publik"),
    contoh="kinerja.yaml",
    dasar=("permenpanrb-88-2021",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Look at the first word of every sasaran."""
    for jabatan, all_of_it in tahun.kinerja.items():
        for sasaran in all_of_it:
            verb = active_verb(sasaran.sasaran)
            if verb is None:
                continue
            better = as_state(verb)
            remedy = f"{RULE.perbaikan} Di sini: {better}." if better else None
            yield RULE.at(
                sasaran.letak("sasaran"),
                jabatan,
                perbaikan=remedy,
                sasaran=short(sasaran.sasaran),
                kata=verb,
            )
