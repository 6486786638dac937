"""DH117: a minister is called what he was called when he made the regulation."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun

from .butir import bases
from .daftar import plain

RULE = Rule(
    code="DH117",
    tingkat=Tingkat.PERINGATAN,
    judul="Pembentuk peraturan tidak sesuai dengan masanya",
    pesan="Peraturan menteri nomor {nomor} ditulis sebagai peraturan {tertulis}, padahal pembentuknya {benar}.",
    mengapa="Peraturan menteri dikutip dengan nama pembentuknya pada waktu peraturan itu ditetapkan.",
    perbaikan="Betulkan nama pembentuknya; atau tulis kunci daftar peraturan sebagai ganti teks.",
    salah="tentang: Penetapan\nmengingat:\n  - teks: Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi "
    "Birokrasi Nomor PER/09/M.PAN/5/2007 tentang Pedoman Umum Penetapan Indikator Kinerja Utama di Lingkungan Instansi "
    "Pemerintah\npenanda_tangan: camat\n",
    benar="tentang: Penetapan\nmengingat: [permenpan-09-2007]\npenanda_tangan: camat\n",
    contoh="sk-iku.yaml",
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Compare the maker of ministers' regulations; `Menteri Negara` and `Menteri` count as one."""
    for mengingat in bases(tahun):
        for butir in mengingat.tertulis:
            entry, written = butir.entri, butir.sitiran.pembentuk
            if entry is None or not written or not entry.pembentuk or _same(written, entry.pembentuk):
                continue
            yield RULE.at(
                butir.asal,
                mengingat.stem,
                nomor=butir.sitiran.nomor,
                tertulis=written,
                benar=entry.pembentuk,
            )


def _same(one: str, other: str) -> bool:
    return _short(one) == _short(other)


def _short(maker: str) -> str:
    return plain(maker).removeprefix("menteri ").removeprefix("negara ").replace(" & ", " dan ")
