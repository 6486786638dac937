"""PJ1xx: the people: their NIP, pangkat and names, and who signs."""

from . import (
    pj101_nip_angka,
    pj102_nip_tanggal,
    pj103_pensiun,
    pj104_usia_angkat,
    pj105_kelamin,
    pj106_nomor_urut,
    pj107_pppk_pangkat,
    pj108_pangkat,
    pj109_nip_ganda,
    pj110_penulisan_nama,
    pj111_tanda_tangan,
    pj112_atasan,
    pj114_nama_ganda,
    pj115_gelar_kelamin,
    pj116_tanpa_perjanjian,
)

RULES = (
    pj101_nip_angka,
    pj102_nip_tanggal,
    pj103_pensiun,
    pj104_usia_angkat,
    pj105_kelamin,
    pj106_nomor_urut,
    pj107_pppk_pangkat,
    pj108_pangkat,
    pj109_nip_ganda,
    pj110_penulisan_nama,
    pj111_tanda_tangan,
    pj112_atasan,
    pj114_nama_ganda,
    pj115_gelar_kelamin,
    pj116_tanpa_perjanjian,
)
