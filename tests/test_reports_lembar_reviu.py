"""The review sheet, read again from the file: what it says, how it concludes, and how it stands on its pages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from conftest import CONTOH, change
from papers import audit, convert, line, needs_libreoffice, pages, part, rows, text
from structure import W

from generator import pipeline
from generator.catalogue import RULES
from generator.documents.lembar_reviu import LembarReviu, sheet
from generator.documents.temuan import Aturan
from generator.documents.typeset import Typesetter
from generator.findings import Finding, Origin, Tingkat
from generator.model.kantor import JenisDokumen
from generator.model.tahun import Tahun
from generator.reports.pemeriksaan import Pemeriksaan
from generator.reviu import citations, lembar_reviu

ATURAN = Aturan(RULES, citations())
LEVELS = {"K": Tingkat.KESALAHAN, "P": Tingkat.PERINGATAN, "C": Tingkat.CATATAN}
FOLDER = CONTOH


@pytest.fixture(scope="module")
def tahun() -> Tahun:
    read = pipeline.periksa(CONTOH).tahun
    assert read is not None
    return read


def finding(level: str = "K", **values: object) -> Finding:
    place = Origin(f"{FOLDER.as_posix()}/kinerja.yaml", 27, 17)
    made = Finding("RA101", LEVELS[level], place, "Jumlah 1.801, target 1.800.", "Samakan.", "adminduk")
    return replace(made, **values)


def filled(tahun: Tahun | None, findings: list[Finding], *, lengkap: bool = True) -> LembarReviu:
    return sheet(FOLDER, tahun, findings, ATURAN, lengkap=lengkap)


def written(folder: Path, *reviews: Pemeriksaan, typed_tags: bool = False) -> Path:
    """The sheets as a sound Word file."""
    path = folder / "lembar-reviu.docx"
    path.write_bytes(lembar_reviu(reviews, Typesetter()))
    audit(path, typed_tags=typed_tags)
    return path


@pytest.mark.parametrize(
    ("levels", "lengkap", "conclusion"),
    [
        ("", True, "dapat ditetapkan."),
        ("CC", True, "dapat ditetapkan, dengan memperhatikan 2 catatan."),
        ("PC", True, "dapat ditetapkan setelah 1 peringatan ditindaklanjuti atau diterima dengan alasan."),
        ("KKC", True, "belum dapat ditetapkan. Naskah dapat ditetapkan setelah 2 kesalahan diperbaiki."),
        (
            "KPP",
            True,
            "belum dapat ditetapkan. Naskah dapat ditetapkan setelah 1 kesalahan diperbaiki "
            "dan 2 peringatan ditindaklanjuti atau diterima dengan alasan.",
        ),
        (
            "P",
            False,
            "belum dapat ditetapkan: sebagian sumber belum terbaca, sehingga reviu ini belum lengkap. "
            "Perbaiki temuan di atas, lalu periksa kembali.",
        ),
    ],
)
def test_the_conclusion_follows_from_what_was_found(tahun, levels, lengkap, conclusion):
    made = filled(tahun, [finding(level) for level in levels], lengkap=lengkap)
    assert made.simpulan == f"Naskah kinerja Kecamatan Sukamaju Tahun 2026 {conclusion}"


def test_an_accepted_finding_does_not_stand_in_the_way(tahun):
    made = filled(tahun, [finding(alasan_pengecualian="Data awal")])
    assert made.temuan == ()
    assert made.simpulan.endswith("dapat ditetapkan.")
    assert made.kepala[-1].isi == "Tidak ada temuan; 1 temuan diterima dengan alasan"


def test_the_gravest_come_first_under_their_headings_and_are_numbered_through(tahun):
    made = filled(tahun, [finding("C"), finding("K"), finding("P"), finding("K")])
    assert [row.nomor for row in made.temuan] == ["1.", "2.", "3.", "4."]
    assert [row.kelompok.partition(":")[0] for row in made.temuan] == [
        "A. KESALAHAN (2)",
        "",
        "B. PERINGATAN (1)",
        "C. CATATAN (1)",
    ]
    assert made.kepala[-1].isi == "2 kesalahan, 1 peringatan, dan 1 catatan"


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("adminduk", "Jumlah dokumen administrasi kependudukan yang diterbitkan sesuai SOP"),
        ("sekretaris", "Sekretaris Kecamatan"),
        ("sk-iku", "Keputusan tentang Penetapan Indikator Kinerja Utama Kecamatan Sukamaju Tahun 2025\u20112029"),
        ("7.01.02", "7.01.02 Program Penyelenggaraan Pemerintahan dan Pelayanan Publik"),
        ("rencana-aksi", "Rencana Aksi"),
        ("tidak-ada", "tidak-ada"),
        ("", ""),
    ],
)
def test_what_a_finding_is_about_bears_its_name_on_the_papers(tahun, subject, name):
    (row,) = filled(tahun, [finding(subjek=subject)]).temuan
    assert row.tempat == name


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (Origin(f"{FOLDER.as_posix()}/kinerja/seksi.yaml", 3), "kinerja/seksi.yaml, baris 3"),
        (Origin(f"{FOLDER.as_posix()}/kantor.yaml"), "kantor.yaml"),
        (Origin(f"{FOLDER.as_posix()}/kinerja.xlsx", 0, 0, "Kinerja!F14"), "kinerja.xlsx, Kinerja!F14"),
        (Origin("hasil/sukamaju/2026/iku.docx"), "iku.docx"),
    ],
)
def test_a_place_is_told_from_the_year_s_folder_on(tahun, place, shown):
    assert filled(tahun, [finding(asal=place)]).temuan[0].letak == shown


def test_what_cannot_be_printed_is_shown_as_such(tahun, tmp_path):
    raw = "Kunci `x` & <b> {{ y }} {% if %}\x07\ud800 ]]>"
    found = [finding(pesan=raw, perbaikan=raw, subjek="\x00", asal=Origin("k\udcff.yaml")), finding(pesan="a" * 50_000)]
    found += [replace(found[0], alasan_pengecualian=raw), finding(kode="ZZ999", dasar=("tidak-ada",))]
    reviews = [Pemeriksaan(FOLDER, tahun, found), Pemeriksaan(Path("\udcff"), None, found, True)]
    said = text(written(tmp_path, *reviews, typed_tags=True))
    assert said.count("Kunci x & <b> {{ y }} {% if %}\ufffd\ufffd ]]>") == 8


def test_bases_are_short_in_the_table_and_whole_below_it(tahun):
    key = next(iter(citations()))
    made = filled(tahun, [finding(dasar=(key,)), finding(dasar=(key,)), finding(), finding(kode="SB105")])
    short = citations()[key].partition(" tentang ")[0]
    assert [row.dasar for row in made.temuan] == [short, short, "Kelaziman", "Panduan sumber data"]
    assert [basis.isi for basis in made.dasar] == [f"{citations()[key]}."]


@pytest.mark.parametrize("agreed", [True, False])
def test_only_papers_that_are_made_are_said_to_be_reviewed(tahun, agreed):
    kinds = tuple(kind for kind in JenisDokumen if agreed or kind is not JenisDokumen.PK)
    asked = replace(tahun, kantor=tahun.kantor.model_copy(update={"dokumen": kinds}))
    (papers,) = (row.isi for row in filled(asked, []).kepala if row.label == "Naskah")
    assert papers.startswith("Keputusan tentang Indikator Kinerja Utama, ")
    assert ("Perjanjian Kinerja" in papers.replace("Rencana Aksi atas Perjanjian Kinerja", "")) is agreed


def test_the_secretary_signs_by_name_and_the_reviewer_by_hand(tahun):
    made = filled(tahun, [])
    assert made.sekretaris.jabatan == "Sekretaris Kecamatan,"
    assert (made.sekretaris.nama, made.sekretaris.nip) == ("Budi Santoso, S.Sos.", "NIP 19790820 200501 1 007")
    assert set(made.pereviu.nama) == {"."}
    none = filled(replace(tahun, jabatan=()), [])
    assert none.sekretaris.jabatan == "Sekretaris Kecamatan,"
    assert set(none.sekretaris.nama) == {"."}


def test_the_sheet_says_who_accepted_a_finding_and_when(office, tmp_path):
    change(office / "kinerja.yaml", "bulanan: [150, 150, 150,", "bulanan: [150, 150, 151,")
    (office / "pengecualian.yaml").write_text(
        "- {kode: ra101, di: adminduk, alasan: Data awal, oleh: Sekretaris, tanggal: 2026-01-05}\n", encoding="utf-8"
    )
    path = written(tmp_path, pipeline.periksa(office))
    (table, _) = part(path).iter(f"{W}tbl")
    assert rows(table)[1][3:] == ["Data awal", "Sekretaris", "5 Januari 2026"]
    assert "Temuan yang diterima dengan alasan" in text(path)


def test_the_table_has_room_for_a_hand_repeats_its_head_and_splits_no_row(office, tmp_path):
    change(office / "kinerja.yaml", "bulanan: [150, 150, 150,", "bulanan: [150, 150, 151,")
    path = written(tmp_path, pipeline.periksa(office))
    table = next(part(path).iter(f"{W}tbl"))
    head, group, first = list(table.iter(f"{W}tr"))
    assert [line(cell) for cell in head.iter(f"{W}tc")] == [
        *("No.", "Tempat", "Temuan", "Dasar", "Rekomendasi", "Tindak Lanjut")
    ]
    assert head.find(f"{W}trPr/{W}tblHeader") is not None
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in table.iter(f"{W}tr"))
    assert "A. KESALAHAN (1)" in line(group)
    assert line(list(first.iter(f"{W}tc"))[-1]) == ""
    assert "RA101" in line(first)


def test_sources_that_could_not_be_read_get_a_sheet_too(office, tmp_path):
    (office / "kantor.yaml").write_text("kecamatan: [\n", encoding="utf-8")
    review = pipeline.periksa(office)
    assert review.tahun is None
    said = text(written(tmp_path, review))
    assert "belum dapat dibaca" in said
    assert "Naskah kinerja belum dapat ditetapkan: sebagian sumber belum terbaca" in said


def test_the_bytes_depend_on_the_sources_alone(office, tmp_path):
    change(office / "kinerja.yaml", "bulanan: [150, 150, 150,", "bulanan: [150, 150, 151,")
    other = tmp_path / "lain" / "sukamaju" / "2026"
    other.parent.mkdir(parents=True)
    office.rename(other)
    first = lembar_reviu([pipeline.periksa(other)], Typesetter())
    other.rename(office)
    assert lembar_reviu([pipeline.periksa(office)], Typesetter()) == first


TOGETHER = ("Simpulan", "Pereviu,", "Sekretaris Kecamatan,", "NIP ....", "NIP 19790820", "Sukamaju, ....")


@needs_libreoffice
def test_on_its_pages_the_head_repeats_the_signature_stays_whole_and_no_page_is_empty(tahun, tmp_path):
    files = []
    for count in (0, 1, 5, 17, 60):
        wordy = [finding(pesan=f"Jumlah {n}, target {'sangat panjang ' * (n % 9)}.") for n in range(count)]
        files.append(tmp_path / f"r{count}.docx")
        files[-1].write_bytes(lembar_reviu([Pemeriksaan(FOLDER, tahun, wordy)], Typesetter()))
        audit(files[-1])
    for pdf in convert(files, tmp_path):
        said = pages(pdf)
        assert all(len(page) > 20 for page in said), pdf.name
        (signed,) = (page for page in said if "Pereviu," in page)
        assert signed is said[-1]
        assert [words for words in TOGETHER if words not in signed] == [], pdf.name
        for page in said:
            assert "RA101" not in page or "Tindak Lanjut" in page, pdf.name


@needs_libreoffice
def test_of_several_offices_each_has_its_sheet_on_pages_of_its_own(tahun, tmp_path):
    reviews = [Pemeriksaan(FOLDER, tahun, [finding()]), Pemeriksaan(FOLDER, tahun, [])]
    (pdf,) = convert([written(tmp_path, *reviews)], tmp_path)
    said = pages(pdf)
    assert len(said) == 2
    assert all(page.startswith("LEMBAR REVIU NASKAH KINERJA KECAMATAN SUKAMAJU") for page in said)
