"""DH105: what is cited was not revoked in part or on a condition."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.sitiran import read_citations
from generator.model.tahun import Tahun
from generator.wording import long_date

from .butir import Mengingat, bases
from .daftar import Daftar

RULE = Rule(
    code="DH105",
    tingkat=Tingkat.PERINGATAN,
    judul="Peraturan yang dikutip dicabut sebagian atau bersyarat",
    pesan="{peraturan}: sejak {sejak} {soal}.",
    mengapa="Ketentuan yang sudah dicabut tidak dapat menjadi dasar Keputusan, walaupun peraturannya masih berlaku.",
    perbaikan="Rujuk ketentuan yang masih berlaku, atau peraturan yang menggantikannya.",
    salah="tentang: Penetapan\ntanggal: 2026-01-05\nmenimbang:\n  - >-\n"
    "    bahwa berdasarkan Pasal 15 Peraturan Pemerintah\n"
    "    Nomor 17 Tahun 2018 tentang Kecamatan perlu ditetapkan forum\npenanda_tangan: camat\n",
    benar="tentang: Penetapan\ntanggal: 2026-01-05\nmenimbang:\n  - >-\n"
    "    bahwa berdasarkan Pasal 10 Peraturan Pemerintah\n"
    "    Nomor 17 Tahun 2018 tentang Kecamatan perlu ditetapkan tugas camat\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
)

_ARTICLE = re.compile(r"\bPasal\s+(\d{1,3}[A-Z]?)\b(?:\s+(?:ayat|huruf|angka)\s+\S{1,6}){0,3}\s*$", re.IGNORECASE)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report a basis revoked on a condition, and an article named in Menimbang or Mengingat that is revoked."""
    register = Daftar.of(tahun.peraturan)
    for mengingat in bases(tahun):
        yield from _conditional(tahun, mengingat)
        yield from _articles(register, mengingat)


def _conditional(tahun: Tahun, mengingat: Mengingat) -> Iterator[Finding]:
    for butir in mengingat.butir:
        revoked = butir.entri.dicabut_oleh if butir.entri else None
        revoker = tahun.peraturan.get(revoked.kunci) if revoked else None
        since = butir.entri.dicabut_sejak(revoker) if butir.entri else None
        if revoked and revoked.sepanjang and revoker and since and since <= mengingat.paling_awal:
            problem = f"dicabut dengan {revoker.nama} sepanjang {revoked.sepanjang}"
            yield RULE.at(
                butir.asal,
                mengingat.stem,
                tingkat=Tingkat.CATATAN,
                peraturan=butir.nama,
                soal=problem,
                sejak=long_date(since),
            )


def _articles(register: Daftar, mengingat: Mengingat) -> Iterator[Finding]:
    decision = mengingat.keputusan
    texts = [(decision.letak("menimbang", n), text) for n, text in enumerate(decision.menimbang)]
    texts += [(decision.letak("mengingat", n), basis.teks or "") for n, basis in enumerate(decision.mengingat)]
    for place, text in texts:
        text = " ".join(text.split())
        for cited in read_citations(text):
            article = _ARTICLE.search(text[: max(text.find(cited.kepala), 0)])
            entry = register.find(cited)
            for part in entry.dicabut_sebagian_oleh if entry and article else ():
                if article and article[1] in part.butir and part.sejak <= mengingat.paling_awal:
                    revoker = part.nama
                    yield RULE.at(
                        place,
                        mengingat.stem,
                        peraturan=cited.nama,
                        soal=f"Pasal {article[1]} dicabut dengan {part.pasal} {revoker}",
                        sejak=long_date(part.sejak),
                    )
