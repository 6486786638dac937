"""Waits for a person to save a source or a template."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from watchfiles import Change, watch

_SOURCES = frozenset({".yaml", ".xlsx", ".docx", ".png", ".jpg", ".jpeg"})


def saved(folders: Sequence[Path], *, quiet_ms: int = 300) -> Iterator[list[Path]]:
    """An empty list as soon as the folders are watched, then the files that were saved, each time some were.

    What is saved while the caller works is told when it asks again. Ends with Ctrl-C.

    Args:
        folders: What is watched, with everything below; those that are not there are left out.
        quiet_ms: How long nothing more may be saved before the files are told, in milliseconds.
    """
    there = [folder for folder in folders if folder.is_dir()]
    watching = False
    for changes in watch(
        *there,
        watch_filter=_of_a_person,
        debounce=4 * quiet_ms,
        step=quiet_ms,
        rust_timeout=quiet_ms,
        yield_on_timeout=True,
        raise_interrupt=False,
    ):
        if changes or not watching:
            yield sorted({Path(path) for _, path in changes})
        watching = True


def _of_a_person(_change: Change, path: str) -> bool:
    """Whether a file is a source or template, not what an editor or Excel keeps beside it."""
    name = Path(path).name
    return not name.startswith((".", "~")) and Path(path).suffix.lower() in _SOURCES
