"""Hand edits survive a run: in the folder of papers, through Word's and LibreOffice's saving, and through accidents."""

from __future__ import annotations

import errno
import io
import os
import re
import shutil
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from conftest import ROOT, SOURCES, change
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from handwork import add_row, drafted, edited, packed, read, sample, say, simple
from papers import audit, convert, needs_libreoffice

from generator import pipeline
from generator.cli import run
from generator.errors import OutputUnwritable
from generator.output.files import Folder, Keadaan, Written
from generator.output.sebab import changed_values, folded, in_words, reasons
from generator.word.blocks import content_of, opened
from generator.word.stamp import stamp_of, stamped, untouched, xml_of
from generator.word.stamp_xml import parsed

HEAD = ["No.", "Indikator", "Target"]
ROWS = [HEAD, ["1.", "Indeks kepuasan masyarakat", "85"], ["2.", "Persentase desa maju", "100"]]
TEXT = ["Perjanjian kinerja tahun ini", "Kami yang bertanda tangan di bawah", "Janji dibuat dengan sadar"]
BASE = simple(TEXT, ROWS)
NEW = simple(TEXT, [HEAD, ["1.", "Indeks kepuasan masyarakat", "87"], ROWS[2]])
NAME = "pk-camat.docx"


def once(folder: Path, content: bytes, *, gabung: bool = False, name: str = NAME) -> Written:
    """One paper in a run of its own."""
    target = Folder(folder, gabung=gabung)
    result = target.write(name, content)
    target.remember()
    return result


def by_hand(folder: Path, how: Callable[[Any], object]) -> bytes:
    path = folder / NAME
    path.write_bytes(edited(path.read_bytes(), how))
    return path.read_bytes()


def first_paragraph(document: Any) -> None:
    say(document.paragraphs[0], "Perjanjian kinerja dari tangan")


def nothing(document: Any) -> None:
    """Saved by another program, not changed."""


def no_stamp(content: bytes) -> bytes:
    """A file after a program that drops custom XML."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, member in opened(content).items():
            if not name.startswith("customXml/"):
                package.writestr(name, member.replace(b'Target="../customXml/', b'Target="../tiada/'))
    return out.getvalue()


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


def test_a_paper_that_nobody_touched_changes_and_says_why(tmp_path):
    assert once(tmp_path, BASE).keadaan is Keadaan.BARU
    assert once(tmp_path, BASE).keadaan is Keadaan.TETAP
    (tmp_path / ".naskah.json").unlink()
    result = once(tmp_path, NEW)
    assert result.keadaan is Keadaan.BERUBAH
    assert result.sebab
    assert (tmp_path / NAME).read_bytes() == NEW


def test_an_edited_paper_stays_when_its_data_stay(tmp_path):
    once(tmp_path, BASE)
    hand = by_hand(tmp_path, first_paragraph)
    assert once(tmp_path, BASE).keadaan is Keadaan.DIPERTAHANKAN
    assert (tmp_path / NAME).read_bytes() == hand
    assert not list(tmp_path.glob("*(baru)*"))


@pytest.mark.parametrize("lost", ["nothing", "memory", "stamp", "both"])
def test_an_edited_paper_is_never_overwritten(tmp_path, lost):
    once(tmp_path, BASE)
    hand = by_hand(tmp_path, first_paragraph)
    if lost in ("memory", "both"):
        (tmp_path / ".naskah.json").unlink()
    if lost in ("stamp", "both"):
        hand = no_stamp(hand)
        (tmp_path / NAME).write_bytes(hand)
    result = once(tmp_path, NEW)
    assert (result.path.name, result.keadaan) == ("pk-camat (baru).docx", Keadaan.DISISIHKAN)
    assert (tmp_path / NAME).read_bytes() == hand
    told = (tmp_path / "pk-camat (baru).txt").read_text(encoding="utf-8-sig")
    assert "Perjanjian kinerja dari tangan" in told
    assert ("Yang diubah data sumber" in told) is (lost != "both")


def test_a_draft_beside_that_was_edited_is_kept_too(tmp_path):
    once(tmp_path, BASE)
    by_hand(tmp_path, first_paragraph)
    draft = once(tmp_path, NEW).path
    draft.write_bytes(edited(draft.read_bytes(), first_paragraph))
    kept = draft.read_bytes()
    later = simple(TEXT, [HEAD, ["1.", "Indeks kepuasan masyarakat", "90"], ROWS[2]])
    assert once(tmp_path, later).path.name == "pk-camat (baru 2).docx"
    assert draft.read_bytes() == kept


def test_a_draft_that_was_taken_over_is_no_longer_edited_and_the_old_one_is_named(tmp_path):
    once(tmp_path, BASE)
    by_hand(tmp_path, first_paragraph)
    draft = once(tmp_path, NEW).path
    shutil.copyfile(draft, tmp_path / NAME)
    result = once(tmp_path, NEW)
    assert result.keadaan is Keadaan.TETAP
    assert "pk-camat (baru).docx" in result.catatan[0]
    assert draft.exists()


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


def test_merging_keeps_the_old_file_and_the_next_run_keeps_the_merged_one(tmp_path):
    once(tmp_path, BASE)
    hand = by_hand(tmp_path, first_paragraph)
    result = once(tmp_path, NEW, gabung=True)
    assert result.keadaan is Keadaan.DIGABUNG
    assert (tmp_path / "pk-camat (sebelum gabung).docx").read_bytes() == hand
    merged = (tmp_path / NAME).read_bytes()
    assert "Perjanjian kinerja dari tangan" in read(merged).units
    assert (("1.",), ("Indeks kepuasan masyarakat",), ("87",)) in read(merged).units
    for gabung in (False, True):
        assert once(tmp_path, NEW, gabung=gabung).keadaan is Keadaan.DIPERTAHANKAN
    assert (tmp_path / NAME).read_bytes() == merged


@pytest.mark.parametrize("content", [b"", b"bukan zip", b"PK\3\4 terpotong", b"\xd0\xcf\x11\xe0 berkata sandi"])
def test_what_cannot_be_read_is_a_persons_and_stays(tmp_path, content):
    once(tmp_path, BASE)
    (tmp_path / NAME).write_bytes(content)
    result = once(tmp_path, NEW, gabung=True)
    assert result.keadaan is Keadaan.DISISIHKAN
    assert (tmp_path / NAME).read_bytes() == content
    assert "tidak dapat dibaca" in result.catatan[0]


@pytest.mark.parametrize("owner", ["~$-camat.docx", "~$pk-camat.docx", ".~lock.pk-camat.docx#"])
def test_a_paper_that_is_open_is_told_so(tmp_path, owner):
    once(tmp_path, BASE)
    (tmp_path / owner).touch()
    assert any("terbuka di Word" in note for note in once(tmp_path, NEW).catatan)


def test_what_a_killed_run_left_is_swept_away(tmp_path):
    (tmp_path / ".naskah-abc").write_bytes(b"setengah")
    once(tmp_path, BASE)
    assert not (tmp_path / ".naskah-abc").exists()


def test_a_full_disk_in_a_merge_loses_nothing(tmp_path, monkeypatch):
    once(tmp_path, BASE)
    hand = by_hand(tmp_path, first_paragraph)

    def full(*arguments: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputUnwritable, match="disk penuh"):
        Folder(tmp_path, gabung=True).write(NAME, NEW)
    assert (tmp_path / NAME).read_bytes() == hand
    assert sorted(p.name for p in tmp_path.iterdir()) == [".naskah.json", NAME]


_KILLED = """
import os, signal, sys
from pathlib import Path
from generator.cli import run
true, left = Path.replace, [int(sys.argv[1])]
def dying(self, target):
    left[0] -= 1
    if left[0] == 0 and sys.argv[2] == "before":
        os.kill(os.getpid(), signal.SIGKILL)
    done = true(self, target)
    if left[0] == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return done
Path.replace = dying
run(["buat", sys.argv[3], "-o", sys.argv[4]])
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("step", [1, 4, 10, 12])
def test_a_run_that_is_killed_starts_clean_again(office, tmp_path, step, when):
    out = tmp_path / "out"
    assert run(["buat", str(office), "-o", str(out)]) == 0
    change(office / "kantor.yaml", "telepon: (0000) 123456", "telepon: (0000) 654321")
    killed = [sys.executable, "-c", _KILLED, str(step), when, str(office), str(out)]
    subprocess.run(killed, cwd=ROOT, capture_output=True, check=False)
    for paper in out.rglob("*.docx"):
        assert zipfile.ZipFile(paper).testzip() is None
    assert run(["buat", str(office), "-o", str(out)]) == 0
    fresh = tmp_path / "segar"
    assert run(["buat", str(office), "-o", str(fresh)]) == 0
    papers = {p.relative_to(fresh): p.read_bytes() for p in fresh.rglob("*") if p.is_file() and p.name[0] != "."}
    there = {p.relative_to(out): p.read_bytes() for p in out.rglob("*") if p.is_file() and p.name[0] != "."}
    assert there == papers
    assert not list(out.rglob(".naskah-*"))


def test_the_command_tells_what_changed_and_what_was_kept(office, tmp_path, capsys):
    out = tmp_path / "out"
    assert run(["buat", str(office), "-o", str(out)]) == 0
    path = out / "sukamaju" / "2026" / "sk-iku.docx"
    path.write_bytes(edited(path.read_bytes(), lambda d: d.paragraphs[-1].add_run(" tambahan tangan")))
    change(office / "kantor.yaml", "telepon: (0000) 123456", "telepon: (0000) 654321")
    capsys.readouterr()
    assert run(["buat", str(office), "-o", str(out)]) == 0
    told = capsys.readouterr().out
    assert "sk-iku (baru).docx  (suntingan tangan dipertahankan; rancangan baru di sampingnya karena " in told
    assert re.search(r"sk-iki\.docx  \(berubah karena alamat ….*123456 → .*654321\)", told)
    assert run(["buat", str(office), "-o", str(out), "--gabung"]) == 0
    assert "(digabung dengan suntingan tangan karena " in capsys.readouterr().out
    assert "tambahan tangan" in str(read(path.read_bytes()).units)


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


def test_only_what_is_touched_is_written_again(office, tmp_path):
    choice = pipeline.Pilihan(tmp_path / "out")
    list(pipeline.buat([office], choice, lambda line: None))
    times = {p: p.stat().st_mtime_ns for p in (tmp_path / "out").rglob("*.docx")}
    (again,) = pipeline.buat([office], choice, lambda line: None)
    assert {paper.keadaan for paper in (*again.tertulis, *again.reviu)} == {Keadaan.TETAP}
    assert {p: p.stat().st_mtime_ns for p in times} == times
