"""Penulisan: names of places, years, words and signs in every text."""

from . import (
    bh101_daerah_lain,
    bh102_nama_sendiri,
    bh103_wilayah,
    bh104_tahun_lain,
    bh105_kata_ganda,
    bh106_nama_bulan,
    bh107_tanda_bilangan,
    bh108_rupiah,
    bh109_sisa_lembar_kerja,
    bh110_salah_ketik,
    bh111_spasi_tanda,
    bh112_isian,
    bh113_ejaan,
    bh114_judul_bernomor,
)

RULES = (
    bh101_daerah_lain,
    bh102_nama_sendiri,
    bh103_wilayah,
    bh104_tahun_lain,
    bh105_kata_ganda,
    bh106_nama_bulan,
    bh107_tanda_bilangan,
    bh108_rupiah,
    bh109_sisa_lembar_kerja,
    bh110_salah_ketik,
    bh111_spasi_tanda,
    bh112_isian,
    bh113_ejaan,
    bh114_judul_bernomor,
)
