"""AG111: an amount does not look mistyped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.findings import Finding, Rule, Tingkat
from generator.model.anggaran import Mata, all_lines
from generator.model.tahun import Tahun
from generator.wording import number, rupiah

RULE = Rule(
    code="AG111",
    tingkat=Tingkat.PERINGATAN,
    judul="Anggaran tampak salah ketik",
    pesan="Anggaran {kode} terbaca {jumlah}, {sebab}.",
    mengapa="Titik atau angka nol yang tertinggal mengubah anggaran seribu kali lipat dan mudah luput dari mata.",
    perbaikan="Cocokkan dengan DPA. Tulis rupiah penuh dengan titik pemisah ribuan, misalnya 115.250.000.",
    salah="- {kode: 7.01.02, nama: Program Penyelenggaraan Pemerintahan dan Pelayanan Publik, anggaran: 115}\n",
    benar="- {kode: 7.01.02, nama: Program Penyelenggaraan Pemerintahan dan Pelayanan Publik, anggaran: 115.000.000}\n",
    contoh="anggaran.yaml",
)

_SMALLEST = 1000
_TIMES = 1000
_SALARY = "gaji"
"""Salaries are truly a thousand times what paper costs."""


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report cents, amounts below a thousand rupiah, and amounts a thousand times off all others beside them."""
    outliers = _outliers(tahun)
    for line in all_lines(tahun.anggaran):
        amount = _amount(line)
        if amount is None or amount <= 0:
            continue
        if amount < _SMALLEST:
            reason = f"kurang dari {rupiah(_SMALLEST)}"
        elif amount != amount.to_integral_value():
            reason = "bersen"
        elif line.kode in outliers:
            reason = outliers[line.kode]
        else:
            continue
        yield RULE.at(line.letak("anggaran"), line.kode, kode=line.kode, jumlah=rupiah(amount), sebab=reason)


def _amount(line: Mata) -> Decimal | None:
    return line.anggaran.angka if line.anggaran else None


def _outliers(tahun: Tahun) -> dict[str, str]:
    """Codes of amounts far off their siblings, and how."""
    found: dict[str, str] = {}
    kegiatan = [part for program in tahun.anggaran for part in program.kegiatan]
    for siblings in (tahun.anggaran, *(p.kegiatan for p in tahun.anggaran), *(k.sub_kegiatan for k in kegiatan)):
        found.update(_among(siblings))
    return found


def _among(siblings: Sequence[Mata]) -> Iterator[tuple[str, str]]:
    """At most one at each end of a group of three or more, salaries left out."""
    amounts = [(amount, line.kode) for line in siblings if _compared(line) and (amount := _amount(line))]
    amounts = sorted(pair for pair in amounts if pair[0] > 0)
    if len(amounts) < 3:
        return
    (least, low), (second, _), *_, (last, _), (most, high) = [*amounts[:2], *amounts[-2:]]
    if most >= _TIMES * last:
        yield high, f"sekurangnya {number(Decimal(_TIMES))} kali anggaran lain yang setingkat (terbesar {rupiah(last)})"
    if least * _TIMES <= second:
        yield low, f"tidak sampai seperseribu anggaran lain yang setingkat (terkecil {rupiah(second)})"


def _compared(line: Mata) -> bool:
    return _SALARY not in line.nama.casefold() and "keuangan" not in line.nama.casefold()
