"""Papers on disk: whole or not at all, never over the work of a hand, and named as every system takes it."""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import change
from papers import is_root

from generator import pipeline
from generator.cli import run
from generator.errors import ExitCode, OutputUnwritable, UsageError
from generator.output.files import Folder, Keadaan, office_folder, write_report

MEMORY = ".naskah.json"


def written(folder: Path, name: str, content: bytes) -> tuple[str, Keadaan]:
    """Write one paper in a run of its own."""
    run_of_today = Folder(folder)
    result = run_of_today.write(name, content)
    run_of_today.remember()
    return result.path.name, result.keadaan


def test_a_new_paper_a_changed_one_and_one_that_stayed(tmp_path):
    assert written(tmp_path, "iku.docx", b"satu") == ("iku.docx", Keadaan.BARU)
    assert written(tmp_path, "iku.docx", b"dua") == ("iku.docx", Keadaan.BERUBAH)
    assert written(tmp_path, "iku.docx", b"dua") == ("iku.docx", Keadaan.TETAP)
    assert (tmp_path / "iku.docx").read_bytes() == b"dua"


def test_a_paper_that_stayed_is_not_touched(tmp_path):
    written(tmp_path, "iku.docx", b"satu")
    os.utime(tmp_path / "iku.docx", ns=(10**18, 10**18))
    written(tmp_path, "iku.docx", b"satu")
    assert (tmp_path / "iku.docx").stat().st_mtime_ns == 10**18


def test_an_edited_paper_is_kept_and_the_new_draft_laid_beside_it(tmp_path):
    written(tmp_path, "iku.docx", b"satu")
    (tmp_path / "iku.docx").write_bytes(b"suntingan")
    assert written(tmp_path, "iku.docx", b"dua") == ("iku (baru).docx", Keadaan.DISISIHKAN)
    assert written(tmp_path, "iku.docx", b"tiga") == ("iku (baru).docx", Keadaan.DISISIHKAN)
    assert (tmp_path / "iku.docx").read_bytes() == b"suntingan"
    assert (tmp_path / "iku (baru).docx").read_bytes() == b"tiga"


def test_a_draft_laid_beside_that_was_edited_too_is_kept_too(tmp_path):
    written(tmp_path, "iku.docx", b"satu")
    (tmp_path / "iku.docx").write_bytes(b"suntingan")
    written(tmp_path, "iku.docx", b"dua")
    (tmp_path / "iku (baru).docx").write_bytes(b"suntingan lain")
    name, state = written(tmp_path, "iku.docx", b"tiga")
    assert state is Keadaan.DISISIHKAN
    assert (tmp_path / name).read_bytes() == b"tiga"
    assert (tmp_path / "iku (baru).docx").read_bytes() == b"suntingan lain"


def test_an_edited_paper_that_became_the_new_draft_is_no_longer_edited(tmp_path):
    written(tmp_path, "iku.docx", b"satu")
    (tmp_path / "iku.docx").write_bytes(b"suntingan")
    written(tmp_path, "iku.docx", b"dua")
    (tmp_path / "iku (baru).docx").replace(tmp_path / "iku.docx")
    assert written(tmp_path, "iku.docx", b"dua") == ("iku.docx", Keadaan.TETAP)
    assert written(tmp_path, "iku.docx", b"tiga") == ("iku.docx", Keadaan.BERUBAH)


def test_a_file_that_was_there_before_the_program_is_kept(tmp_path):
    (tmp_path / "iku.docx").write_bytes(b"buatan orang")
    assert written(tmp_path, "iku.docx", b"satu") == ("iku (baru).docx", Keadaan.DISISIHKAN)
    assert (tmp_path / "iku.docx").read_bytes() == b"buatan orang"


def test_a_deleted_paper_is_written_again(tmp_path):
    written(tmp_path, "iku.docx", b"satu")
    (tmp_path / "iku.docx").unlink()
    assert written(tmp_path, "iku.docx", b"satu") == ("iku.docx", Keadaan.BARU)


@pytest.mark.parametrize(
    "memory", ["", "bukan json", "[]", "{}", '{"naskah": []}', '{"naskah": {"iku.docx": 5}}', "\ud800", '"x"']
)
def test_a_memory_that_cannot_be_read_makes_every_file_one_to_be_kept(tmp_path, memory):
    written(tmp_path, "iku.docx", b"satu")
    (tmp_path / MEMORY).write_bytes(memory.encode("utf-8", "surrogatepass"))
    assert written(tmp_path, "iku.docx", b"satu") == ("iku.docx", Keadaan.TETAP)
    (tmp_path / MEMORY).write_bytes(memory.encode("utf-8", "surrogatepass"))
    assert written(tmp_path, "iku.docx", b"dua") == ("iku (baru).docx", Keadaan.DISISIHKAN)


def test_the_memory_is_the_same_whatever_the_order_of_writing(tmp_path):
    for folder, names in ((tmp_path / "a", ("x.docx", "y.docx")), (tmp_path / "b", ("y.docx", "x.docx"))):
        target = Folder(folder)
        for name in names:
            target.write(name, b"isi")
        target.remember()
    assert (tmp_path / "a" / MEMORY).read_bytes() == (tmp_path / "b" / MEMORY).read_bytes()
    assert json.loads((tmp_path / "a" / MEMORY).read_text())["versi"] == 1


def failing(code: int) -> Callable[..., None]:
    def fail(*arguments: object) -> None:
        raise OSError(code, os.strerror(code))

    return fail


@pytest.mark.parametrize(
    ("where", "what"), [(os, "fsync"), (Path, "replace"), (Path, "chmod")], ids=["disk full", "renaming", "rights"]
)
def test_a_failure_on_the_way_leaves_the_old_paper_whole_and_nothing_beside_it(tmp_path, monkeypatch, where, what):
    written(tmp_path, "iku.docx", b"satu")
    before = sorted(path.name for path in tmp_path.iterdir())
    monkeypatch.setattr(where, what, failing(errno.ENOSPC))
    with pytest.raises(OutputUnwritable) as stop:
        Folder(tmp_path).write("iku.docx", b"dua")
    monkeypatch.undo()
    assert stop.value.exit_code == ExitCode.KELUARAN_TAK_TERTULIS == 6
    assert "iku.docx tidak dapat ditulis" in str(stop.value)
    assert (tmp_path / "iku.docx").read_bytes() == b"satu"
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_a_run_that_is_stopped_midway_leaves_no_half_of_a_paper(tmp_path, monkeypatch):
    def stop(*arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        Folder(tmp_path).write("iku.docx", b"satu")
    monkeypatch.undo()
    assert list(tmp_path.iterdir()) == []


def test_a_paper_that_is_open_in_word_is_told_as_such(tmp_path, monkeypatch):
    written(tmp_path, "iku.docx", b"satu")
    monkeypatch.setattr(Path, "replace", failing(errno.EACCES))
    with pytest.raises(OutputUnwritable, match="sedang terbuka di Word"):
        Folder(tmp_path).write("iku.docx", b"dua")


def test_papers_written_before_one_that_failed_are_remembered(office, tmp_path, monkeypatch):
    """Else the next run would take them for edited by hand."""
    choice = pipeline.Pilihan(tmp_path / "out")
    list(pipeline.buat([office], choice, lambda line: None))
    change(office / "kantor.yaml", "telepon: (0000) 123456", "telepon: (0000) 654321")
    true_replace = Path.replace

    def locked(self: Path, target: Path) -> Path:
        if target.name == "sk-iki.docx":
            raise PermissionError(errno.EACCES, "terkunci")
        return true_replace(self, target)

    monkeypatch.setattr(Path, "replace", locked)
    (failed,) = pipeline.buat([office], choice, lambda line: None)
    assert isinstance(failed, pipeline.Kegagalan)
    assert failed.exit_code == OutputUnwritable.exit_code
    assert "sk-iki.docx" in failed.pesan
    monkeypatch.undo()
    change(office / "kantor.yaml", "telepon: (0000) 654321", "telepon: (0000) 111111")
    (again,) = pipeline.buat([office], choice, lambda line: None)
    assert {paper.path.name: paper.keadaan for paper in again.tertulis}["sk-iku.docx"] is Keadaan.BERUBAH
    assert not list((tmp_path / "out").rglob("*(baru)*"))


@pytest.mark.skipif(is_root, reason="root may write everywhere; the next test simulates it")
def test_a_folder_without_rights_ends_with_six(office, tmp_path, capsys):
    closed = tmp_path / "tertutup"
    closed.mkdir(mode=0o500)
    assert run(["buat", str(office), "-o", str(closed / "out")]) == 6
    assert "Periksa izin folder" in capsys.readouterr().err


def test_a_folder_that_refuses_ends_with_six_and_a_way_out(office, tmp_path, monkeypatch, capsys):
    def refuse(*arguments: object, **named: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    assert run(["buat", str(office), "-o", str(tmp_path / "out")]) == 6
    err = capsys.readouterr().err
    assert "tidak dapat ditulis" in err
    assert "atau pilih folder lain dengan -o" in err
    assert not list((tmp_path / "out").rglob("*.docx"))


@pytest.mark.parametrize("made", [Path.mkdir, Path.touch], ids=["folder", "file in the way"])
def test_what_stands_in_the_way_of_a_paper_ends_with_six(office, tmp_path, capsys, made):
    way = tmp_path / "out" / "sukamaju" / ("2026/iku.docx" if made is Path.mkdir else "2026")
    way.parent.mkdir(parents=True)
    made(way)
    assert run(["buat", str(office), "-o", str(tmp_path / "out"), "--dokumen", "iku"]) == 6
    assert str(way) in capsys.readouterr().err


def test_a_report_is_written_whole_into_a_new_folder(tmp_path):
    write_report(tmp_path / "a" / "b" / "temuan.json", "{}")
    assert (tmp_path / "a" / "b" / "temuan.json").read_bytes() == b"{}\n"
    with pytest.raises(OutputUnwritable):
        write_report(tmp_path / "a" / "b" / "temuan.json" / "c.json", "{}")


def test_two_offices_may_not_share_a_folder(office, tmp_path):
    other = Path(shutil.copytree(office, tmp_path / "salinan" / "SUKAMAJU" / "2026"))
    change(other / "kantor.yaml", "telepon: (0000) 123456", "telepon: (0000) 654321")
    out = tmp_path / "out" / "sukamaju" / "2026"
    with pytest.raises(UsageError, match="sama-sama menuju") as stop:
        list(pipeline.buat([office, other], pipeline.Pilihan(tmp_path / "out"), lambda line: None))
    assert str(office) in str(stop.value)
    assert str(other) in str(stop.value)
    assert not out.exists(), "papers were written before it was sure that all have a place"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Kubutambahan", "kubutambahan"),
        ("Suka Maju (lama)", "suka-maju-lama"),
        ("CON", "con-"),
        ("prn", "prn-"),
        ("Lpt1", "lpt1-"),
        ("console", "console"),
        ("..", "kantor"),
        ("日本", "kantor"),
    ],
)
def test_folders_have_names_that_every_system_takes(office, tmp_path, source, name):
    change(office / "kantor.yaml", "kecamatan: Sukamaju", f'kecamatan: "{source}"')
    tahun = pipeline.periksa(office.rename(tmp_path / "data")).tahun
    assert tahun is not None
    assert office_folder(tmp_path / "out", tahun.folder, tahun.kantor) == tmp_path / "out" / name / "2026"


def test_a_year_folder_gives_its_office_the_name_of_the_folder_above(office, tmp_path):
    tahun = pipeline.periksa(office).tahun
    assert tahun is not None
    assert office_folder(tmp_path, tahun.folder, tahun.kantor) == tmp_path / "sukamaju" / "2026"


def test_a_copied_year_does_not_take_the_place_of_the_other(office, tmp_path):
    choice = pipeline.Pilihan(tmp_path / "out", frozenset({"iku"}))
    list(pipeline.buat([office], choice, lambda line: None))
    shutil.copytree(office, office.with_name("2027"))
    (made,) = pipeline.buat([office.with_name("2027")], choice, lambda line: None)
    assert made.tertulis == []
    assert "RJ113" in {finding.kode for finding in made.pemeriksaan.temuan if finding.blocks}
    assert {paper.path.parent for paper in made.reviu} == {tmp_path / "out" / "sukamaju" / "2027"}


def test_a_report_is_text_with_a_last_newline_or_bytes_as_they_are(tmp_path):
    write_report(tmp_path / "a" / "temuan.txt", "nama \udcff")
    assert (tmp_path / "a" / "temuan.txt").read_bytes() == b"nama ?\n"
    write_report(tmp_path / "reviu.docx", b"PK")
    assert (tmp_path / "reviu.docx").read_bytes() == b"PK"


@pytest.mark.parametrize(("folder", "target"), [("Suka Maju/2026", "suka-maju/2026"), ("suka/rancangan", None)])
def test_the_review_of_unread_sources_goes_where_their_papers_would(tmp_path, folder, target):
    assert office_folder(Path("output"), tmp_path / folder, None) == (Path("output") / target if target else None)
