"""Two versions of a year compared: every value by its id, its difference, its reason and its place."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from conftest import CONTOH, SOURCES, change
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.banding_answers import tell
from generator.errors import SourceUnreadable, UsageError
from generator.model.anggaran import Kegiatan, Mata, Program, SubKegiatan
from generator.model.banding import bandingkan
from generator.model.beda import Banding, Beda, Jenis, Selisih, Tindak
from generator.model.jabatan import Jabatan, Pejabat
from generator.model.kinerja import Indikator
from generator.model.nilai import Nilai, read_value
from generator.model.perubahan import KeputusanPerubahan
from generator.model.sebab import reasons
from generator.model.tahun import Tahun
from generator.model.tercetak import SEBUTAN, indicator_fields
from generator.sources.load import load
from generator.wording import BULAN, number

HEAD = """\
ke: 1
tanggal: 2026-10-12
alasan: anggaran
dasar: Perubahan APBD Tahun Anggaran 2026
berlaku_mulai: oktober
"""
GROUND = "perubahan alokasi anggaran (Perubahan APBD Tahun Anggaran 2026)"
ADMINDUK = """\
indikator:
  adminduk:
    target: 1.950
    bulanan: {oktober: 200, november: 200, desember: 200}
    alasan: Tambahan blangko KTP
"""


def read(folder: Path) -> Tahun:
    tahun = load(folder).tahun
    assert tahun is not None
    return tahun


@cache
def contoh() -> Tahun:
    return read(CONTOH)


def overlay(office: Path, *texts: str) -> Tahun:
    """The murni year of an office with these perubahan."""
    for n, text in enumerate(texts, 1):
        (office / f"perubahan-{n}.yaml").write_text(text, "utf-8")
    reading = load(office)
    assert reading.findings == []
    assert reading.tahun is not None
    return reading.tahun


def compared(tahun: Tahun, dari: int = 0, ke: int | None = None) -> Banding:
    """Two versions of a year, with the reasons of the perubahan between them."""
    last = tahun.perubahan[-1].ke if ke is None else ke
    baru = tahun.pada_versi(last)
    return bandingkan(tahun.pada_versi(dari), baru, reasons(baru.berlaku))


def unreasoned(lama: Tahun, baru: Tahun) -> Banding:
    return bandingkan(lama, baru, lambda subject: "")


def with_indicator(tahun: Tahun, key: str, **values: object) -> Tahun:
    """The year with other values of one indicator."""
    return with_indicators(tahun, {key: values})


def with_indicators(tahun: Tahun, changes: dict[str, dict[str, object] | None]) -> Tahun:
    """The year with other values of indicators; None takes one out."""
    kinerja = {
        jabatan: tuple(
            s.model_copy(
                update={
                    "indikator": tuple(
                        i.model_copy(update=changes[i.id] or {}) if i.id in changes else i
                        for i in s.indikator
                        if changes.get(i.id, {}) is not None
                    )
                }
            )
            for s in group
        )
        for jabatan, group in tahun.kinerja.items()
    }
    return replace(tahun, kinerja=kinerja)


def told(banding: Banding) -> list[tuple[str, str, str, str, str]]:
    return [(b.subjek, b.isian, b.semula, b.menjadi, str(b.selisih or "")) for b in banding.beda]


@pytest.mark.parametrize("folder", sorted({p.parent for p in SOURCES.glob("*/*/kantor.yaml")} | {CONTOH}), ids=str)
def test_a_version_does_not_differ_from_itself(folder):
    tahun = read(folder)
    assert bandingkan(tahun, read(folder), reasons(())).beda == ()


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
    before = read(office)
    change(office / "kinerja.yaml", "target: 1.800", "target: 1800")
    change(office / "kinerja.yaml", "triwulan: [5, 4, 4, 3]", "bulanan: {mar: 5, juni: 4, 9: 4, desember: 3}")
    assert unreasoned(before, read(office)).beda == ()


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
    before = read(office)
    change(office / "kinerja.yaml", "penanggung_jawab: kasi-pelayanan", "penanggung_jawab: [sekretaris, Tim Survei]")
    change(office / "kinerja.yaml", "penyebut: {jumlah: SPJ}", "penyebut: {jumlah: SPJ yang masuk}")
    assert [row[1:4] for row in told(unreasoned(before, read(office)))] == [
        ("penanggung_jawab", "Kepala Seksi Pelayanan", "Sekretaris Kecamatan\nTim Survei"),
        ("formulasi", "∑ hari penyelesaian seluruh SPJ ÷ ∑ SPJ", "∑ hari penyelesaian seluruh SPJ ÷ ∑ SPJ yang masuk"),
    ]


def test_a_new_name_is_no_change_of_what_refers_to_it(office):
    text = "indikator: {ikm: {nama: Indeks Kepuasan, sumber_data: Survei, formulasi: Hasil survei}}\n"
    assert {b.subjek for b in compared(overlay(office, HEAD + text)).beda} == {"ikm"}


BUDGET = """\
anggaran:
  7.01.01.2.01.0001: {anggaran: 12.500.000, alasan: Kertas naik}
  7.01.01.2.01.0007: dihapus
anggaran_baru:
  - {kode: 7.01.01.2.02, nama: Administrasi Keuangan Perangkat Daerah, anggaran: 40.000.000}
"""


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


def _value(figure: Decimal | str | None) -> Nilai | None:
    if figure is None:
        return None
    return Nilai(figure, None) if isinstance(figure, str) else Nilai(number(figure), figure)


VALUES = st.builds(
    _value,
    st.none()
    | st.sampled_from(["A", "BB", "Baik"])
    | st.decimals(min_value=0, max_value=10**6, places=2, allow_nan=False),
)
MONTHS = st.dictionaries(st.integers(1, 12), VALUES.filter(lambda value: value is not None))
TEXTS = st.sampled_from(["", "Dokumen", "%", "Nilai"])
CHANGES = st.dictionaries(
    st.sampled_from(sorted(contoh().indikator_menurut_id)),
    st.none()
    | st.fixed_dictionaries(
        {}, optional={"target": VALUES, "bulanan": MONTHS, "triwulan": st.none(), "satuan": TEXTS, "keterangan": TEXTS}
    ),
)
AMOUNTS = st.lists(st.none() | st.integers(0, 10**12), min_size=3, max_size=3)


def _program(amounts: list[int | None]) -> tuple[Program, ...]:
    """A program with a kegiatan and a sub kegiatan; no sub kegiatan where it has no amount."""
    program, kegiatan, sub = (None if a is None else Nilai(number(a), Decimal(a)) for a in amounts)
    subs = (SubKegiatan(kode="7.01.01.2.01.0001", nama="Sub"),) if sub else ()
    below = Kegiatan(kode="7.01.01.2.01", nama="Kegiatan", sub_kegiatan=_priced(subs, sub)).model_copy(
        update={"anggaran": kegiatan}
    )
    return (Program(kode="7.01.01", nama="Program", kegiatan=(below,)).model_copy(update={"anggaran": program}),)


def _priced(lines: tuple[Mata, ...], amount: Nilai | None) -> tuple[Mata, ...]:
    return tuple(line.model_copy(update={"anggaran": amount}) for line in lines)


def changed(changes: dict[str, dict[str, object] | None], amounts: list[int | None]) -> Tahun:
    return replace(with_indicators(contoh(), changes), anggaran=_program(amounts))


YEARS = st.builds(changed, CHANGES, AMOUNTS)
REFERENCE = "mendukung"
"""Compared by id and printed by name, which is the id where the other indicator is taken out."""
MIRROR = {Tindak.BARU: Tindak.DIHAPUS, Tindak.DIHAPUS: Tindak.BARU, Tindak.DIUBAH: Tindak.DIUBAH}


def _mirrored(beda: Beda) -> tuple[object, ...]:
    difference = beda.selisih and (-beda.selisih.angka, beda.selisih.poin)
    return (beda.jenis, MIRROR[beda.perubahan], beda.subjek, beda.isian, beda.menjadi, beda.semula, difference)


def _as_told(beda: Beda) -> tuple[object, ...]:
    difference = beda.selisih and (beda.selisih.angka, beda.selisih.poin)
    return (beda.jenis, beda.perubahan, beda.subjek, beda.isian, beda.semula, beda.menjadi, difference)


@settings(max_examples=60, deadline=None)
@given(YEARS, YEARS)
def test_compared_the_other_way_round_everything_is_mirrored(one, two):
    there, back = unreasoned(one, two), unreasoned(two, one)
    assert Counter(map(_as_told, there.beda)) == Counter(map(_mirrored, back.beda))


@settings(max_examples=60, deadline=None)
@given(YEARS, YEARS)
def test_what_was_and_every_difference_make_what_becomes(one, two):
    fields = _fields(one)
    for beda in unreasoned(one, two).beda:
        if beda.jenis is Jenis.INDIKATOR and beda.isian != REFERENCE:
            record = fields.setdefault(beda.subjek, {})
            assert record.get(beda.isian, "") == beda.semula
            record[beda.isian] = beda.menjadi
    assert {key: record for key, record in _said(fields).items() if record} == _said(_fields(two))


def _fields(tahun: Tahun) -> dict[str, dict[str, str]]:
    names = {jabatan.id: jabatan.nama for jabatan in tahun.jabatan}
    return {
        i.id: {
            key: isian.teks
            for key, isian in indicator_fields(i, lambda key: names.get(key, key)).items()
            if key != REFERENCE
        }
        for _, _, i in tahun.semua_indikator()
    }


def _said(fields: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    return {key: {name: text for name, text in record.items() if text} for key, record in fields.items()}


def test_the_text_tells_months_on_one_line_and_folds_nothing_away(office):
    overlay(office, HEAD + ADMINDUK + "  izin-tepat-waktu: dihapus\n" + BUDGET)
    text = str(tell(office, None, None, "teks"))
    assert text.startswith("Kecamatan Sukamaju Tahun 2026: perubahan 1 dibandingkan dengan murni\n")
    assert f"Perubahan 1, 12 Oktober 2026: {GROUND}" in text
    months = "Oktober 150 → 200 (+50), November 150 → 200 (+50), Desember 150 → 200 (+50)"
    assert f"      Target bulanan   {months[:75].rpartition(', ')[0]}" in text
    assert "izin-tepat-waktu (dihapus)  Persentase izin yang diterbitkan tepat waktu" in text
    assert "      Jumlah rincian   15.000.000 → 12.500.000 (−2.500.000)" in text
    assert "Jumlah seluruh program  130.250.000 → 167.750.000 (+37.500.000)" in text
    assert "Naskah yang tersentuh: sk-iki, iki, rencana-aksi, pk-sekretaris, pk-kasi-pelayanan." in text
    counts = "1 indikator diubah, 1 indikator dihapus, 1 mata anggaran diubah, 1 mata anggaran dihapus"
    assert " ".join(text.split()).endswith(f"{counts}, dan 1 mata anggaran baru.")
    assert max(map(len, text.splitlines())) <= 100
    assert GROUND not in text.partition("\n\n")[2]


def test_the_json_has_every_value_and_says_null_for_what_is_not_there(office):
    overlay(office, HEAD + ADMINDUK + BUDGET)
    report = json.loads(tell(office, "murni", "1", "json"))
    assert (report["versi"], report["dari"], report["ke"], report["tahun"]) == (1, 0, 1, 2026)
    assert report["perubahan"] == [
        {
            "ke": 1,
            "tanggal": "2026-10-12",
            "alasan": "anggaran",
            "dasar": "Perubahan APBD Tahun Anggaran 2026",
            "berlaku_mulai": "oktober",
        }
    ]
    first = report["beda"][0]
    assert {key: first[key] for key in ("jenis", "perubahan", "jabatan", "subjek", "isian", "semula", "menjadi")} == {
        "jenis": "indikator",
        "perubahan": "diubah",
        "jabatan": "kasi-pelayanan",
        "subjek": "adminduk",
        "isian": "target",
        "semula": "1.800",
        "menjadi": "1.950",
    }
    assert (first["selisih"], first["selisih_angka"], first["turunan"]) == ("+150", "150", False)
    new = next(b for b in report["beda"] if b["subjek"] == "7.01.01.2.02")
    assert (new["semula"], new["jabatan"], new["sel"]) == (None, None, None)
    assert report["jumlah_anggaran"]["selisih_angka"] == "37500000"


@pytest.mark.parametrize(
    ("dari", "ke", "says"),
    [
        ("3", None, "--dari: tidak ada versi «3». Pilihan: murni, 1, 2."),
        (None, "lama", "--ke: tidak ada versi «lama». Pilihan: murni, 1, 2."),
        ("2", "1", "--dari (2) harus versi sebelum --ke (1). Urutannya: murni, 1, 2."),
        (None, "murni", "--dari (murni) harus versi sebelum --ke (murni). Urutannya: murni, 1, 2."),
    ],
)
def test_a_version_that_is_not_there_names_those_there_are(office, dari, ke, says):
    overlay(office, HEAD + ADMINDUK, "ke: 2\ntanggal: 2026-11-02\nalasan: pejabat\nindikator: {ikm: {target: 86}}\n")
    with pytest.raises(UsageError, match="versi") as error:
        tell(office, dari, ke, "teks")
    assert str(error.value) == says


@pytest.mark.parametrize(
    ("dari", "ke", "versions"),
    [(None, None, (1, 2)), ("0", None, (0, 2)), (None, "1", (0, 1)), ("murni", "perubahan-1", (0, 1))],
)
def test_without_choice_the_last_perubahan_is_compared_with_what_was_before_it(office, dari, ke, versions):
    overlay(office, HEAD + ADMINDUK, "ke: 2\ntanggal: 2026-11-02\nalasan: pejabat\nindikator: {ikm: {target: 86}}\n")
    report = json.loads(tell(office, dari, ke, "json"))
    assert (report["dari"], report["ke"]) == versions


def test_a_folder_without_perubahan_says_what_to_write(office):
    with pytest.raises(UsageError, match=r"(?s)belum mempunyai perubahan.*Tulis perubahan-1\.yaml.*ke: 1"):
        tell(office, None, None, "teks")


def test_the_example_of_what_to_write_can_be_read(office):
    with pytest.raises(UsageError) as error:
        tell(office, None, None, "teks")
    example = str(error.value).partition("misalnya:\n")[2].replace("pengenal-indikator", "adminduk")
    tahun = overlay(office, "\n".join(line[2:] for line in example.splitlines()) + "\n")
    assert "1.950" in [b.menjadi for b in compared(tahun).beda]


def test_only_one_year_that_can_be_read_whole_is_compared(office):
    with pytest.raises(UsageError, match="bukan folder satu tahun"):
        tell(SOURCES, None, None, "teks")
    with pytest.raises(UsageError, match="tidak ada"):
        tell(office / "nihil", None, None, "teks")
    (office / "perubahan-1.yaml").write_text("ke: [\n", "utf-8")
    with pytest.raises(SourceUnreadable, match="naskah periksa"):
        tell(office, None, None, "teks")


def test_months_have_the_names_of_the_year():
    keys = [key.removeprefix("bulanan.") for key in SEBUTAN if key.startswith("bulanan.")]
    assert keys == [name.lower() for name in BULAN]
