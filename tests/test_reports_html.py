"""The reviewers' page: whole, escaped, self-contained, the same from run to run, and true to the reviews."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from conftest import ROOT, SOURCES, change
from faulty_office import HOSTILE, break_office

from generator import pipeline
from generator.catalogue import FAMILIES, RULES
from generator.checks.target.bulan import holds
from generator.findings import Finding, Origin, Tingkat
from generator.model.kinerja import Indikator, Konsolidasi
from generator.model.nilai import Nilai
from generator.reports.html import as_html
from generator.reports.html.charts import chart
from generator.reports.html.message import set_off, with_code
from generator.reports.html.months import Sebaran
from generator.reports.pemeriksaan import Pemeriksaan

_VOID = {"meta", "br", "input", "link", "img"}


def page(*reviews: Pemeriksaan) -> str:
    return as_html(reviews, RULES, FAMILIES, {"permenpanrb-53-2014": "Peraturan Menteri <53>"})


class Reading(HTMLParser):
    """The page as a browser reads it: its text, its attributes, and whether every tag is closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        assert len(attrs) == len(dict(attrs)), attrs
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, f"</{tag}> closes another"
        if tag in ("td", "th", "dt", "summary"):
            self.text.append(" ")

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("style", "script"):
            self.text.append(data)

    @property
    def words(self) -> str:
        return " ".join("".join(self.text).split())

    def values(self, name: str) -> Iterator[str]:
        return (attrs[name] or "" for _, attrs in self.tags if name in attrs)


@pytest.fixture
def faulty(office: Path) -> Pemeriksaan:
    return pipeline.periksa(break_office(office))


def test_every_finding_is_told_in_full(faulty):
    words = Reading(page(faulty)).words
    assert len(faulty.temuan) > 100
    for finding in faulty.temuan:
        rule = RULES[finding.kode]
        said = [finding.kode, rule.judul, finding.pesan, rule.mengapa, f"{finding.asal.baris}"]
        said.append(finding.alasan_pengecualian or finding.perbaikan)
        for text in said:
            assert " ".join(text.replace("`", "").split()) in words.replace("`", ""), (finding.kode, text)


def test_an_accepted_finding_says_why_by_whom_and_when(faulty):
    words = Reading(page(faulty)).words
    assert "Temuan yang diterima dengan alasan (1)" in words
    assert f"Survei dua kali setahun {HOSTILE}" in words
    assert "oleh Kasubbag, 5 Januari 2026" in words


def test_the_sums_leave_out_the_jabatan_without_findings_so_that_the_findings_stand_near_the_top(office):
    change(office / "kinerja.yaml", "bulanan: [150, 150", "bulanan: [150, 151")
    html = page(pipeline.periksa(office))
    sums = html[html.index("<caption>Temuan menurut jabatan") :].partition("</table>")[0]
    assert "Kepala Seksi Pelayanan" in sums
    assert "Bendahara" not in sums


def test_a_finding_names_its_basis_or_says_that_there_is_none(faulty):
    words = Reading(page(faulty)).words
    assert "Peraturan Menteri <53>." in words
    assert "Kelaziman, tidak diatur." in words


def test_what_the_office_wrote_stays_text(faulty):
    html = page(faulty)
    assert [tag for tag, _ in Reading(html).tags].count("script") == 1
    assert 'alert("x")' not in html
    assert html.count("</style>") == 1


def test_nothing_is_loaded_from_elsewhere(faulty):
    html = page(faulty)
    read = Reading(html)
    assert not list(read.values("src"))
    assert all(target.startswith("#") for target in read.values("href"))
    assert not [tag for tag, _ in read.tags if tag in ("link", "img", "iframe", "object")]
    assert "http" not in re.sub(r"<meta http-equiv[^>]*>", "", html)
    assert "url(" not in html
    assert "@import" not in html


def test_links_lead_somewhere_and_no_id_stands_twice(faulty):
    read = Reading(page(faulty, replace(faulty, folder=Path("lain"))))
    ids = list(read.values("id"))
    assert len(ids) == len(set(ids))
    assert {target[1:] for target in read.values("href")} <= set(ids)
    assert set(read.values("aria-labelledby")) <= set(ids)
    assert set(read.values("for")) <= set(ids)


def test_headings_go_down_one_level_at_a_time(faulty):
    levels = [int(tag[1]) for tag, _ in Reading(page(faulty, faulty)).tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_same_reviews_give_the_same_bytes(faulty):
    assert page(faulty) == page(faulty)


def test_a_big_office_stays_small_enough_to_send(faulty):
    many = replace(faulty, temuan=(faulty.temuan * 3)[:350])
    assert len(many.temuan) >= 300
    assert len(page(many).encode()) < 1_500_000


def test_a_clean_office_has_no_findings(office):
    words = Reading(page(pipeline.periksa(office))).words
    assert "Tidak ada temuan. Naskah dapat ditulis." in words
    assert "Target bulanan per jabatan" in words


def test_an_office_that_could_not_be_read():
    finding = Finding("SB101", Tingkat.KESALAHAN, Origin("x/2026/kantor.yaml", 3), "Rusak.", "Perbaiki.")
    words = Reading(page(Pemeriksaan(Path("x/2026"), None, [finding], tak_terbaca=True))).words
    assert "Sumber tidak dapat dibaca; naskah tidak dapat ditulis." in words
    assert "kantor.yaml:3" in words
    assert "Kelengkapan" not in words


def test_no_office_at_all():
    assert "Tidak ada kantor yang diperiksa." in Reading(page()).words


def test_several_offices_stand_in_sections_with_a_sum():
    reviews = [pipeline.periksa(folder) for folder in pipeline.folders([SOURCES])]
    html = page(*reviews)
    read = Reading(html)
    assert [value for value in read.values("class") if value == "kantor"] == ["kantor"] * len(reviews)
    for review in reviews:
        assert review.tahun
        assert f"{review.tahun.kantor.nama} Tahun {review.tahun.kantor.tahun}" in read.words
    assert "Semua kantor" in read.words


def test_the_name_of_an_office_cannot_leave_the_style_sheet(office):
    path = office / "kantor.yaml"
    path.write_text(path.read_text("utf-8").replace("Sukamaju\nkab", "'\"};a{}</style>Jaya'\nkab"), "utf-8")
    html = page(pipeline.periksa(office))
    assert html.count("</style>") == 1
    assert "Kecamatan \\22 \\7d \\3b a\\7b \\7d \\3c \\2f style\\3e Jaya" in html


def test_coverage_counts_what_each_jabatan_has(office):
    path = office / "kinerja.yaml"
    path.write_text(path.read_text("utf-8").replace("        sumber_data: Seksi Pelayanan\n", ""), "utf-8")
    words = Reading(page(pipeline.periksa(office))).words
    assert "Camat belum ada 1 1 1/1 1/1 1/1 0/1" in words
    assert re.search(r"Seluruhnya 3/4 3/4 4 6 6/6 6/6 6/6 5/6", words)


def test_papers_are_named_with_what_keeps_them_from_being_made(faulty):
    words = Reading(page(faulty)).words
    blocking = sum(finding.blocks for finding in faulty.temuan)
    assert f"Rencana Aksi ya, karena datanya ada terhalang {blocking} kesalahan" in words


@pytest.mark.parametrize(
    ("template", "message", "expected"),
    [
        ('"{a}": {b} {c}.', '"Nama 5": jumlah 12.', '"Nama 5": jumlah <b>12</b>.'),
        ("{x} tertulis «{y}»{z}.", "Target tertulis «a<b».", "Target tertulis «<b>a&lt;b</b>»."),
        ("{x} dan {y}", "BB dan Baik", "<b>BB</b> dan Baik"),
        ("Lain {x}.", "Ditulis tangan 12.", "Ditulis tangan 12."),
        ("{x}aa", "aa", "aa"),
        ("", "Apa pun 3.", "Apa pun 3."),
        ("{x}", "9" * 61, "9" * 61),
    ],
)
def test_values_are_set_off(template, message, expected):
    assert str(set_off(template, message)).replace("&#34;", '"') == expected


def test_setting_off_does_not_choke_on_long_messages():
    assert set_off("{a} a {b} a {c} a {d} b.", "a " * 200_000)


def test_keys_are_shown_as_code():
    assert with_code("isi `bulanan: <a>`") == "isi <code>bulanan: &lt;a&gt;</code>"


def _spread(konsolidasi: Konsolidasi | None, target: str | None, **months: str) -> Sebaran:
    def value(text: str) -> Nilai:
        number = text.replace(",", ".")
        return Nilai(text, Decimal(number) if number.replace(".", "").lstrip("-").isdigit() else None)

    indicator = Indikator(
        id="a",
        nama="A",
        konsolidasi=konsolidasi,
        target=value(target) if target else None,
        bulanan={int(month[1:]): value(text) for month, text in months.items()},
    )
    return Sebaran(indicator)


@pytest.mark.parametrize(
    ("spread", "expected"),
    [
        (_spread(Konsolidasi.JUMLAH, "12", b1="4", b6="4"), "Jumlah 2 bulan 8; target setahun 12: kurang 4."),
        (_spread(Konsolidasi.JUMLAH, "8", b1="4", b6="4"), "Jumlah 2 bulan 8; target setahun 8: sesuai."),
        (
            _spread(Konsolidasi.RATA_RATA, "3,3", b1="3", b2="3", b3="4"),
            "Rata-rata 3 bulan 3,3; target setahun 3,3: sesuai.",
        ),
        (
            _spread(Konsolidasi.RATA_RATA, "4", b1="3", b2="3", b3="4"),
            "Rata-rata 3 bulan 3,33; target setahun 4: kurang 0,67.",
        ),
        (
            _spread(Konsolidasi.POSISI_AKHIR, "5", b1="9", b6="6"),
            "Target terakhir (Juni) 6; target setahun 5: lebih 1.",
        ),
        (_spread(Konsolidasi.TETAP, "5", b1="5", b6="6"), "2 bulan bertarget; berbeda dari target setahun 5: Juni 6."),
        (_spread(Konsolidasi.TETAP, "5", b1="5"), "1 bulan bertarget, semuanya sama dengan target setahun 5."),
        (_spread(Konsolidasi.TETAP, "BB", b1="B"), "1 bulan bertarget; target setahun BB."),
        (_spread(Konsolidasi.JUMLAH, "5"), "Target setahun 5; belum satu bulan pun bertarget."),
        (_spread(Konsolidasi.JUMLAH, None, b1="5"), "Jumlah 1 bulan 5; target setahun belum ditulis."),
    ],
)
def test_the_chart_in_words(spread, expected):
    assert spread.uraian == expected


def test_the_chart_and_the_rules_judge_alike():
    for folder in pipeline.folders([SOURCES]):
        tahun = pipeline.periksa(folder).tahun
        assert tahun
        for _, _, indicator in tahun.semua_indikator():
            spread = Sebaran(indicator)
            if spread.konsolidasi and spread.setahun is not None and spread.angka:
                even = not spread.selisih and not spread.menyimpang
                assert even == holds(spread.konsolidasi, spread.setahun, list(spread.angka.values())), indicator.nama


@pytest.mark.parametrize("konsolidasi", [None, *Konsolidasi])
@pytest.mark.parametrize(
    "months",
    [{"b1": "0"}, {"b3": "-5", "b4": "5"}, {"b12": "9" * 18}, {"b2": "84,1", "b12": "84,2"}, {"b1": "BB", "b2": "3"}],
)
@pytest.mark.parametrize("target", [None, "0", "84", "BB", "Sangat Baik"])
def test_every_spread_can_be_drawn(konsolidasi, months, target):
    svg = str(chart(_spread(konsolidasi, target, **months)))
    Reading(svg)
    assert not re.search(r"[\" MVH]-?(?:nan|inf)", svg)


def test_an_empty_month_is_a_gap_and_a_zero_is_not():
    drawn = str(chart(_spread(Konsolidasi.TETAP, "5", b1="0", b3="5")))
    assert drawn.count("h15V") == 2


def test_no_clock_is_read():
    text = "".join(path.read_text("utf-8") for path in (ROOT / "generator" / "reports" / "html").glob("*.py"))
    assert not re.search(r"\b(?:now|today|time)\(", text)
