"""DK103: no column is so narrow that a word in it has to break."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.findings import Finding, Rule, Tingkat
from generator.wording import number

from .naskah import Naskah

RULE = Rule(
    code="DK103",
    tingkat=Tingkat.CATATAN,
    judul="Kolom tabel lebih sempit daripada katanya",
    pesan="Tabel ke-{tabel}{kolom}: kata «{kata}» memerlukan {perlu} cm, kolomnya {ada} cm.",
    mengapa="Kata yang terpotong di tengah tanpa tanda hubung sukar dibaca dan tampak sebagai salah ketik.",
    perbaikan="Lebarkan kolom itu di templat Word, kecilkan hurufnya, atau beri spasi sesudah garis miring.",
    salah="Kolom 2 cm untuk kata «mempertanggungjawabkan»\n",
    benar="Kolom 5 cm untuk kata «mempertanggungjawabkan»\n",
    contoh="templat",
)

_PT_PER_CM = 72 / 2.54


def check(naskah: Naskah) -> Iterator[Finding]:
    """Report the worst word of each column; columns alike in many tables are reported once."""
    seen: set[tuple[str, str]] = set()
    for narrow in naskah.isi.sempit():
        if (narrow.kepala, narrow.kata) not in seen:
            seen.add((narrow.kepala, narrow.kata))
            yield RULE.at(
                naskah.asal,
                naskah.nama,
                tabel=narrow.tabel,
                kolom=f", kolom «{narrow.kepala}»" if narrow.kepala else "",
                kata=narrow.kata,
                perlu=_cm(narrow.perlu),
                ada=_cm(narrow.ada),
            )


def _cm(points: float) -> str:
    return number(Decimal(f"{points / _PT_PER_CM:.2f}"))
