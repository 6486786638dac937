"""BH108: amounts of money are written `Rp1.000.000`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .prosa import folded, prose, subject

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


def check(tahun: Tahun) -> Iterator[Finding]:
    """Each amount whose Rp or ending is not standard; its points and commas are another rule's."""
    found = (
        ((match.group("tertulis"), f"Rp{match.group('angka')}"), text)
        for text in prose(tahun)
        for match in _AMOUNT.finditer(text.isi)
        if match.group("depan") != "Rp" or match.group("ekor")
    )
    for one in folded(found):
        written, right = one.salah
        yield RULE.at(one.pertama.asal, subject(one.pertama), tertulis=written, benar=right, lain=one.lain)
