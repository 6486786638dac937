"""BH111: spaces, brackets and quotation marks are in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .prosa import folded, subject

RULE = Rule(
    code="BH111",
    tingkat=Tingkat.CATATAN,
    judul="Spasi, kurung, atau tanda petik tidak rapi",
    pesan='Ada {apa}, mis. pada "{contoh}"; seharusnya {benar}{lain}.',
    mengapa="Naskah resmi diketik tanpa spasi berlebih, dan setiap kurung atau tanda petik yang dibuka harus ditutup.",
    perbaikan="Rapikan teksnya di tempat itu.",
    salah="satuan: Dokumen\nsumber_data: Register pelayanan (Seksi Pelayanan\n",
    benar="satuan: Dokumen\nsumber_data: Register pelayanan (Seksi Pelayanan)\n",
)

_RIGHT = {
    "spasi ganda": "satu spasi",
    "spasi di depan tanda baca": "tanpa spasi di depan tanda baca",
    "kurung yang tidak berpasangan": "setiap kurung dibuka dan ditutup",
    "tanda petik yang tidak berpasangan": "setiap tanda petik dibuka dan ditutup",
    "tanda petik lengkung yang mengapit seluruh isi": 'tanpa tanda petik, atau dengan tanda kutip lurus (")',
}
_DOUBLE = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
_BEFORE = re.compile(r"(?<=\w)[ \u00a0]+(?=[,;?!](?:\s|$)|:(?=\s*$)|\.(?:\s|$))")
_MARKER = re.compile(r"(?<![\w(])(?:[a-zA-Z]{1,2}|\d{1,2}|[ivxIVX]{1,5})\)")
"""The letter or number of a list item, `a)` or `1)`: its bracket has no other half."""
_SIGN = re.compile(r"[()\"“”‘’,;?!:.]|[ \u00a0]{2}")
"""Without one of these nothing can be out of order."""
_WRAPPED = re.compile(r"\s*[“”‘][^“”]*[“”’]\s*")
"""Quotation marks of a word processor, meant for those of YAML: they would be printed."""
_AROUND = 18


def check(tahun: Tahun) -> Iterator[Finding]:
    """One finding for each kind of disorder, with its first place and how many more there are."""
    found = ((kind, _around(text.isi, place), text) for text in tahun.prosa for kind, place in _disorders(text.isi))
    for one in folded(found):
        yield RULE.at(
            one.pertama.asal,
            subject(one.pertama),
            apa=one.salah,
            contoh=one.tertulis,
            benar=_RIGHT[one.salah],
            lain=one.lain,
        )


@lru_cache(maxsize=8192)
def _disorders(text: str) -> tuple[tuple[str, int], ...]:
    return tuple(_disorder(text)) if _SIGN.search(text) else ()


def _disorder(text: str) -> Iterator[tuple[str, int]]:
    """What is out of order in a text, and where."""
    double, before = _DOUBLE.search(text), _BEFORE.search(text)
    if double:
        yield "spasi ganda", double.start()
    if before:
        yield "spasi di depan tanda baca", before.start()
    lone = _lone_bracket(text)
    if lone is not None:
        yield "kurung yang tidak berpasangan", lone
    if _WRAPPED.fullmatch(text):
        yield "tanda petik lengkung yang mengapit seluruh isi", 0
    quotes = [m.start() for m in re.finditer(r'(?<!\d)"', text)]
    if len(quotes) % 2:
        yield "tanda petik yang tidak berpasangan", quotes[-1]
    elif "â€" not in text and text.count("“") != text.count("”"):
        yield "tanda petik yang tidak berpasangan", max(text.find("“"), text.find("”"))


def _lone_bracket(text: str) -> int | None:
    """Where a bracket without its other half stands."""
    markers = {match.end() - 1 for match in _MARKER.finditer(text)}
    opened: list[int] = []
    for place, sign in enumerate(text):
        if sign == "(":
            opened.append(place)
        elif sign == ")" and opened:
            opened.pop()
        elif sign == ")" and place not in markers:
            return place
    return opened[0] if opened else None


def _around(text: str, place: int) -> str:
    """The words around a place, on one line with its spaces seen."""
    start = max(0, place - _AROUND)
    return text[start : place + _AROUND].replace("\n", " ").strip()
