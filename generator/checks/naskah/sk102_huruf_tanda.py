"""SK102: letters, numbers and labels are left to the program."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.naskah import Keputusan
from generator.model.tahun import Tahun

from .butir import Daftar, all_lists, dicta, shortened
from .tanda import mark_of

RULE = Rule(
    code="SK102",
    tingkat=Tingkat.PERINGATAN,
    judul="Huruf atau label yang sudah ditulis program",
    pesan="{tempat} diawali «{tanda}» («{awal}»){lain}, sedangkan program sudah menulisnya.",
    mengapa="Huruf, angka, dan label disusun program supaya selalu urut; yang ikut diketik tercetak dua kali.",
    perbaikan="Hapus huruf, angka, atau label di awal teks itu; urutannya mengikuti urutan butir.",
    salah="tentang: Penetapan Indikator Kinerja Utama\nmenimbang:\n  - a. bahwa diperlukan indikator\n"
    "penanda_tangan: camat\n",
    benar="tentang: Penetapan Indikator Kinerja Utama\nmenimbang:\n  - bahwa diperlukan indikator\n"
    "penanda_tangan: camat\n",
    contoh="sk-iku.yaml",
)

_ABOUT = re.compile(r"\s*(tentang\b\s*:?)", re.IGNORECASE)
_NUMBER = re.compile(r"\s*((?:nomor|no)\b\s*[.:]*)", re.IGNORECASE)


def check(tahun: Tahun) -> Iterator[Finding]:
    """One finding a list, at its first such item; then the diktum, the number and the title of each Keputusan."""
    for listed in all_lists(tahun):
        yield from _in_list(listed)
    for stem, sk in tahun.keputusan.items():
        yield from _in_list(Daftar("Diktum", stem, dicta(sk)))
        yield from _in_heading(stem, sk)


def _in_list(listed: Daftar) -> Iterator[Finding]:
    """A single item of duties is printed without a letter, so one that it brings is its own."""
    marked = [(item, mark_of(item.isi)) for item in listed.butir]
    marked = [(item, mark) for item, mark in marked if mark]
    if not marked or (len(listed.butir) == 1 and "tugas" in listed.sebutan):
        return
    item, mark = marked[0]
    more = f" dan {len(marked) - 1} butir lagi" if len(marked) > 1 else ""
    name = listed.sebutan[:1].upper() + listed.sebutan[1:]
    yield RULE.at(
        item.asal, listed.subjek, tempat=shortened(name, 80), tanda=mark, awal=shortened(item.isi, 40), lain=more
    )


def _in_heading(stem: str, sk: Keputusan) -> Iterator[Finding]:
    for key, text, label in (("nomor", sk.nomor or "", _NUMBER), ("tentang", sk.tentang, _ABOUT)):
        found = label.match(text)
        if found:
            yield RULE.at(
                sk.letak(key), stem, tempat=f"`{key}`", tanda=found.group(1).strip(), awal=shortened(text, 40), lain=""
            )
