"""The one place that knows the program LibreOffice: finds it, and has it turn Word files into PDF/A-2b.

It says 0 also when it fails, and loses files without a word; so what came out is proved by whoever
takes it, and every run works in a new folder where nothing of an older run can stand.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from xml.sax.saxutils import escape

from generator.errors import ProgramMissing, UsageError

VARIABLE = "NASKAH_SOFFICE"
"""Environment variable that names the program where it stands in no usual place."""
INSTALL: Mapping[str, str] = {
    "Debian/Ubuntu": "sudo apt install libreoffice-writer-nogui libreoffice-math-nogui fonts-urw-base35",
    "Fedora": "sudo dnf install libreoffice-writer libreoffice-math urw-base35-fonts",
    "macOS": "brew install --cask libreoffice",
    "Windows": "winget install TheDocumentFoundation.LibreOffice",
}
"""What to run to get it, by system."""

_NAMES = ("soffice", "libreoffice")
_USUAL = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "~/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.com",
    "C:/Program Files (x86)/LibreOffice/program/soffice.com",
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
)
_SECONDS = 90.0
_SECONDS_PER_FILE = 15.0


def find() -> Path | None:
    """The program: as the environment names it, on the path, or in a usual place; None when it is nowhere.

    Raises:
        UsageError: When the environment names what is no program.
    """
    named = os.environ.get(VARIABLE)
    if named:
        found = shutil.which(named)
        if found is None:
            raise UsageError(f"{VARIABLE} menyebut {named}, yang bukan program. Betulkan, atau hapus variabel itu.")
        return Path(found)
    places = [*(shutil.which(name) for name in _NAMES), *(str(Path(place).expanduser()) for place in _USUAL)]
    return next((Path(place) for place in places if place and Path(place).is_file()), None)


def need() -> Path:
    """The program.

    Raises:
        ProgramMissing: When it is not on the computer.
        UsageError: When the environment names what is no program.
    """
    found = find()
    if found is None:
        raise ProgramMissing(
            f"LibreOffice tidak ditemukan; ia diperlukan untuk membuat PDF. Pasang:\n{ways()}\n"
            f"Bila sudah terpasang di tempat lain, tulis tempat program soffice itu di variabel {VARIABLE}. "
            "Naskah Word tetap dapat dibuat tanpa --pdf."
        )
    return found


def ways() -> str:
    """How to get the program, a line for each system."""
    return "\n".join(f"  {system + ':':<15}{command}" for system, command in INSTALL.items())


def version(program: Path) -> str:
    """The version the program tells, e.g. `7.4.7.2`; empty when it tells none within a while."""
    with tempfile.TemporaryDirectory(prefix="naskah-lo-", ignore_cleanup_errors=True) as folder:
        said = _run([str(program), f"-env:UserInstallation={Path(folder).as_uri()}", "--version"], 30.0)
    words = (said or "").split()
    return words[1] if len(words) > 1 and words[0] == "LibreOffice" else ""


@contextlib.contextmanager
def converted(files: Sequence[Path], huruf: str) -> Iterator[list[Path]]:
    """Convert Word files in one run; yields where the PDF of each is to be found, in the same order.

    A PDF may be missing or broken: the caller proves each. They are gone when the context is left.

    Args:
        files: The Word files; only copies of them are opened, so that one open in Word does not matter,
            nor its name.
        huruf: Font of the equations.

    Raises:
        ProgramMissing: When LibreOffice is not there.
    """
    program = need()
    with tempfile.TemporaryDirectory(prefix="naskah-pdf-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        profile, made = folder / "profil", folder / "pdf"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_settings(huruf), encoding="utf-8")
        made.mkdir()
        copies = [folder / f"naskah-{n:04}.docx" for n in range(1, len(files) + 1)]
        for file, copy in zip(files, copies, strict=True):
            shutil.copyfile(file, copy)
        options = ["--headless", "--norestore", "--nolockcheck", "--convert-to", "pdf:writer_pdf_Export"]
        command = [str(program), f"-env:UserInstallation={profile.as_uri()}", *options]
        _run([*command, "--outdir", str(made), *map(str, copies)], _SECONDS + _SECONDS_PER_FILE * len(files))
        yield [made / f"{copy.stem}.pdf" for copy in copies]


def _settings(huruf: str) -> str:
    text = (files("generator") / "pdf" / "profil.xcu").read_text(encoding="utf-8")
    return text.replace("<value>HURUF</value>", f"<value>{escape(huruf)}</value>")


def _run(command: Sequence[str], seconds: float) -> str | None:
    """Run a program to its end; what it said, or None when it had to be stopped or could not be started."""
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            errors="replace",
            start_new_session=True,  # so that what it starts is ended with it; Windows ends by tree
        )
    except OSError:
        return None
    try:
        said: str = process.communicate(timeout=seconds)[0]
        return said
    except subprocess.TimeoutExpired:
        return None
    finally:
        _end(process)


def _end(process: subprocess.Popen[str]) -> None:
    """End what still runs of a program and of those it has started."""
    if sys.platform == "win32" and process.poll() is None:
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    if sys.platform != "win32":
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
