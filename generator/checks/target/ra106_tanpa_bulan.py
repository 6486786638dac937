"""RA106: an annual target is spread over months."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.kinerja import Indikator, Konsolidasi
from generator.model.nilai import Nilai
from generator.model.tahun import Tahun

from .usulan import even_split

RULE = Rule(
    code="RA106",
    tingkat=Tingkat.KESALAHAN,
    judul="Target setahun belum dibagi ke bulan",
    pesan='"{indikator}": target setahun {setahun}, tetapi belum satu bulan pun bertarget.',
    mengapa="Rencana Aksi memantau capaian setiap bulan atau triwulan; target tanpa bulan tidak dapat dipantau "
    "sebelum tahun berakhir.",
    perbaikan="Isi `bulanan` (dua belas angka, atau nama bulan dan targetnya) atau `triwulan` (empat angka).",
    salah="satuan: Dokumen\nkonsolidasi: jumlah\ntarget: 12\n",
    benar="satuan: Dokumen\nkonsolidasi: jumlah\ntarget: 12\nbulanan: {juni: 6, desember: 6}\n",
    dasar=("permenpanrb-53-2014",),
)


def check(tahun: Tahun) -> Iterator[Finding]:
    """Ask for months where the office makes a Rencana Aksi."""
    if not tahun.perlu_target:
        return
    for _, _, indikator in tahun.semua_indikator():
        if indikator.target is not None and not indikator.per_bulan:
            yield RULE.at(
                indikator.letak("target"),
                indikator.id,
                perbaikan=f"{RULE.perbaikan} {_example(indikator, indikator.target)}",
                indikator=indikator.nama,
                setahun=_shown(indikator, indikator.target),
            )


def _shown(indikator: Indikator, target: Nilai) -> str:
    unit = "" if target.satuan or target.angka is None else indikator.satuan or ""
    return f"{target}{'' if unit == '%' else ' '}{unit}".rstrip()


def _example(indikator: Indikator, target: Nilai) -> str:
    """What could be written, as the target is consolidated; a decimal in brackets needs its quotes."""
    if indikator.konsolidasi_berlaku is Konsolidasi.JUMLAH and target.angka is not None:
        split = even_split(target.angka, 12)
        return f"Bila dibagi rata ke dua belas bulan: {split}." if split else "Mis. `bulanan: {desember: 0}`."
    text = f'"{target.tulisan}"' if "," in target.tulisan else target.tulisan
    if indikator.konsolidasi_berlaku is Konsolidasi.TETAP:
        return f"Mis. `triwulan: [{', '.join([text] * 4)}]`."
    return f"Mis. `bulanan: {{desember: {text}}}`."
