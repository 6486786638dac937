"""Where templates stand: the office's own folder first, then those that come with the program."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from generator.errors import TemplateBroken


def shipped_folder() -> Path:
    """The templates of the wheel, or of the repository when the program runs from it."""
    in_wheel = Path(str(files("generator"))) / "docx_templates"
    return in_wheel if in_wheel.is_dir() else Path(str(files("generator"))).parent / "docx_templates"


class Shelf:
    """Finds templates by file name.

    Args:
        own: The office's own folder; None for the shipped templates alone.
    """

    def __init__(self, own: Path | None) -> None:
        self._folders = [own] if own is not None else []
        self._folders.append(shipped_folder())

    def state(self) -> frozenset[tuple[str, int, int]]:
        """Every template with the time of its last change and its size: another value once one was saved anew."""
        found = [path.absolute() for folder in self._folders for path in folder.glob("*.docx")]
        return frozenset((str(path), state.st_mtime_ns, state.st_size) for path in found for state in [path.stat()])

    def find(self, name: str) -> Path:
        """The file of a template.

        Raises:
            TemplateBroken: When no folder has it.
        """
        for folder in self._folders:
            if (folder / name).is_file():
                return folder / name
        where = self._folders[0] / name
        raise TemplateBroken(where, "", "berkas templat tidak ada.", "Pasang ulang program, atau kembalikan berkasnya.")
