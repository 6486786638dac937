"""Papers that Word or LibreOffice only saved again: no edit, and their look is kept."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from typing import Any

import docx
import pytest
from conftest import SOURCES
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from handwork import add_row, drafted, edited, packed, read, sample, say
from papers import convert, needs_libreoffice
from papers_in_hand import BASE, NAME, NEW, by_hand, first_paragraph, nothing, once

from generator import pipeline
from generator.output.files import Keadaan
from generator.word.blocks import content_of, opened
from generator.word.stamp import stamp_of, stamped


def all_bold(document: Any) -> None:
    for paragraph in document.paragraphs:
        for piece in paragraph.runs:
            piece.bold = True


@pytest.mark.parametrize("how", [nothing, all_bold])
def test_a_paper_of_which_only_the_look_may_have_changed_takes_new_data_and_keeps_its_look(tmp_path, how):
    once(tmp_path, BASE)
    before = by_hand(tmp_path, how)
    assert once(tmp_path, BASE).keadaan is Keadaan.TETAP
    assert (tmp_path / NAME).read_bytes() == before
    result = once(tmp_path, NEW)
    assert result.keadaan is Keadaan.BERUBAH
    assert result.catatan == ("tampilan berkas yang disimpan ulang itu dipertahankan",)
    assert content_of(opened((tmp_path / NAME).read_bytes())) == content_of(opened(NEW))
    document = docx.Document(tmp_path / NAME)
    assert all(bool(piece.bold) or how is nothing for p in document.paragraphs for piece in p.runs)
    assert once(tmp_path, NEW).keadaan is Keadaan.TETAP


def test_a_paper_that_was_only_saved_again_is_not_merged_either(tmp_path):
    once(tmp_path, BASE)
    by_hand(tmp_path, nothing)
    result = once(tmp_path, NEW, gabung=True)
    assert result.keadaan is Keadaan.BERUBAH
    assert result.catatan == ("tampilan berkas yang disimpan ulang itu dipertahankan",)
    assert [path.name for path in tmp_path.glob("*.docx")] == [NAME]


REDLINE = "pk-camat.jejak.docx"


def redline(text: str) -> bytes:
    """A file without a stamp in which a tracked change adds a word."""
    document = docx.Document()
    document.add_paragraph("Target ").add_run("semula")
    added = OxmlElement("w:ins")
    added.set(qn("w:id"), "1")
    added.set(qn("w:author"), "naskah")
    paragraph = document.add_paragraph("Target ")
    added.append(paragraph.add_run(text)._r)
    paragraph._p.append(added)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def accepted(document: Any) -> None:
    """Every tracked change taken over."""
    for added in list(document.element.iter(qn("w:ins"))):
        for piece in list(added):
            added.addprevious(piece)
        added.getparent().remove(added)


def resaved(content: bytes, how: Callable[[Any], object] = nothing) -> bytes:
    saved = edited(content, lambda d: (how(d), setattr(d.core_properties, "author", "orang lain")))
    assert saved != content
    return saved


def test_a_file_without_a_stamp_that_was_only_saved_again_stays_and_then_takes_new_data(tmp_path):
    once(tmp_path, redline("85"), name=REDLINE)
    saved = resaved(redline("85"))
    (tmp_path / REDLINE).write_bytes(saved)
    for _ in range(2):
        assert once(tmp_path, redline("85"), name=REDLINE).keadaan is Keadaan.TETAP
    assert (tmp_path / REDLINE).read_bytes() == saved
    result = once(tmp_path, redline("87"), name=REDLINE)
    assert (result.path.name, result.keadaan) == (REDLINE, Keadaan.BERUBAH)
    assert (tmp_path / REDLINE).read_bytes() == redline("87")
    assert (tmp_path / "pk-camat.jejak (sebelumnya).docx").read_bytes() == saved


@pytest.mark.parametrize("how", [accepted, first_paragraph])
@pytest.mark.parametrize("target", ["85", "87"])
def test_a_file_without_a_stamp_in_which_a_hand_decided_or_wrote_is_kept(tmp_path, how, target):
    once(tmp_path, redline("85"), name=REDLINE)
    hand = resaved(redline("85"), how)
    (tmp_path / REDLINE).write_bytes(hand)
    assert once(tmp_path, redline(target), name=REDLINE).keadaan is Keadaan.DISISIHKAN
    assert (tmp_path / REDLINE).read_bytes() == hand


@needs_libreoffice
def test_the_review_sheet_and_the_redlines_saved_in_libreoffice_are_no_edit(tmp_path):
    source, saved = SOURCES / "kubutambahan" / "2022", tmp_path / "simpan"
    choice = pipeline.Pilihan(tmp_path / "out", tetap=True, jejak=True)
    list(pipeline.buat([source], choice, lambda line: None))
    folder = tmp_path / "out" / "kubutambahan" / "2022"
    files = [*(folder / "perubahan-2").glob("*.jejak.docx"), folder / "lembar-reviu.docx"]
    assert len(files) > 2
    for file, made in zip(files, convert(files, saved, "docx:MS Word 2007 XML"), strict=True):
        shutil.copy(made, file)
    (again,) = pipeline.buat([source], choice, lambda line: None)
    assert {paper.keadaan for paper in (*again.tertulis, *again.reviu)} == {Keadaan.TETAP}


def test_a_look_does_not_stand_against_a_changed_template(tmp_path):
    once(tmp_path, BASE)
    before = by_hand(tmp_path, nothing)
    stamp = stamp_of(opened(NEW))
    assert stamp is not None
    other = stamped(packed(NEW), nilai=stamp.nilai, templat={"pk.docx": "lain"}, tanggal=stamp.tanggal)
    assert once(tmp_path, other).keadaan is Keadaan.BERUBAH
    assert (tmp_path / NAME).read_bytes() == other
    assert (tmp_path / "pk-camat (sebelumnya).docx").read_bytes() == before


def rows_and_paragraphs(document: Any) -> None:
    """What a person does to a paper: a paragraph added, one changed, a row added, a cell changed."""
    document.paragraphs[-1].insert_paragraph_before("Paragraf tambahan dari tangan")
    changed = next(p for p in document.paragraphs if len(p.text) > 20 and p.runs)
    changed.runs[-1].text += " menurut tangan"
    table = max(document.tables, key=lambda t: len(t.rows))
    add_row(table, len(table.rows) - 1, ["9.", "Baris tambahan dari tangan"])
    say(table.rows[-2].cells[-1].paragraphs[0], "Sel dari tangan")


@needs_libreoffice
def test_saving_in_libreoffice_is_no_edit_and_editing_there_is(tmp_path):
    """Every paper, saved as it is, and saved again after an edit; all in one call of LibreOffice."""
    source, saved = tmp_path / "asal", tmp_path / "simpan"
    source.mkdir()
    saved.mkdir()
    for name, content in sample().items():
        (source / f"{name}.docx").write_bytes(content)
        (source / f"{name}-sunting.docx").write_bytes(edited(content, rows_and_paragraphs))
    convert(sorted(source.iterdir()), saved, "docx:MS Word 2007 XML")
    for name, content in sample().items():
        kept = (saved / f"{name}.docx").read_bytes()
        assert kept != content
        assert read(kept) == read(content), name
        hand = (saved / f"{name}-sunting.docx").read_bytes()
        assert stamp_of(opened(hand)) is not None, "LibreOffice dropped the stamp"
        folder = tmp_path / name
        folder.mkdir()
        (folder / NAME).write_bytes(hand)
        assert once(folder, content).keadaan is Keadaan.DIPERTAHANKAN
        new = drafted(content, lambda d: next(p for p in d.paragraphs if p.runs).runs[0].add_text(" berdata"))
        result = once(folder, new, gabung=True)
        assert result.keadaan is Keadaan.DIGABUNG, result.catatan
        units = str(read((folder / NAME).read_bytes()).units)
        for word in ("Paragraf tambahan", "menurut tangan", "Baris tambahan", "Sel dari tangan", "berdata"):
            assert word in units, (name, word)
        docx.Document(str(folder / NAME))
