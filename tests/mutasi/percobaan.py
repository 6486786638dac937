"""A mutant is tried in a child of this process, which has everything imported and every case read."""

from __future__ import annotations

import importlib
import os
import resource
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from pathlib import Path
from types import ModuleType

import pytest

from mutasi import sasaran
from mutasi.kasus import Kasus, first_broken, narrow
from mutasi.mutan import Mutan

_BYTES = 8 * 2**30
_FLAKY = "not blink and not seconds and not fast"
"""Tests that time the program fail on a busy machine whatever the mutant."""


class Nasib(Enum):
    """What became of a mutant. `BERTAHAN`: no test noticed it. `HABIS_WAKTU`: it ran or grew without end."""

    MATI = 1
    BERTAHAN = 0
    HABIS_WAKTU = 2


def tried(
    mutants: Iterable[Mutan], cases: list[Kasus], workers: int, seconds: int = 0
) -> Iterator[tuple[Mutan, Nasib]]:
    """The fate of each mutant, in the order in which the children end; `seconds` of CPU for each, or as it needs."""
    running: dict[int, Mutan] = {}
    for mutant in mutants:
        if len(running) >= workers:
            yield _ended(running)
        running[_fork(lambda one=mutant: survives(one, cases), seconds or _limit(mutant))] = mutant
    while running:
        yield _ended(running)


def survives(mutant: Mutan, cases: list[Kasus]) -> bool:
    """Install a mutant in this process and run the tests that concern it; every case first, in process."""
    if mutant.berkas == sasaran.NUMBERS:
        _import_anew(mutant)
        return _pytest(sasaran.TESTS / "test_numbers.py") and _pytest(sasaran.TESTS / "test_cases.py")
    _run(mutant, sys.modules[sasaran.name(mutant.berkas)])
    for user in sasaran.users(mutant.berkas)[1:]:
        importlib.reload(sys.modules[user])
    codes = narrow(sasaran.touched(mutant.berkas))
    return not first_broken(cases, codes) and _pytest(*sasaran.tests_of(mutant.berkas))


def _limit(mutant: Mutan) -> int:
    """Seconds of CPU, several times what the unchanged module needs."""
    if mutant.berkas == sasaran.NUMBERS:
        return 200
    return 15 if sasaran.is_rule(mutant.berkas) else 90


def _fork(work: Callable[[], bool], seconds: int) -> int:
    """Run a question in a child; a child that is asked and fails to answer has found the mutant out."""
    child = os.fork()
    if child:
        return child
    fate = Nasib.MATI
    try:
        _silence()
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
        fate = Nasib.BERTAHAN if work() else Nasib.MATI
    except MemoryError:
        fate = Nasib.HABIS_WAKTU
    finally:
        os._exit(fate.value)


def _ended(running: dict[int, Mutan]) -> tuple[Mutan, Nasib]:
    child, status = os.wait()
    if os.WIFSIGNALED(status):
        out_of_time = os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGKILL)
        return running.pop(child), Nasib.HABIS_WAKTU if out_of_time else Nasib.MATI
    return running.pop(child), Nasib(os.WEXITSTATUS(status))


def _silence() -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)


def _pytest(*paths: Path) -> bool:
    """Whether test modules pass, imported anew."""
    if not paths:
        return True
    for module in [name for name in sys.modules if name.startswith("test_") or name == "conftest"]:
        del sys.modules[module]
    options = ["-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-k", _FLAKY]
    return pytest.main([*options, *map(str, paths)]) == pytest.ExitCode.OK


def _run(mutant: Mutan, module: ModuleType) -> None:
    """Run the changed source in a module, whose names then mean other things for all who have the module."""
    exec(compile(mutant.isi, str(mutant.berkas), "exec"), vars(module))


def _import_anew(mutant: Mutan) -> None:
    """Forget the whole program; whoever imports it again gets it with the mutant in it."""
    sys.meta_path.insert(0, _Mutated(mutant))
    for module in [name for name in sys.modules if name.partition(".")[0] == "generator"]:
        del sys.modules[module]


class _Mutated(MetaPathFinder, Loader):
    """Gives the changed source for one module, which is no package."""

    def __init__(self, mutant: Mutan) -> None:
        self._mutant = mutant

    def find_spec(self, fullname: str, path: object, target: object = None) -> ModuleSpec | None:
        return spec_from_loader(fullname, self) if fullname == sasaran.name(self._mutant.berkas) else None

    def exec_module(self, module: ModuleType) -> None:
        _run(self._mutant, module)
