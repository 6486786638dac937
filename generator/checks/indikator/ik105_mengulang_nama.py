"""IK105: a formula says more than the name of its indicator."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.frasa import content, initials, listed, short, words
from generator.findings import Finding, Rule, Tingkat
from generator.model.kinerja import Indikator
from generator.model.tahun import Tahun

from .contoh import kinerja
from .rumus import formulas, in_words
from .sebutan import counts, measures

RULE = Rule(
    code="IK105",
    tingkat=Tingkat.PERINGATAN,
    judul="Formulasi hanya mengulang nama indikator",
    pesan="{indikator}: formulasi {formulasi} hanya mengulang nama indikator.",
    mengapa="Formulasi menerangkan cara menghitung; bila hanya mengulang nama, dua orang dapat menghitung indikator "
    "yang sama dengan hasil berbeda.",
    perbaikan="Tulis cara menghitungnya: pembilang dan penyebut untuk persentase, cara memperoleh hasil (mis. hasil "
    "survei, hasil evaluasi) untuk indeks atau nilai, dan apa yang dihitung untuk jumlah.",
    salah=kinerja("nama: Nilai kepatuhan pelayanan\nformulasi: Nilai kepatuhan pelayanan\n"),
    benar=kinerja("nama: Nilai kepatuhan pelayanan\nformulasi: Hasil penilaian Ombudsman atas kepatuhan pelayanan\n"),
    contoh="kinerja.yaml",
)

_SAYS_NOTHING = frozenset(
    words(
        "jumlah nilai indeks persentase skor tingkat rata rasio capaian perhitungan penghitungan pengukuran rumus "
        "formulasi kecamatan tahun seluruh"
    )
)
_METHOD = re.compile(r"\brata-rata\b.*\b(?:se(?:luruh|mua|tiap|lama)|per|tiap|dari)\b", re.IGNORECASE)
"""A mean over something tells how the value comes about, whatever its other words."""


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report measures one by one, and counts that repeat their name word for word together as a note."""
    counted: list[tuple[Indikator, str]] = []
    for _, _, indikator in tahun.semua_indikator():
        said = _said(indikator)
        if said is None:
            continue
        if measures(indikator):
            if _adds_nothing(indikator.nama, said):
                yield _finding(indikator, said)
        elif counts(indikator.nama) and words(said) == words(indikator.nama):
            counted.append((indikator, said))
    if counted:
        yield _together(counted)


def _said(indikator: Indikator) -> str | None:
    """The sentence that stands for the formula, when there is nothing else."""
    parts = formulas(indikator)
    return in_words(parts[0]) if len(parts) == 1 else None


def _adds_nothing(name: str, said: str) -> bool:
    known = {*content(name), initials(name), *_SAYS_NOTHING}
    told = set(content(said))
    if _METHOD.search(said):
        return False
    if "hasil" in told and not ({"persentase"} & set(words(name))):
        return False
    return told - {"hasil"} <= known


def _finding(indikator: Indikator, said: str) -> Finding:
    return RULE.at(
        indikator.letak("formulasi"),
        indikator.id,
        indikator=f'"{short(indikator.nama)}"',
        formulasi=f"«{short(said)}»",
    )


def _together(counted: list[tuple[Indikator, str]]) -> Finding:
    first, said = counted[0]
    several = len(counted) > 1
    names = listed([indikator.nama for indikator, _ in counted])
    return RULE.at(
        first.letak("formulasi"),
        "kinerja" if several else first.id,
        tingkat=Tingkat.CATATAN,
        perbaikan="Untuk jumlah, `formulasi: {jumlah: …}` sudah cukup bila menyebut apa yang dihitung dan batasnya, "
        "mis. yang disusun dalam satu tahun.",
        indikator=f"{len(counted)} indikator berupa jumlah ({names})" if several else names,
        formulasi=f"masing-masing, mis. «{short(said)}»," if several else f"«{short(said)}»",
    )
