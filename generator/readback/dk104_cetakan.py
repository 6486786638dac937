"""DK104: the PDF of a paper has the paper's pages and the paper's font."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.findings import Finding, Origin, Rule, Tingkat
from generator.model.kantor import Gaya
from generator.wording import joined

from .cetakan import PAPERS_MM, SELEBAR, Cetakan, Halaman
from .naskah import Naskah

RULE = Rule(
    code="DK104",
    tingkat=Tingkat.PERINGATAN,
    judul="PDF berbeda dari naskahnya",
    pesan="PDF {apa} seharusnya {seharusnya}, terbaca {terbaca}.",
    mengapa="PDF yang diunggah dan dicetak harus sama dengan naskah Word-nya; ukuran kertas, halaman kosong, atau "
    "huruf pengganti mengubah letak baris, halaman, dan tanda tangan.",
    perbaikan="Betulkan ukuran kertas atau jeda halaman di naskah Word, atau pasang hurufnya (naskah diagnosa), lalu "
    "buat lagi.",
    salah="PDF A4 dari naskah berkertas F4\n",
    benar="PDF F4 dari naskah berkertas F4\n",
    contoh="templat",
)

_TOLERANCE_MM = 1.5


def check(naskah: Naskah) -> Iterator[Finding]:
    """Look at the pages and fonts of a paper that has been printed; one finding of a kind."""
    if naskah.cetakan is not None:
        yield from compare(naskah.cetakan, naskah.tahun.kantor.gaya, naskah.asal, naskah.nama)


def compare(cetakan: Cetakan, gaya: Gaya, asal: Origin, nama: str) -> Iterator[Finding]:
    """Hold a PDF against the paper and the font of its office.

    Args:
        cetakan: What it shows.
        gaya: Paper and font.
        asal: The file that the finding names.
        nama: The paper, as the subject of the finding.
    """
    for apa, seharusnya, terbaca in _faults(cetakan, gaya.kertas, gaya.huruf):
        yield RULE.at(asal, nama, apa=apa, seharusnya=seharusnya, terbaca=terbaca)


def _faults(cetakan: Cetakan, kertas: str, huruf: str) -> Iterator[tuple[str, str, str]]:
    wide, high = PAPERS_MM[kertas]
    others = {n: page for n, page in enumerate(cetakan.halaman, 1) if not _is(page, wide, high)}
    if others:
        sizes = Counter(f"{page.lebar:.0f} × {page.tinggi:.0f} mm" for page in others.values())
        yield f"halaman {_numbers(list(others))}", f"{kertas} ({wide} × {high} mm)", joined(list(sizes))
    blank = [n for n, page in enumerate(cetakan.halaman, 1) if page.kosong]
    if blank:
        yield f"halaman {_numbers(blank)}", "berisi", "kosong"
    loose = [name for name, embedded in cetakan.huruf.items() if not embedded]
    if loose:
        yield f"huruf {joined(loose)}", "disertakan di dalamnya", "tidak disertakan"
    if cetakan.huruf and not any(_stands_for(name, huruf) for name in cetakan.huruf):
        yield "huruf naskah", huruf, joined(list(cetakan.huruf))


def _is(page: Halaman, wide: float, high: float) -> bool:
    short, long = sorted((page.lebar, page.tinggi))
    return abs(short - wide) <= _TOLERANCE_MM and abs(long - high) <= _TOLERANCE_MM


def _stands_for(name: str, huruf: str) -> bool:
    """Whether a font of the PDF is one that may stand for another: `URWBookmanDemi` for Bookman Old Style."""
    return any(_plain(name).startswith(_plain(alike)) for alike in (huruf, *SELEBAR.get(huruf, ())))


def _plain(name: str) -> str:
    return "".join(sign for sign in name.casefold() if sign.isalnum())


def _numbers(pages: list[int]) -> str:
    """The first few numbers of pages."""
    return joined([*map(str, pages[:5]), *(["seterusnya"] if len(pages) > 5 else [])])
