"""IK106: what is divided is not what it is divided by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.frasa import QUANTITY, content, short
from generator.findings import Finding, Rule, Tingkat
from generator.model.formulasi import Formulasi, Istilah, Jumlah, Suku
from generator.model.tahun import Tahun

from .contoh import kinerja
from .rumus import formulas, fractions, text

RULE = Rule(
    code="IK106",
    tingkat=Tingkat.PERINGATAN,
    judul="Pembilang sama dengan penyebut",
    pesan='"{indikator}": pembilang «{pembilang}» sama dengan penyebut «{penyebut}».',
    mengapa="Bila pembilang sama dengan penyebut, hasilnya selalu 100% dan indikator tidak mengukur apa pun.",
    perbaikan="Tulis di pembilang bagian yang berhasil (mis. yang diselesaikan, yang tepat waktu) dan di penyebut "
    "seluruhnya.",
    salah=kinerja(
        "nama: Persentase izin terbit\nformulasi: {pembilang: izin yang diterbitkan, penyebut: seluruh izin yang "
        "diterbitkan, kali: 100%}\n"
    ),
    benar=kinerja(
        "nama: Persentase izin terbit\nformulasi: {pembilang: izin yang diterbitkan, penyebut: seluruh permohonan "
        "izin, kali: 100%}\n"
    ),
    contoh="kinerja.yaml",
)

_DIVIDED = re.compile(r"\s(?:[/:÷]|dibagi(?:\s+dengan)?)\s", re.IGNORECASE)
_TIMES = re.compile(r"[x×*]\s*100\b.*$", re.IGNORECASE | re.DOTALL)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare both sides of each fraction, also of one written as a sentence."""
    for _, _, indikator in tahun.semua_indikator():
        for over, under in (pair for part in formulas(indikator) for pair in _sides(part)):
            if content(over, QUANTITY) and content(over, QUANTITY) == content(under, QUANTITY):
                yield RULE.at(
                    indikator.letak("formulasi"),
                    indikator.id,
                    indikator=short(indikator.nama),
                    pembilang=short(over),
                    penyebut=short(under),
                )
                break


def _sides(part: Formulasi) -> Iterator[tuple[str, str]]:
    if isinstance(part.isi, Istilah):
        sides = _DIVIDED.split(_TIMES.sub("", part.isi.isi))
        if len(sides) == 2:
            yield sides[0].strip(" ()"), sides[1].strip(" ()")
        return
    for fraction in fractions(part.isi):
        if (_plain(fraction.pembilang) and _plain(fraction.penyebut)) or fraction.pembilang == fraction.penyebut:
            yield text(fraction.pembilang), text(fraction.penyebut)


def _plain(term: Suku) -> bool:
    """One term in words, perhaps summed."""
    return isinstance(term.isi if isinstance(term, Jumlah) else term, Istilah)
