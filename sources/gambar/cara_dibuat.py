"""How the pictures of PANDUAN.md were made: `python sources/gambar/cara_dibuat.py` from the repository root.

Needs LibreOffice, pdftoppm (poppler), and Chromium by playwright. Everything shown is real output of the samples.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path
from shutil import which

from PIL import Image
from playwright.sync_api import sync_playwright

from generator import pipeline
from generator.excel import ekspor

HERE = Path("sources/gambar")  # relative, so that no picture shows where the project lies
OFFICE = HERE.parent / "kubutambahan" / "2022"
DECISION = HERE.parent / "leuwisari" / "2021"
WIDTH = 640
"""Of every picture, in pixels."""
PAGES = {
    "sk-iku": (DECISION, "sk-iku.docx", 1),
    "rencana-aksi": (OFFICE, "rencana-aksi.docx", 9),
    "pk-camat": (OFFICE, "pk-camat.docx", 2),
    "matriks-perubahan": (OFFICE, "perubahan-1/matriks-perubahan.docx", 1),
    "jejak": (OFFICE, "perubahan-2/pk-camat.jejak.docx", 2),
}
"""Name of the picture: year, file below its output folder, and page."""


def main() -> None:
    """Make every picture."""
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        made = {}
        for year in (OFFICE, DECISION):
            (result,) = pipeline.buat([year], pipeline.Pilihan(work / "output", jejak=True), print)
            made[year] = result.reviu[0].path.parent
        for picture, (year, file, page) in PAGES.items():
            save(printed(made[year] / file, work, page), picture)
        ekspor(OFFICE, work / "tahun.xlsx")
        save(printed(work / "tahun.xlsx", work, 1, dpi=330), "excel", part=(0.03, 0.06, 0.56, 0.42))
        save(screenshot(made[OFFICE] / "reviu.html", work), "reviu")


def printed(file: Path, work: Path, page: int, dpi: int = 110) -> Path:
    """One page of a file as LibreOffice prints it."""
    profile = f"-env:UserInstallation=file://{work}/profil"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(work), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    pdf, out = work / f"{file.stem}.pdf", work / f"{file.stem}-{page}"
    wanted = ["-f", str(page), "-l", str(page), "-singlefile", "-png", "-r", str(dpi)]
    subprocess.run(["pdftoppm", *wanted, str(pdf), str(out)], check=True, timeout=60)
    return out.with_name(f"{out.name}.png")


def screenshot(page: Path, work: Path) -> Path:
    """The top of the review page."""
    out = work / "reviu.png"
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=which("chromium") or which("google-chrome"))
        tab = browser.new_page(viewport={"width": 1100, "height": 760})
        tab.goto(page.resolve().as_uri())
        tab.screenshot(path=out)
        browser.close()
    return out


def save(picture: Path, name: str, part: tuple[float, float, float, float] = (0, 0, 1, 1)) -> None:
    """Scale a picture, or a part of it (left, top, right, bottom as shares), down, in few colours, and keep it."""
    image = Image.open(picture).convert("RGB")
    wide, high = image.size
    image = image.crop((round(part[0] * wide), round(part[1] * high), round(part[2] * wide), round(part[3] * high)))
    small = image.resize((WIDTH, image.height * WIDTH // image.width), Image.Resampling.LANCZOS)
    small.quantize(48).save(HERE / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
