"""Many offices at once: what comes out is the same whoever does the work, and whatever becomes of him."""

from __future__ import annotations

import os
import pickle
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from conftest import CONTOH, ROOT, SOURCES, change

from generator import cli, pipeline, susun
from generator.errors import ProcessDied, UsageError
from generator.pelaksana import Kolam, banyaknya, berurutan
from generator.sources import load

SAMPLES = pipeline.folders([SOURCES])
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
BUAT = ("--dokumen", "iku,rencana-aksi")


def offices(folder: Path, number: int) -> Path:
    """Copies of the clean office, `kantor-1/2026` and so on."""
    for n in range(1, number + 1):
        shutil.copytree(CONTOH, folder / f"kantor-{n}" / "2026")
    return folder


@pytest.fixture
def mixed(tmp_path: Path) -> list[Path]:
    """The sample offices, one with faults, one that cannot be read, one whose papers have no place, and a clean one."""
    folder = offices(tmp_path / "sumber", 4)
    change(folder / "kantor-1/2026/kinerja.yaml", "desember: 85}", "desember: 84}")
    (folder / "kantor-2/2026/kantor.yaml").write_text("kecamatan: [", "utf-8")
    return [*SAMPLES, *pipeline.folders([folder])]


def output(folder: Path) -> Path:
    """An output folder where a file stands in the way of an office."""
    folder.mkdir()
    (folder / "kantor-3").write_text("bukan folder")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def command(*words: object, **named: Any) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, "env": environment}
    return subprocess.Popen([sys.executable, "-m", "generator", *map(str, words)], **{**streams, **named})


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


class Rewel(Executor):
    """Calls at once, and insists that little is sent and all of it can be."""

    def __init__(self) -> None:
        self.calls = 0

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        self.calls += 1
        sent = pickle.dumps((fn, args, kwargs))
        fn, args, kwargs = pickle.loads(sent)
        back = pickle.dumps(fn(*args, **kwargs))
        assert len(sent) < 2_000
        assert len(back) < 30_000
        future.set_result(pickle.loads(back))
        return future


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


def test_an_office_whose_process_dies_is_named_and_the_others_are_made(tmp_path):
    class Mati(Rewel):
        def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
            if "kantor-1" not in str(args[0]):
                return super().submit(fn, *args, **kwargs)
            future: Future[Any] = Future()
            future.set_exception(ProcessDied("mati"))
            return future

    years = pipeline.folders([offices(tmp_path / "sumber", 2)])
    choice = pipeline.Pilihan(tmp_path / "out", frozenset({"iku"}))
    dead, made = pipeline.buat(years, choice, lambda line: None, Mati())
    assert dead == pipeline.Kegagalan(years[0], "mati", ProcessDied.exit_code)
    assert isinstance(made, pipeline.Pembuatan)
    assert made.tertulis


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


def in_session(leader: int) -> list[int]:
    """The processes of a session but its leader."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, _, session = path.read_text().rpartition(")")[2].split()[:4]
        except OSError:
            continue
        if int(session) == leader != int(path.parent.name) and state != "Z":
            found.append(int(path.parent.name))
    return found


def eventually(seen: Callable[[], Any], seconds: float = 30) -> Any:
    end = time.monotonic() + seconds
    while not (found := seen()) and time.monotonic() < end:
        time.sleep(0.02)
    return found


@pytest.fixture
def running(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """The papers of ten offices being made by two processes; the first office is done."""
    sources = offices(tmp_path / "sumber", 10)
    process = command("buat", sources, *BUAT, "-o", tmp_path / "out", "-j", "2", start_new_session=True)
    assert process.stderr
    assert process.stderr.readline().startswith("[1/10]")
    yield process
    for pid in (process.pid, *in_session(process.pid)):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def workers(leader: int) -> list[int]:
    return [pid for pid in in_session(leader) if b"multiprocessing-fork" in Path(f"/proc/{pid}/cmdline").read_bytes()]


@on_linux
def test_ctrl_c_ends_every_process_and_leaves_whole_papers(running, tmp_path):
    os.killpg(running.pid, signal.SIGINT)
    _, stderr = running.communicate(timeout=30)
    assert running.returncode == 130
    assert stderr.splitlines()[-1] == "naskah: dihentikan."
    assert "Traceback" not in stderr
    assert eventually(lambda: not in_session(running.pid)), "a process was left"
    names = {path.name for path in (tmp_path / "out").rglob(".*")}
    assert names <= {".naskah.json"}, "half a file or a lock was left"
    for path in (tmp_path / "out").rglob("*.docx"):
        assert path.read_bytes().startswith(b"PK")
    assert not (tmp_path / "out" / "kantor-9").exists(), "it went on to the end"


@on_linux
def test_processes_go_when_the_program_is_killed(running):
    assert workers(running.pid)
    running.kill()
    running.communicate(timeout=30)
    assert eventually(lambda: not in_session(running.pid)), "a process was left"


@on_linux
def test_a_run_goes_on_when_a_process_is_killed(running, tmp_path):
    os.kill(workers(running.pid)[0], signal.SIGKILL)
    stdout, stderr = running.communicate(timeout=60)
    assert running.returncode == 0, stderr
    assert "prosesnya mati di tengah jalan; diulang sekali lagi." in stderr
    made = contents(tmp_path / "out")
    assert stdout.count("iku.docx  (") == 10
    for n in range(2, 11):
        assert made[f"kantor-{n}/2026/iku.docx"] == made["kantor-1/2026/iku.docx"]
    assert not list((tmp_path / "out").rglob(".naskah-*"))


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A scheduler of Dask and two workers that stand elsewhere than the program; its address and the workers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (tmp_path / "lain").mkdir()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}

    def begin(name: str, *words: str) -> subprocess.Popen[bytes]:
        module = [sys.executable, "-m", f"distributed.cli.{name}", "--no-dashboard", *words]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        return subprocess.Popen(module, cwd=tmp_path / "lain", env=environment, **quiet)

    address = f"tcp://127.0.0.1:{port}"
    scheduler = begin("dask_scheduler", "--host", "127.0.0.1", "--port", str(port))
    workers = [begin("dask_worker", address, "--nthreads", "1", "--no-nanny") for _ in range(2)]
    assert eventually(lambda: not socket.socket().connect_ex(("127.0.0.1", port)))
    yield address, workers
    for process in (*workers, scheduler):
        process.kill()
        process.wait()


def test_a_dask_cluster_does_the_work_also_when_a_worker_is_killed(cluster, tmp_path):
    address, (one, _) = cluster
    offices(tmp_path / "sumber", 8)
    process = command("buat", "sumber", *BUAT, "--dask", address, cwd=tmp_path)
    assert process.stderr
    assert process.stderr.readline().startswith("[1/8] sumber/kantor-1/2026: 2 naskah")
    one.kill()
    stdout, stderr = process.communicate(timeout=90)
    assert process.returncode == 0, stderr
    assert stderr.splitlines()[-1].startswith("[8/8]")
    assert stdout.count("iku.docx  (") == 8
    made = contents(tmp_path / "output")
    assert len({made[f"kantor-{n}/2026/iku.docx"] for n in range(1, 9)}) == 1


def test_without_dask_the_user_is_told_what_to_install(office, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert cli.run(["periksa", str(office), "--dask", "tcp://127.0.0.1:9"]) == 5
    assert "pip install 'naskah[dask]'" in capsys.readouterr().err


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "bukan alamat", "tcp://x:y"])
def test_a_scheduler_that_does_not_answer_is_told(office, capsys, address):
    assert cli.run(["periksa", str(office), "--dask", address]) == 5
    assert f"Penjadwal Dask di {address} tidak menjawab" in capsys.readouterr().err
