"""KS110: money is not spent for a target of nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.frasa import short, words
from generator.findings import Finding, Rule, Tingkat
from generator.model.kinerja import Indikator, Polarisasi
from generator.model.tahun import Tahun
from generator.wording import number

RULE = Rule(
    code="KS110",
    tingkat=Tingkat.PERINGATAN,
    judul="Ada anggaran, tetapi target nol",
    pesan='"{indikator}": target setahun {target}, padahal dianggarkan Rp{jumlah} ({kode}).',
    mengapa="Anggaran diberikan untuk menghasilkan keluaran; target nol berarti tidak ada yang dihasilkan dengan "
    "anggaran itu.",
    perbaikan="Tulis target yang hendak dicapai; bila memang tidak dilaksanakan tahun ini, kosongkan target dan hapus "
    "`anggaran` dari indikator itu.",
    salah="satuan: Dokumen\ntarget: 0\nmendukung: ikm\nanggaran: [7.01.02.2.04.0002]\n",
    benar="satuan: Dokumen\ntarget: 4\ntriwulan: [1, 1, 1, 1]\nmendukung: ikm\nanggaran: [7.01.02.2.04.0002]\n",
)

_UNWANTED = re.compile(
    r"pelanggaran|pengaduan|keluhan|kasus|temuan|konflik|sengketa|kecelakaan|bencana|keterlambatan|tunggakan|kematian"
    r"|stunting|kemiskinan|pengangguran|gangguan|kriminal"
)
"""Things of which none is the best; offices seldom write `polarisasi: turun` with them."""


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report a zero where more is better."""
    for _, _, indikator in tahun.semua_indikator():
        target = indikator.target
        if target is None or target.angka is None or target.angka != 0 or _good(indikator):
            continue
        for code in indikator.anggaran:
            line = tahun.mata_menurut_kode.get(code)
            amount = line.jumlah if line else None
            if amount is not None and amount > 0:
                yield RULE.at(
                    target.asal,
                    indikator.id,
                    indikator=short(indikator.nama),
                    target=target,
                    jumlah=number(amount),
                    kode=code,
                )
                break


def _good(indikator: Indikator) -> bool:
    """Whether none is what one wants."""
    if indikator.polarisasi in (Polarisasi.TURUN, Polarisasi.STABIL):
        return True
    return indikator.polarisasi is None and _UNWANTED.search(" ".join(words(indikator.nama))) is not None
