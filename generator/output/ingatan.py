"""What the program remembers of the files it wrote: for those that bear no stamp, or lose it on the way."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path
from typing import Any

from generator.word.as_read import as_read
from generator.word.stamp import Stamp, packed_stamp, unpacked_stamp

from . import atomic
from .bahan import Bahan, as_json, from_json

_FILE = ".naskah.json"


class Ingatan:
    """The memory of one output folder, in its `.naskah.json`: digests, stamps and words by file name.

    Args:
        folder: The output folder.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / _FILE
        memory = self._recall()
        self._written = _texts(memory, "naskah")
        self._announced = _texts(memory, "akan")
        self._stamps = _texts(memory, "cap")
        self._words = _texts(memory, "kata")
        made_from = memory.get("bahan") if isinstance(memory, dict) else None
        self._made_from: dict[str, Any] = made_from if isinstance(made_from, dict) else {}

    @property
    def names(self) -> list[str]:
        """The files that were written, in order."""
        return sorted(self._written)

    def wrote(self, name: str, content: bytes) -> bool:
        """Whether a file is byte for byte what the program wrote there."""
        digest = _digest(content)
        return digest in (self._written.get(name), self._announced.get(name))

    def worded(self, name: str, content: bytes) -> bool:
        """Whether a Word file without a stamp holds the words that the program wrote there."""
        return name in self._words and as_read(content) == self._words[name]

    def stamp(self, name: str) -> Stamp | None:
        """The stamp of what was last written there."""
        try:
            return unpacked_stamp(base64.b64decode(self._stamps[name]))
        except (KeyError, ValueError):
            return None

    def bahan(self, name: str, content: bytes) -> Bahan | None:
        """What a file was made from; None when that is not known, or when the file is not the one that was made."""
        if name not in self._made_from or _digest(content) != self._written.get(name):
            return None
        return from_json(self._made_from[name])

    def note(self, name: str, content: bytes, bahan: Bahan | None = None) -> None:
        """Note what was written, with its stamp, and what it was made from."""
        self._made_from.pop(name, None)
        if bahan is not None:
            self._made_from[name] = as_json(bahan)
        self._announced.pop(name, None)
        digest = _digest(content)
        if self._written.get(name) == digest:
            return
        self._written[name] = digest
        stamp = packed_stamp(content)
        if stamp is not None:
            self._stamps[name] = base64.b64encode(stamp).decode()
        elif words := as_read(content):
            self._words[name] = words

    def announce(self, name: str, content: bytes) -> None:
        """Put on disk what is about to be written.

        Raises:
            OutputUnwritable: When it cannot be put there.
        """
        self._announced[name] = _digest(content)
        self.keep()

    def keep(self) -> None:
        """Put the memory on disk.

        Raises:
            OutputUnwritable: When it cannot be put there.
        """
        memory = {
            "versi": 1,
            "naskah": self._written,
            "akan": self._announced,
            "cap": self._stamps,
            "kata": self._words,
            "bahan": self._made_from,
        }
        text = json.dumps({key: value for key, value in memory.items() if value}, indent=1, sort_keys=True)
        atomic.replace(self._path, f"{text}\n".encode())

    def _recall(self) -> Any:
        try:
            return json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None


def _texts(memory: Any, key: str) -> dict[str, str]:
    found = memory.get(key) if isinstance(memory, dict) else None
    return {str(name): str(text) for name, text in found.items()} if isinstance(found, dict) else {}


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
