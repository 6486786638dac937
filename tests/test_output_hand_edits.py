"""Papers that a hand has edited: never written over, merged when asked, whole also after a run that was killed."""

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

import pytest
from conftest import ROOT, change
from handwork import edited, read, simple
from papers_in_hand import BASE, HEAD, NAME, NEW, ROWS, TEXT, by_hand, first_paragraph, once

from generator import pipeline
from generator.cli import run
from generator.errors import OutputUnwritable
from generator.output.files import Folder, Keadaan
from generator.word.blocks import opened


def no_stamp(content: bytes) -> bytes:
    """A file after a program that drops custom XML."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, member in opened(content).items():
            if not name.startswith("customXml/"):
                package.writestr(name, member.replace(b'Target="../customXml/', b'Target="../tiada/'))
    return out.getvalue()


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


def test_only_what_is_touched_is_written_again(office, tmp_path):
    choice = pipeline.Pilihan(tmp_path / "out")
    list(pipeline.buat([office], choice, lambda line: None))
    times = {p: p.stat().st_mtime_ns for p in (tmp_path / "out").rglob("*.docx")}
    (again,) = pipeline.buat([office], choice, lambda line: None)
    assert {paper.keadaan for paper in (*again.tertulis, *again.reviu)} == {Keadaan.TETAP}
    assert {p: p.stat().st_mtime_ns for p in times} == times
