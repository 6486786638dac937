"""RJ1xx: what one record says of another: ids, superiors, budget codes, and the papers asked for."""

from . import (
    rj101_indikator_ganda,
    rj102_jabatan_ganda,
    rj103_atasan,
    rj104_mendukung,
    rj105_jabatan_kinerja,
    rj106_penanggung_jawab,
    rj107_penanda_tangan,
    rj108_tanpa_indikator,
    rj109_kode_anggaran,
    rj110_kunci_peraturan,
    rj111_dokumen_tanpa_sumber,
    rj112_lampiran_iku,
    rj113_tahun_folder,
)

RULES = (
    rj101_indikator_ganda,
    rj102_jabatan_ganda,
    rj103_atasan,
    rj104_mendukung,
    rj105_jabatan_kinerja,
    rj106_penanggung_jawab,
    rj107_penanda_tangan,
    rj108_tanpa_indikator,
    rj109_kode_anggaran,
    rj110_kunci_peraturan,
    rj111_dokumen_tanpa_sumber,
    rj112_lampiran_iku,
    rj113_tahun_folder,
)
