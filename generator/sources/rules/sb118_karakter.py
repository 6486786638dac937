"""SB118: text holds only characters that can be printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat

RULE = Rule(
    code="SB118",
    tingkat=Tingkat.KESALAHAN,
    judul="Karakter yang tidak dapat dicetak",
    pesan="Ada karakter yang tidak dapat dicetak (U+{kode}).",
    mengapa="Karakter kendali terbawa dari salinan lembar kerja atau PDF; Word menolak berkas yang memuatnya.",
    perbaikan="Hapus karakter itu: ketik ulang kata di tempat ini.",
    salah='kecamatan: "Con\\x02toh"\n',
    benar="kecamatan: Contoh\n",
    contoh="kantor.yaml",
)


_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ue000-\uf8ff\ufffe\uffff]")


def check(asal: Origin, karakter: str) -> Iterator[Finding]:
    """Report one character by its code point."""
    yield RULE.at(asal, kode=f"{ord(karakter):04X}")


def printable(teks: str) -> str:
    """The text with a sign in the place of each character that cannot be printed."""
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", teks)


def check_text(teks: str, asal: Origin) -> Iterator[Finding]:
    """Report the first control, private-use or unpaired character of a value."""
    match = _UNPRINTABLE.search(teks)
    if match:
        yield from check(asal, match.group())
