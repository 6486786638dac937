"""SK115: the date of a Keputusan, Perjanjian Kinerja or Rencana Aksi is within reach of the years it is for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings import Finding, Rule, Tingkat
from generator.model.naskah import Keputusan
from generator.model.tahun import Tahun
from generator.wording import long_date

from .masa import Masa, years

RULE = Rule(
    code="SK115",
    tingkat=Tingkat.PERINGATAN,
    judul="Tanggal naskah jauh dari tahunnya",
    pesan="{naskah} bertanggal {tanggal}, sedangkan {naskah} ini untuk Tahun {masa}{soal}.",
    mengapa="Indikator ditetapkan menjelang atau pada masa yang diaturnya; tanggal yang jauh di luarnya biasanya salah "
    "ketik atau tertinggal dari naskah lama.",
    perbaikan="Betulkan `tanggal` itu, atau `tahun` di kantor.yaml.",
    salah="nomor: 188.4/12/Kep/2026\ntanggal: 2062-01-05\ntentang: Penetapan Indikator Kinerja Utama\n"
    "penanda_tangan: camat\n",
    benar="nomor: 188.4/12/Kep/2026\ntanggal: 2026-01-05\ntentang: Penetapan Indikator Kinerja Utama\n"
    "penanda_tangan: camat\n",
    contoh="sk-iku.yaml",
)

_FIRST_MONTH = 7
"""Papers of one year are not set before the July of the year before it, when its plans are drawn up."""
_GRACE_MONTH = 3
"""Papers of a year are still set up to the end of the March after it, when the performance report is due."""


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report dates before the year before, or after the March after; between, after the year's end, a note."""
    for stem, sk in tahun.keputusan.items():
        if sk.tanggal is None:
            continue
        span = _span(tahun, sk)
        early = sk.tanggal < date(span.awal - 1, 1 if span.awal < span.akhir else _FIRST_MONTH, 1)
        late = sk.tanggal > date(span.akhir, 12, 31)
        far = early or sk.tanggal > date(span.akhir + 1, _GRACE_MONTH, 31)
        if early or late:
            yield RULE.at(
                sk.letak("tanggal"),
                stem,
                tingkat=None if far else Tingkat.CATATAN,
                tanggal=long_date(sk.tanggal),
                masa=span,
                naskah="Keputusan",
                soal="" if far else " yang sudah lewat",
            )
    yield from _of_the_year(tahun)


def _of_the_year(tahun: Tahun) -> Iterator[Finding]:
    """The agreement and the plan are of one year, and made on its eve or in it."""
    year, plan = tahun.kantor.tahun, tahun.rencana_aksi
    found = [("Perjanjian Kinerja", tahun.kantor.pk.tanggal, tahun.kantor.pk.letak("tanggal"))]
    if plan is not None:
        found.append(("Rencana Aksi", plan.tanggal, plan.letak("tanggal")))
    for paper, day, place in found:
        if day is not None and not date(year - 1, _FIRST_MONTH, 1) <= day <= date(year, 12, 31):
            yield RULE.at(place, naskah=paper, tanggal=long_date(day), masa=Masa(year, year), soal="")


def _span(tahun: Tahun, sk: Keputusan) -> Masa:
    """The years a Keputusan may be for: the office's year, and a period that its title names around that year."""
    year = tahun.kantor.tahun
    around = [span for span in years(sk.tentang) if span.awal <= year <= span.akhir and span.akhir - span.awal <= 10]
    return Masa(min([year, *(s.awal for s in around)]), max([year, *(s.akhir for s in around)]))
