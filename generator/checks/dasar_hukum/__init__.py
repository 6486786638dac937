"""Dasar hukum: what the Mengingat cites, held against the register of regulations."""

from __future__ import annotations

from . import (
    dh101_ganda,
    dh102_tingkat,
    dh103_waktu,
    dh104_dicabut,
    dh105_sebagian,
    dh106_perubahan,
    dh107_lembaran,
    dh108_judul,
    dh109_nomor,
    dh110_lebih_muda,
    dh111_menempel,
    dh112_bukan_dasar,
    dh113_singkatan,
    dh114_lazim,
    dh115_frasa,
    dh116_tanpa_lembaran,
    dh117_pembentuk,
)

RULES = (
    dh101_ganda,
    dh102_tingkat,
    dh103_waktu,
    dh104_dicabut,
    dh105_sebagian,
    dh106_perubahan,
    dh107_lembaran,
    dh108_judul,
    dh109_nomor,
    dh110_lebih_muda,
    dh111_menempel,
    dh112_bukan_dasar,
    dh113_singkatan,
    dh114_lazim,
    dh115_frasa,
    dh116_tanpa_lembaran,
    dh117_pembentuk,
)
