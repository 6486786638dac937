"""Rows read by their shapes: the same as read in the tree, whatever stands in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator.word import rows
from generator.word.blocks import content_of
from generator.word.fresh import content_of_fresh
from generator.word.paragraphs import line
from generator.word.shapes import Parted, filled
from generator.word.wordml import W, w

_ROOT = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="{W}"><w:body>'
_END = "</w:body></w:document>"
_words = st.text("ab 1é‑\u00ad\u00a0\t\n&<>'\"", max_size=6)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


_run = st.one_of(
    _words.map(lambda text: f'<w:r><w:t xml:space="preserve">{_escaped(text)}</w:t></w:r>'),
    _words.map(lambda text: f'<w:r><w:rPr><w:b/><w:sz w:val="18"/></w:rPr><w:t>{_escaped(text)}</w:t></w:r>'),
    st.sampled_from(
        [
            "<w:r><w:tab/></w:r>",
            "<w:r><w:t>x</w:t><w:br/><w:t/><w:noBreakHyphen/><w:t>y</w:t></w:r>",
            '<w:r><w:t xml:space="preserve"/></w:r>',
            '<w:del w:id="1"><w:r><w:delText>z</w:delText></w:r></w:del>',
            '<w:hyperlink w:anchor="a"><w:r><w:t>isi\t12</w:t></w:r></w:hyperlink>',
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        ]
    ),
)
_paragraph = st.lists(_run, max_size=3).map(lambda runs: f"<w:p>{''.join(runs)}</w:p>")
_look = st.sampled_from(["", '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>', "<w:tcPr><w:vMerge/></w:tcPr>"])
_cell = st.tuples(_look, st.lists(_paragraph, min_size=1, max_size=2)).map(
    lambda held: f"<w:tc>{held[0]}{''.join(held[1])}</w:tc>"
)
_row = st.lists(_cell, min_size=1, max_size=3).map(lambda cells: f"<w:tr>{''.join(cells)}</w:tr>")
_table = st.lists(_row, min_size=1, max_size=3).map(lambda found: f"<w:tbl>{''.join(found)}</w:tbl>")
_nested = _table.map(lambda table: f"<w:tbl><w:tr><w:tc><w:p/>{table}<w:p/></w:tc></w:tr></w:tbl>")
_body = st.lists(st.one_of(_paragraph, _table, _nested), max_size=4).map("".join)


@given(_body)
def test_the_normal_form_of_a_fresh_paper_is_that_of_its_tree(body):
    members = {"word/document.xml": f"{_ROOT}{body}{_END}".encode()}
    assert content_of_fresh(members) == content_of(members)


@given(_body)
def test_rows_and_cells_are_read_as_they_stand_in_the_tree(body):
    content = f"{_ROOT}{body}{_END}".encode()
    parted, tree = Parted(content), etree.fromstring(content)
    for taken, row in zip(parted.tree.iter(w("tr")), tree.iter(w("tr")), strict=True):
        there = rows.of_element(row)
        shape, words = parted.row(taken) or (None, ())
        read = rows.of_shape(shape) if shape else rows.of_element(taken)
        assert (read.sebelum, read.kepala) == (there.sebelum, there.kepala)
        for one, other in zip(read.sel, there.sel, strict=True):
            assert (one.lebar, one.menyambung) == (other.lebar, other.menyambung)
            assert filled(one.teks, words) == "".join(map(str, other.teks))


def test_plain_rows_alike_have_one_shape_and_are_not_in_the_tree():
    row = '<w:tr><w:tc><w:p><w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p></w:tc></w:tr>'
    table = f"<w:tbl>{''.join(map(row.format, ('a', 'b &amp; c', 'd')))}</w:tbl>"
    parted = Parted(f"{_ROOT}{table}{_END}".encode())
    found = [parted.row(element) for element in parted.tree.iter(w("tr"))]
    assert [words for _, words in filter(None, found)] == [["a"], ["b & c"], ["d"]]
    assert len({shape for shape, _ in filter(None, found)}) == 1
    assert not line(parted.tree)


@pytest.mark.parametrize("word", ["a & b", "\x01", "&tak;"])
def test_words_that_are_no_xml_are_refused(word):
    table = f"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{word}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    with pytest.raises(etree.XMLSyntaxError):
        Parted(f"{_ROOT}{table}{_END}".encode())
