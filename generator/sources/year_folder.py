"""The files of a year's folder as they are, and a new folder that is there whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

from generator.errors import OutputUnwritable, UsageError, opening, reason
from generator.model.jabatan import Jabatan

from .excel.export import export
from .excel.performance_book import read_performance_book
from .file_names import is_book, is_source
from .yaml_file import read_text
from .yaml_write import block


def read_texts(folder: Path) -> dict[str, str]:
    """The sources of a folder by name (`kinerja/seksi.yaml`), line ends and byte order marks kept.

    Raises:
        SourceUnreadable: When one cannot be opened.
    """
    with opening(folder):
        return {name: _decoded(path.read_bytes()) for name, path in _files(folder) if is_source(name)}


def read_books(folder: Path, positions: tuple[Jabatan, ...], year: int) -> dict[str, str]:
    """The workbooks among the sources of a sound folder by name (`kinerja.xlsx`), each as the YAML that says the same.

    Args:
        folder: The year's folder.
        positions: The office's jabatan.
        year: The year of the folder.

    Raises:
        SourceUnreadable: When one cannot be opened.
    """
    with opening(folder):
        trees = {n: read_performance_book(path, n, positions, year)[0] for n, path in _files(folder) if is_book(n)}
    return {name: f"{block(tree, 0, chr(10))}\n" for name, tree in trees.items()}


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every file below a folder by its name there; hidden files and locks of open files are left out."""
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        if path.is_file() and not any(part.startswith((".", "~")) for part in parts):
            yield "/".join(parts), path


def _decoded(raw: bytes) -> str:
    return raw.decode("utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8")


@contextmanager
def new_folder(folder: Path) -> Iterator[Path]:
    """A folder to fill; it gets its name when all went well, and is gone when not.

    Raises:
        UsageError: When there is something at that place already.
        OutputUnwritable: When it cannot be written.
    """
    draft: Path | None = None
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise UsageError(f"{folder} sudah ada isinya. Pilih nama folder baru, mis. sources/kecamatan-anda/2026.")
        folder.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(mkdtemp(prefix=".naskah-", dir=folder.parent))
        yield draft
        draft.chmod(0o755)
        if folder.exists():
            folder.rmdir()
        draft.rename(folder)
    except OSError as error:
        raise OutputUnwritable(f"{folder} tidak dapat ditulis ({reason(error)}). Pilih folder lain.") from error
    finally:
        if draft is not None and draft.exists():
            with suppress(OSError):
                shutil.rmtree(draft)


def write_texts(folder: Path, texts: Mapping[str, str]) -> None:
    """Write sources, as they were read."""
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode("utf-8"))


def write_books(folder: Path, texts: Mapping[str, str], title: str, paper: str) -> None:
    """Write the sources that are workbooks.

    Args:
        folder: The year's folder.
        texts: All sources by name, workbooks as the YAML that says the same.
        title: Office and year, for the head of printed pages.
        paper: `A4` or `F4`.
    """
    trees: dict[str, object] = {name: read_text(text, name) for name, text in texts.items()}
    for book in filter(is_book, texts):
        shown = {name: tree for name, tree in trees.items() if name in (book, "anggaran.yaml", "jabatan.yaml")}
        (folder / book).parent.mkdir(exist_ok=True)
        (folder / book).write_bytes(export(shown, {}, title, paper, None))


def copy_others(old: Path, new: Path) -> None:
    """Carry over what is no source: pictures, notes."""
    for name, path in _files(old):
        if not is_source(name) and not is_book(name):
            target = new / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
