"""A perubahan laid over the year: what each kind of change does, where its values stand, and what is found of it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_cases import clean_office

from generator import checks
from generator.findings import Finding
from generator.model.tahun import Tahun
from generator.sources.load import load

HEAD = """\
ke: {ke}
alasan: strategi
dasar: Perubahan Renja Tahun 2026
berlaku_mulai: oktober
"""
OVERLAY = "kantor/perubahan-1.yaml"

quick = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def year(folder: Path, *overlays: str) -> Tahun:
    """The clean office with some overlays, each under the usual head."""
    office = clean_office(folder)
    for number, text in enumerate(overlays, 1):
        (office / f"perubahan-{number}.yaml").write_text(HEAD.format(ke=number) + text, "utf-8")
    reading = load(office, "kantor")
    assert reading.tahun is not None
    assert [finding.pesan for finding in reading.findings] == []
    return reading.tahun


def after(folder: Path, *overlays: str) -> Tahun:
    """The year after all of some overlays."""
    return year(folder, *overlays).pada_versi(len(overlays))


def told(tahun: Tahun) -> list[str]:
    """What the catalogue finds, as `code line message`."""
    return [f"{f.kode} {f.asal.baris} {f.pesan}" for f in checks.run(tahun, lengkap=True)]


def dump(overlay: object) -> str:
    return yaml.safe_dump(overlay, allow_unicode=True, sort_keys=False)


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


def test_sums_that_no_longer_hold_are_told_once_with_the_overlay_to_put_right(tmp_path):
    overlay = "indikator: {adminduk: {target: 1.950}}\nanggaran: {7.01.02.2.04.0002: 140.000.000}\n"
    tahun = year(tmp_path, overlay, "pejabat: {kasi-pelayanan: {pangkat: Pembina}}\n")
    assert told(tahun) == [
        'RA101 52 Perubahan ke-1: "Jumlah dokumen administrasi kependudukan yang diterbitkan sesuai SOP": jumlah '
        "target bulanan 1.800 Dokumen, target setahun 1.950 Dokumen.",
        "AG101 21 Perubahan ke-1: Anggaran kegiatan 7.01.02.2.04 Rp115.250.000, jumlah sub kegiatannya Rp140.000.000 "
        "(selisih Rp24.750.000).",
    ]
    remedies = {finding.perbaikan.rpartition("Perbaiki ")[2] for finding in checks.run(tahun, lengkap=True)}
    assert remedies == {"melalui perubahan-1.yaml; berkas murni tidak disunting."}


def test_a_fault_of_the_murni_year_is_not_told_again(tmp_path):
    office = clean_office(tmp_path)
    text = (office / "kinerja.yaml").read_text("utf-8")
    (office / "kinerja.yaml").write_text(text.replace("target: 1.800", "target: 1.900"), "utf-8")
    before = told(load(office, "kantor").tahun)
    (office / "perubahan-1.yaml").write_text(HEAD.format(ke=1) + "indikator: {waktu-spj: {sumber_data: Buku SPJ}}")
    found = told(load(office, "kantor").tahun)
    assert [line for line in found if line.startswith("RA")] == [line for line in before if line.startswith("RA")]
    assert len([line for line in found if line.startswith("RA101")]) == 1


def test_the_pagu_of_the_murni_budget_does_not_bind_a_perubahan(tmp_path):
    office = clean_office(tmp_path)
    kantor = office / "kantor.yaml"
    kantor.write_text(kantor.read_text("utf-8") + "pagu: 130.250.000\n", "utf-8")
    overlay = "anggaran: {7.01.02: 140.000.000, 7.01.02.2.04: 140.000.000, 7.01.02.2.04.0002: 140.000.000}\n"
    (office / "perubahan-1.yaml").write_text(HEAD.format(ke=1) + overlay)
    assert told(load(office, "kantor").tahun) == []


def test_who_signed_before_the_perubahan_is_not_sought_after_it(tmp_path):
    assert told(year(tmp_path, "pejabat: {kasi-pelayanan: dihapus}\n")) == []
    vacant = told(year(tmp_path, "tanggal: 2026-10-12\npejabat: {camat: dihapus}\n"))
    assert [line.split(":")[0] for line in vacant] == ["PJ111 3 Perubahan ke-1"]
    assert "Keputusan sk-iku" not in vacant[0]


def test_reasons_and_grounds_are_read_by_the_rules_on_wording(tmp_path):
    overlay = "indikator: {adminduk: {bulanan: {oktober: 160, november: 140}, alasan: Tambahan tambahan blangko}}\n"
    assert told(year(tmp_path, overlay)) == [
        'BH105 5 Perubahan ke-1: Tertulis "Tambahan tambahan", mungkin maksudnya "Tambahan".'
    ]


def test_each_text_of_an_overlay_is_read_once(tmp_path):
    overlay = """\
indikator: {adminduk: {sumber_data: Buku register, alasan: Register diganti}}
rencana_aksi: {kata_pengantar: [Rencana aksi ini disesuaikan.]}
keputusan: {sk-iki: {menimbang: [bahwa sumber data berubah]}}
"""
    tahun = after(tmp_path, overlay)
    texts = [(text.isi, text.subjek) for text in tahun.tulisan if text.asal.berkas == OVERLAY]
    assert sorted(texts) == [
        ("Buku register", "adminduk"),
        ("Perubahan Renja Tahun 2026", "perubahan-1"),
        ("Register diganti", "adminduk"),
        ("Rencana aksi ini disesuaikan.", "rencana-aksi"),
        ("bahwa sumber data berubah", "sk-iki"),
    ]


_SCALARS = st.one_of(
    st.sampled_from(["1.800", "1.8", "1,800", "BB", "-", "100%", "Rp5.000", "0", "-3", "9" * 30, "Level 3", "dihapus"]),
    st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=8),
)
_IDS = st.sampled_from(["adminduk", "ikm", "nilai-akip", "waktu-spj", "izin-tepat-waktu", "siapa"])
_MONTHS = st.dictionaries(st.sampled_from(["januari", "september", "oktober", "desember"]), _SCALARS, min_size=1)
_INDICATOR = st.one_of(
    st.just("dihapus"),
    st.fixed_dictionaries(
        {},
        optional={
            "nama": _SCALARS,
            "target": _SCALARS,
            "bulanan": _MONTHS,
            "triwulan": st.lists(_SCALARS, min_size=4, max_size=4),
            "satuan": _SCALARS,
            "polarisasi": st.sampled_from(["naik", "turun", "stabil"]),
            "mendukung": st.sampled_from(["ikm", "nilai-akip", "siapa"]),
            "iku": st.sampled_from(["true", "false"]),
            "anggaran": st.just(["7.01.02"]),
            "dihapus": st.sampled_from(["true", "false"]),
            "alasan": _SCALARS,
        },
    ),
)
_CODES = st.sampled_from(
    ["7.01.01", "7.01.02", "7.01.02.2.04", "7.01.02.2.04.0002", "7.01.09", "7.01.09.2.01", "x", "7"]
)
_AMOUNTS = st.sampled_from(["1.000", "0", "115.250.000", "dihapus"])
_OVERLAYS = st.fixed_dictionaries(
    {},
    optional={
        "indikator": st.dictionaries(_IDS, _INDICATOR, max_size=4),
        "indikator_baru": st.dictionaries(
            st.sampled_from(["camat", "bendahara", "siapa"]),
            st.lists(
                st.fixed_dictionaries(
                    {
                        "sasaran": st.sampled_from(
                            ["Tersusunnya laporan keuangan", "Tersusunya laporan keuangan", "A"]
                        ),
                        "indikator": st.lists(
                            st.fixed_dictionaries({"id": _IDS, "nama": _SCALARS, "target": _SCALARS}), max_size=2
                        ),
                    }
                ),
                max_size=2,
            ),
            max_size=2,
        ),
        "anggaran": st.dictionaries(_CODES, _AMOUNTS, max_size=3),
        "anggaran_baru": st.lists(
            st.fixed_dictionaries({"kode": _CODES, "nama": _SCALARS, "anggaran": st.just("1.000")}), max_size=3
        ),
        "pejabat": st.dictionaries(
            st.sampled_from(["camat", "bendahara", "siapa"]),
            st.one_of(
                st.just("dihapus"),
                st.fixed_dictionaries({}, optional={"nama": _SCALARS, "nip": _SCALARS, "pangkat": _SCALARS}),
            ),
            max_size=2,
        ),
        "keputusan": st.dictionaries(
            st.sampled_from(["sk-iku", "sk-iki", "sk-lain"]),
            st.fixed_dictionaries({}, optional={"cara": st.sampled_from(["mengubah", "mengganti"]), "nomor": _SCALARS}),
            max_size=2,
        ),
        "tanggal": st.sampled_from(["2026-10-12", "2025-01-01", "2026-01-01"]),
    },
)


@quick
@given(first=_OVERLAYS, second=_OVERLAYS)
def test_no_overlay_breaks_the_reading_or_a_rule(tmp_path, first, second):
    office = clean_office(tmp_path)
    for number, overlay in enumerate((first, second), 1):
        (office / f"perubahan-{number}.yaml").write_text(HEAD.format(ke=number) + dump(overlay or {}), "utf-8")
    reading = load(office, "kantor")
    found: list[Finding] = list(reading.findings)
    if reading.tahun is not None:
        found += checks.run(reading.tahun, lengkap=True)
    assert all(finding.pesan.endswith(".") for finding in found)
    assert all(finding.asal.berkas for finding in found)


@quick
@given(overlay=_OVERLAYS)
def test_laying_over_is_deterministic_and_leaves_the_murni_year_as_it_was(tmp_path, overlay):
    office = clean_office(tmp_path)
    murni = load(office, "kantor").tahun
    (office / "perubahan-1.yaml").write_text(HEAD.format(ke=1) + dump(overlay or {}), "utf-8")
    one, other = load(office, "kantor").tahun, load(office, "kantor").tahun
    (office / "perubahan-1.yaml").unlink()
    assert one == other
    if one.perubahan:
        assert one.pada_versi(1) == other.pada_versi(1)
    for part in ("jabatan", "kinerja", "anggaran", "keputusan", "rencana_aksi", "tulisan"):
        assert getattr(one, part) == getattr(murni, part)


_VALUES = st.integers(1, 9999).map(str)


@quick
@given(one=_VALUES, other=_VALUES, amount=_VALUES)
def test_changes_of_different_things_commute(tmp_path, one, other, amount):
    first = f"indikator: {{adminduk: {{target: {one}}}}}\nanggaran: {{7.01.02: {amount}}}\n"
    second = f"indikator: {{ikm: {{target: {other}}}}}\npejabat: {{bendahara: {{nama: Made}}}}\n"
    forth, back = after(tmp_path, first, second), after(tmp_path, second, first)
    assert values(forth) == values(back)


@quick
@given(one=_VALUES, other=_VALUES)
def test_of_two_changes_of_one_thing_the_later_holds(tmp_path, one, other):
    tahun = year(tmp_path, f"indikator: {{ikm: {{target: {one}}}}}\n", f"indikator: {{ikm: {{target: {other}}}}}\n")
    assert [int(tahun.pada_versi(n).indikator_menurut_id["ikm"].target.angka) for n in (0, 1, 2)] == [
        85,
        int(one),
        int(other),
    ]


def values(tahun: Tahun) -> object:
    """What a version says, without the places."""
    return (
        {i.id: str(i.target) for _, _, i in tahun.semua_indikator()},
        {kode: line.jumlah for kode, line in tahun.mata_menurut_kode.items()},
        {jabatan.id: jabatan.pejabat and jabatan.pejabat.nama for jabatan in tahun.jabatan},
    )
