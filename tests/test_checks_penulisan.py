"""What the rules on wording build on: the list of regions, spellings, slips, and how faults are folded."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import yaml
from conftest import CONTOH
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from offices import clean_office

from generator.checks import penulisan
from generator.checks.penulisan.daerah import mentions
from generator.checks.penulisan.ejaan import nonstandard
from generator.checks.penulisan.jarak import distance
from generator.checks.penulisan.kata import Kosakata, lower_words
from generator.checks.penulisan.prosa import folded
from generator.findings import Origin
from generator.model.tahun import Tahun
from generator.model.tulisan import Tulisan
from generator.model.wilayah import kunci_nama
from generator.sources.kosakata import read_kosakata
from generator.sources.load import load
from generator.sources.wilayah import read_wilayah


def office(folder: Path) -> Tahun:
    tahun = load(clean_office(folder), "kantor").tahun
    assert tahun is not None
    return tahun


def test_the_list_of_regions_is_whole_and_known_places_lie_where_they_do() -> None:
    wilayah = read_wilayah()
    assert (len(wilayah.provinsi), len(wilayah.daerah)) == (38, 514)
    assert sum(len(d.kecamatan) for d in wilayah.daerah) > 7200
    assert [str(d) for d in wilayah.kecamatan["kubutambahan"]] == ["Kabupaten Buleleng"]
    assert wilayah.kabupaten["malang"].provinsi == wilayah.kota["malang"].provinsi == "Jawa Timur"


def test_the_list_of_regions_is_read_in_less_than_a_blink() -> None:
    start = time.perf_counter()
    wilayah = read_wilayah.__wrapped__()
    assert wilayah.kecamatan
    assert time.perf_counter() - start < 0.25


def test_one_name_in_several_spellings_has_one_key() -> None:
    assert kunci_nama("Toli-Toli") == kunci_nama("TOLI TOLI") == kunci_nama("Tolitoli")


@pytest.mark.parametrize(
    ("one", "other", "letters"),
    [("leuwisari", "louwisari", 1), ("kata", "akta", 1), ("abc", "abc", 0), ("", "ab", 2), ("satu", "dua", 3)],
)
def test_distance_counts_letters_changed_added_dropped_or_swapped(one: str, other: str, letters: int) -> None:
    assert distance(one, other) == distance(other, one) == letters


def test_a_region_is_read_with_all_the_words_that_may_belong_to_its_name() -> None:
    (mention,) = mentions("dengan Kecamatan Cikarang Utara dan lainnya")
    assert (mention.jenis, list(mention.pieces())) == ("kecamatan", ["Cikarang Utara", "Cikarang"])
    assert [m.jenis for m in mentions("Camat di Kabupaten/Kota, kecamatan lain, Wali Kota Batu")] == ["kota"]


def test_no_standard_form_is_itself_taken_for_nonstandard() -> None:
    pages = (" ".join(text.isi for text in year.prosa) for year in [office_of_samples()])
    assert [hit for page in pages for hit in nonstandard(page)] == []
    for text in ("perubahan proyek responsif analisis izin objek", "di dalam, di luar, di bawah, di Bali"):
        assert list(nonstandard(text)) == []


def office_of_samples() -> Tahun:
    tahun = load(CONTOH, "kantor").tahun
    assert tahun is not None
    return tahun


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("menganalisa", "menganalisis"),
        ("mengijinkan", "mengizinkan"),
        ("Dilegalisir", "dilegalisasi"),
        ("himbauan", "imbauan"),
        ("ditindak lanjuti", "ditindaklanjuti"),
        ("di berikan", "diberikan"),
    ],
)
def test_nonstandard_words_are_put_right_with_their_affixes(written: str, right: str) -> None:
    assert [form for _, _, form in nonstandard(f"Tugas {written} desa")] == [right]


def test_words_with_affixes_are_known_by_their_root_and_slips_are_not() -> None:
    words = Kosakata(read_kosakata())
    for word in ("keterlaksanaannya", "mempertanggungjawabkan", "pengoptimalan", "ditandatanganinya", "pemukiman"):
        assert words.known(word), word
    for slip, right in (("adminstrasi", "administrasi"), ("menbuat", "membuat"), ("pelaksanan", "pelaksanaan")):
        assert not words.known(slip)
        assert words.meant(slip) == right


def test_the_list_of_words_holds_no_known_slip() -> None:
    assert [word for word in read_kosakata() if any(True for _ in nonstandard(word))] == []


def test_only_words_in_small_letters_and_the_first_of_a_sentence_are_judged() -> None:
    text = "Menyusun laporan PATEN di Desa Sukamaju, e-office, dan/atau www.contoh.id"
    assert list(lower_words(text)) == ["Menyusun", "laporan", "di"]


def test_a_fault_at_many_places_is_told_once_with_two_of_them_and_the_number_of_the_rest() -> None:
    texts = [Tulisan("x", Origin(f"{'ab'[n > 2]}.yaml", n, 1), ("nama",), "s") for n in range(1, 6)]
    (one,) = folded(("salah", "Salah", text) for text in [*texts, texts[0]])
    assert (one.tertulis, one.pertama, one.lain) == (
        "Salah",
        texts[0],
        "; juga di baris 2, b.yaml baris 3, dan 2 tempat lain",
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=60),
    name=st.text("AaBb -.'’", min_size=1),
)
def test_no_text_breaks_a_rule(tmp_path: Path, text: str, name: str) -> None:
    folder = clean_office(tmp_path)
    kantor = {
        "kecamatan": f"K{name}",
        "kabupaten": name,
        "tahun": 2026,
        "tugas": f"Camat {name} {text} Rp. 1,5 Tahun 2025",
    }
    (folder / "kantor.yaml").write_text(yaml.safe_dump(kantor, allow_unicode=True), "utf-8")
    (folder / "rencana-aksi.yaml").write_text(
        yaml.safe_dump({"kata_pengantar": [text * 3]}, allow_unicode=True), "utf-8"
    )
    tahun = load(folder, "kantor").tahun
    assert tahun is not None
    for module in penulisan.RULES:
        assert all(finding.pesan.endswith(".") for finding in module.check(tahun))


@pytest.mark.parametrize(
    "piece", ["a", "A", "Aa", "( ", "ijin ", "Kecamatan A ", "1,", "Rp", " ", "....", "[nama", "x x ", '"', "di "]
)
def test_a_huge_text_is_read_in_reasonable_time(tmp_path: Path, piece: str) -> None:
    folder = clean_office(tmp_path)
    text = "Awal " + piece * (100_000 // len(piece)) + " akhir"
    (folder / "rencana-aksi.yaml").write_text(yaml.safe_dump({"kata_pengantar": [text]}, width=10**7), "utf-8")
    tahun = load(folder, "kantor").tahun
    assert tahun is not None
    start = time.perf_counter()
    for module in penulisan.RULES:
        list(module.check(tahun))
    assert time.perf_counter() - start < 10
