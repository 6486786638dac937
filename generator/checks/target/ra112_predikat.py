"""RA112: targets that are words are not reckoned with, and agree with one another."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Rule, Tingkat
from generator.model.kinerja import Indikator, Konsolidasi
from generator.model.nilai import Nilai
from generator.model.tahun import Tahun

from .bulan import period
from .predikat import known, same

RULE = Rule(
    code="RA112",
    tingkat=Tingkat.KESALAHAN,
    judul="Target predikat tidak sejalan",
    pesan='"{indikator}": target setahun {setahun}, sedangkan {soal}.',
    mengapa="Predikat tidak dapat dijumlahkan atau dirata-ratakan; ia hanya dapat sama sepanjang tahun atau dicapai "
    "pada akhir tahun, dengan tulisan yang sama di setiap tempat.",
    perbaikan="Tulis target setahun dan target bulanan dengan predikat yang sama, memakai `konsolidasi: tetap` atau "
    "`konsolidasi: posisi akhir`; bila targetnya bilangan, tulis bilangan di semua tempat.",
    salah="satuan: Predikat\nkonsolidasi: tetap\ntarget: BB\nbulanan: {desember: B}\n",
    benar="satuan: Predikat\nkonsolidasi: tetap\ntarget: BB\nbulanan: {desember: BB}\n",
)


_NUMBER = "Tulis bilangannya saja, mis. 50.000.000, tanpa huruf dan tanda lain; kosongkan bila tanpa target."


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report the first thing in the way of comparing an indicator's words."""
    for _, _, indikator in tahun.semua_indikator():
        target = indikator.target
        fault = _fault(indikator, target) if target is not None else None
        if target is not None and fault is not None:
            value, problem = fault
            remedy = _NUMBER if target.angka is not None or _figure(target) else None
            yield RULE.at(
                value.asal, indikator.id, perbaikan=remedy, indikator=indikator.nama, setahun=target, soal=problem
            )


def _fault(indikator: Indikator, target: Nilai) -> tuple[Nilai, str] | None:
    """The value at fault and what is wrong with it."""
    months = indikator.per_bulan
    word = target.angka is None
    mixed = next((m for m, value in months.items() if (value.angka is None) is not word), None)
    if mixed is not None and _figure(target):
        return target, f"tulisan itu bukan bilangan seperti target {period(indikator, mixed)} ({months[mixed]})"
    if mixed is not None:
        kind = "sebuah bilangan" if word else "bukan bilangan"
        return months[mixed], f"target {period(indikator, mixed)} «{months[mixed].tulisan}» {kind}"
    if not word:
        return None
    match indikator.konsolidasi_berlaku:
        case Konsolidasi.JUMLAH | Konsolidasi.RATA_RATA as rule:
            default = "" if indikator.konsolidasi else f" (bawaan satuan {indikator.satuan})"
            return target, f"`konsolidasi: {rule}`{default} memerlukan bilangan"
        case Konsolidasi.TETAP:
            odd = next((m for m, value in months.items() if not same(value, target)), None)
        case Konsolidasi.POSISI_AKHIR:
            last = max(months, default=None)
            odd = last if last is not None and not same(months[last], target) else None
        case None:
            odd = None
    if odd is None:
        return None
    return months[odd], f"target {period(indikator, odd)} {months[odd]}"


def _figure(value: Nilai) -> bool:
    """Whether a word was meant for a number: `Rp5.000.000`, `l2`."""
    return value.angka is None and not known(value) and any(sign.isdigit() for sign in value.tulisan)
