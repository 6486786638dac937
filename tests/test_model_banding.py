"""Two versions of a year compared: every value by its id, its difference, its reason and its place."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from conftest import change
from offices import OFFICES, year
from overlays import ADMINDUK, BUDGET, GROUND, HEAD, compared, contoh, overlay, unreasoned, with_indicators

from generator.model.anggaran import Program
from generator.model.banding import bandingkan
from generator.model.beda import Banding, Jenis, Selisih, Tindak
from generator.model.jabatan import Jabatan, Pejabat
from generator.model.kinerja import Indikator
from generator.model.nilai import read_value
from generator.model.perubahan import KeputusanPerubahan
from generator.model.sebab import reasons
from generator.model.tahun import Tahun
from generator.model.tercetak import SEBUTAN, indicator_fields
from generator.wording import BULAN


def with_indicator(tahun: Tahun, key: str, **values: object) -> Tahun:
    """The year with other values of one indicator."""
    return with_indicators(tahun, {key: values})


def told(banding: Banding) -> list[tuple[str, str, str, str, str]]:
    return [(b.subjek, b.isian, b.semula, b.menjadi, str(b.selisih or "")) for b in banding.beda]


@pytest.mark.parametrize("folder", OFFICES, ids=str)
def test_a_version_does_not_differ_from_itself(folder):
    tahun = year(folder)
    assert bandingkan(tahun, year(folder), reasons(())).beda == ()


def test_a_target_and_its_months_are_told_with_difference_reason_and_place(office):
    banding = compared(overlay(office, HEAD + ADMINDUK))
    assert told(banding) == [
        ("adminduk", "target", "1.800", "1.950", "+150"),
        ("adminduk", "bulanan.oktober", "150", "200", "+50"),
        ("adminduk", "bulanan.november", "150", "200", "+50"),
        ("adminduk", "bulanan.desember", "150", "200", "+50"),
    ]
    first = banding.beda[0]
    assert (first.jenis, first.perubahan) == (Jenis.INDIKATOR, Tindak.DIUBAH)
    assert first.nama_jabatan == "Kepala Seksi Pelayanan"
    assert first.sasaran == "Terlaksananya tertib administrasi pelayanan publik"
    assert first.alasan == "Tambahan blangko KTP"
    assert (Path(first.asal.berkas).name, first.asal.baris) == ("perubahan-1.yaml", 8)


def test_what_has_no_reason_of_its_own_bears_the_ground_of_the_whole(office):
    banding = compared(overlay(office, HEAD + "indikator: {laporan-keuangan: dihapus}\n"))
    assert {b.alasan for b in banding.beda} == {GROUND}
    assert {b.perubahan for b in banding.beda} == {Tindak.DIHAPUS}
    assert {(Path(b.asal.berkas).name, b.asal.baris) for b in banding.beda} == {("perubahan-1.yaml", 6)}
    assert ("laporan-keuangan", "target", "12", "", "") in told(banding)


def test_a_new_indicator_has_no_difference_for_nothing_is_not_nought(office):
    new = """\
indikator_baru:
  bendahara:
    - sasaran: Tersusunnya laporan keuangan
      indikator: [{id: kas, nama: Jumlah opname kas, satuan: Kali, target: 3, bulanan: {desember: 3}}]
"""
    banding = compared(overlay(office, HEAD + new))
    assert {b.perubahan for b in banding.beda} == {Tindak.BARU}
    assert {b.selisih for b in banding.beda} == {None}
    assert ("kas", "bulanan.desember", "", "3", "") in told(banding)


def test_figures_are_compared_by_value_and_months_whether_written_as_quarters(office, tmp_path):
    before = year(office)
    change(office / "kinerja.yaml", "target: 1.800", "target: 1800")
    change(office / "kinerja.yaml", "triwulan: [5, 4, 4, 3]", "bulanan: {mar: 5, juni: 4, 9: 4, desember: 3}")
    assert unreasoned(before, year(office)).beda == ()


@pytest.mark.parametrize(
    ("key", "before", "after", "difference"),
    [
        ("adminduk", "1.800", "1.750", Selisih(Decimal(-50))),
        ("izin-tepat-waktu", "90", "92,5", Selisih(Decimal("2.5"), poin=True)),
        ("izin-tepat-waktu", "90", "95%", Selisih(Decimal(5), poin=True)),
        ("adminduk", "12 dokumen", "15", Selisih(Decimal(3))),
        ("adminduk", "12 buku", "15 berkas", None),
        ("nilai-akip", "BB", "A", None),
        ("adminduk", "-", "5", None),
        ("adminduk", "5", "", None),
    ],
)
def test_only_numbers_of_one_unit_have_a_difference(key, before, after, difference):
    one, two = (with_indicator(contoh(), key, target=read_value(text)) for text in (before, after))
    (beda,) = unreasoned(one, two).beda
    assert beda.selisih == difference


def test_a_difference_bears_its_sign():
    shown = [str(Selisih(Decimal(text))) for text in ("1500", "-2.5", "0")]
    assert shown == ["+1.500", "−2,5", "0"]
    assert str(Selisih(Decimal(2), poin=True)) == "+2 poin"


def test_a_moved_indicator_is_one_indicator_that_stands_elsewhere():
    kinerja = dict(contoh().kinerja)
    (sasaran,) = kinerja["bendahara"]
    kept, moved = sasaran.indikator
    kinerja["bendahara"] = (sasaran.model_copy(update={"indikator": (kept,)}),)
    kinerja["sekretaris"] = (*kinerja["sekretaris"], sasaran.model_copy(update={"indikator": (moved,)}))
    banding = unreasoned(contoh(), replace(contoh(), kinerja=kinerja))
    assert told(banding) == [("waktu-spj", "jabatan", "Bendahara", "Sekretaris Kecamatan", "")]
    assert banding.beda[0].jabatan == "sekretaris"


def test_a_sasaran_worded_anew_is_told_once_and_not_of_its_indicators():
    kinerja = dict(contoh().kinerja)
    (sasaran,) = kinerja["bendahara"]
    kinerja["bendahara"] = (sasaran.model_copy(update={"sasaran": "Tertibnya keuangan"}),)
    banding = unreasoned(contoh(), replace(contoh(), kinerja=kinerja))
    assert told(banding) == [("bendahara", "sasaran", "Tersusunnya laporan keuangan", "Tertibnya keuangan", "")]


def test_names_stand_for_ids_and_formulas_are_told_in_a_line(office):
    before = year(office)
    change(office / "kinerja.yaml", "penanggung_jawab: kasi-pelayanan", "penanggung_jawab: [sekretaris, Tim Survei]")
    change(office / "kinerja.yaml", "penyebut: {jumlah: SPJ}", "penyebut: {jumlah: SPJ yang masuk}")
    assert [row[1:4] for row in told(unreasoned(before, year(office)))] == [
        ("penanggung_jawab", "Kepala Seksi Pelayanan", "Sekretaris Kecamatan\nTim Survei"),
        ("formulasi", "∑ hari penyelesaian seluruh SPJ ÷ ∑ SPJ", "∑ hari penyelesaian seluruh SPJ ÷ ∑ SPJ yang masuk"),
    ]


def test_a_new_name_is_no_change_of_what_refers_to_it(office):
    text = "indikator: {ikm: {nama: Indeks Kepuasan, sumber_data: Survei, formulasi: Hasil survei}}\n"
    assert {b.subjek for b in compared(overlay(office, HEAD + text)).beda} == {"ikm"}


def test_sums_that_only_follow_the_lines_below_them_are_marked(office):
    banding = compared(overlay(office, HEAD + BUDGET))
    amounts = [(b.subjek, b.semula, b.menjadi, str(b.selisih)) for b in banding.beda if b.isian == "anggaran"]
    assert amounts == [
        ("7.01.01", "15.000.000", "52.500.000", "+37.500.000"),
        ("7.01.01.2.01", "15.000.000", "12.500.000", "−2.500.000"),
        ("7.01.01.2.01.0001", "10.000.000", "12.500.000", "+2.500.000"),
        ("7.01.01.2.01.0007", "5.000.000", "", "−5.000.000"),
        ("7.01.01.2.02", "", "40.000.000", "+40.000.000"),
    ]
    assert [b.subjek for b in banding.beda if b.turunan] == ["7.01.01", "7.01.01.2.01"]
    assert [b.alasan for b in banding.beda if b.turunan] == ["", ""]
    assert next(b.alasan for b in banding.beda if b.subjek.endswith("0001")) == "Kertas naik"
    assert banding.anggaran is not None
    assert (banding.anggaran.semula, banding.anggaran.menjadi) == ("130.250.000", "167.750.000")


def test_the_sum_of_all_programs_is_told_also_when_it_stays_but_not_when_an_amount_is_missing():
    total = unreasoned(contoh(), contoh()).anggaran
    assert total is not None
    assert str(total.selisih) == "0"
    bare = replace(contoh(), anggaran=(*contoh().anggaran, Program(kode="7.01.03", nama="Program Lain")))
    assert unreasoned(contoh(), bare).anggaran is None


def test_an_official_is_replaced_appointed_or_leaves():
    people = {j.id: j for j in contoh().jabatan}
    new = Pejabat(nama="Komang Adi", pangkat="Penata")
    changed = [
        people["camat"].model_copy(update={"pejabat": None}),
        people["sekretaris"].model_copy(update={"pejabat": new}),
        people["bendahara"].model_copy(update={"pejabat": new}),
    ]
    later = [{j.id: j for j in changed}.get(j.id, j) for j in contoh().jabatan]
    banding = unreasoned(contoh(), replace(contoh(), jabatan=tuple(later)))
    became = {s.pokok.subjek: s.pokok.perubahan for s in banding.dari_jenis(Jenis.PEJABAT)}
    assert became == {"camat": Tindak.DIHAPUS, "sekretaris": Tindak.DIUBAH, "bendahara": Tindak.BARU}
    assert ("bendahara", "pejabat.nama", "", "Komang Adi", "") in told(banding)


def test_positions_stand_in_the_order_of_the_papers_and_what_is_taken_out_comes_last(office):
    text = "indikator: {adminduk: dihapus, izin-tepat-waktu: {target: 99}, ikm: {target: 86}, waktu-spj: {target: 3}}\n"
    banding = compared(overlay(office, HEAD + text))
    assert list(dict.fromkeys(b.subjek for b in banding.beda)) == ["ikm", "izin-tepat-waktu", "adminduk", "waktu-spj"]


def test_over_several_perubahan_the_reason_of_each_that_names_a_subject_is_told(office):
    second = "ke: 2\ntanggal: 2026-11-02\nalasan: pejabat\n"
    first = HEAD + ADMINDUK + "  ikm: {target: 86}\n"
    tahun = overlay(office, first, second + "indikator: {adminduk: {target: 1.900, alasan: Blangko kurang}}\n")
    why = {b.subjek: b.alasan for b in compared(tahun).beda}
    assert why == {"adminduk": "perubahan 1: Tambahan blangko KTP; perubahan 2: Blangko kurang", "ikm": GROUND}
    neighbours = bandingkan(tahun.pada_versi(1), tahun.pada_versi(2), reasons(tahun.perubahan[1:]))
    assert {b.alasan for b in neighbours.beda} == {"Blangko kurang"}


def test_a_keputusan_that_is_amended_is_told(office):
    text = "keputusan: {sk-iku: {nomor: 21 Tahun 2026, tanggal: 2026-10-12}}\n"
    banding = compared(overlay(office, HEAD + text))
    found = {b.isian: b.menjadi for b in banding.beda if b.jenis is Jenis.KEPUTUSAN}
    assert found["keadaan"] == "diubah dengan Keputusan perubahan"
    assert found["nomor"] == "21 Tahun 2026"
    assert found["tentang"].startswith("Perubahan atas Keputusan Camat Sukamaju")


def test_every_field_that_may_differ_has_a_name_for_its_readers():
    fields = {
        *indicator_fields(next(i for _, _, i in contoh().semua_indikator()), str),
        *(set(Jabatan.model_fields) - {"id", "pejabat"}),
        *(f"pejabat.{key}" for key in Pejabat.model_fields),
        *("anggaran", "sasaran", "jabatan", "keadaan", "nomor", "tanggal", "tentang", "menimbang", "memutuskan"),
    }
    assert fields - set(SEBUTAN) == set()
    assert set(KeputusanPerubahan.model_fields) >= {"nomor", "tanggal", "tentang", "menimbang", "memutuskan"}
    known = set(indicator_fields(next(i for _, _, i in contoh().semua_indikator()), str))
    assert set(Indikator.model_fields) - known == {"id", "bulanan", "triwulan"}


def test_months_have_the_names_of_the_year():
    keys = [key.removeprefix("bulanan.") for key in SEBUTAN if key.startswith("bulanan.")]
    assert keys == [name.lower() for name in BULAN]
