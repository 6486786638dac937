"""Citations in free text are taken apart as a reader would."""

from __future__ import annotations

from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.documents.citation import cite_registered
from generator.model.lembaran_tertulis import LembaranTertulis
from generator.model.peraturan import Peraturan, Perubahan
from generator.model.sitiran import Sitiran, read_citations
from generator.sources.register import read_register

ENTRIES = sorted({entry.kunci: entry for entry in read_register().values()}.values(), key=lambda entry: entry.kunci)
PAN_RB = "Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"


def parts(text: str) -> list[tuple[str, str, int | None, str]]:
    return [(s.jenis, s.nomor, s.tahun, s.tentang) for s in read_citations(text)]


def _as_cited(entry: Perubahan) -> tuple[object, ...]:
    gazette = None
    if entry.bn:
        gazette = LembaranTertulis("Berita Negara", entry.bn.tahun, entry.bn.nomor)
    elif entry.ln and (entry.tln or entry.jenis == "perpres"):
        gazette = LembaranTertulis("Lembaran Negara", entry.ln.tahun, entry.ln.nomor, entry.tln)
    return entry.jenis, entry.nomor, entry.tahun, entry.tentang or "", entry.pembentuk, gazette


def _as_read(cited: Sitiran) -> tuple[object, ...]:
    return cited.jenis, cited.nomor, cited.tahun, cited.tentang, cited.pembentuk, cited.lembaran


@given(st.sampled_from(ENTRIES), st.dates(date(1999, 1, 1), date(2030, 1, 1)))
def test_every_citation_that_the_program_writes_is_read_back(entry: Peraturan, day: date) -> None:
    (cited,) = read_citations(cite_registered(entry, day))
    assert _as_read(cited) == _as_cited(entry)
    assert [_as_read(p) for p in cited.perubahan] == [_as_cited(p) for p in entry.perubahan_pada(day)[-1:]]


@given(st.lists(st.sampled_from(ENTRIES), min_size=2, max_size=4))
def test_citations_run_together_are_told_apart(entries: list[Peraturan]) -> None:
    text = "; ".join(cite_registered(entry, date(2024, 1, 1)) for entry in entries)
    assert [_as_read(cited) for cited in read_citations(text)] == [_as_cited(entry) for entry in entries]


@given(st.text(st.sampled_from("Undang- Peraturan Nomor Tahun 2014 (Lembaran Negara);./,tentang dan diubah dengan 1")))
def test_no_text_is_too_strange(text: str) -> None:
    read_citations(text)


@pytest.mark.parametrize(
    "text",
    [
        "Peraturan Menteri " * 20_000,
        "Peraturan Bupati Nomor 1 tentang x " * 5_000,
        "sebagaimana telah diubah dengan Undang-Undang Nomor 1 Tahun 2020 " * 3_000,
        "Undang-Undang Nomor 1 Tahun 2020 tentang x" + " , " * 50_000 + "UU Nomor 2 Tahun 2020",
        "Peraturan Bupati Nomor 1" + " / 2" * 50_000,
        "UU No 1 Tahun 2020 (Lembaran Negara " * 5_000,
    ],
    ids=lambda text: text[:20],
)
def test_a_long_text_is_read_quickly(text: str) -> None:
    began = process_time()
    read_citations(text)
    assert process_time() - began < 5


def test_old_wording_of_an_amendment_and_a_gazette_without_republic() -> None:
    (cited,) = read_citations(
        "Undang-Undang Nomor 23 Tahun 2014 Tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 "
        "Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5877) sebagaimana diubah terakhir dengan "
        "Undang-Undang Nomor 9 Tahun 2015 Tentang Perubahan Kedua Atas Undang-Undang Nomor 23 Tahun 2014 Tentang "
        "Pemerintahan Daerah (Lembaran Negara Tahun 2015 Nomor 58, Tambahan Lembaran Negara Nomor 5679);"
    )
    assert (cited.tentang, cited.lembaran) == (
        "Pemerintahan Daerah",
        LembaranTertulis("Lembaran Negara", 2014, "244", "5877"),
    )
    (amendment,) = cited.perubahan
    assert (amendment.nomor, amendment.tahun, amendment.frasa) == ("9", 2015, "sebagaimana diubah terakhir dengan")
    assert amendment.lembaran == LembaranTertulis("Lembaran Negara", 2015, "58", "5679")
    assert amendment.tentang.startswith("Perubahan Kedua Atas Undang-Undang Nomor 23 Tahun 2014")


def test_a_regulation_stuck_to_the_one_before_is_found() -> None:
    cited = read_citations(
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor Per /09/M.PAN/5/2007 tentang "
        "Pedoman Umum Penetapan Indikator Kinerja Utama di lingkungan Instansi Pemerintah; 20. Peraturan Menteri "
        "Pendayagunaan Aparatur Negara Nomor : PER/20/M.PAN/11/2008 tentang\nPetunjuk\nPenyusunan Indikator Utama."
    )
    assert [(s.nomor, s.tahun, s.pembentuk) for s in cited] == [
        ("Per/09/M.PAN/5/2007", 2007, PAN_RB),
        ("PER/20/M.PAN/11/2008", 2008, "Menteri Pendayagunaan Aparatur Negara"),
    ]
    assert cited[1].tentang == "Petunjuk Penyusunan Indikator Utama"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UU No. 23 Th. 2014 tentang Pemerintahan Daerah", [("uu", "23", 2014, "Pemerintahan Daerah")]),
        ("PP 17/2018 tentang Kecamatan", [("pp", "17", 2018, "Kecamatan")]),
        ("Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", [("uud", "", 1945, "")]),
        ("Perbup Nomor 12 Tahun 2021", [("perbup", "12", 2021, "")]),
        ("Permendagri No 80 Tahun 2015", [("permen", "80", 2015, "")]),
        ("Peraturan Desa dan Peraturan Bupati", []),
        ("penegakan Peraturan Daerah di 13 Desa", []),
        (
            "Undang-Undang Nomor 6 Tahun 2014 tentang Desa dan Peraturan Presiden Nomor 29 Tahun 2014 tentang SAKIP",
            [("uu", "6", 2014, "Desa"), ("perpres", "29", 2014, "SAKIP")],
        ),
        (
            "Peraturan Bupati Buleleng Nomor 5 Tahun 2022 tentang Perubahan atas Peraturan Bupati Buleleng Nomor 43 "
            "Tahun 2021 tentang Kecamatan dan Peraturan Bupati Buleleng Nomor 44 Tahun 2021 tentang Kelurahan",
            [
                (
                    "perbup",
                    "5",
                    2022,
                    "Perubahan atas Peraturan Bupati Buleleng Nomor 43 Tahun 2021 tentang Kecamatan dan Peraturan "
                    "Bupati Buleleng Nomor 44 Tahun 2021 tentang Kelurahan",
                )
            ],
        ),
        (
            "Peraturan Bupati Nomor 7 Tahun 2020 tentang Pencabutan Peraturan Bupati Nomor 1 Tahun 2019",
            [("perbup", "7", 2020, "Pencabutan Peraturan Bupati Nomor 1 Tahun 2019")],
        ),
        (
            "Peraturan Daerah Kabupaten Buleleng Nomor 13 Tahun 2016 tentang Perangkat Daerah (Lembaran Daerah "
            "Kabupaten Buleleng Tahun 2016 Nomor 13, Tambahan Lembaran Daerah Kabupaten Buleleng Nomor 10)",
            [("perda", "13", 2016, "Perangkat Daerah")],
        ),
    ],
)
def test_usual_and_unusual_citations(text: str, expected: list[tuple[str, str, int | None, str]]) -> None:
    assert parts(text) == expected


def test_region_and_abbreviated_ministry_are_told() -> None:
    (perda,) = read_citations("Peraturan Daerah Provinsi Bali Nomor 1 Tahun 2020 tentang Desa (LD Tahun 2020 Nomor 1)")
    assert (perda.jenis, perda.daerah) == ("perda-prov", "Bali")
    (permen,) = read_citations("Permen PAN dan RB Nomor 53 Tahun 2014 tentang Petunjuk Teknis")
    assert permen.pembentuk == PAN_RB
    (dagri,) = read_citations("Permendagri 80 Tahun 2015")
    assert dagri.pembentuk == "Menteri Dalam Negeri"
