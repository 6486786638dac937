"""Text is as wide as the fonts say, and lines are broken as Word and LibreOffice break them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.word import metrics_table
from generator.word.metrics import break_lines, longest_word, serif_width, text_width, wrap

MM = 25.4 / 72
FONTS = Path("/usr/share/fonts")


@pytest.mark.parametrize(
    ("label", "mm"),
    [("Memperhatikan", 32.8), ("KESEPULUH", 27.3), ("KEDUA BELAS", 31.7), ("KEDUA PULUH SATU", 45.1)],
)
def test_labels_of_a_decision_are_as_wide_as_in_print(label: str, mm: float) -> None:
    assert text_width(label, 12) * MM == pytest.approx(mm, abs=0.3)


def test_width_grows_with_size_and_boldness() -> None:
    assert text_width("Indikator", 24) == pytest.approx(2 * text_width("Indikator", 12))
    assert text_width("Indikator", 12, bold=True) > text_width("Indikator", 12)
    assert serif_width("Indikator", 12) < text_width("Indikator", 12)


def test_characters_outside_the_table_have_a_width() -> None:
    assert text_width("ē", 10) == text_width("e", 10)
    assert text_width("\u2011", 10) == text_width("-", 10)
    assert text_width("\u00a0", 10) == text_width(" ", 10)
    assert text_width("☎", 10) == text_width("m", 10)
    assert text_width("\u00ad", 10) == 0


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("satu\n\ndua", ["satu", "", "dua"]),
        ("tahun\u00a02022 ini", ["tahun\u00a02022", "ini"]),
        ("2021\u20112026 penuh", ["2021\u20112026", "penuh"]),
        ("perundang-undangan", ["perundang-", "undangan"]),
        ("PER/09/M.PAN/5/2007", ["PER/09/M.PAN/5/2007"]),
        ("kegiatan ; dan", ["kegiatan ;", "dan"]),
        ("dua  spasi", ["dua spasi"]),
        ("ketenteraman", ["ketenteraman"]),
    ],
)
def test_lines_break_where_they_may(text: str, lines: list[str]) -> None:
    assert wrap(text, 60, 10) == lines


def test_the_first_line_may_be_shorter() -> None:
    assert break_lines("a b c", 3, len) == ["a b", "c"]
    assert break_lines("a b c", 3, len, first_pt=1) == ["a", "b c"]


def test_longest_word_is_the_widest_piece() -> None:
    assert longest_word("di\nperundang-undangan ini", 10) == ("perundang-", text_width("perundang-", 10))
    assert longest_word("", 10) == ("", 0.0)


@given(st.text(alphabet="abi -\u00a0.\n", max_size=80), st.floats(20, 200))
def test_no_line_is_wider_than_its_room_unless_it_is_one_word(text: str, room: float) -> None:
    lines = wrap(text, room, 10)
    assert re.sub(r"[ \n]", "", "".join(lines)) == re.sub(r"[ \n]", "", text)
    for line in lines:
        assert text_width(line, 10) <= room or longest_word(line, 10)[0] == line


@pytest.mark.parametrize(
    ("column", "file"),
    [
        (metrics_table.LIGHT, FONTS / "opentype/urw-base35/URWBookman-Light.otf"),
        (metrics_table.DEMI, FONTS / "opentype/urw-base35/URWBookman-Demi.otf"),
        (metrics_table.SERIF, FONTS / "truetype/liberation/LiberationSerif-Regular.ttf"),
    ],
)
def test_the_table_says_what_the_fonts_say(column: str, file: Path) -> None:
    fonts = pytest.importorskip("fontTools.ttLib")
    if not file.exists():
        pytest.skip(f"{file.name} is not installed")
    font = fonts.TTFont(file)
    glyphs, widths, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    characters = [*map(chr, [*range(0x20, 0x7F), *range(0xA1, 0x100)]), *metrics_table.SIGNS]
    assert [round(widths[glyphs[ord(c)]][0] * 1000 / em) for c in characters] == [*map(int, column.split())]
