"""Regions of Indonesia: which provinsi holds which kabupaten/kota, and which kecamatan these hold."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

_NOT_OF_A_NAME = re.compile(r"[\W_]+")


@lru_cache(maxsize=8192)
def kunci_nama(nama: str) -> str:
    """A name without capitals, spaces, hyphens and apostrophes: `Toli-Toli` and `Tolitoli` are one."""
    return _NOT_OF_A_NAME.sub("", nama).casefold()


@dataclass(frozen=True, slots=True)
class Daerah:
    """A kabupaten or kota.

    Attributes:
        jenis: `Kabupaten` or `Kota`.
        nama: Without that word.
        kecamatan: Their names, by key.
    """

    jenis: str
    nama: str
    provinsi: str
    kecamatan: Mapping[str, str]

    def __str__(self) -> str:
        return f"{self.jenis} {self.nama}"


@dataclass(frozen=True, slots=True)
class Tempat:
    """A kecamatan, spelt as the list spells it, in its kabupaten or kota."""

    kecamatan: str
    daerah: Daerah


@dataclass(frozen=True)
class DaftarWilayah:
    """All regions, looked up by the key of a name (`kunci_nama`); empty when there is no list."""

    daerah: tuple[Daerah, ...] = ()

    @cached_property
    def provinsi(self) -> Mapping[str, str]:
        """Names of provinsi."""
        return {kunci_nama(d.provinsi): d.provinsi for d in self.daerah}

    @cached_property
    def kabupaten(self) -> Mapping[str, Daerah]:
        """Kabupaten."""
        return {kunci_nama(d.nama): d for d in self.daerah if d.jenis == "Kabupaten"}

    @cached_property
    def kota(self) -> Mapping[str, Daerah]:
        """Kota."""
        return {kunci_nama(d.nama): d for d in self.daerah if d.jenis == "Kota"}

    @cached_property
    def kecamatan(self) -> Mapping[str, tuple[Daerah, ...]]:
        """Where a kecamatan of a name is: several regions may have one."""
        found: dict[str, list[Daerah]] = defaultdict(list)
        for daerah in self.daerah:
            for key in daerah.kecamatan:
                found[key].append(daerah)
        return {key: tuple(regions) for key, regions in found.items()}


def by_key(names: Iterable[str]) -> dict[str, str]:
    """Names by key."""
    return {kunci_nama(name): name for name in names}
