"""The one place that knows Dask: the processes of many computers as an `Executor`."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import contextmanager
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from generator import __version__
from generator.errors import ProgramMissing

if TYPE_CHECKING:
    from distributed import Client

P = ParamSpec("P")
R = TypeVar("R")

_SECONDS = 20
"""How long a scheduler may take to answer, and its first worker to come."""


@contextmanager
def gugus(alamat: str) -> Iterator[Executor]:
    """The workers of a Dask cluster; each must have this same program, and see the same folders at the same paths.

    Args:
        alamat: Address of its scheduler: `tcp://10.0.0.5:8786`.

    Raises:
        ProgramMissing: When Dask is not installed here, or the cluster does not answer, has no worker, or another
            version of the program.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise ProgramMissing("--dask memerlukan paket distributed. Pasang: pip install 'naskah[dask]'.") from error
    try:
        _reached(alamat)
        client = Client(alamat, timeout=_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ProgramMissing(
            f"Penjadwal Dask di {alamat} tidak menjawab. Jalankan dask scheduler di sana, atau betulkan alamatnya."
        ) from error
    with client:
        _same(client, alamat)
        yield _Gugus(client)


def _reached(alamat: str) -> None:
    """See that somebody listens; Dask's own client leaves a traceback behind when nobody does.

    Raises:
        OSError: When nobody does.
        ValueError: When it is no address.
    """
    from distributed.comm import get_address_host_port

    socket.create_connection(get_address_host_port(alamat), timeout=_SECONDS).close()


def version() -> str:
    """The version of the program on a worker."""
    return __version__


def _same(client: Client, alamat: str) -> None:
    """See that there are workers, and that they have this version."""
    try:
        client.wait_for_workers(1, timeout=_SECONDS)
        found = client.run(version)
    except (OSError, TimeoutError) as error:
        remedy = f"Jalankan di tiap komputer: dask worker {alamat} --nthreads 1"
        raise ProgramMissing(f"Gugus Dask di {alamat} belum mempunyai pekerja. {remedy}") from error
    except (ImportError, AttributeError) as error:
        raise ProgramMissing(f"Pekerja Dask di {alamat} tidak mempunyai naskah. Pasang di tiap komputer.") from error
    other = sorted(f"{worker} ({has})" for worker, has in found.items() if has != __version__)
    if other:
        raise ProgramMissing(f"Versi naskah di pekerja {', '.join(other)} lain dari {__version__}. Samakan dahulu.")


class _Gugus(Executor):
    """Calls by the workers; Dask itself gives the work of one that died to others, a few times."""

    def __init__(self, client: Client) -> None:
        self._calls = client.get_executor(pure=False)

    def submit(self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        """Have a function called; see `Executor.submit`."""
        from distributed import KilledWorker

        told: Future[R] = Future()

        def tell(call: Future[R]) -> None:
            error = call.exception()
            if error is None:
                told.set_result(call.result())
            else:
                told.set_exception(BrokenExecutor(str(error)) if isinstance(error, KilledWorker) else error)

        self._calls.submit(fn, *args, **kwargs).add_done_callback(tell)
        return told
