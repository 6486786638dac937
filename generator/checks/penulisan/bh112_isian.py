"""BH112: no placeholder waits to be filled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun
from generator.model.tulisan import is_nomenklatur

from .prosa import folded, subject

RULE = Rule(
    code="BH112",
    tingkat=Tingkat.PERINGATAN,
    judul="Isian belum diisi",
    pesan='Masih tertulis "{tertulis}"; seharusnya isi yang sebenarnya{lain}.',
    mengapa="Tanda isian tercetak apa adanya di naskah yang akan ditandatangani.",
    perbaikan="Ganti dengan isi yang sebenarnya, atau kosongkan kuncinya bila belum ada.",
    salah="satuan: Dokumen\nsumber_data: Laporan xxx\n",
    benar="satuan: Dokumen\nsumber_data: Laporan pelayanan\n",
)

_FIELD = (
    r"nama|isi|isikan|nomor|tanggal|tahun|jabatan|kecamatan|kabupaten|bupati|camat|nip|tempat|bulan|jumlah|diisi|sebut"
)
_PLACEHOLDER = re.compile(
    rf"(?P<tanda>(?<![\w])(?:x{{3,}}|X{{4,}})(?![\w])|\.{{4,}}|…{{2,}}|…\.+|_{{3,}}|\?{{3,}}"
    rf"|\[(?i:{_FIELD})\b[^\]\n]{{0,40}}\]|<(?i:{_FIELD})\b[^>\n]{{0,40}}>|«(?i:{_FIELD})\b[^»\n]{{0,40}}»"
    r"|\{\{[^}\n]{0,40}\}\}|\$\{[^}\n]{0,40}\}"
    r"|(?i:\blorem ipsum\b|\bisi di sini\b|\bdiisi kemudian\b|\bketik di sini\b|\bcontoh teks\b)|\b(?:TODO|TBD"
    r"|FIXME)\b)"
)
_OF_OTHERS = frozenset(("nomor", "nip", "telepon", "faksimile", "kode_pos", "id", "kode"))
"""Keys whose blanks are custom on a draft, or judged by other rules."""


def check(tahun: Tahun) -> Iterator[Finding]:
    """Each kind of placeholder once, long rows of dots as one."""
    found = (
        (sign, sign, text)
        for text in tahun.tulisan
        for sign in _placeholders(text.isi)
        if not _OF_OTHERS.intersection(text.kunci) and not is_nomenklatur(text)
    )
    for one in folded(found):
        yield RULE.at(one.pertama.asal, subject(one.pertama), tertulis=one.tertulis, lain=one.lain)


@lru_cache(maxsize=8192)
def _placeholders(text: str) -> tuple[str, ...]:
    return tuple(_short(match.group("tanda")) for match in _PLACEHOLDER.finditer(text))


def _short(sign: str) -> str:
    return sign[0] * 4 if len(set(sign)) == 1 and sign[0] not in "xX" else sign[:30]
