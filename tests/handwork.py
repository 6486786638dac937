"""A person at work on a paper: paragraphs and rows changed and added, as Word leaves them."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from copy import deepcopy
from datetime import date
from functools import cache
from typing import Any

import docx
from conftest import CONTOH

from generator.documents.papers import papers
from generator.documents.typeset import Typesetter
from generator.pipeline import periksa
from generator.word.blocks import Content, content_of, opened
from generator.word.package import Member
from generator.word.stamp import stamped

DAY = date(2026, 1, 5)


@cache
def sample() -> Mapping[str, bytes]:
    """The papers of the clean office by name."""
    tahun = periksa(CONTOH).tahun
    assert tahun is not None
    setter = Typesetter()
    return {paper.nama: setter.set(paper, tahun) for paper in papers(tahun)}


def edited(content: bytes, change: Callable[[Any], object]) -> bytes:
    """A file after a change by python-docx, which writes the package anew as Word does."""
    document = docx.Document(io.BytesIO(content))
    change(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def packed(content: bytes) -> dict[str, Member]:
    """The members of a file as the typesetter has them."""
    return {name: Member.of(part) for name, part in opened(content).items()}


def drafted(content: bytes, change: Callable[[Any], object]) -> bytes:
    """A draft as another state of the data would give it: changed and stamped anew."""
    return stamped(packed(edited(content, change)), nilai={"target": str(len(content))}, templat={}, tanggal=DAY)


def read(content: bytes) -> Content:
    return content_of(opened(content))


def say(paragraph: Any, text: str) -> None:
    """Give a paragraph another text in the formatting of its first run."""
    for run in paragraph.runs[1:]:
        run._r.getparent().remove(run._r)
    if paragraph.runs:
        paragraph.runs[0].text = text
    else:
        paragraph.add_run(text)


def add_row(table: Any, after: int, texts: list[str]) -> None:
    """A row cloned from another and given other texts."""
    row = table.rows[after]._tr
    copied = deepcopy(row)
    row.addnext(copied)
    for cell, text in zip(table.rows[after + 1].cells, texts, strict=False):
        say(cell.paragraphs[0], text)


def simple(paragraphs: list[str], table: list[list[str]]) -> bytes:
    """A stamped paper of some paragraphs and a table after them."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    grid = document.add_table(rows=0, cols=3)
    for texts in table:
        for cell, text in zip(grid.add_row().cells, texts, strict=True):
            cell.text = text
    document.add_paragraph("Penutup naskah ini.")
    out = io.BytesIO()
    document.save(out)
    return stamped(packed(out.getvalue()), nilai={"isi": repr((paragraphs, table))}, templat={}, tanggal=DAY)
