"""Which font stands for one that a paper names, when LibreOffice prints it on this computer."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.readback.cetakan import SELEBAR

_FOLDERS = (
    *("/Library/Fonts", "/System/Library/Fonts", "~/Library/Fonts"),
    *("C:/Windows/Fonts", "~/AppData/Local/Microsoft/Windows/Fonts"),
    *("/usr/share/fonts", "~/.local/share/fonts", "~/.fonts"),
    "/Applications/Microsoft Word.app/Contents/Resources/DFonts",
)
_FILES = {"Bookman Old Style": "bookos", "Times New Roman": "times", "Courier New": "cour"}
"""Names of font files on Windows where they are not the font's own."""


@dataclass(frozen=True, slots=True)
class Padanan:
    """What stands for a font; `pengganti` is the font itself when it is installed, None when that is unknown."""

    huruf: str
    pengganti: str | None

    @property
    def sendiri(self) -> bool:
        """Whether it is the font itself."""
        return self.pengganti is not None and self.pengganti.casefold() == self.huruf.casefold()

    @property
    def selebar(self) -> bool:
        """Whether it has the widths of the font."""
        return self.sendiri or self.pengganti in SELEBAR.get(self.huruf, ())


def stand_in(huruf: str) -> Padanan:
    """Ask the system (fontconfig), or look into the folders of fonts where there is none."""
    if sys.platform not in ("win32", "darwin") and (program := shutil.which("fc-match")):
        return Padanan(huruf, _matched(program, huruf))
    names = set(_installed())
    found = next((font for font in (huruf, *SELEBAR.get(huruf, ())) if _is_among(font, names)), None)
    return Padanan(huruf, found)


def _matched(program: str, huruf: str) -> str | None:
    command = [program, "--format=%{family[0]}", huruf.replace("-", r"\-").replace(":", r"\:")]
    try:
        run = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False, errors="replace")
    except (OSError, subprocess.TimeoutExpired):
        return None
    return run.stdout.strip() or None


def _is_among(font: str, names: set[str]) -> bool:
    plain = font.casefold().replace(" ", "")
    return any(name.startswith((plain, _FILES.get(font, plain))) for name in names)


def _installed() -> Iterator[str]:
    """The names of font files, without spaces and in lower case."""
    for folder in _FOLDERS:
        for path in Path(folder).expanduser().glob("**/*.[ot]t[fc]"):
            yield path.stem.casefold().replace(" ", "")
