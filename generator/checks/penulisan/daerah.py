"""Where a text speaks of a region, and what the names of our own are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from generator.model.tahun import Tahun
from generator.model.wilayah import Daerah, DaftarWilayah, kunci_nama

_KINDS = {
    "kecamatan": r"Kecamatan|Kec\.?|Camat|Distrik|Kapanewon|Panewu|Kemantren|Mantri Pamong Praja",
    "kabupaten": r"Kabupaten|Kab\.?|Bupati",
    "kota": r"Wali ?Kota|Kota",
    "provinsi": r"Provinsi|Propinsi|Prov\.?|Gubernur",
}
_WORD = r"[A-Z][\w'’.-]*"
_PLACE = re.compile(
    r"(?<![\w/])(?:"
    + "|".join(f"(?P<{kind}>(?i:{words}))" for kind, words in _KINDS.items())
    + rf")(?:\s+(?i:Administrasi|Adm\.))?\s+(?P<nama>{_WORD}(?:[ \t]+{_WORD}){{0,3}})"
)
_ORDINARY_WORDS = """
ayah balai barat bareng bayan benda bendahara benteng bina bukit buru butuh candi damai darma gapura guna ibu jangka
jaya juli kamu kasi kembang kota kuala lapang lembar lembur luas lumbung makmur marga merdeka mulia negara padang
pagu panjang panti papar perak permata pesantren pinggir raya sakti sanggar sela selat selesai setia subur sumbang
sumber suruh taman tambang tanjung tarik tempel tempe teras tetap tugu tulis ujung waris utara selatan timur tengah
mandiri sejahtera maju berkah harapan
"""
_ORDINARY = frozenset(_ORDINARY_WORDS.split())
"""Names of kecamatan that are ordinary words too: in a title they prove nothing."""


@dataclass(frozen=True, slots=True)
class Sebutan:
    """A region named in a text.

    Attributes:
        jenis: kecamatan, kabupaten, kota or provinsi.
        kata: The word before the name, as written.
        nama: The capitalised words that follow, as written.
        mulai: Where it begins in the text.
        sampai: Where these words end.
    """

    jenis: str
    kata: str
    nama: tuple[str, ...]
    mulai: int
    sampai: int

    def pieces(self) -> Iterator[str]:
        """The names it may be, the longest first: the following words may belong to the sentence."""
        for count in range(len(self.nama), 0, -1):
            yield " ".join(self.nama[:count]).rstrip(".'’-")


@lru_cache(maxsize=8192)
def mentions(text: str) -> tuple[Sebutan, ...]:
    """The regions that a text names."""
    return tuple(_mentions(text))


def _mentions(text: str) -> Iterator[Sebutan]:
    position = 0
    while match := _PLACE.search(text, position):
        kind = match.lastgroup if match.lastgroup in _KINDS else next(k for k in _KINDS if match.group(k))
        yield Sebutan(kind, match.group(kind), tuple(match.group("nama").split()), match.start(), match.end())
        position = match.start("nama")


@dataclass(frozen=True)
class Kita:
    """The names of our own regions, by what they are."""

    tahun: Tahun

    @property
    def daftar(self) -> DaftarWilayah:
        """The list of regions."""
        return self.tahun.wilayah

    @cached_property
    def nama(self) -> dict[str, str]:
        """Our names by kind, where known; the provinsi also from the list."""
        kantor = self.tahun.kantor
        known = {
            "kecamatan": kantor.kecamatan,
            "kabupaten": kantor.kabupaten,
            "kota": kantor.kota,
            "provinsi": kantor.provinsi or (self.daerah.provinsi if self.daerah else None),
        }
        return {kind: name for kind, name in known.items() if name}

    @cached_property
    def daerah(self) -> Daerah | None:
        """Our kabupaten or kota, when the list knows it."""
        kantor = self.tahun.kantor
        found = self.daftar.kota.get(kunci_nama(kantor.kota or ""))
        return found or self.daftar.kabupaten.get(kunci_nama(kantor.kabupaten or ""))

    def owns(self, kind: str, name: str) -> bool:
        """Whether a name is ours; a town may bear the name of any of our regions."""
        key = _canonical(name)
        ours = [self.nama[kind]] if kind in self.nama else []
        if kind == "kota":
            kantor = self.tahun.kantor
            ours += [*self.nama.values(), kantor.tempat or "", kantor.kop.kota or ""]
        if kind == "kabupaten" and "kabupaten" not in self.nama and "kota" in self.nama:
            ours.append(self.nama["kota"])
        return any(key == _canonical(own) for own in ours)

    def meant(self, name: str) -> bool:
        """Whether kantor.yaml may mean this kecamatan: our kabupaten/kota holds it, but not the one written there."""
        kantor, daerah = self.tahun.kantor, self.daerah
        return (
            daerah is not None
            and kunci_nama(kantor.kecamatan) not in daerah.kecamatan
            and (kunci_nama(name) in daerah.kecamatan)
        )

    def known(self, kind: str, name: str) -> str | None:
        """The official name of a region of this kind, as a text would mean it; None for ordinary words."""
        key = kunci_nama(name)
        match kind:
            case "kecamatan":
                held = () if key in _ORDINARY else self.daftar.kecamatan.get(key, ())
                return held[0].kecamatan[key] if held else None
            case "provinsi":
                return self.daftar.provinsi.get(key)
        found = (self.daftar.kota if kind == "kota" else self.daftar.kabupaten).get(key)
        return found.nama if found else None


def _canonical(name: str) -> str:
    """The key of a name; DKI Jakarta, DI Yogyakarta and Aceh have had several."""
    key = kunci_nama(name)
    return next((short for short in ("jakarta", "yogyakarta", "aceh") if key.endswith(short) and key != short), key)
