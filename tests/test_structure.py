"""The structural check passes whole papers and catches each way in which one may be broken."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Callable, Mapping

import pytest
from handwork import sample
from structure import check

DOCUMENT = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"
CONTENT_TYPES = "[Content_Types].xml"
STYLES = "word/styles.xml"


def members(paper: str) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(sample()[paper])) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(parts: Mapping[str, bytes], twice: str = "") -> bytes:
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w") as package:
        warnings.simplefilter("ignore")
        for name in (*parts, *([twice] if twice else [])):
            package.writestr(name, parts[name])
    return out.getvalue()


def edited(paper: str, part: str, change: Callable[[str], str]) -> bytes:
    parts = members(paper)
    text = parts[part].decode()
    changed = change(text)
    assert changed != text, "the paper has nothing of the kind that is to be broken"
    return packed({**parts, part: changed.encode()})


def once(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new, 1)


def put_before(what: str, text: str, nth: int = 0) -> Callable[[str], str]:
    """Put a text before the n-th occurrence of another."""

    def change(document: str) -> str:
        at = -1
        for _ in range(nth + 1):
            at = document.index(what, at + 1)
        return document[:at] + text + document[at:]

    return change


def cut(start: str, end: str) -> Callable[[str], str]:
    """Take out what stands from one text to the end of another, the first time."""

    def change(document: str) -> str:
        first = document.index(start)
        last = document.index(end, first) + len(end)
        return document[:first] + document[last:]

    return change


def emptied(start: str, end: str) -> Callable[[str], str]:
    """Take out what stands between two texts, the first time."""

    def change(document: str) -> str:
        first = document.index(start) + len(start)
        return document[:first] + document[document.index(end, first) :]

    return change


BROKEN = {
    "ill-formed": ("iki", DOCUMENT, put_before("</w:t>", "Budi & Ani"), "not well-formed"),
    "cell without a paragraph": (
        "iki",
        DOCUMENT,
        put_before("</w:tr>", '<w:tc><w:tcPr><w:tcW w:w="9" w:type="dxa"/></w:tcPr></w:tc>', 1),
        "does not end in a paragraph",
    ),
    "cell that ends in a table": (
        "iki",
        DOCUMENT,
        once("</w:p></w:tc>", "</w:p><w:tbl><w:tblGrid/></w:tbl></w:tc>"),
        "does not end in a paragraph",
    ),
    "row without cells": ("iki", DOCUMENT, put_before("</w:tbl>", "<w:tr/>"), "has no cell"),
    "table without rows": ("iki", DOCUMENT, put_before("<w:tbl>", "<w:tbl><w:tblGrid/></w:tbl>"), "has no row"),
    "more columns than the grid": ("iki", DOCUMENT, cut("<w:gridCol", "/>"), "columns, the grid"),
    "a merge without beginning": ("iki", DOCUMENT, once("</w:tcPr>", "<w:vMerge/></w:tcPr>"), "did not begin"),
    "field without end": (
        "rencana-aksi",
        DOCUMENT,
        once('<w:fldChar w:fldCharType="end"/>', "<w:tab/>"),
        "fields are not ended",
    ),
    "field separated twice": (
        "rencana-aksi",
        DOCUMENT,
        once('<w:fldChar w:fldCharType="end"/>', '<w:fldChar w:fldCharType="separate"/>'),
        "separate without its begin",
    ),
    "bookmark without end": ("rencana-aksi", DOCUMENT, cut("<w:bookmarkEnd", "/>"), "no start or no end"),
    "two bookmarks of one name": (
        "rencana-aksi",
        DOCUMENT,
        once('w:name="_TocBab2"', 'w:name="_TocBab1"'),
        "bookmark name _TocBab1 stands twice",
    ),
    "two bookmarks of one number": (
        "rencana-aksi",
        DOCUMENT,
        lambda text: text.replace('w:id="200"', 'w:id="100"'),
        "bookmark id 100 stands twice",
    ),
    "link to nowhere": ("rencana-aksi", DOCUMENT, once('w:anchor="_TocBab1"', 'w:anchor="_TocBab9"'), "no bookmark"),
    "two pictures of one number": (
        "sk-iku",
        DOCUMENT,
        lambda text: text.replace("</w:drawing></w:r>", f"</w:drawing>{drawing(text)}</w:r>", 1),
        "picture id 1 stands 2 times",
    ),
    "a tag left": ("iku", DOCUMENT, put_before("</w:t>", "{{ nama }}"), "a tag is left"),
    "half a tag left": ("iku", DOCUMENT, put_before("</w:t>", "{%p endif"), "a tag is left"),
    "a tag left in an attribute": (
        "sk-iku",
        DOCUMENT,
        once('descr="Lambang', 'descr="{{ x }}Lambang'),
        "a tag is left in an attribute",
    ),
    "a token left": ("iku", DOCUMENT, put_before("</w:t>", "\ue0000\ue001"), "a token of a fragment is left"),
    "target that is not there": ("iku", RELATIONS, once('Target="styles.xml"', 'Target="gaya.xml"'), "is not there"),
    "relationship not defined": ("sk-iku", DOCUMENT, once('r:embed="', 'r:embed="x'), "is not defined"),
    "two relationships of one name": (
        "iku",
        RELATIONS,
        lambda text: text.replace('Id="rId2"', 'Id="rId1"'),
        "rId1 stands twice",
    ),
    "no content type": ("sk-iku", CONTENT_TYPES, cut('<Default Extension="png"', "/>"), "no content type"),
    "another content type": (
        "sk-iku",
        CONTENT_TYPES,
        once('ContentType="image/png"', 'ContentType="image/jpeg"'),
        "is image/png, called image/jpeg",
    ),
    "content type of nothing": (
        "iku",
        CONTENT_TYPES,
        put_before("</Types>", '<Override PartName="/word/x.xml" ContentType="application/xml"/>'),
        "a part that is not there",
    ),
    "cell properties in disorder": (
        "iki",
        DOCUMENT,
        once("<w:tcPr>", '<w:tcPr><w:vAlign w:val="center"/>'),
        "tcPr has its children in the order",
    ),
    "row properties in disorder": (
        "iki",
        DOCUMENT,
        once("<w:trPr>", "<w:trPr><w:tblHeader/>"),
        "trPr has",
    ),
    "paragraph properties in disorder": (
        "iki",
        DOCUMENT,
        once("<w:pPr>", '<w:pPr><w:jc w:val="left"/>'),
        "pPr has its children in the order",
    ),
    "a property twice": ("iki", DOCUMENT, once("<w:pPr>", "<w:pPr><w:keepNext/><w:keepNext/>"), "has a child twice"),
    "properties behind the text": (
        "iki",
        DOCUMENT,
        put_before("</w:p>", "<w:pPr/>"),
        "pPr is not the first child",
    ),
    "section in disorder": ("iki", DOCUMENT, put_before("<w:pgSz", "<w:titlePg/>"), "sectPr has its children"),
    "empty equation": ("iki", DOCUMENT, emptied("<m:oMath>", "</m:oMath>"), "an equation is empty"),
    "equation paragraph without equation": (
        "iki",
        DOCUMENT,
        cut("<m:oMath>", "</m:oMath>"),
        "an equation paragraph is empty",
    ),
    "space that is lost": (
        "iki",
        DOCUMENT,
        put_before("</w:p>", "<w:r><w:t>kata </w:t></w:r>"),
        "spaces of 'kata ' are not preserved",
    ),
    "tab as a character": ("iki", DOCUMENT, put_before("</w:t>", "a\tb"), "stands as a character"),
    "style that is not there": (
        "iki",
        DOCUMENT,
        once('<w:pStyle w:val="', '<w:pStyle w:val="X'),
        "is not defined",
    ),
    "style of another kind": (
        "iki",
        DOCUMENT,
        put_before("<w:t ", '<w:rPr><w:rStyle w:val="Normal"/></w:rPr>'),
        "character style Normal is not defined",
    ),
    "numbering that is not there": (
        "iki",
        DOCUMENT,
        put_before("</w:pPr>", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>'),
        "numbering 7 is not defined",
    ),
    "style based on nothing": (
        "iki",
        STYLES,
        once('<w:basedOn w:val="', '<w:basedOn w:val="X'),
        "word/styles.xml: style X",
    ),
    "question at opening": (
        "iki",
        "word/settings.xml",
        put_before("</w:settings>", '<w:updateFields w:val="true"/>'),
        "updateFields",
    ),
    "body that ends in a paragraph": (
        "iki",
        DOCUMENT,
        put_before("</w:body>", "<w:p/>"),
        "does not end in its section",
    ),
    "prefix not declared": (
        "iki",
        DOCUMENT,
        once(
            "<w:document ",
            '<w:document xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14" ',
        ),
        "prefix w14 is not declared",
    ),
}


def drawing(document: str) -> str:
    start = document.index("<w:drawing>")
    return document[start : document.index("</w:drawing>") + len("</w:drawing>")]


@pytest.mark.parametrize("paper", ["sk-iku", "sk-iki", "iku", "iki", "rencana-aksi"])
def test_nothing_is_wrong_with_the_papers_of_the_clean_office(paper):
    assert check(sample()[paper]) == []


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_paper_is_caught(fault):
    paper, part, change, said = BROKEN[fault]
    found = check(edited(paper, part, change))
    assert any(said in line for line in found), found


def test_a_part_that_stands_twice_is_caught():
    assert check(packed(members("iki"), twice=STYLES)) == [f"{STYLES}: stands 2 times in the package"]


@pytest.mark.parametrize("part", [DOCUMENT, STYLES, CONTENT_TYPES, "word/theme/theme1.xml"])
def test_a_part_that_is_missing_is_caught(part):
    parts = members("iki")
    del parts[part]
    assert any(part in line for line in check(packed(parts)))


def test_a_tag_that_was_typed_is_no_fault():
    typed = edited("iku", DOCUMENT, put_before("</w:t>", "{{ 7*7 }}"))
    assert check(typed, typed_tags=True) == []
