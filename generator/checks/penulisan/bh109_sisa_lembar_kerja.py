"""BH109: no leftovers of spreadsheets, web pages or damaged encodings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .prosa import folded, subject

RULE = Rule(
    code="BH109",
    tingkat=Tingkat.KESALAHAN,
    judul="Sisa lembar kerja atau laman web",
    pesan='Tertulis "{tertulis}", sisa {asal_usul}; seharusnya isi yang sebenarnya{lain}.',
    mengapa="Tanda ini bukan tulisan orang: nilai atau hurufnya hilang waktu disalin, dan akan tercetak "
    "begitu saja di naskah.",
    perbaikan="Lihat nilai aslinya di lembar kerja atau naskah sumber, lalu ketik ulang di tempat ini.",
    salah='satuan: Dokumen\nsumber_data: "#REF!"\n',
    benar="satuan: Dokumen\nsumber_data: Register pelayanan\n",
)

_REMAINS = {
    "rumus": r"#(?:REF|VALUE|NAME|NUM|NULL|SPILL|CALC)[!?]|#DIV/0!|#N/A\b|#GETTING_DATA",
    "karakter": r"_x00[0-9A-Fa-f]{2}_",
    "laman": r"&(?:amp|lt|gt|quot|apos|nbsp|ndash|mdash|[lr][sd]quo|bull|#\d{1,5}|#x[0-9A-Fa-f]{1,4});|<(?:br"
    r"|p|b|i|div|span)\s*/?>",
    "huruf": "\ufffd|â€.?|Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]|ï»¿",
    "kosong": r"^\s*(?:NaN|NaT|nan|None|NULL|undefined)\s*$",
}
_OF = {
    "rumus": "rumus lembar kerja",
    "karakter": "karakter kendali lembar kerja",
    "laman": "kode laman web",
    "huruf": "penyandian yang rusak",
    "kosong": "sel kosong",
}
_ANY = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _REMAINS.items()))


def check(tahun: Tahun) -> Iterator[Finding]:
    """Every text of the sources, be it a sentence or a number; signs of the web may be meant as they stand."""
    for one in folded((fault, fault[0], text) for text in tahun.tulisan for fault in _remains(text.isi)):
        yield RULE.at(
            one.pertama.asal,
            subject(one.pertama),
            tingkat=Tingkat.PERINGATAN if one.salah[1] == "laman" else None,
            tertulis=one.tertulis,
            asal_usul=_OF[one.salah[1]],
            lain=one.lain,
        )


@lru_cache(maxsize=8192)
def _remains(text: str) -> tuple[tuple[str, str], ...]:
    """What is left over in a text, and of what it is."""
    return tuple((match.group().strip(), match.lastgroup or "") for match in _ANY.finditer(text))
