"""IK119: things that are counted come whole."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.frasa import short, words
from generator.checks.target.bulan import others, written
from generator.findings import Finding, Rule, Tingkat
from generator.model.nilai import Nilai
from generator.model.tahun import Tahun

from .contoh import kinerja
from .sebutan import unit

RULE = Rule(
    code="IK119",
    tingkat=Tingkat.PERINGATAN,
    judul="Target hitungan berangka pecahan",
    pesan='"{indikator}": target {periode} tertulis {tulisan}{lain}, sedangkan {satuan} dihitung bulat.',
    mengapa="Benda dan orang tidak dapat dicapai setengahnya; angka pecahan biasanya hasil bagi rata atau tanda ribuan "
    "yang salah.",
    perbaikan="Tulis angka bulat, mis. dua bulan 2 dan satu bulan 3 sebagai ganti 2,5 setiap bulan.",
    salah=kinerja("nama: Jumlah laporan kegiatan\nsatuan: Laporan\ntarget: 2,5\n"),
    benar=kinerja("nama: Jumlah laporan kegiatan\nsatuan: Laporan\ntarget: 3\n"),
    contoh="kinerja.yaml",
)

_WHOLE = frozenset(
    words(
        "dokumen laporan orang desa kelurahan kali kegiatan kelompok lembaga surat berkas usulan unit lembar buku "
        "paket kasus peserta rapat layanan pengaduan izin kuesioner rekening jenis eksemplar keluarga kk jiwa "
        "pegawai lokasi organisasi kader peraturan rekomendasi"
    )
)
"""Units of things that cannot be divided; hectares, kilometres and rupiah can."""


def check(tahun: Tahun) -> Iterator[Finding]:
    """Report the first broken number of a count; one of doubtful writing is SB110's."""
    for _, _, indikator in tahun.semua_indikator():
        own = unit(indikator)
        if len(own) != 1 or own[0] not in _WHOLE:
            continue
        broken = [(period, value) for period, value in written(indikator) if _broken(value)]
        if broken:
            period, value = broken[0]
            yield RULE.at(
                value.asal,
                indikator.id,
                indikator=short(indikator.nama),
                periode=period,
                tulisan=value.tulisan,
                lain=others(len(broken) - 1, "target"),
                satuan=indikator.satuan,
            )


def _broken(value: Nilai) -> bool:
    return value.angka is not None and not value.ragu and value.angka != value.angka.to_integral_value()
