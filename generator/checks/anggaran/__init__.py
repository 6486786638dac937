"""AG1xx: the budget lines among themselves, with the nomenklatur, and with the pagu."""

from . import (
    ag101_kegiatan,
    ag102_program,
    ag103_kode_ganda,
    ag104_negatif,
    ag105_bentuk_kode,
    ag106_kode_induk,
    ag107_nama,
    ag108_kode_asing,
    ag109_melebihi_atasnya,
    ag110_pagu,
    ag111_salah_ketik,
    ag112_tanpa_anggaran,
    ag113_kode_campur,
    ag114_nama_kembar,
)

RULES = (
    ag101_kegiatan,
    ag102_program,
    ag103_kode_ganda,
    ag104_negatif,
    ag105_bentuk_kode,
    ag106_kode_induk,
    ag107_nama,
    ag108_kode_asing,
    ag109_melebihi_atasnya,
    ag110_pagu,
    ag111_salah_ketik,
    ag112_tanpa_anggaran,
    ag113_kode_campur,
    ag114_nama_kembar,
)
