"""The redline: accepting every revision leaves the new paper, rejecting every one leaves the old paper."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from edits_of_a_year import EDITS, contoh, new_row, read
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from papers import audit, line
from structure import M, W, check
from terlacak import settled

from generator.documents.papers import Paper, papers
from generator.documents.typeset import Typesetter
from generator.model.tahun import Tahun
from generator.word.reading import Terbaca

WHO, WHEN = "Kecamatan Sukamaju", date(2026, 10, 12)
TYPESETTER = Typesetter()


def pairs(old: Tahun, new: Tahun) -> Iterator[tuple[Paper, Paper]]:
    """The papers that both have."""
    before = {paper.nama: paper for paper in papers(old)}
    yield from ((before[paper.nama], paper) for paper in papers(new) if paper.nama in before)


def tree(content: bytes) -> Any:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return etree.fromstring(package.read("word/document.xml"))


def running_text(content: bytes) -> list[str]:
    """The paragraphs outside tables; of the list of contents without the page numbers, which are layout."""
    found = []
    for paragraph in tree(content).iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        listed = style is not None and style.get(f"{W}val", "").startswith("TOC")
        if next(paragraph.iterancestors(f"{W}tc"), None) is None:
            found.append(re.sub(r"[0-9ivx-]+$", "", line(paragraph)) if listed else line(paragraph))
    return found


def equations(content: bytes) -> list[str]:
    return ["".join(part.itertext()) for part in tree(content).iter(f"{M}oMathPara")]


def signed(content: bytes) -> None:
    """Every revision bears a number of its own, its author and its date."""
    marks = list(tree(content).iter(f"{W}ins", f"{W}del"))
    numbers = [mark.get(f"{W}id") for mark in marks]
    assert len(set(numbers)) == len(numbers)
    assert numbers == sorted(numbers, key=int)
    assert {(mark.get(f"{W}author"), mark.get(f"{W}date")) for mark in marks} <= {(WHO, "2026-10-12T00:00:00Z")}
    assert not any("jejak" in element.attrib for element in tree(content).iter())


def compared(old: Tahun, new: Tahun, before: Paper, after: Paper) -> bytes:
    """The redline of a paper, after both its decisions are found to leave what they must."""
    redline = TYPESETTER.set_jejak(before, after, new, WHO, WHEN)
    for decision, clean in (("accept", TYPESETTER.set(after, new)), ("reject", TYPESETTER.set(before, old))):
        left = settled(redline, decision)  # type: ignore[arg-type]
        assert Terbaca(left).tabel == Terbaca(clean).tabel, (after.nama, decision)
        assert running_text(left) == running_text(clean), (after.nama, decision)
        assert set(equations(left)) == set(equations(clean)), (after.nama, decision)
    signed(redline)
    assert check(redline) == [], after.nama
    return redline


STYLES = ({}, {"rencana_aksi": "mendatar", "iku": "penanggung-jawab"})


@pytest.mark.parametrize("name", EDITS)
@pytest.mark.parametrize("backwards", [False, True], ids=("forth", "back, in the other shapes"))
def test_accepting_leaves_the_new_paper_and_rejecting_the_old_one(name, backwards):
    old = contoh(**STYLES[backwards])
    new = EDITS[name](old)
    old, new = (new, old) if backwards else (old, new)
    changed = 0
    for before, after in pairs(old, new):
        redline = compared(old, new, before, after)
        changed += next(tree(redline).iter(f"{W}ins", f"{W}del"), None) is not None
    assert changed


@settings(max_examples=12, deadline=None)
@given(
    st.lists(st.sampled_from(sorted(EDITS)), max_size=4),
    st.lists(st.sampled_from(sorted(EDITS)), max_size=4),
    st.sampled_from(STYLES),
)
def test_any_two_versions_can_be_told_apart(before, after, gaya):
    old = new = contoh(**gaya)
    for name in before:
        old = EDITS[name](old)
    for name in after:
        new = EDITS[name](new)
    for one, other_paper in pairs(old, new):
        compared(old, new, one, other_paper)


@pytest.mark.parametrize("edit", ["target", "all but the first gone", "new sasaran", "formula", "definition"])
def test_a_redline_is_as_valid_as_a_paper(edit, tmp_path):
    old = contoh()
    new = EDITS[edit](old)
    for before, after in pairs(old, new):
        path = tmp_path / f"{after.nama}.jejak.docx"
        path.write_bytes(TYPESETTER.set_jejak(before, after, new, WHO, WHEN))
        audit(path)


@pytest.mark.parametrize(
    ("folder", "edit"),
    [
        ("kubutambahan/2022", "new sasaran"),
        ("kubutambahan/2022", "sasaran gone"),
        ("leuwisari/2021", "last indicator gone"),
        ("leuwisari/2021", "name"),
        ("leuwisari/2021", "decision"),
    ],
)
def test_redlines_of_the_worked_offices(folder, edit):
    old = read(folder)
    new = EDITS[edit](old)
    for before, after in pairs(old, new):
        compared(old, new, before, after)


def test_the_versions_of_kubutambahan_follow_from_each_other():
    for step in read("kubutambahan/2022").langkah:
        for before, after in pairs(step.sebelum, step.sesudah):
            compared(step.sebelum, step.sesudah, before, after)


def test_a_paper_that_has_not_changed_has_no_revision():
    tahun = contoh()
    for before, after in pairs(tahun, tahun):
        redline = TYPESETTER.set_jejak(before, after, tahun, WHO, WHEN)
        assert next(tree(redline).iter(f"{W}ins", f"{W}del"), None) is None
        assert running_text(redline) == running_text(TYPESETTER.set(after, tahun))


def test_the_same_redline_has_the_same_bytes():
    old = contoh()
    new = new_row(old)
    before, after = next(pair for pair in pairs(old, new) if pair[1].nama == "iku")
    again = Typesetter().set_jejak(before, after, new, WHO, WHEN)
    assert again == TYPESETTER.set_jejak(before, after, new, WHO, WHEN)
