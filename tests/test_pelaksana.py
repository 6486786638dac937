"""Many offices at once: what comes out is the same whoever does the work."""

from __future__ import annotations

import os
import shutil
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from conftest import ROOT, change
from many_offices import BUAT, Rewel, offices, output
from offices import YEARS, contents

from generator import cli, pipeline, susun
from generator.errors import ProcessDied, UsageError
from generator.pelaksana import Kolam, banyaknya, berurutan
from generator.sources import load


@pytest.fixture
def mixed(tmp_path: Path) -> list[Path]:
    """The sample offices, one with faults, one that cannot be read, one whose papers have no place, and a clean one."""
    folder = offices(tmp_path / "sumber", 4)
    change(folder / "kantor-1/2026/kinerja.yaml", "desember: 85}", "desember: 84}")
    (folder / "kantor-2/2026/kantor.yaml").write_text("kecamatan: [", "utf-8")
    return [*YEARS, *pipeline.folders([folder])]


def test_three_processes_tell_and_write_what_one_does(mixed, tmp_path, monkeypatch, capsys):
    told = []
    for jobs in ("1", "3"):
        (tmp_path / jobs).mkdir()
        monkeypatch.chdir(tmp_path / jobs)
        out = output(tmp_path / jobs / "output")
        code = cli.run(["buat", *map(str, mixed), *BUAT, "--jobs", jobs])
        told.append((code, *capsys.readouterr(), contents(out)))
    assert told[0] == told[1]
    code, stdout, stderr, written = told[0]
    assert code == 6, "the worst of all"
    assert "SB102" in stdout
    assert "kantor-4/2026/iku.docx" in written
    lines = stderr.splitlines()
    assert [line.partition("]")[0] for line in lines[: len(mixed)]] == [f"[{n}/{len(mixed)}" for n in range(1, 10)]
    assert "kantor-1/2026: ada kesalahan, tidak ada naskah yang ditulis" in lines[5]
    assert lines[7].endswith("kantor-3/2026: gagal; sebabnya di akhir")
    assert lines[-3] == "naskah: 1 dari 9 folder gagal, yang lain selesai."
    assert lines[-2].endswith("kantor-3/2026:")
    assert "sebuah berkas berdiri di tempat folder" in lines[-1]


@pytest.mark.parametrize("form", ["teks", "html"])
def test_two_processes_check_as_one_does(mixed, capsys, form):
    told = []
    for jobs in ("1", "2"):
        code = cli.run(["periksa", *map(str, mixed), "--format", form, "--jobs", jobs])
        told.append((code, *capsys.readouterr()))
    assert told[0] == told[1]
    assert told[0][0] == 3
    assert len(told[0][2].splitlines()) == len(mixed)


def test_an_office_that_cannot_be_opened_stops_no_other(tmp_path, monkeypatch, capsys):
    true_run = load._Loader.run

    def run(loader: load._Loader) -> load.Reading:
        if "kantor-1" in loader.folder.parts:
            raise PermissionError(13, "Permission denied", str(loader.folder))
        return true_run(loader)

    monkeypatch.setattr(load._Loader, "run", run)
    monkeypatch.chdir(offices(tmp_path / "sumber", 2))
    for words in (["periksa", "."], ["buat", ".", *BUAT, "-o", str(tmp_path / "out")]):
        assert cli.run(words) == 3
        stderr = capsys.readouterr().err
        assert "1 dari 2 folder gagal" in stderr
        assert "kantor-1/2026: tidak dapat dibuka (tidak ada izin)" in stderr
    assert (tmp_path / "out" / "kantor-2" / "2026" / "iku.docx").exists()


def test_a_broken_template_stops_the_run_before_any_office_begins(tmp_path, capsys):
    own = tmp_path / "templat"
    own.mkdir()
    (own / "rencana-aksi.docx").write_bytes(b"rusak")
    sources = offices(tmp_path / "sumber", 2)
    words = ["buat", str(sources), "-o", str(tmp_path / "out"), "--templat", str(own)]
    for jobs in ("1", "2"):
        assert cli.run([*words, "--jobs", jobs]) == 4
        assert "rencana-aksi.docx" in capsys.readouterr().err
        assert not (tmp_path / "out").exists()
    assert cli.run([*words, "--dokumen", "iku"]) == 0


@pytest.mark.parametrize("kind", ["fake", "threads"])
def test_any_executor_can_do_the_work(tmp_path, kind):
    years = pipeline.folders([offices(tmp_path / "sumber", 3)])
    lines: dict[str, list[str]] = {"ini": [], "itu": []}
    choices = {name: pipeline.Pilihan(tmp_path / name, frozenset({"iku"})) for name in lines}
    alone = list(pipeline.buat(years, choices["ini"], lines["ini"].append))
    with Rewel() if kind == "fake" else ThreadPoolExecutor(3) as executor:
        by_others = list(pipeline.buat(years, choices["itu"], lines["itu"].append, executor))
    assert [made.pemeriksaan for made in alone] == [made.pemeriksaan for made in by_others]
    assert contents(tmp_path / "ini") == contents(tmp_path / "itu")
    assert [line.replace("/ini/", "/itu/") for line in lines["ini"]] == lines["itu"]
    assert not isinstance(executor, Rewel) or executor.calls == 3


def test_templates_are_compiled_once_in_a_process_and_again_when_saved(tmp_path, monkeypatch):
    own = Path(shutil.copytree(ROOT / "docx_templates", tmp_path / "templat"))
    first = susun._typesetter(own)
    assert susun._typesetter(own) is first
    os.utime(own / "iku-penjelasan.docx", ns=(1, 1))
    assert susun._typesetter(own) is not first


DIE = "__import__('os')._exit(9)"
GO = "__import__('signal').raise_signal(15)"


@pytest.mark.parametrize("die", [DIE, GO], ids=["dies", "is told to go"])
def test_a_call_that_ends_its_process_is_tried_twice_and_harms_no_other(die):
    told: list[str] = []
    with Kolam(2, told.append) as pool:
        found = list(berurutan(pool, eval, [(words,) for words in ("1", die, "3", "4", "5")]))
    assert [one for one in found if not isinstance(one, ProcessDied)] == [1, 3, 4, 5]
    assert isinstance(found[1], ProcessDied)
    assert "Jalankan lagi untuk folder ini saja" in str(found[1])
    assert told == [f"{die}: prosesnya mati di tengah jalan; diulang sekali lagi."]


def test_a_call_whose_process_dies_once_succeeds_in_the_next(tmp_path):
    mark = tmp_path / "pernah"
    words = f"__import__('pathlib').Path({str(mark)!r}).exists() or (open({str(mark)!r}, 'w').close(), {DIE})"
    with Kolam(1, lambda line: None) as pool:
        assert list(berurutan(pool, eval, [(words,), ("2",)])) == [True, 2]


def test_a_fault_of_the_program_in_a_process_is_raised_here():
    with Kolam(2, lambda line: None) as pool, pytest.raises(ZeroDivisionError):
        list(berurutan(pool, eval, [("1/0",), ("2",)]))


def test_the_pool_of_python_that_breaks_is_told_for_each_call():
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        found = list(berurutan(pool, eval, [(DIE,), ("2",)]))
    assert [type(one) for one in found] == [ProcessDied, ProcessDied]


@pytest.mark.parametrize(("text", "number"), [("1", 1), ("7", 7), (" 2 ", 2)])
def test_jobs_is_a_number(text, number):
    assert banyaknya(text) == number


def test_jobs_is_as_many_as_there_are_cores_when_auto_and_nothing_else():
    assert banyaknya("auto") == banyaknya("0") >= 1
    for text in ("-1", "dua", "", "1.5", "²"):
        with pytest.raises(UsageError, match=r"Tulis 1, 2, …, atau auto"):
            banyaknya(text)


def test_jobs_and_dask_are_not_used_together(office, capsys):
    assert cli.run(["periksa", str(office), "--jobs", "2", "--dask", "tcp://localhost:1"]) == 2
    assert "--jobs dan --dask tidak dipakai bersama" in capsys.readouterr().err
