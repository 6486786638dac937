"""BH104: the narrative of the Rencana Aksi speaks of the year of the paper."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun
from generator.model.tulisan import Tulisan

from .prosa import folded

RULE = Rule(
    code="BH104",
    tingkat=Tingkat.PERINGATAN,
    judul="Tahun lain dalam Rencana Aksi",
    pesan='Tertulis "{tertulis}", sedangkan naskah ini untuk tahun {tahun}{lain}.',
    mengapa="Rencana Aksi menjabarkan Perjanjian Kinerja satu tahun; tahun yang lain biasanya tertinggal dari naskah "
    "tahun sebelumnya.",
    perbaikan="Ganti tahunnya di rencana-aksi.yaml, atau jelaskan dalam kalimat itu mengapa tahun lain yang disebut.",
    salah="kata_pengantar:\n  - Rencana Aksi atas Perjanjian Kinerja Kecamatan Sukamaju Tahun 2025 telah tersusun.\n",
    benar="kata_pengantar:\n  - Rencana Aksi atas Perjanjian Kinerja Kecamatan Sukamaju Tahun 2026 telah tersusun.\n",
    contoh="rencana-aksi.yaml",
)

_YEAR = re.compile(
    r"\b(?:tahun(?:[ \t]+(?:anggaran|pelajaran))?|T\.?A\.?)[ \t]+(?P<tahun>20\d\d)\b"
    r"(?![ \t]*(?:[-–/]|s\.?d\.?\b|sampai|hingga)[ \t]*(?:dengan[ \t]+)?(?:tahun[ \t]+)?\d)",
    re.IGNORECASE,
)
"""A single year; no period."""
_CITED = re.compile(
    r"\bNomor\b[^;.]{0,40}$|\d\s*$|[-–/][ \t]*$|\b(?:sampai|hingga|dengan|s\.d\.?|dan|ke)[ \t]*$", re.IGNORECASE
)
"""Before the word Tahun: a citation, or the end of a period."""
_OF_ANOTHER = re.compile(
    r"\b(?:lalu|lampau|sebelum\w*|terdahulu|kemarin|depan|mendatang|berikut\w*|evaluasi|realisasi|hasil"
    r"|capaian|dibanding\w*"
    r"|perbandingan|sejak|mulai|semenjak|semula|awal|akhir|renstra|rpjmd|rpjpd|rencana strategis"
    r"|jangka menengah|periode"
    r"|baseline|kondisi|data|survei|sensus|dibentuk|berdiri|didirikan|peraturan|undang-undang|instruksi|keputusan"
    r"|surat edaran|laporan|lkjip|lakip|target|meningkat|menurun|naik|turun|dari)\b",
    re.IGNORECASE,
)
"""Words of a sentence that may speak of another year by right."""
_SENTENCE = re.compile(r"[;\n]|\.\s+(?=[A-Z])")
_OWN_PAPER = re.compile(
    r"(?:[^.;,]{0,40})\b(?:perjanjian kinerja|rencana aksi|dokumen ini)\b[^.;,]{0,90}$", re.IGNORECASE
)
"""What stands directly before a year that must be the paper's own, whatever else the sentence speaks of."""
_EARLIER = re.compile(
    r"\b(?:lalu|lampau|sebelum\w*|terdahulu|evaluasi|realisasi|hasil|capaian|dibanding\w*|laporan|lkjip)\b",
    re.IGNORECASE,
)
_AFTER = 30


def check(tahun: Tahun) -> Iterator[Finding]:
    """Each other year of the narrative once, at its first place."""
    narrative = [text for text in tahun.tulisan if text.subjek == "rencana-aksi" and text.kunci[-1:] != ("tanggal",)]
    for one in folded((year, written, text) for text in narrative for year, written in _years(tahun, text)):
        yield RULE.at(
            one.pertama.asal,
            "rencana-aksi",
            tertulis=one.tertulis,
            tahun=tahun.kantor.tahun,
            lain=one.lain,
        )


def _years(tahun: Tahun, text: Tulisan) -> Iterator[tuple[int, str]]:
    """Each other year, and how it is written, when the sentence gives no reason for it."""
    allowed = _planned(tahun)
    for sentence in _SENTENCE.split(text.isi):
        for match in _YEAR.finditer(sentence):
            year = int(match.group("tahun"))
            if year == tahun.kantor.tahun or _CITED.search(sentence[max(0, match.start() - 60) : match.start()]):
                continue
            if not _excused(sentence, match) and not (year in allowed and not _own(sentence, match)):
                yield year, " ".join(match.group().split())


def _own(sentence: str, year: re.Match[str]) -> re.Match[str] | None:
    return _OWN_PAPER.search(sentence[max(0, year.start() - 160) : year.start()])


def _excused(sentence: str, year: re.Match[str]) -> bool:
    """Whether the sentence says why; near the name of our own paper only an earlier paper is a reason."""
    own = _own(sentence, year)
    if own:
        return _EARLIER.search(own.group() + sentence[year.end() : year.end() + _AFTER]) is not None
    return _OF_ANOTHER.search(sentence) is not None


def _planned(tahun: Tahun) -> set[int]:
    """The years of the Renstra: of its period, and of the targets taken from it."""
    years = {int(year) for year in re.findall(r"\b20\d\d\b", tahun.kantor.periode_renstra or "")}
    period = set(range(min(years), max(years) + 1)) if years else set()
    targets = {int(y) for _, _, i in tahun.semua_indikator() for y in i.target_renstra if y.strip().isdecimal()}
    return period | targets
