"""The stamp in a paper: it reads back, names rows by what they are about, and its differences are told as reasons."""

from __future__ import annotations

import pytest
from conftest import ROOT
from handwork import read, sample
from papers import audit
from papers_in_hand import BASE, NEW

from generator.output.sebab import changed_values, folded, in_words, reasons
from generator.word.blocks import opened
from generator.word.stamp import stamp_of, untouched, xml_of
from generator.word.stamp_xml import parsed


@pytest.mark.parametrize("name", sorted(sample()))
def test_every_paper_carries_a_stamp_that_reads_back(tmp_path, name):
    members = opened(sample()[name])
    stamp = stamp_of(members)
    assert stamp is not None
    assert untouched(members, stamp)
    assert stamp.isi == read(sample()[name])
    kept = xml_of(members)
    assert kept is not None and parsed(kept) == stamp
    assert stamp.templat
    assert str(ROOT).encode() not in kept
    path = tmp_path / f"{name}.docx"
    path.write_bytes(sample()[name])
    audit(path)


def test_a_stamp_names_rows_by_what_they_are_about():
    stamp = stamp_of(opened(sample()["pk-camat"]))
    assert stamp is not None
    path = "sasaran[Meningkatnya kualitas pelayanan publik].indikator[ikm].target"
    assert stamp.nilai[path] == "85"
    assert in_words(path) == "sasaran «Meningkatnya kualitas pelayanan publik» › indikator «ikm» › target"


def test_reasons_name_the_values_and_fold_the_many():
    before, after = {"a[x].target": "1", "a[x].nama": "X"}, {"a[x].target": "2", "a[x].nama": "X", "a[y].target": "3"}
    found = [(c.path, c.semula, c.menjadi) for c in changed_values(before, after)]
    assert found == [("a[x].target", "1", "2"), ("a[y]", "", "ditambahkan")]
    assert folded(("a", "b", "c", "d", "e")) == "a; b; c; dan 2 lagi"
    one, other = (stamp_of(opened(content)) for content in (BASE, NEW))
    assert one is not None
    assert other is not None
    assert reasons(one, other)[0].startswith("isi ")
