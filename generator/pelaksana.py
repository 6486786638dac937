"""Who does the work on many folders: this process, processes of this computer, or a cluster; any `Executor` will do.

Processes are begun anew (`spawn`), on every system alike. A fork would copy the locks of the threads that watch them in
whatever state they are; a server to fork from (`forkserver`) loads the program from elsewhere than `sys.path` says. To
load it takes each process most of a second, beside the others; that is the price of `--jobs`, once a run.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor, wait
from contextlib import contextmanager, suppress
from threading import Event, Lock, Thread, Timer, local
from types import FrameType, TracebackType
from typing import ParamSpec, TypeVar

from generator.errors import ProcessDied, UsageError

P = ParamSpec("P")
R = TypeVar("R")

_BLINK = 0.5
"""Seconds after which a wait looks up: on Windows Ctrl-C is not seen during one."""
_GRACE = 5.0
"""Seconds that a stopped process has to put down what it holds."""
_DIED = (
    "Proses yang mengerjakannya mati di tengah jalan, juga pada percobaan kedua; biasanya karena memori habis. "
    "Naskah yang sudah ada tetap utuh. Jalankan lagi untuk folder ini saja, atau dengan --jobs yang lebih kecil."
)


def banyaknya(text: str) -> int:
    """How many folders are worked on at once, as `--jobs` says: a number; 0 or `auto` for the cores of this computer.

    Raises:
        UsageError: When it is neither.
    """
    if text.strip().lower() in ("0", "auto"):
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if not text.strip().isdecimal():
        raise UsageError(f"--jobs {text} bukan banyaknya proses. Tulis 1, 2, …, atau auto untuk semua inti prosesor.")
    return int(text)


@contextmanager
def pelaksana(jobs: int, dask: str | None, folders: int, report: Callable[[str], None]) -> Iterator[Executor | None]:
    """Who does the work that the user asked for; None for this process, which is quickest for a single folder.

    Args:
        jobs: How many folders at once.
        dask: Address of the scheduler of a Dask cluster.
        folders: How many there are.
        report: Told of processes that died.

    Raises:
        UsageError: When both are asked for.
        ProgramMissing: When Dask is not installed, or its scheduler does not answer.
    """
    if dask is not None:
        if jobs != 1:
            raise UsageError("--jobs dan --dask tidak dipakai bersama: banyaknya proses ditentukan gugus Dask itu.")
        from generator.gugus import gugus

        with gugus(dask) as cluster:
            yield cluster
    elif min(jobs, folders) < 2:
        yield None
    else:
        with Kolam(min(jobs, folders), report) as pool:
            yield pool


def berurutan(
    executor: Executor, call: Callable[..., R], arguments: Sequence[tuple[object, ...]]
) -> Iterator[R | ProcessDied]:
    """What a call returns for each of some arguments, in their order; why not, where its process died.

    Args:
        executor: Who calls.
        call: A function of a module, which needs nothing but its arguments.
        arguments: Its arguments, time after time; small, and such as can be pickled.
    """
    calls = deque(_submitted(executor, call, some) for some in arguments)
    while calls:
        found: R | ProcessDied = _result(calls.popleft())
        yield found


def _submitted(executor: Executor, call: Callable[..., R], arguments: tuple[object, ...]) -> Future[R]:
    try:
        return executor.submit(call, *arguments)
    except BrokenExecutor as error:
        failed: Future[R] = Future()
        failed.set_exception(error)
        return failed


def _result(call: Future[R]) -> R | ProcessDied:
    while not call.done():
        wait([call], timeout=_BLINK)
    try:
        return call.result()
    except ProcessDied as error:
        return error
    except BrokenExecutor:
        return ProcessDied(_DIED)


class Kolam(Executor):
    """Calls in processes of this computer; one that took its process down is called once more, in a fresh process.

    Each process is watched by a thread of its own: when it dies, that call alone is lost, and it is known which. A call
    is named after its first argument.

    Args:
        jobs: How many processes; each begins when there is work for it.
        report: Told of each process that died, from whatever thread.
    """

    def __init__(self, jobs: int, report: Callable[[str], None]) -> None:
        self._report = report
        self._watchers = ThreadPoolExecutor(jobs, thread_name_prefix="pengawas", initializer=_deaf)
        self._own = local()
        self._lock = Lock()
        self._processes: dict[int, ProcessPoolExecutor] = {}
        self._stopping = Event()

    def submit(self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        """Have a function called; see `Executor.submit`."""
        return self._watchers.submit(self._watched, fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more work, and end the processes when what they have is done; see `Executor.shutdown`."""
        self._watchers.shutdown(wait=wait, cancel_futures=cancel_futures)
        for process in list(self._processes.values()):
            process.shutdown(wait=wait)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.shutdown()
        else:
            self._stop()

    def _stop(self) -> None:
        """End the processes at once, each after it has let go of files and of programs it runs."""
        self._stopping.set()
        self._send(signal.SIGTERM)
        last = Timer(_GRACE, self._send, [getattr(signal, "SIGKILL", signal.SIGTERM)])
        last.daemon = True
        last.start()
        self.shutdown(cancel_futures=True)
        last.cancel()

    def _send(self, number: int) -> None:
        with self._lock:
            for pid in self._processes:
                with suppress(OSError):
                    os.kill(pid, number)

    def _watched(self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> R:
        for again in (False, True):
            try:
                return self._process().submit(fn, *args, **kwargs).result()
            except (BrokenExecutor, SystemExit):  # killed, or told to go
                self._drop()
                if self._stopping.is_set():
                    break
                if not again:
                    self._report(f"{args[0] if args else fn}: prosesnya mati di tengah jalan; diulang sekali lagi.")
        raise ProcessDied(_DIED)

    def _process(self) -> ProcessPoolExecutor:
        """The process of this thread."""
        if getattr(self._own, "pid", None) is None:
            context = multiprocessing.get_context("spawn")
            process = ProcessPoolExecutor(1, context, _begin, (gc.get_threshold(),))
            self._own.pid = pid = process.submit(os.getpid).result()
            with self._lock:
                self._processes[pid] = process
        if self._stopping.is_set():
            self._send(signal.SIGTERM)
        return self._processes[self._own.pid]

    def _drop(self) -> None:
        with self._lock:
            process = self._processes.pop(self._own.pid, None) if getattr(self._own, "pid", None) else None
        self._own.pid = None
        if process is not None:
            process.shutdown(wait=False)


def _deaf() -> None:
    """Let no signal of the keyboard reach the processes that this thread begins, not even while they load."""
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


def _begin(garbage: tuple[int, int, int]) -> None:
    """Begin a process: Ctrl-C is not for it, at SIGTERM it puts down what it holds, and it goes with its parent.

    It looks for garbage as seldom as its parent does.
    """
    gc.set_threshold(*garbage)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    Thread(target=_follow, daemon=True).start()


def _leave(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit


def _follow() -> None:
    """Wait for the parent to end, also by force, and end then."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        while True:
            os.kill(os.getpid(), signal.SIGTERM)
            time.sleep(1)
