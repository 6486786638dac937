"""RA1xx: the monthly targets against the annual target."""

from . import (
    ra101_jumlah,
    ra102_rata_rata,
    ra103_posisi_akhir,
    ra104_arah,
    ra105_tetap,
    ra106_tanpa_bulan,
    ra107_dua_sebaran,
    ra108_negatif,
    ra109_lebih_seratus,
    ra110_konsolidasi_kosong,
    ra111_takaran_dijumlah,
    ra112_predikat,
    ra113_predikat_asing,
    ra114_tanpa_target,
    ra115_satuan_ganda,
)

RULES = (
    ra101_jumlah,
    ra102_rata_rata,
    ra103_posisi_akhir,
    ra104_arah,
    ra105_tetap,
    ra106_tanpa_bulan,
    ra107_dua_sebaran,
    ra108_negatif,
    ra109_lebih_seratus,
    ra110_konsolidasi_kosong,
    ra111_takaran_dijumlah,
    ra112_predikat,
    ra113_predikat_asing,
    ra114_tanpa_target,
    ra115_satuan_ganda,
)
