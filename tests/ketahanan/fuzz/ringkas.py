"""Make the corpus small: of the inputs that take the same ways through the readers, the shortest stays.

PYTHONPATH=.:tests:tests/ketahanan .venv/bin/python -m fuzz.ringkas
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

from fuzz.target import CORPUS, TARGETS

Way = tuple[str, int, int]
"""A file, and two lines of it that were run one after the other."""


def main() -> None:
    """Remove every input that takes no way which a shorter one does not."""
    for name, target in TARGETS.items():
        known: set[Way] = set()
        for path in sorted((CORPUS / name).iterdir(), key=lambda path: (path.stat().st_size, path.name)):
            new = _ways(target, path.read_bytes()) - known
            known |= new
            if not new:
                path.unlink()


def _ways(target: Callable[[bytes], None], data: bytes) -> set[Way]:
    found: set[Way] = set()
    last: dict[FrameType, int] = {}

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        file = frame.f_code.co_filename
        if "generator" not in file:
            return None
        if event == "line":
            found.add((file, last.get(frame, 0), frame.f_lineno))
            last[frame] = frame.f_lineno
        return trace

    sys.settrace(trace)
    try:
        target(data)
    finally:
        sys.settrace(None)
    return found


if __name__ == "__main__":
    main()
