"""A run that is killed, runs out of disk, meets another run or a turned-back clock: old papers or new ones, whole."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from changed_year import files, lay, revise, run, states, year
from conftest import ROOT

from generator import cli
from generator.errors import OutputUnwritable
from generator.output import atomic, kunci
from generator.output.files import Folder, Keadaan
from generator.output.kunci import Kunci

STEPS = (
    *((os, "open"), (os, "fdopen"), (os, "fsync")),
    *((Path, "mkdir"), (Path, "chmod"), (Path, "replace"), (Path, "unlink")),
)
"""The calls by which a run writes."""
WALKED = ("pk-camat.docx", "perubahan-1/pk-camat.docx", "perubahan-1/pk-camat.jejak.docx", "reviu.html")
"""A stamped paper, one of a perubahan, and two files that bear no stamp."""


@pytest.fixture
def unsynced(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out what only a failure of power would show, and what takes most of the time."""
    monkeypatch.setattr(os, "fsync", os.fstat)


needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")


@contextmanager
def at_step(number: int, fault: Callable[[], None]) -> Iterator[list[int]]:
    """Let something happen just before one of the calls by which papers are written; counts all of them."""
    counted = [0]

    def stepping(true: Callable[..., Any]) -> Callable[..., Any]:
        def step(*arguments: Any, **named: Any) -> Any:
            counted[0] += 1
            if counted[0] == number:
                fault()
            return true(*arguments, **named)

        return step

    with pytest.MonkeyPatch.context() as patch:
        for owner, name in STEPS:
            patch.setattr(owner, name, stepping(getattr(owner, name)))
        yield counted


def walked() -> tuple[dict[str, bytes], dict[str, bytes]]:
    """A few papers before and after a change of the sources."""
    before, after = ({name: state[name] for name in WALKED} for state in states())
    assert all(before[name] != after[name] for name in WALKED)
    return before, after


def steps(folder: Path) -> int:
    """How many calls it takes to write the papers again."""
    before, after = walked()
    lay(before, folder)
    with at_step(0, lambda: None) as counted:
        lay(after, folder)
    shutil.rmtree(folder)
    return counted[0]


def assert_recovers(out: Path, when: int) -> None:
    """Each paper is the old one or the new one; a run after that leaves the new ones and nothing else."""
    before, after = walked()
    there = files(out)
    assert there.keys() == after.keys(), when
    assert [name for name in there if there[name] not in (before[name], after[name])] == [], when
    lay(after, out)
    assert files(out) == after, when
    assert sorted(path.name for path in out.rglob(".*")) == [".naskah.json"], when


def papers(found: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files but for the review, which names the source folder."""
    return {name: content for name, content in found.items() if name not in ("reviu.html", "lembar-reviu.docx")}


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def full() -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def stop() -> None:
    raise KeyboardInterrupt


@needs_fork
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_run_may_be_killed_at_any_step(tmp_path, unsynced):
    before, after = walked()
    total = steps(tmp_path / "hitung")
    assert total > 30
    for number in range(1, total + 1):
        out = tmp_path / str(number)
        lay(before, out)
        child = os.fork()
        if child == 0:
            with at_step(number, die):
                lay(after, out)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status), number
        assert_recovers(out, number)
        shutil.rmtree(out)


@pytest.mark.parametrize("fault", [full, stop], ids=["disk full", "Ctrl-C"])
def test_a_run_may_fail_at_any_step(tmp_path, unsynced, fault):
    before, after = walked()
    for number in range(1, steps(tmp_path / "hitung") + 1):
        out = tmp_path / str(number)
        lay(before, out)
        with suppress(OutputUnwritable, KeyboardInterrupt), at_step(number, fault):
            lay(after, out)
        assert not list(out.rglob(".naskah-*")), f"half a file is left after step {number}"
        assert_recovers(out, number)
        shutil.rmtree(out)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 300 kB; only root may make one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    made = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if not made or made.returncode:
        pytest.skip("only root can make a small disk")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_disk_that_fills_up_or_turns_read_only_ends_with_six(small_disk, tmp_path, capsys):
    office = year(tmp_path)
    out = small_disk / "out"
    spare = small_disk / "penuh"
    assert cli.run(["buat", str(office), "-o", str(out), "--dokumen", "iku"]) == 0
    before = files(out)
    revise(office)
    with suppress(OSError):
        spare.write_bytes(bytes(300_000))
    assert cli.run(["buat", str(office), "-o", str(out), "--jejak"]) == 6
    assert "disk penuh" in capsys.readouterr().err
    assert files(out) == before
    spare.unlink()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    assert cli.run(["buat", str(office), "-o", str(out), "--dokumen", "iku"]) == 6
    assert "hanya-baca" in capsys.readouterr().err
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    assert cli.run(["buat", str(office), "-o", str(out), "--dokumen", "iku"]) == 0
    assert not list(out.rglob("*(baru)*"))


def test_a_clock_set_back_changes_nothing(tmp_path):
    office = year(tmp_path)
    run(office, tmp_path / "out")
    ahead = time.time() + 10 * 365 * 86400
    for path in (*office.rglob("*"), *(tmp_path / "out").rglob("*")):
        os.utime(path, (ahead, ahead))
    assert {paper.keadaan for paper in run(office, tmp_path / "out").tertulis} == {Keadaan.TETAP}
    revise(office)
    run(office, tmp_path / "out")
    assert files(tmp_path / "out" / "sukamaju" / "2026").keys() == states()[1].keys()


def test_runs_at_once_on_one_folder_wait_for_each_other(tmp_path):
    offices = [year(tmp_path / "lama"), year(tmp_path / "baru")]
    revise(offices[1])
    out = tmp_path / "out"
    command = [sys.executable, "-m", "generator", "buat", "--jejak", "-o", str(out)]
    runs = [subprocess.Popen([*command, str(office)], cwd=ROOT, stdout=subprocess.DEVNULL) for office in offices]
    assert [one.wait(60) for one in runs] == [0, 0]
    made = papers(files(out / "sukamaju" / "2026"))
    assert made in [papers(state) for state in states()]
    assert sorted(path.name for path in out.rglob(".*")) == [".naskah.json"]


def test_a_folder_in_use_ends_with_six_and_is_left_alone(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(kunci, "_TRIES", 2)
    office, out = year(tmp_path), tmp_path / "out"
    run(office, out)
    before = files(out)
    revise(office)
    other = Kunci(out / "sukamaju" / "2026")
    other.pasang()
    assert cli.run(["buat", str(office), "-o", str(out)]) == 6
    told = capsys.readouterr().err
    assert f"{out / 'sukamaju' / '2026'} sedang dipakai oleh proses lain" in told
    assert "jalankan lagi." in told
    assert files(out) == before
    other.lepas()
    assert cli.run(["buat", str(office), "-o", str(out)]) == 0


def test_a_lock_that_a_killed_run_left_holds_nobody_up(tmp_path, monkeypatch):
    monkeypatch.setattr(kunci, "_TRIES", 1)
    (tmp_path / kunci.NAME).touch()
    lay(states()[0], tmp_path)
    assert sorted(path.name for path in tmp_path.rglob(".*")) == [".naskah.json"]


def test_a_run_knows_what_the_one_before_wrote_while_it_waited(tmp_path):
    waiting = Folder(tmp_path)
    lay({"reviu.html": b"satu"}, tmp_path)
    assert waiting.write("reviu.html", b"dua").keadaan is Keadaan.BERUBAH
    waiting.remember()


def test_a_file_swept_away_by_another_run_is_written_again(tmp_path, monkeypatch):
    true_fsync, left = os.fsync, [2]

    def swept(handle: int) -> None:
        true_fsync(handle)
        if left[0]:
            left[0] -= 1
            atomic.sweep(tmp_path)

    monkeypatch.setattr(os, "fsync", swept)
    atomic.replace(tmp_path / "a.pdf", b"isi")
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]
