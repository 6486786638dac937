"""DH117: a minister is called what he was called when he made the regulation."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat
from generator.model.peraturan import Peraturan
from generator.model.sitiran import Sitiran
from generator.model.tahun import Tahun

from .butir import bases
from .daftar import plain
from .sebutan import mentions

RULE = Rule(
    code="DH117",
    tingkat=Tingkat.PERINGATAN,
    judul="Pembentuk peraturan tidak sesuai dengan masanya",
    pesan="Peraturan menteri nomor {nomor} ditulis sebagai peraturan {tertulis}, padahal pembentuknya {benar}.",
    mengapa="Peraturan menteri dikutip dengan nama pembentuknya pada waktu peraturan itu ditetapkan.",
    perbaikan="Betulkan nama pembentuknya; atau tulis kunci daftar peraturan sebagai ganti teks.",
    salah="tentang: Penetapan\nmengingat:\n  - teks: >-\n"
    "      Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi\n"
    "      Nomor PER/09/M.PAN/5/2007 tentang Pedoman Umum Penetapan Indikator\n"
    "      Kinerja Utama di Lingkungan Instansi "
    "Pemerintah\npenanda_tangan: camat\n",
    benar="tentang: Penetapan\nmengingat: [permenpan-09-2007]\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare the maker of ministers' regulations; `Menteri Negara` and `Menteri` count as one."""
    for mengingat in bases(tahun):
        for butir in mengingat.tertulis:
            if butir.entri is not None:
                yield from _compared(butir.asal, mengingat.stem, butir.sitiran, butir.entri)
    for named in mentions(tahun):
        yield from _compared(named.asal, named.subjek, named.sitiran, named.entri)


def _compared(place: Origin, subject: str, cited: Sitiran, entry: Peraturan) -> Iterator[Finding]:
    written, right = cited.pembentuk, entry.pembentuk
    if written and right and not _same(written, right):
        yield RULE.at(place, subject, nomor=cited.nomor, tertulis=written, benar=right)


def _same(one: str, other: str) -> bool:
    return _short(one) == _short(other)


def _short(maker: str) -> str:
    return plain(maker).removeprefix("menteri ").removeprefix("negara ").replace(" & ", " dan ")
