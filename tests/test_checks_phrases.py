"""Phrases made comparable, formulas read, and the words that tell of an activity."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.frasa import content, initials, key, listed, short, stems, words
from generator.checks.indikator.kegiatan import active_verb, as_state, doing, done
from generator.checks.indikator.kembar import differ
from generator.checks.indikator.rumus import text, times_hundred
from generator.checks.indikator.sebutan import counts, measures, percentage
from generator.checks.target.predikat import order
from generator.model.formulasi import Istilah, Jumlah, Pecahan, Perkalian, Suku, Tambah
from generator.model.kinerja import Indikator
from generator.model.nilai import read_value
from generator.sources.records import read_records
from generator.sources.yaml_file import read_text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jumlah laporan-laporan, yang disusun.", "jumlah Laporan disusun"),
        ("Prosentase ijin", "Persentase izin"),
        ("Bantuan Langsung Tunai (BLT)", "bantuan langsung tunai"),
        ("Indeks Kepuasan Masyarakat (IKM)", "Index kepuasan masyarakat"),
    ],
)
def test_another_dress_of_one_name_is_the_same_name(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("dokumen kependudukan (KTP)", "dokumen kependudukan (KK)"),
        ("penduduk pindah ke desa", "penduduk pindah dari desa"),
        ("laporan tepat waktu", "laporan tidak tepat waktu"),
        ("desa dengan 5 kader", "desa dengan 6 kader"),
        ("ASN terlambat > 5 hari", "ASN terlambat < 5 hari"),
    ],
)
def test_words_that_turn_the_sense_stay(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_prefixes_and_suffixes_do_not_hide_a_word() -> None:
    assert stems("dokumen yang disusun") & stems("penyusunan laporan")
    assert stems("izin yang diterbitkan") & stems("penerbitan surat")
    assert not stems("notula rapat koordinasi") & stems("dokumen administrasi kependudukan")


def test_initials_of_a_name() -> None:
    assert initials("Indeks Kepuasan Masyarakat") == "ikm"


def test_names_are_listed_as_indonesian_lists_them() -> None:
    assert listed(["a"]) == '"a"'
    assert listed(["a", "b"]) == '"a" dan "b"'
    assert listed(["a", "b", "c"]) == '"a", "b", dan "c"'
    assert listed(["a", "b", "c", "d", "e"]) == '"a", "b", "c", dan 2 lagi'


def test_only_a_whole_word_doubled_counts_once() -> None:
    assert words("desa-desa") == ("desa",)
    assert words("berkali-kali, sama-samaran") == ("berkali", "kali", "sama", "samaran")


def test_a_long_text_is_cut_at_a_word() -> None:
    assert short("abc def ghi", 11) == "abc def ghi"
    assert short("abc def ghi jkl", 10) == "abc def …"
    assert short("a" * 120) == "a" * 120
    assert short("a" * 121) == f"{'a' * 120} …"
    assert listed(["a" * 80, "b" * 81]) == f'"{"a" * 80}" dan "{"b" * 80} …"'


def test_affixes_are_taken_off_the_ends_of_long_words_only() -> None:
    assert stems("penyusunan pegawai sekretaris dikirimkan terimalah") == {"usun", "gawa", "retar", "irim", "imala"}
    assert stems("jumlah desa") == {"desa"}
    assert stems("mesin") == {"mesin"}


@given(st.text(max_size=300))
def test_no_text_breaks_a_phrase(anything: str) -> None:
    assert set(content(anything)) <= set(words(anything))
    assert "\n" not in short(anything)
    assert len(short(anything)) <= 122
    key(anything)
    stems(anything)
    initials(anything)
    active_verb(anything)
    percentage(anything)


@pytest.mark.parametrize(
    "phrase", ["Meningkatkan mutu", "Mengoptimalkan fasilitasi", "Menyusun laporan", "Melayani warga", "Membina desa"]
)
def test_active_verbs(phrase: str) -> None:
    assert active_verb(phrase) == phrase.split()[0]


@pytest.mark.parametrize(
    "phrase",
    ["Meningkatnya mutu", "Menurunnya kasus", "Melalui musrenbang", "Mediasi warga", "Mekanisme", "Tertib", "", "1. a"],
)
def test_what_is_no_active_verb(phrase: str) -> None:
    assert active_verb(phrase) is None


def test_states_and_activities() -> None:
    assert as_state("Mengoptimalkan") == "Optimalnya"
    assert as_state("Menggapai") is None
    assert done("Terlaksananya rapat") == "Terlaksananya"
    assert doing("Monitoring BPNT") == "Monitoring"
    assert doing("Jumlah monitoring") is None


FRACTION = Pecahan(Tambah((Istilah("a"), Istilah("b"))), Perkalian((Istilah("desa"), Istilah("2 dokumen"))))


@pytest.mark.parametrize(
    ("term", "is_percentage"),
    [
        (FRACTION, False),
        (Pecahan(Istilah("a"), Istilah("b"), "100%"), True),
        (Pecahan(Istilah("a"), Istilah("b"), "100 "), True),
        (Pecahan(Istilah("a"), Istilah("b"), "1.000"), False),
        (Pecahan(Istilah("a"), Istilah("b"), "100.000"), False),
        (Perkalian((Pecahan(Istilah("a"), Istilah("b")), Istilah("100%"))), True),
        (Istilah("a dibagi b x 100%"), True),
        (Istilah("a dibagi b dikali 100"), True),
        (Istilah("a dibagi b x 100.000"), False),
        (Jumlah(Istilah("100 keluarga")), False),
    ],
)
def test_what_is_multiplied_by_a_hundred(term: Suku, is_percentage: bool) -> None:
    assert times_hundred(term) is is_percentage


def test_a_formula_on_one_line_keeps_its_brackets() -> None:
    assert text(FRACTION) == "(a + b) ÷ (desa × 2 dokumen)"


def test_what_a_name_announces() -> None:
    assert counts("Banyaknya desa")
    assert percentage("Rata-rata persentase desa")
    assert percentage("% desa tertib")
    assert not percentage("Jumlah desa dengan persentase tinggi")
    assert not percentage("")


def indicator(text: str) -> Indikator:
    found, faults = read_records(Indikator, read_text(f"id: x\n{text}", "kinerja.yaml"))
    assert not faults
    assert isinstance(found, Indikator)
    return found


@pytest.mark.parametrize(
    ("keys", "is_measure"),
    [
        ("nama: Persentase desa\nsatuan: Desa", True),
        ("nama: Tingkat kepuasan\nsatuan: Nilai", True),
        ("nama: Jumlah nilai\nsatuan: Nilai", False),
        ("nama: Desa tertib\nsatuan: Desa", False),
        ("nama: Desa tertib\nsatuan: '%'", True),
    ],
)
def test_an_indicator_is_a_measure_by_its_name_or_else_by_its_unit(keys: str, is_measure: bool) -> None:
    assert measures(indicator(keys)) is is_measure


@pytest.mark.parametrize(
    ("one", "other", "are_different"),
    [
        ("desa tertib", None, False),
        (None, "desa tertib", False),
        ("desa tertib", "desa tertib administrasi", False),
        ("desa tertib", "kelurahan aman", True),
        ("{pembilang: desa tertib, penyebut: desa}", "desa tertib dan desa", False),
        ("{pembilang: desa tertib, penyebut: desa, kali: 100%}", "desa tertib dan desa", True),
        ("{pembilang: desa tertib, penyebut: desa, kali: 100%}", "{pembilang: desa tertib, penyebut: desa}", True),
        ("{pembilang: desa tertib, penyebut: desa}", "{pembilang: desa, penyebut: desa tertib}", True),
        ("{pembilang: desa tertib, penyebut: desa}", "{pembilang: jumlah desa tertib, penyebut: seluruh desa}", False),
        ("{jumlah: laporan}", "{jumlah: seluruh laporan}", False),
        ("{jumlah: laporan}", "{jumlah: rapat}", True),
    ],
)
def test_two_formulas_differ_by_what_they_count(one: str | None, other: str | None, are_different: bool) -> None:
    left, right = (indicator("nama: A" + (f"\nformulasi: {text}" if text else "")) for text in (one, other))
    assert differ(left, right) is are_different


@pytest.mark.parametrize(
    ("low", "high"), [("B", "BB"), ("WDP", "WTP"), ("cukup", "Sangat Baik"), ("Level 9", "Level 10"), ("9,5", "10")]
)
def test_grades_and_numbers_stand_in_order(low: str, high: str) -> None:
    one, other = read_value(low), read_value(high)
    assert one is not None
    assert other is not None
    assert (order(one, other), order(other, one), order(one, one)) == (-1, 1, 0)


@pytest.mark.parametrize(("one", "other"), [("BB", "WTP"), ("B", "85"), ("entah", "BB"), ("Tinggi", "Baik")])
def test_grades_of_two_evaluations_are_not_compared(one: str, other: str) -> None:
    left, right = read_value(one), read_value(other)
    assert left is not None
    assert right is not None
    assert order(left, right) is None
