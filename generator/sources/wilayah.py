"""The list of regions that ships with the program."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from generator.model.wilayah import Daerah, DaftarWilayah, by_key


@cache
def read_wilayah() -> DaftarWilayah:
    """Read the list once a process."""
    text = (files("generator.register") / "wilayah.txt").read_text("utf-8")
    return DaftarWilayah(tuple(_regions(text)))


def _regions(text: str) -> Iterator[Daerah]:
    """`= provinsi` heads its regions, each `Kabupaten X: kecamatan; kecamatan`."""
    provinsi = ""
    for line in text.splitlines():
        if line.startswith("="):
            provinsi = line[1:].strip()
        elif not line.startswith("#"):
            name, _, kecamatan = line.partition(": ")
            jenis, _, nama = name.partition(" ")
            yield Daerah(jenis, nama, provinsi, by_key(kecamatan.split("; ")))
