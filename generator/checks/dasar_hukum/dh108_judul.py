"""DH108: the title cited is the regulation's, to the word."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .butir import bases
from .judul import foreign, nearest_title, same
from .sebutan import mentions

RULE = Rule(
    code="DH108",
    tingkat=Tingkat.PERINGATAN,
    judul="Judul peraturan tidak sama dengan naskah resminya",
    pesan="{peraturan}: judul tertulis «{tertulis}», judul resminya «{benar}».",
    mengapa="Judul peraturan adalah nama resmi, dikutip kata demi kata seperti dalam naskahnya.",
    perbaikan="Samakan judulnya; atau tulis kunci daftar peraturan sebagai ganti teks, sehingga disusun program.",
    salah="tentang: Penetapan\nmengingat:\n  - teks: Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem "
    "Akuntabilitas Kinerja Pemerintah\npenanda_tangan: camat\n",
    benar="tentang: Penetapan\nmengingat: [perpres-29-2014]\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare titles without regard to capitals and punctuation; a quite different title is left to DH109."""
    yield from _in_mengingat(tahun)
    for named in mentions(tahun):
        written = named.sitiran.tentang
        if not same(written, named.entri):
            right = nearest_title(written, named.entri)
            yield RULE.at(named.asal, named.subjek, peraturan=named.sitiran.nama, tertulis=written, benar=right)


def _in_mengingat(tahun: Tahun) -> Iterator[Finding]:
    for mengingat in bases(tahun):
        for butir in mengingat.tertulis:
            entry, written = butir.entri, butir.sitiran.tentang
            if entry is not None and not same(written, entry) and not foreign(written, entry):
                yield RULE.at(
                    butir.asal,
                    mengingat.stem,
                    peraturan=butir.nama,
                    tertulis=written,
                    benar=nearest_title(written, entry),
                )
