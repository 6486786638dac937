"""SK112: the title of a Keputusan has no abbreviation or acronym."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.kantor import Kantor
from generator.model.tahun import Tahun
from generator.wording import joined

RULE = Rule(
    code="SK112",
    tingkat=Tingkat.PERINGATAN,
    judul="Singkatan atau akronim dalam perihal",
    pesan="Perihal Keputusan memuat {singkatan}, sedangkan judul ditulis tanpa singkatan atau akronim{saran}.",
    mengapa="Judul ditulis lengkap, tanpa singkatan atau akronim, supaya terbaca oleh siapa pun; singkatan boleh "
    "dipakai dalam pertimbangan dan diktum.",
    perbaikan="Tulis kepanjangannya di `tentang`; kurung yang memuat singkatan dihapus.",
    salah="tentang: Penetapan IKU Kecamatan Sukamaju\npenanda_tangan: camat\n",
    benar="tentang: Penetapan Indikator Kinerja Utama Kecamatan Sukamaju\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
    dasar=("uu-12-2011",),
)

_KNOWN = {
    "iku": "Indikator Kinerja Utama",
    "iki": "Indikator Kinerja Individu",
    "pk": "Perjanjian Kinerja",
    "skpd": "Satuan Kerja Perangkat Daerah",
    "opd": "Organisasi Perangkat Daerah",
    "renstra": "Rencana Strategis",
    "renja": "Rencana Kerja",
    "renaksi": "Rencana Aksi",
    "rkpd": "Rencana Kerja Pemerintah Daerah",
    "rpjmd": "Rencana Pembangunan Jangka Menengah Daerah",
    "apbd": "Anggaran Pendapatan dan Belanja Daerah",
    "sakip": "Sistem Akuntabilitas Kinerja Instansi Pemerintah",
    "lakip": "Laporan Akuntabilitas Kinerja Instansi Pemerintah",
    "lkjip": "Laporan Kinerja Instansi Pemerintah",
    "kec": "Kecamatan",
    "kab": "Kabupaten",
    "prov": "Provinsi",
    "no": "Nomor",
    "th": "Tahun",
    "thn": "Tahun",
    "ta": "Tahun Anggaran",
    "sk": "Keputusan",
    "dpa": "Dokumen Pelaksanaan Anggaran",
    "asn": "Aparatur Sipil Negara",
    "pns": "Pegawai Negeri Sipil",
    "ikm": "Indeks Kepuasan Masyarakat",
    "kasi": "Kepala Seksi",
    "kasubag": "Kepala Subbagian",
    "kasubbag": "Kepala Subbagian",
}
_DOTTED_ONLY = {"kec", "kab", "prov", "no", "th", "thn", "ta", "pk", "sk"}
"""Short forms that are abbreviations only with a dot, or in capitals among small letters."""
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_WORD = re.compile(r"[A-Za-z][A-Za-z]*\.?")
_SHOUTED = re.compile(r"\b[A-Z]{2,}(?: [A-Z]{2,}){2,}\b")
"""Part of a title in capitals: its short words are words."""
_NUMBER = re.compile(r"\bNomor\s+\S+", re.IGNORECASE)
"""The number of the Keputusan that a title amends: its letters are no abbreviation."""


def check(tahun: Tahun) -> Iterator[Finding]:
    """One finding a title, naming its abbreviations."""
    for stem, sk in tahun.keputusan.items():
        found = list(dict.fromkeys(_abbreviations(tahun.kantor, _NUMBER.sub("", sk.tentang))))
        if found:
            full = [_KNOWN.get(word.rstrip(".").lower(), "") for word in found]
            hint = f"; tulis {joined([name for name in full if name])}" if any(full) else ""
            named = joined([f"«{word}»" for word in found])
            yield RULE.at(sk.letak("tentang"), stem, singkatan=named, saran=hint)


def _abbreviations(kantor: Kantor, text: str) -> Iterator[str]:
    """Known short forms, and words of capitals among others; not names of the region, nor Roman numbers."""
    capitals = text.upper() == text
    shouted = {n for part in _SHOUTED.finditer(text) for n in range(*part.span())}
    names = {word.upper() for name in (kantor.kecamatan, kantor.daerah, kantor.provinsi or "") for word in name.split()}
    for found in _WORD.finditer(text):
        word = found.group()
        bare = word.rstrip(".")
        dotted = word != bare and found.end() < len(text)
        if bare.upper() in names or _ROMAN.fullmatch(bare):
            continue
        known = bare.lower() in _KNOWN and (dotted or bare.lower() not in _DOTTED_ONLY)
        unusual = not capitals and found.start() not in shouted and bare.isupper() and 2 <= len(bare) <= 5
        if known or unusual:
            yield word if dotted else bare
