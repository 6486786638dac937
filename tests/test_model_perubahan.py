"""A perubahan laid over the year: what each kind of change does, and where its values stand."""

from __future__ import annotations

from decimal import Decimal

import pytest
from overlays import OVERLAY, after, year


def test_without_a_perubahan_there_is_only_the_murni_year(tmp_path):
    tahun = year(tmp_path)
    assert tahun.langkah == ()
    assert tahun.pada_versi(0) is tahun
    with pytest.raises(KeyError):
        tahun.pada_versi(1)


def test_version_0_is_the_murni_year_also_when_asked_of_a_version(tmp_path):
    tahun = year(tmp_path, "indikator: {adminduk: {target: 1.950}}")
    version = tahun.pada_versi(1)
    assert version.versi == 1
    assert version.pada_versi(0) is tahun
    assert version.pada_versi(1).indikator_menurut_id == version.indikator_menurut_id


def test_only_the_months_that_are_written_change(tmp_path):
    indikator = after(tmp_path, "indikator: {adminduk: {target: 1.950, bulanan: {desember: 300, maret: '-'}}}")
    found = indikator.indikator_menurut_id["adminduk"]
    assert found.target.angka == 1950
    assert {month: int(value.angka) for month, value in found.per_bulan.items()} == {
        **{month: 150 for month in range(1, 12) if month != 3},
        12: 300,
    }


def test_months_replace_quarters_and_quarters_months(tmp_path):
    tahun = after(
        tmp_path, "indikator: {waktu-spj: {bulanan: {oktober: 3}}, adminduk: {triwulan: [450, 450, 450, 450]}}"
    )
    months = tahun.indikator_menurut_id["waktu-spj"]
    assert months.triwulan is None
    assert [str(value) for value in months.bulanan.values()] == ["5", "4", "4", "3", "3"]
    quarters = tahun.indikator_menurut_id["adminduk"]
    assert quarters.bulanan == {}
    assert list(quarters.per_bulan) == [3, 6, 9, 12]


def test_the_reason_of_a_change_is_not_the_reason_of_the_indicator(tmp_path):
    tahun = year(tmp_path, "indikator: {ikm: {alasan: Survei diperluas, alasan_pemilihan: Pelayanan belum merata}}")
    ikm = tahun.pada_versi(1).indikator_menurut_id["ikm"]
    assert ikm.alasan == "Pelayanan belum merata"
    assert ikm.letak("alasan").berkas == OVERLAY
    assert tahun.perubahan[0].alasan_untuk("ikm") == "Survei diperluas"
    assert tahun.perubahan[0].alasan_untuk("adminduk") == "perubahan strategi (Perubahan Renja Tahun 2026)"


def test_a_sasaran_that_loses_its_last_indicator_goes_with_it(tmp_path):
    tahun = after(tmp_path, "indikator: {nilai-akip: dihapus, izin-tepat-waktu: {dihapus: true}}")
    assert "sekretaris" not in tahun.kinerja
    assert [i.id for i in tahun.kinerja["kasi-pelayanan"][0].indikator] == ["adminduk"]


def test_new_indicators_stand_under_the_sasaran_they_name(tmp_path):
    new = """\
indikator_baru:
  sekretaris:
    - {sasaran: meningkatnya  akuntabilitas kinerja kecamatan, indikator: [{id: satu, nama: Satu}]}
    - {sasaran: Tertatanya arsip, indikator: [{id: dua, nama: Dua}]}
"""
    found = after(tmp_path, new).kinerja["sekretaris"]
    assert [(s.sasaran, [i.id for i in s.indikator]) for s in found] == [
        ("Meningkatnya akuntabilitas kinerja kecamatan", ["nilai-akip", "satu"]),
        ("Tertatanya arsip", ["dua"]),
    ]


def test_budget_lines_change_go_and_come_in_the_order_of_their_codes(tmp_path):
    overlay = """\
anggaran:
  7.01.01.2.01.0001: 12.000.000
  7.01.01.2.01.0007: dihapus
anggaran_baru:
  - {kode: 7.01.01.2.06, nama: Administrasi Umum Perangkat Daerah}
  - {kode: 7.01.01.2.06.0001, nama: Penyediaan Komponen Instalasi Listrik, anggaran: 1.000.000}
  - {kode: 7.01.01.2.01.0003, nama: Koordinasi Penyusunan, anggaran: 2.000.000}
"""
    tahun = after(tmp_path, overlay)
    program = tahun.anggaran[0]
    assert [(k.kode, [s.kode for s in k.sub_kegiatan]) for k in program.kegiatan] == [
        ("7.01.01.2.01", ["7.01.01.2.01.0001", "7.01.01.2.01.0003"]),
        ("7.01.01.2.06", ["7.01.01.2.06.0001"]),
    ]
    assert program.jumlah == Decimal(15_000_000)
    assert tahun.mata_menurut_kode["7.01.01.2.06.0001"].letak("anggaran").berkas == OVERLAY


def test_an_official_is_replaced_promoted_or_taken_out(tmp_path):
    overlay = """\
pejabat:
  camat: {nama: "Drs. Made Wirawan", nip: 19750101 200001 1 001, pangkat: Pembina}
  sekretaris: {pangkat: Pembina Tk. I}
  kasi-pelayanan: dihapus
"""
    tahun = after(tmp_path, overlay)
    people = {jabatan.id: jabatan.pejabat for jabatan in tahun.jabatan}
    assert people["camat"].nama == "Drs. Made Wirawan"
    assert people["camat"].letak("nip").berkas == OVERLAY
    assert (people["sekretaris"].nama, people["sekretaris"].pangkat) == ("Budi Santoso, S.Sos.", "Pembina Tk. I")
    assert people["sekretaris"].letak("nama").berkas == "kantor/jabatan.yaml"
    assert people["kasi-pelayanan"] is None


def test_every_changed_value_stands_in_the_overlay_and_every_other_where_it_was(tmp_path):
    tahun = after(tmp_path, "indikator:\n  adminduk:\n    target: 1.950\n    bulanan: {oktober: 300}\n")
    adminduk = tahun.indikator_menurut_id["adminduk"]
    assert (adminduk.letak("target").berkas, adminduk.letak("target").baris) == (OVERLAY, 7)
    assert adminduk.target.asal == adminduk.letak("target")
    assert (adminduk.per_bulan[10].asal.berkas, adminduk.per_bulan[10].asal.baris) == (OVERLAY, 8)
    assert adminduk.per_bulan[9].asal.berkas == "kantor/kinerja.yaml"
    assert adminduk.letak("nama").berkas == "kantor/kinerja.yaml"


def test_what_an_overlay_does_not_know_is_left_aside(tmp_path):
    overlay = "indikator: {siapa: {target: 1}}\nanggaran: {7.01.09: 1}\npejabat: {siapa: {nama: Siapa}}\n"
    tahun = year(tmp_path, overlay)
    version = tahun.pada_versi(1)
    assert (version.jabatan, version.kinerja, version.anggaran) == (tahun.jabatan, tahun.kinerja, tahun.anggaran)
