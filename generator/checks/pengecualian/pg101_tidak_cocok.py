"""PG101: an exception excepts something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Tahun
from generator.wording import joined

RULE = Rule(
    code="PG101",
    tingkat=Tingkat.PERINGATAN,
    judul="Pengecualian tidak cocok dengan temuan mana pun",
    pesan="Pengecualian {kode} untuk «{di}» tidak berlaku: {sebab}.",
    mengapa="Pengecualian yang tertinggal kelak menutupi kesalahan baru yang kebetulan bertanda sama.",
    perbaikan="Hapus butir ini dari pengecualian.yaml, atau betulkan `kode` dan `di` menurut temuan yang dimaksud.",
    salah="- kode: RA104\n  di: ikm\n  alasan: Survei dua kali setahun\n  oleh: Kasubbag Perencanaan\n"
    "  tanggal: 2026-01-05\n",
    benar="[]\n",
    contoh="pengecualian.yaml",
)

NEVER = "SB"
"""The family that cannot be accepted: what cannot be read for certain has to be written again."""

LATER = "DK"
"""The family that is seen only when the papers are made; what it will find is not known here."""


def check(tahun: Tahun, temuan: Sequence[Finding], *, lengkap: bool) -> Iterator[Finding]:
    """Report each exception that matches nothing.

    Args:
        tahun: The year with its exceptions.
        temuan: All findings of the catalogue.
        lengkap: Whether every rule was run; if not, nothing is said of those that found nothing.
    """
    for entry in tahun.pengecualian:
        code = entry.kode.strip().upper()
        places = list(dict.fromkeys(f.subjek for f in temuan if f.kode == code and f.subjek))
        if code.startswith(NEVER):
            why = "temuan SB menyangkut penulisan sumber dan harus diperbaiki di sumbernya"
        elif not lengkap or entry.di in places or code.startswith(LATER):
            continue
        elif places:
            why = f"{code} ditemukan pada {joined([f'«{place}»' for place in places[:3]])}"
        else:
            why = f"tidak ada temuan {code}"
        yield RULE.at(entry.asal, entry.di, kode=code, di=entry.di, sebab=why)
