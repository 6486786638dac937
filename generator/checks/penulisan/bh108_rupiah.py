"""BH108: amounts of money are written `Rp1.000.000`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .prosa import folded, subject

RULE = Rule(
    code="BH108",
    tingkat=Tingkat.PERINGATAN,
    judul="Penulisan rupiah tidak baku",
    pesan='Tertulis "{tertulis}", yang baku "{benar}"{lain}.',
    mengapa='Menurut Ejaan yang Disempurnakan, Rp ditulis tanpa titik dan tanpa spasi, dan bilangan bulat tanpa ",-".',
    perbaikan="Tulis jumlah uang seperti Rp1.000.000 di teks itu.",
    salah="satuan: Dokumen\nketerangan: Pagu Rp. 1.500.000,- setahun\n",
    benar="satuan: Dokumen\nketerangan: Pagu Rp1.500.000 setahun\n",
)

_AMOUNT = re.compile(
    r"(?<![\w.])(?P<tertulis>(?P<depan>(?i:Rp|IDR)\.?[ \t\u00a0]*)(?P<angka>\d[\d.,]*\d|\d)(?P<ekor>[.,]?[-–=]+)?)"
)
_THOUSANDS_BY_COMMA = re.compile(r"\d{1,3}(?:,\d{3})+")


def check(tahun: Tahun) -> Iterator[Finding]:
    """Each amount whose Rp or ending is not standard; its points and commas are another rule's."""
    found = (
        (_standard(match.group("angka")), match.group("tertulis"), text)
        for text in tahun.prosa
        for match in _AMOUNT.finditer(text.isi)
        if match.group("depan") != "Rp" or match.group("ekor")
    )
    for one in folded(found):
        yield RULE.at(one.pertama.asal, subject(one.pertama), tertulis=one.tertulis, benar=one.salah, lain=one.lain)


def _standard(number: str) -> str:
    """The amount as it should be; commas between thousands become points."""
    return f"Rp{number.replace(',', '.')}" if _THOUSANDS_BY_COMMA.fullmatch(number) else f"Rp{number}"
