"""SK106: the title and the texts of a Keputusan speak of one year or period, that of the office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.kantor import Kantor
from generator.model.naskah import Keputusan
from generator.model.tahun import Tahun

from .butir import own_texts
from .masa import Masa, read_period, years, years_of_subjects

RULE = Rule(
    code="SK106",
    tingkat=Tingkat.PERINGATAN,
    judul="Tahun atau periode dalam Keputusan tidak sama",
    pesan="{tempat} menyebut Tahun {tertulis}, sedangkan {pembanding}.",
    mengapa="Judul, pertimbangan, diktum, dan lampiran menetapkan hal yang sama untuk masa yang sama; tahun yang "
    "berbeda biasanya tertinggal dari naskah tahun lalu.",
    perbaikan="Samakan tahun itu dengan `tahun` atau `periode_renstra` di kantor.yaml, atau betulkan kantor.yaml.",
    salah="tentang: Penetapan Indikator Kinerja Individu Kecamatan Sukamaju Tahun 2025\npenanda_tangan: camat\n",
    benar="tentang: Penetapan Indikator Kinerja Individu Kecamatan Sukamaju Tahun 2026\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
)

_OF_BEFORE = re.compile(
    r"\b(?:dicabut|mencabut|pencabutan|tidak berlaku|menggantikan|diganti|diubah|mengubah|perubahan|berakhir|sebelumnya"
    r"|tidak sesuai|evaluasi|capaian|telah)\b",
    re.IGNORECASE,
)
"""Words of a sentence that speaks of an earlier paper, whose year is another by right."""
_RENSTRA = "rencana strategis"


def check(tahun: Tahun) -> Iterator[Finding]:
    """The title against the office, then each text against the title."""
    for stem, sk in tahun.keputusan.items():
        found = list(_title(tahun.kantor, stem, sk))
        yield from found
        if not found:
            yield from _texts(tahun.kantor, stem, sk)


def _title(kantor: Kantor, stem: str, sk: Keputusan) -> Iterator[Finding]:
    amends = re.match(r"\s*perubahan\b", sk.tentang, re.IGNORECASE)
    for span in () if amends else years(sk.tentang):
        against = _against_office(kantor, span)
        if against:
            yield RULE.at(sk.letak("tentang"), stem, tempat="Perihal (`tentang`)", tertulis=span, pembanding=against)
            return


def _against_office(kantor: Kantor, span: Masa) -> str:
    """With what a year or period of the title clashes; empty when with nothing."""
    plan = read_period(kantor.periode_renstra)
    if span.awal == span.akhir:
        return "" if span.awal == kantor.tahun else f"kantor.yaml menyebut tahun {kantor.tahun}"
    if plan is not None and plan != span:
        return f"periode Renstra di kantor.yaml {plan}"
    if plan is None and not span.awal - 1 <= kantor.tahun <= span.akhir:
        return f"tahun {kantor.tahun} di kantor.yaml di luar masa itu"
    return ""


def _texts(kantor: Kantor, stem: str, sk: Keputusan) -> Iterator[Finding]:
    """Each text that gives the subject of the title, or the Renstra, another year than they have."""
    known = dict(years_of_subjects(sk.tentang))
    plan = read_period(kantor.periode_renstra)
    for item in own_texts(sk):
        if _OF_BEFORE.search(item.isi):
            continue
        for subject, span in years_of_subjects(item.isi):
            if subject == _RENSTRA:
                clash = plan is not None and span.awal != span.akhir and span != plan
                against = f"periode Renstra di kantor.yaml {plan}"
            else:
                title = known.get(subject)
                clash = title is not None and span != title
                against = f"perihal Keputusan (`tentang`) menyebut Tahun {title}"
            if clash:
                where = f"Teks tentang {subject.title() if subject != _RENSTRA else 'Rencana Strategis'}"
                yield RULE.at(item.asal, stem, tempat=where, tertulis=span, pembanding=against)
                break
