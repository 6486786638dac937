"""DK102: no tag of a template is left in a paper."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat

from .naskah import Naskah

RULE = Rule(
    code="DK102",
    tingkat=Tingkat.KESALAHAN,
    judul="Tag templat tertinggal di naskah",
    pesan="Naskah masih memuat tag «{tag}» pada «{teks}».",
    mengapa="Tag yang tertinggal menandai bagian templat yang tidak terisi.",
    perbaikan="Betulkan tag itu di templat Word. Tag ${…} hanya terisi bila `gaya.srikandi: true`.",
    salah="Templat: NOMOR ${nomor_naskah}, padahal kantor tidak memakai SRIKANDI\n",
    benar="Templat: {{ nomor }}\n",
    contoh="templat",
)

_TAG = re.compile(r"\{\{[^{}]{0,80}\}?\}?|\{%.{0,80}?%?\}|\{#|\$\{\w{0,40}\}?|[\ue000-\uf8ff]")


def check(naskah: Naskah) -> Iterator[Finding]:
    """Report each kind of tag once; what the office itself wrote in braces is its own text."""
    own: str | None = None
    srikandi = naskah.tahun.kantor.gaya.srikandi
    seen: set[str] = set()
    for paragraph in naskah.isi.paragraf:
        for tag in _TAG.findall(paragraph) if "{" in paragraph or not paragraph.isascii() else ():
            if tag in seen or (srikandi and tag.startswith("${")):
                continue
            seen.add(tag)
            own = own if own is not None else "\n".join(text.isi for text in naskah.tahun.tulisan)
            if tag not in own:
                yield RULE.at(naskah.asal, naskah.nama, tag=tag, teks=paragraph.strip()[:60])
