"""KS1xx: indicators among each other, with the Renstra, the jabatan and the budget."""

from . import (
    ks101_iku_terlewat,
    ks102_renstra,
    ks103_tahun_lalu,
    ks104_tanpa_dukungan,
    ks105_lingkaran,
    ks106_bukan_atasan,
    ks107_jabatan_kembar,
    ks108_tanpa_atasan,
    ks109_tingkat_anggaran,
    ks110_target_nol,
    ks111_tanpa_anggaran,
    ks112_tidak_didukung,
    ks113_renstra_mundur,
    ks114_jenjang_atasan,
)

RULES = (
    ks101_iku_terlewat,
    ks102_renstra,
    ks103_tahun_lalu,
    ks104_tanpa_dukungan,
    ks105_lingkaran,
    ks106_bukan_atasan,
    ks107_jabatan_kembar,
    ks108_tanpa_atasan,
    ks109_tingkat_anggaran,
    ks110_target_nol,
    ks111_tanpa_anggaran,
    ks112_tidak_didukung,
    ks113_renstra_mundur,
    ks114_jenjang_atasan,
)
