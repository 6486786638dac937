"""DH113: a citation writes the kind of regulation, Nomor and Tahun in full."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.jenis_peraturan import JENIS
from generator.model.sitiran import Sitiran
from generator.model.tahun import Tahun
from generator.wording import joined

from .butir import bases

RULE = Rule(
    code="DH113",
    tingkat=Tingkat.PERINGATAN,
    judul="Sitiran peraturan disingkat",
    pesan="Butir {nomor} Mengingat menulis {singkatan}.",
    mengapa="Dasar hukum ditulis lengkap: jenis peraturan, kata Nomor, dan kata Tahun tidak disingkat.",
    perbaikan="Tulis lengkap; atau tulis kunci daftar peraturan sebagai ganti teks, sehingga disusun program.",
    salah="tentang: Penetapan\nmengingat:\n  - teks: PP No. 17 Tahun 2018 tentang Kecamatan\npenanda_tangan: camat\n",
    benar="tentang: Penetapan\nmengingat: [pp-17-2018]\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
)

_KIND = re.compile(
    r"(?:UU|PP|(?:Per|Kep|In)(?:ppu|pu|pres|men|da|bup|wali?|gub)\w*(?:\s(?:PAN(?:\s(?:dan\s)?RB)?|RB))?|TAP|SK)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\b(?:No|Nr|Nmr)\b\.?", re.IGNORECASE)
_YEAR = re.compile(r"\bTh[n]?\b\.?", re.IGNORECASE)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report the abbreviations in the heads of what each item cites, once an item."""
    for mengingat in bases(tahun):
        seen: dict[int, dict[str, str]] = {}
        for butir in mengingat.tertulis:
            found = seen.setdefault(butir.nomor, {})
            for cited in (butir.sitiran, *butir.sitiran.perubahan):
                found.update(_abbreviations(cited))
        places = {butir.nomor: butir.asal for butir in mengingat.butir}
        for number, found in seen.items():
            if found:
                words = joined([f"«{short}» untuk «{full}»" for short, full in found.items()])
                yield RULE.at(places[number], mengingat.stem, nomor=number, singkatan=words)


def _abbreviations(cited: Sitiran) -> Iterator[tuple[str, str]]:
    """Each abbreviation of a head, and what it stands for."""
    kind = _KIND.match(cited.kepala)
    if kind:
        full = JENIS[cited.jenis].sebutan.format(pembentuk=cited.pembentuk or "Menteri ...", daerah="", wilayah="")
        yield kind.group(), " ".join(full.split())
    number = _NUMBER.search(cited.kepala)
    if number:
        yield number.group(), "Nomor"
    year = _YEAR.search(cited.kepala)
    if year:
        yield year.group(), "Tahun"
