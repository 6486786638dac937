"""PB102: what a perubahan changes was there before it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from generator.findings import Finding, Rule, Tingkat
from generator.model.tahun import Langkah, Tahun
from generator.nearest import maybe

from .letak import entry

RULE = Rule(
    code="PB102",
    tingkat=Tingkat.KESALAHAN,
    judul="Yang diubah tidak dikenal",
    pesan="{jenis} «{nama}» {soal}.",
    mengapa="Perubahan ditulis menurut pengenal atau kode; yang tidak dikenal tidak mengubah naskah mana pun.",
    perbaikan="Betulkan pengenal atau kodenya. Yang memang baru ditulis di `indikator_baru` atau `anggaran_baru`.",
    salah="ke: 1\nalasan: anggaran\ndasar: Perubahan APBD Tahun Anggaran 2026\n"
    "anggaran: {7.01.01.2.01.0003: 12.000.000}\n",
    benar="ke: 1\nalasan: anggaran\ndasar: Perubahan APBD Tahun Anggaran 2026\n"
    "anggaran: {7.01.01.2.01.0001: 12.000.000}\n",
    contoh="perubahan-1.yaml",
)


@dataclass(frozen=True)
class _Bagian:
    """A part of a perubahan that changes what was there: how a sentence calls its entries, and which are known."""

    kunci: str
    jenis: str
    tempat: str
    ada: Callable[[Tahun], Collection[str]]


_PARTS = (
    _Bagian("indikator", "Indikator", "sebelum perubahan ini", lambda tahun: tahun.indikator_menurut_id),
    _Bagian("indikator_baru", "Jabatan", "di jabatan.yaml", lambda tahun: tahun.jabatan_menurut_id),
    _Bagian("anggaran", "Kode anggaran", "sebelum perubahan ini", lambda tahun: tahun.mata_menurut_kode),
    _Bagian("pejabat", "Jabatan", "di jabatan.yaml", lambda tahun: tahun.jabatan_menurut_id),
    _Bagian("keputusan", "Keputusan", "di antara berkas sk-*.yaml", lambda tahun: tahun.keputusan),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report each unknown entry, with the nearest known one or the perubahan that removed it."""
    for step in tahun.langkah:
        for part in _PARTS:
            known = part.ada(step.sebelum)
            named: Mapping[str, object] = getattr(step.perubahan, part.kunci)
            for name in named:
                if name not in known:
                    asal = entry(step.perubahan, part.kunci, name)
                    yield RULE.at(asal, name, jenis=part.jenis, nama=name, soal=_problem(tahun, step, part, name))


def _problem(tahun: Tahun, step: Langkah, part: _Bagian, name: str) -> str:
    gone = _removed(tahun, step, part, name)
    if gone is not None:
        return f"sudah dihapus oleh perubahan ke-{gone}"
    if name in part.ada(step.sesudah) or any(line.kode == name for line in step.perubahan.anggaran_baru):
        return "baru ditambahkan oleh perubahan ini, sehingga belum dapat diubah"
    return f"tidak ada {part.tempat}{maybe(name, part.ada(step.sebelum))}"


def _removed(tahun: Tahun, until: Langkah, part: _Bagian, name: str) -> int | None:
    """The number of the last perubahan before this one that took it out."""
    last: int | None = None
    for step in tahun.langkah:
        if step is until:
            break
        if name in part.ada(step.sebelum) and name not in part.ada(step.sesudah):
            last = step.perubahan.ke
    return last
