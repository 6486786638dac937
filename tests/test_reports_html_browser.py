"""The reviewers' page in a real browser: filters, keyboard, phone, paper, and its accessibility."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
from conftest import CONTOH, SOURCES
from faulty_office import HOSTILE, break_office
from pypdf import PdfReader

from generator import pipeline
from generator.catalogue import FAMILIES, RULES
from generator.reports.html import as_html

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
_PHONE = {"width": 360, "height": 780}

pytestmark = pytest.mark.skipif(_CHROMIUM is None, reason="chromium is not installed (apt-get install chromium)")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed (pip install -e '.[dev]')")
    with api.sync_playwright() as playwright:
        flags = ["--no-sandbox"] if os.geteuid() == 0 else []
        started = playwright.chromium.launch(executable_path=_CHROMIUM, args=flags)
        yield started
        started.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """`satu`: a big faulty office; `semua`: that one and the samples; `bersih`: a clean one; `besar`: more findings."""
    root = tmp_path_factory.mktemp("reviu")
    faulty = pipeline.periksa(break_office(Path(shutil.copytree(CONTOH, root / "sources" / "rusak" / "2026"))))
    clean = pipeline.periksa(Path(shutil.copytree(CONTOH, root / "sources" / "sukamaju" / "2026")))
    samples = [pipeline.periksa(folder) for folder in pipeline.folders([SOURCES])]
    written = {}
    many = replace(faulty, temuan=(faulty.temuan * 3)[:350])
    for name, reviews in {
        "satu": [faulty],
        "bersih": [clean],
        "semua": [faulty, *samples],
        "besar": [many],
    }.items():
        written[name] = root / f"{name}.html"
        written[name].write_text(as_html(reviews, RULES, FAMILIES, {}), "utf-8")
    return written


@pytest.fixture
def page(browser: Browser, pages: dict[str, Path]) -> Iterator[Page]:
    """The page of the faulty office; whatever the browser complains of fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    opened, complaints = context.new_page(), []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda message: complaints.append(message.text))
    opened.on("request", lambda request: request.url.startswith("file:") or complaints.append(request.url))
    opened.on("dialog", lambda dialog: complaints.append(dialog.message))
    opened.goto(pages["satu"].as_uri())
    yield opened
    context.close()
    assert complaints == []


def shown(page: Page) -> int:
    return page.locator(".butir:visible").count()


def told(page: Page) -> tuple[int, int]:
    """What the page says of how many findings it shows."""
    words = page.locator("#s-hasil").inner_text().split()
    assert words[3:] == ["temuan", "ditampilkan"]
    return int(words[0].replace(".", "")), int(words[2].replace(".", ""))


def state(page: Page) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).fragment).items()}


def unfold(page: Page) -> None:
    """Open the accepted findings, so that what is shown can be counted."""
    page.locator(".diterima-semua").evaluate_all("all => all.forEach(one => one.open = true)")


def test_all_is_shown_at_first(page):
    unfold(page)
    assert told(page) == (shown(page), page.locator(".butir").count())
    assert state(page) == {}


@pytest.mark.parametrize(
    ("field", "value"), [("tingkat", "peringatan"), ("keluarga", "RJ"), ("jabatan", "Kepala Seksi 3")]
)
def test_a_filter_shows_what_fits_and_nothing_else(page, field, value):
    page.locator(f"#s-{field}").select_option(value)
    assert told(page)[0] == shown(page) == page.locator(f".butir[data-{field}='{value}']:visible").count() > 0
    assert state(page) == {field: value}
    assert page.locator("h4:visible").count() > 0
    assert page.locator(".temuan .kelompok:not(:has(.butir:not(.tersaring))):visible").count() == 0


def test_search_takes_all_words_in_any_order_also_of_the_headings(page):
    page.locator("#s-cari").fill("SEKSI 3 target  setahun")
    assert 0 < told(page)[0] == shown(page) < page.locator(".butir").count()
    assert state(page) == {"cari": "SEKSI 3 target  setahun"}


def test_a_search_that_finds_nothing_says_so(page):
    page.locator("#s-cari").fill("zzzz")
    assert told(page)[0] == shown(page) == 0
    assert page.get_by_text("Tidak ada temuan yang cocok dengan saringan.").is_visible()
    page.get_by_role("button", name="Hapus saringan").click()
    assert told(page)[0] == page.locator(".butir").count()
    assert state(page) == {}
    assert not page.get_by_text("Tidak ada temuan yang cocok dengan saringan.").is_visible()


def test_every_number_of_the_summary_shows_that_many(page):
    links = page.locator("#ringkasan-1 a.saring")
    for n in range(links.count()):
        number = int(links.nth(n).inner_text().replace(".", ""))
        links.nth(n).click()
        unfold(page)
        assert told(page)[0] == shown(page) == number
        assert page.evaluate("document.activeElement.id") == "temuan-1"


def test_the_filter_survives_a_reload_and_the_way_back(page):
    page.locator("#ringkasan-1 a.saring").first.click()
    before = state(page), told(page)
    page.reload()
    assert (state(page), told(page)) == before
    page.locator("#ringkasan-1 .peringatan a.saring").click()
    assert (state(page), told(page)) != before
    page.go_back()
    assert (state(page), told(page)) == before
    assert page.locator("#s-tingkat").input_value() == "kesalahan"


def test_a_place_on_the_page_does_not_undo_the_filter(page):
    page.locator("#s-tingkat").select_option("peringatan")
    before = told(page)
    page.locator("nav a", has_text="Kelengkapan").click()
    assert told(page) == before


def test_a_strange_address_shows_everything(page):
    page.goto(page.url + "#tingkat=bukan&x=%3Cscript%3E&jabatan=siapa")
    assert told(page)[0] == page.locator(".butir").count()


def test_accepted_findings_unfold_when_asked_for(page):
    assert not page.get_by_text("oleh Kasubbag").is_visible()
    page.locator("#s-tingkat").select_option("diterima")
    assert page.get_by_text("oleh Kasubbag").is_visible()
    assert shown(page) == 1


def test_everything_is_reached_and_used_by_keyboard(page):
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Langsung ke isi"
    assert page.locator(".lompat").bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('main *')")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
    assert outline == "3px"
    page.keyboard.press("Enter")
    assert state(page) == {"tingkat": "kesalahan"}
    page.locator("#s-tingkat").focus()
    page.keyboard.press("ArrowDown")
    assert state(page) == {"tingkat": "peringatan"}
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.type("angka")
    assert state(page) == {"tingkat": "peringatan", "cari": "angka"}
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert state(page) == {}
    details = page.locator(".butir details").first
    details.locator("summary").focus()
    page.keyboard.press("Enter")
    assert details.evaluate("one => one.open")


def test_without_script_it_is_a_plain_list(browser, pages):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(pages["satu"].as_uri())
    assert not page.locator("form").is_visible()
    assert page.locator(".kelompok:not(.diterima-semua) .butir:visible").count() > 100
    page.locator("#ringkasan-1 a.saring").first.click()
    assert urlsplit(page.url).fragment == "temuan-1"
    context.close()


def test_several_offices_are_filtered_by_office(browser, pages):
    page = browser.new_page()
    page.goto(pages["semua"].as_uri())
    page.locator("#s-kantor").select_option("2")
    assert told(page)[0] == shown(page) == page.locator("#temuan-2 .butir").count()
    page.locator("#semua tbody tr").first.locator("a.saring").first.click()
    assert state(page) == {"kantor": "1", "tingkat": "kesalahan"}
    assert page.locator("#temuan-1 .butir:visible").count() == told(page)[0] > 0
    page.locator("#semua .angka-besar a.saring").first.click()
    assert state(page) == {"tingkat": "kesalahan"}
    page.close()


@pytest.mark.parametrize("name", ["satu", "semua", "bersih"])
def test_a_phone_never_scrolls_sideways(browser, pages, name):
    page = browser.new_page(viewport=_PHONE)
    page.goto(pages[name].as_uri())
    page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= _PHONE["width"]
    wide = """all => all.filter(one => !one.closest('.gulir, .samar, symbol, .lompat') && one.checkVisibility()
        && one.getBoundingClientRect().right > innerWidth).map(one => one.outerHTML.slice(0, 200))"""
    assert page.locator("body *").evaluate_all(wide) == []
    page.close()


@pytest.mark.parametrize("name", ["satu", "semua", "bersih"])
@pytest.mark.parametrize(
    ("viewport", "scheme"), [({"width": 1280, "height": 900}, "light"), (_PHONE, "dark")], ids=["wide", "phone"]
)
def test_nothing_stands_in_the_way_of_people_with_disabilities(browser, pages, name, scheme, viewport):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    page = browser.new_page(viewport=viewport, color_scheme=scheme)
    page.goto(pages[name].as_uri())
    page.locator("details").evaluate_all("all => all.slice(0, 20).forEach(one => one.open = true)")
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    result = axe.Axe().run(page, options={"runOnly": tags, "resultTypes": ["violations"]})
    found = [
        (violation["id"], node["html"][:200], node["any"][:1])
        for violation in result.response["violations"]
        for node in violation["nodes"][:2]
    ]
    assert found == []
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_in_the_pictures_stand_out(browser, pages, scheme):
    """Of the colours that no text has in axe's eyes: contrast of the charts' words 4.5, of their bars 3."""
    page = browser.new_page(color_scheme=scheme)
    page.goto(pages["satu"].as_uri())
    colours = """names => { const style = getComputedStyle(document.documentElement);
        return names.map(name => { const canvas = document.createElement('canvas').getContext('2d');
            canvas.fillStyle = style.getPropertyValue('--' + name); canvas.fillRect(0, 0, 1, 1);
            return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3); }); }"""
    names = ["kertas", "tinta", "redup", "merah", "hijau", "kuning", "biru", "tautan", "batang", "tepi", "fokus"]
    paper, *others = map(_luminance, page.evaluate(colours, names))
    for name, other in zip(names[1:], others, strict=True):
        light, dark = max(paper, other), min(paper, other)
        assert (light + 0.05) / (dark + 0.05) >= (3 if name in ("batang", "tepi", "fokus") else 4.5), name
    page.close()


def _luminance(colour: list[int]) -> float:
    parts = [c / 255 / 12.92 if c / 255 <= 0.04045 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def test_targets_are_big_enough_for_a_finger(page):
    small = """all => all.map(one => [one.getBoundingClientRect(), one.outerHTML])
        .filter(([box]) => box.height && (box.height < 24 || box.width < 24)).map(([, html]) => html.slice(0, 120))"""
    assert page.locator(".saring, summary, select, input, button, nav a").evaluate_all(small) == []


def test_the_paper_holds_everything_and_cuts_nothing(page, tmp_path):
    page.locator("#s-tingkat").select_option("peringatan")
    printed = page.pdf(prefer_css_page_size=True)
    sheets = PdfReader(BytesIO(printed)).pages
    width, height = (round(float(side) / 72 * 25.4) for side in (sheets[0].mediabox.width, sheets[0].mediabox.height))
    assert (width, height) == (210, 297)
    path = tmp_path / "reviu.pdf"
    path.write_bytes(printed)
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    assert text.count("Kecamatan Sukamaju Tahun 2026") >= len(sheets)
    assert f"Halaman {len(sheets)} dari {len(sheets)}" in text
    assert "oleh Kasubbag" in text
    assert "Saring" not in text
    assert "Mengapa dan dasarnya" not in text
    assert sum(text.count(f"{code} ") for code in RULES) >= page.locator(".butir").count()
    assert text.count("Kelaziman, tidak diatur.") > 0
    boxes = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, text=True, check=True).stdout
    edges = [float(part.split('"')[0]) for part in boxes.split('xMax="')[1:]]
    assert max(edges) < float(sheets[0].mediabox.width) - 30


def test_no_finding_is_broken_over_two_sheets(page):
    rules = page.evaluate("[...document.styleSheets[0].cssRules].map(rule => rule.cssText).join('')")
    assert "break-inside: avoid" in rules
    page.emulate_media(media="print")
    for part in (".butir", ".sebaran", ".kartu"):
        assert page.locator(part).first.evaluate("one => getComputedStyle(one).breakInside") == "avoid"


def test_a_big_office_answers_at_once(browser, pages):
    page = browser.new_page()
    page.goto(pages["besar"].as_uri())
    assert told(page)[1] >= 300
    took = page.evaluate(
        """() => { const field = document.getElementById('s-cari'), begin = performance.now();
        field.value = 'target'; field.dispatchEvent(new Event('input', {bubbles: true}));
        document.body.getBoundingClientRect(); return performance.now() - begin; }"""
    )
    assert took < 1000
    page.close()


def test_hostile_names_are_shown_as_written(page):
    assert page.get_by_role("heading", name=f"Kepala Seksi 1 {HOSTILE}").first.is_visible()
