"""SK118: the texts of a Keputusan speak of it as what it is: a Keputusan of this office's head."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .butir import own_texts, shortened

RULE = Rule(
    code="SK118",
    tingkat=Tingkat.PERINGATAN,
    judul="Keputusan menyebut dirinya dengan nama lain",
    pesan="Teks Keputusan menyebut «{sebutan}», sedangkan naskah ini Keputusan {pimpinan}.",
    mengapa="Naskah yang disalin dari pejabat lain sering masih menyebut nama penetapnya yang lama; yang menetapkan "
    "naskah ini hanya pimpinan kantor ini.",
    perbaikan="Ganti menjadi «Keputusan ini».",
    salah="tentang: Penetapan Indikator Kinerja Utama\nmemutuskan:\n"
    "  - isi: Keputusan Bupati ini mulai berlaku pada tanggal ditetapkan\npenanda_tangan: camat\n",
    benar="tentang: Penetapan Indikator Kinerja Utama\nmemutuskan:\n"
    "  - isi: Keputusan ini mulai berlaku pada tanggal ditetapkan\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
)

_KIND = r"(?:[Ss]urat\s+[Kk]eputusan|Keputusan|Peraturan|Instruksi|Surat Edaran|KEPUTUSAN|PERATURAN)"
_SELF = re.compile(rf"\b({_KIND})((?:\s+[A-Z][\w.]*){{0,6}})\s+[Ii]ni\b")
_SETTING = re.compile(
    rf"\b(?:menetapkan|ditetapkan (?:dengan|dalam))\s+({_KIND})((?:\s+[A-Z][\w.]*){{0,6}})"
    r"(?=\s+(?:tentang|TENTANG)\b)"
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each text that calls the paper by another's name; `Surat Keputusan` is only noted."""
    head = tahun.kantor.sebutan.pimpinan.lower()
    for stem, sk in tahun.keputusan.items():
        for item in own_texts(sk):
            for found in (*_SELF.finditer(item.isi), *_SETTING.finditer(item.isi)):
                kind, by = found.group(1).lower(), " ".join(found.group(2).lower().split())
                ours = not by or by.startswith(head)
                if ours and kind == "keputusan":
                    continue
                letter = ours and kind.startswith("surat k")
                yield RULE.at(
                    item.asal,
                    stem,
                    tingkat=Tingkat.CATATAN if letter else None,
                    sebutan=shortened(found.group()),
                    pimpinan=tahun.kantor.pimpinan,
                )
                break
