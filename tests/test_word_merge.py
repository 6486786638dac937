"""The three-way merge: nothing that a hand wrote is dropped, and what the data changed arrives."""

from __future__ import annotations

import io
from typing import Any

import docx
import pytest
from handwork import add_row, drafted, edited, read, sample, say, simple
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from papers import audit
from structure import W

from generator.word.blocks import DOCUMENT, opened, tree
from generator.word.merge import Merged, merge
from generator.word.paragraphs import line
from generator.word.pen import Unmergeable

HEAD = ["No.", "Indikator", "Target"]
ROWS = [HEAD, ["1.", "Indeks kepuasan masyarakat", "85"], ["2.", "Persentase desa maju", "100"]]
TEXT = ["Perjanjian kinerja tahun ini", "Kami yang bertanda tangan di bawah", "Janji dibuat dengan sadar"]

words = st.lists(
    st.sampled_from(["janji", "target", "desa", "camat", "layanan", "warga", "kinerja", "sadar"]),
    min_size=1,
    max_size=5,
)
texts = st.lists(words.map(" ".join), min_size=1, max_size=5)
figure = st.integers(0, 99).map(str)
tables = st.lists(st.tuples(figure, words.map(" ".join), figure).map(list), min_size=1, max_size=5)
states = st.tuples(texts, tables.map(lambda rows: [HEAD, *rows]))
few = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def merged(base: bytes, hand: bytes, new: bytes) -> Merged:
    return merge(read(base), opened(hand), opened(new))


def everything(content: bytes) -> str:
    """All words of a file, those that are tracked as deleted too."""
    return "\n".join(line(p, deleted=True) for p in tree(opened(content)[DOCUMENT]).iter(f"{W}p"))


def authors(content: bytes) -> dict[str, list[str]]:
    """The tracked texts by kind and author."""
    found: dict[str, list[str]] = {}
    for mark in tree(opened(content)[DOCUMENT]).iter(f"{W}ins", f"{W}del"):
        text = "".join(t.text or "" for t in mark.iter(f"{W}t", f"{W}delText")).strip()
        if text:
            kind = etree.QName(mark).localname
            found.setdefault(f"{kind} {mark.get(f'{W}author')}", []).append(text)
    return found


def lines(content: bytes) -> list[str]:
    found: list[str] = []
    for unit in read(content).units:
        found += [unit] if isinstance(unit, str) else [text for cell in unit for text in cell]
    return found


def table(document: Any) -> Any:
    return document.tables[0]


@few
@given(states, states, states)
def test_nothing_that_a_hand_wrote_is_dropped(base, hand, new):
    before, theirs, draft = simple(*base), simple(*hand), simple(*new)
    try:
        result = merged(before, theirs, draft)
    except Unmergeable:
        return
    known, there = set(lines(before)), everything(result.content)
    for text in lines(theirs):
        assert text in known or text in there


@few
@given(states, states)
def test_without_hand_edits_the_merge_is_the_new_draft(base, new):
    before, draft = simple(*base), simple(*new)
    try:
        result = merged(before, before, draft)
    except Unmergeable:
        return
    assert read(result.content) == read(draft)
    assert result.bentrok == 0


@few
@given(states, states)
def test_without_data_changes_the_merge_is_what_the_hand_wrote(base, hand):
    before, theirs = simple(*base), simple(*hand)
    result = merged(before, theirs, before)
    assert read(result.content) == read(theirs)
    assert result.bentrok == 0


@few
@given(states, states, states)
def test_a_merge_is_the_same_every_time(base, hand, new):
    before, theirs, draft = simple(*base), simple(*hand), simple(*new)
    try:
        first = merged(before, theirs, draft)
    except Unmergeable as stop:
        with pytest.raises(Unmergeable) as again:
            merged(before, theirs, draft)
        assert str(again.value) == str(stop)
        return
    assert merged(before, theirs, draft) == first


def test_changes_in_different_cells_are_both_kept():
    base = simple(TEXT, ROWS)
    hand = edited(base, lambda d: say(table(d).cell(1, 1).paragraphs[0], "Indeks kepuasan warga"))
    new = simple(TEXT, [HEAD, ["1.", "Indeks kepuasan masyarakat", "87"], ROWS[2]])
    result = merged(base, hand, new)
    assert result.bentrok == 0
    assert read(result.content).units[4] == (("1.",), ("Indeks kepuasan warga",), ("87",))


def test_two_changes_of_one_cell_are_shown_for_a_person_to_decide():
    base = simple(TEXT, ROWS)
    hand = edited(base, lambda d: say(table(d).cell(1, 2).paragraphs[0], "86"))
    new = simple(TEXT, [HEAD, ["1.", "Indeks kepuasan masyarakat", "87"], ROWS[2]])
    result = merged(base, hand, new)
    assert result.bentrok == 1
    assert authors(result.content) == {
        "del Suntingan tangan": ["85"],
        "ins Suntingan tangan": ["86"],
        "ins naskah": ["87"],
    }


def test_a_cell_that_both_sides_filled_shows_both():
    empty = [HEAD, ["1.", "Indeks kepuasan masyarakat", ""], ROWS[2]]
    base = simple(TEXT, empty)
    hand = edited(base, lambda d: say(table(d).cell(1, 2).paragraphs[0], "86"))
    result = merged(base, hand, simple(TEXT, ROWS))
    assert result.bentrok == 1
    assert authors(result.content) == {"ins Suntingan tangan": ["86"], "ins naskah": ["85"]}


def test_rows_of_the_hand_stay_and_rows_of_the_data_come():
    base = simple(TEXT, ROWS)
    hand = edited(base, lambda d: add_row(table(d), 1, ["1a.", "Baris dari tangan", "5"]))
    new = simple(TEXT, [*ROWS, ["3.", "Jumlah dokumen", "12"]])
    result = merged(base, hand, new)
    assert [row[1] for row in read(result.content).units[3:7]] == [
        ("Indikator",),
        ("Indeks kepuasan masyarakat",),
        ("Baris dari tangan",),
        ("Persentase desa maju",),
    ]
    assert (("3.",), ("Jumlah dokumen",), ("12",)) in read(result.content).units


def test_a_row_that_the_data_drops_goes_unless_a_hand_has_edited_it():
    base, new = simple(TEXT, ROWS), simple(TEXT, ROWS[:2])
    assert read(merged(base, base, new).content) == read(new)
    hand = edited(base, lambda d: say(table(d).cell(2, 2).paragraphs[0], "99"))
    result = merged(base, hand, new)
    assert read(result.content) == read(new)
    assert authors(result.content) == {"del naskah": ["2.", "Persentase desa maju", "99"]}


def test_a_paragraph_that_a_hand_deleted_stays_away_unless_the_data_changes_it():
    base = simple(TEXT, ROWS)
    hand = edited(base, lambda d: d.paragraphs[1]._p.getparent().remove(d.paragraphs[1]._p))
    other = [[HEAD, ["1.", "Indeks kepuasan masyarakat", "87"], ROWS[2]]]
    assert TEXT[1] not in lines(merged(base, hand, simple(TEXT, *other)).content)
    changed = [TEXT[0], "Kami yang bertanda tangan di bawah ini", TEXT[2]]
    result = merged(base, hand, simple(changed, ROWS))
    assert authors(result.content) == {"ins naskah": ["Kami yang bertanda tangan di bawah ini"]}


def test_the_formatting_of_the_hand_stays_where_the_text_changes():
    base = simple(TEXT, ROWS)

    def bold(document: Any) -> None:
        table(document).cell(1, 2).paragraphs[0].runs[0].bold = True

    new = simple(TEXT, [HEAD, ["1.", "Indeks kepuasan masyarakat", "87"], ROWS[2]])
    result = docx.Document(io.BytesIO(merged(base, edited(base, bold), new).content))
    (run,) = result.tables[0].cell(1, 2).paragraphs[0].runs
    assert (run.text, run.bold) == ("87", True)


def tracked(document: Any) -> None:
    """Track Changes of a person: a target taken out and another put in."""
    paragraph = table(document).cell(1, 2).paragraphs[0]._p
    run = paragraph.r_lst[0]
    deleted, inserted = (etree.SubElement(paragraph, f"{W}{kind}") for kind in ("del", "ins"))
    for number, mark in enumerate((deleted, inserted), 900):
        mark.set(f"{W}id", str(number))
        mark.set(f"{W}author", "Sekretaris")
    deleted.append(run)
    run[-1].tag = f"{W}delText"
    etree.SubElement(etree.SubElement(inserted, f"{W}r"), f"{W}t").text = "86"


def test_tracked_changes_of_a_person_count_as_accepted_and_are_never_merged_over():
    base = simple(TEXT, ROWS)
    hand = edited(base, tracked)
    assert read(hand).units[4][2] == ("86",)
    elsewhere = merged(base, hand, simple(["Perjanjian kinerja tahun depan", *TEXT[1:]], ROWS))
    assert read(elsewhere.content).units[4][2] == ("86",)
    with pytest.raises(Unmergeable, match="Track Changes"):
        merged(base, hand, simple(TEXT, [HEAD, ["1.", "Indeks kepuasan masyarakat", "87"], ROWS[2]]))


@pytest.mark.parametrize("name", sorted(sample()))
def test_merged_papers_are_whole(tmp_path, name):
    """Every second paragraph of a real paper is changed by the data, every third by a hand."""
    base = sample()[name]

    def each(step: int, sign: str) -> Any:
        def change(document: Any) -> None:
            cells = [c for t in document.tables for row in t.rows for c in row.cells]
            for paragraph in [p for c in cells for p in c.paragraphs if p.runs][::step]:
                paragraph.runs[-1].text += sign

        return change

    result = merged(base, edited(base, each(3, " tangan")), drafted(base, each(2, " data")))
    path = tmp_path / f"{name}.docx"
    path.write_bytes(result.content)
    audit(path)
    assert result.bentrok > 0
    assert "tangan" in everything(result.content)
