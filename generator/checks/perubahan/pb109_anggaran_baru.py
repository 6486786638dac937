"""PB109: a new budget line has a code of its own, of a known level, under a line that is there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Langkah, Tahun
from generator.nearest import maybe
from generator.wording import rupiah

RULE = Rule(
    code="PB109",
    tingkat=Tingkat.KESALAHAN,
    judul="Anggaran baru tidak mendapat tempat",
    pesan="Anggaran baru «{kode}» {soal}.",
    mengapa="Kode menentukan tingkat sebuah mata anggaran dan di bawah apa letaknya; tanpa itu anggarannya tidak "
    "masuk ke naskah mana pun, atau terhitung dua kali.",
    perbaikan="Tulis kode menurut nomenklatur: program tiga bagian (7.01.02), kegiatan lima (7.01.02.2.04), sub "
    "kegiatan enam (7.01.02.2.04.0002), berikut baris di atasnya. Yang sudah ada diubah di `anggaran`.",
    salah="ke: 1\nalasan: program\ndasar: Perubahan Renja\nanggaran_baru:\n"
    "  - {kode: 7.01.03.2.01, nama: Koordinasi Kegiatan Pemberdayaan Desa, anggaran: 5.000.000}\n",
    benar="ke: 1\nalasan: program\ndasar: Perubahan Renja\nanggaran_baru:\n"
    "  - {kode: 7.01.03, nama: Program Pemberdayaan Masyarakat Desa dan Kelurahan, anggaran: 5.000.000}\n"
    "  - {kode: 7.01.03.2.01, nama: Koordinasi Kegiatan Pemberdayaan Desa, anggaran: 5.000.000}\n",
    contoh="perubahan-1.yaml",
)
_ABOVE = {3: 0, 5: 3, 6: 5}
"""For each number of parts a code may have, how many of them name the line above."""


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each new line without a place, or whose code is taken."""
    for step in tahun.langkah:
        seen: set[str] = set()
        for line in step.perubahan.anggaran_baru:
            problem = _problem(step, line.kode, seen)
            if problem:
                yield RULE.at(line.letak("kode"), line.kode, kode=line.kode, soal=problem)
            seen.add(line.kode)


def _problem(step: Langkah, kode: str, seen: set[str]) -> str:
    parts = kode.split(".")
    if len(parts) not in _ABOVE:
        return f"terdiri atas {len(parts)} bagian, seharusnya tiga, lima, atau enam"
    if kode in seen:
        return "ditulis dua kali dalam perubahan ini"
    taken = step.sebelum.mata_menurut_kode.get(kode)
    if taken is not None:
        amount = f" ({rupiah(taken.jumlah)})" if taken.jumlah is not None else ""
        return f"sudah ada sebelum perubahan ini: {taken.nama}{amount}"
    above = ".".join(parts[: _ABOVE[len(parts)]])
    if above and above not in step.sesudah.mata_menurut_kode:
        return f"seharusnya di bawah «{above}», yang tidak ada{maybe(above, step.sesudah.mata_menurut_kode)}"
    return ""
