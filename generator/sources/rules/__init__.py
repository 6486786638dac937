"""SB: what can be wrong with a file, a key, or a value, seen while reading.

These rules are called by the reader with what it saw, not with the finished model.
"""

from . import (
    sb101_penyandian,
    sb102_yaml_rusak,
    sb103_terlalu_besar,
    sb104_kunci_ganda,
    sb105_kunci_tak_dikenal,
    sb106_kunci_wajib,
    sb107_bentuk,
    sb108_pilihan,
    sb109_bilangan,
    sb111_tanggal,
    sb112_alias,
    sb113_tag,
    sb114_kosong,
    sb115_berkas_wajib,
    sb116_berkas_asing,
    sb117_bulan,
    sb118_karakter,
    sb119_kinerja_ganda,
    sb120_rumus,
    sb122_banyak_dokumen,
    sb123_isi_bagian,
    sb124_lambang,
    sb126_koma_desimal,
    sb127_tak_terbuka,
    sb128_buku_kerja,
    sb129_tabel_kinerja,
    sb130_kolom_asing,
    sb131_isi_sel,
    sb132_baris_tabel,
    sb133_id_diusulkan,
    sb134_tersembunyi,
    sb135_kolom_terlewat,
)

RULES = (
    sb101_penyandian.RULE,
    sb102_yaml_rusak.RULE,
    sb103_terlalu_besar.RULE,
    sb104_kunci_ganda.RULE,
    sb105_kunci_tak_dikenal.RULE,
    sb106_kunci_wajib.RULE,
    sb107_bentuk.RULE,
    sb108_pilihan.RULE,
    sb109_bilangan.RULE,
    sb111_tanggal.RULE,
    sb112_alias.RULE,
    sb113_tag.RULE,
    sb114_kosong.RULE,
    sb115_berkas_wajib.RULE,
    sb116_berkas_asing.RULE,
    sb117_bulan.RULE,
    sb118_karakter.RULE,
    sb119_kinerja_ganda.RULE,
    sb120_rumus.RULE,
    sb122_banyak_dokumen.RULE,
    sb123_isi_bagian.RULE,
    sb124_lambang.RULE,
    sb126_koma_desimal.RULE,
    sb127_tak_terbuka.RULE,
    sb128_buku_kerja.RULE,
    sb129_tabel_kinerja.RULE,
    sb130_kolom_asing.RULE,
    sb131_isi_sel.RULE,
    sb132_baris_tabel.RULE,
    sb133_id_diusulkan.RULE,
    sb134_tersembunyi.RULE,
    sb135_kolom_terlewat.RULE,
)

UNREADABLE = frozenset(
    rule.RULE.code
    for rule in (
        sb101_penyandian,
        sb102_yaml_rusak,
        sb103_terlalu_besar,
        sb112_alias,
        sb115_berkas_wajib,
        sb127_tak_terbuka,
        sb128_buku_kerja,
        sb129_tabel_kinerja,
    )
)
"""Codes after which a whole file is unread, so that the run ends with exit code 3."""
