"""PB1xx: what the perubahan of the year say: of what, since when, on what ground, and with which papers."""

from . import (
    pb101_nomor,
    pb102_tidak_dikenal,
    pb103_tidak_berubah,
    pb104_bulan_lewat,
    pb105_tanpa_dasar,
    pb106_masih_didukung,
    pb107_tanpa_alasan,
    pb108_tanggal,
    pb109_anggaran_baru,
    pb110_keputusan,
    pb111_dihapus_diubah,
    pb112_alasan_tak_tampak,
    pb113_tanpa_mulai,
    pb114_dihapus_ditambah,
    pb115_sasaran_mirip,
    pb116_nomor_semula,
)

RULES = (
    pb101_nomor,
    pb102_tidak_dikenal,
    pb103_tidak_berubah,
    pb104_bulan_lewat,
    pb105_tanpa_dasar,
    pb106_masih_didukung,
    pb107_tanpa_alasan,
    pb108_tanggal,
    pb109_anggaran_baru,
    pb110_keputusan,
    pb111_dihapus_diubah,
    pb112_alasan_tak_tampak,
    pb113_tanpa_mulai,
    pb114_dihapus_ditambah,
    pb115_sasaran_mirip,
    pb116_nomor_semula,
)
