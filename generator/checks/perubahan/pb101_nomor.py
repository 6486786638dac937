"""PB101: the perubahan of a year are numbered from 1 without a gap, in their name as in their text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.perubahan import Perubahan
from generator.model.tahun import Tahun

from .letak import stem

RULE = Rule(
    code="PB101",
    tingkat=Tingkat.KESALAHAN,
    judul="Nomor urut perubahan tidak cocok",
    pesan="Berkas {berkas}.yaml {soal}.",
    mengapa="Perubahan diterapkan berurutan di atas naskah sebelumnya; nomor yang meloncat atau berbeda membuat "
    "perubahan diterapkan pada dasar yang keliru.",
    perbaikan="Samakan `ke` dengan angka pada nama berkas, dan nomori perubahan berurutan mulai dari 1.",
    salah="ke: 2\nalasan: anggaran\ndasar: Perubahan APBD Tahun Anggaran 2026\n"
    "anggaran: {7.01.01.2.01.0001: 12.000.000}\n",
    benar="ke: 1\nalasan: anggaran\ndasar: Perubahan APBD Tahun Anggaran 2026\n"
    "anggaran: {7.01.01.2.01.0001: 12.000.000}\n",
    contoh="perubahan-1.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each perubahan whose own number is not that of its file, or whose predecessor is not there."""
    numbers = {_number(change) for change in tahun.perubahan}
    for change in tahun.perubahan:
        number = _number(change)
        if change.ke != number:
            problem = f"bernomor {number}, sedangkan `ke` tertulis {change.ke}"
            yield RULE.at(change.letak("ke"), stem(change), berkas=stem(change), soal=problem)
        if number > 1 and number - 1 not in numbers:
            problem = f"tidak didahului perubahan-{number - 1}.yaml"
            yield RULE.at(change.letak("ke"), stem(change), berkas=stem(change), soal=problem)


def _number(perubahan: Perubahan) -> int:
    """The number in the name of the file; its own where the name has none."""
    found = re.search(r"\d+$", stem(perubahan))
    return int(found.group()) if found else perubahan.ke
