"""Where a new office is: a kecamatan by its name, completed from the list of regions."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from generator.errors import UsageError
from generator.model.wilayah import Tempat, kunci_nama
from generator.nearest import meant
from generator.sources.wilayah import read_wilayah

_WORDS = ("kecamatan ", "distrik ", "kapanewon ", "kemantren ")


def places(kecamatan: str) -> list[Tempat]:
    """Every kecamatan of a name, spelt as the list spells it; none when the list has no such name."""
    key = kunci_nama(_bare(kecamatan))
    return [Tempat(region.kecamatan[key], region) for region in read_wilayah().kecamatan.get(key, ())]


def alike(kecamatan: str) -> list[str]:
    """Up to three names like one that is not there."""
    names = {key: region.kecamatan[key] for key, regions in read_wilayah().kecamatan.items() for region in regions[:1]}
    return [names[key] for key in get_close_matches(kunci_nama(_bare(kecamatan)), names, n=3, cutoff=0.75)]


def place(kecamatan: str, daerah: str | None) -> Tempat:
    """The one kecamatan that is meant.

    Args:
        kecamatan: Its name.
        daerah: Its kabupaten or kota, with or without that word; needed where several have one of the name.

    Raises:
        UsageError: When there is none, or more than one.
    """
    if not _bare(kecamatan):
        raise UsageError("--kecamatan kosong. Sebut nama kecamatan Anda, mis. --kecamatan Kubutambahan.")
    found = places(kecamatan)
    if daerah is not None:
        wanted = kunci_nama(daerah)
        found = [one for one in found if wanted in (kunci_nama(str(one.daerah)), kunci_nama(one.daerah.nama))]
    if len(found) == 1:
        return found[0]
    if not found:
        hint = meant(alike(kecamatan)) if daerah is None else ""
        where = f" di {daerah}" if daerah else ""
        raise UsageError(
            f"Tidak ada Kecamatan {_bare(kecamatan)}{where} di daftar wilayah.{hint} "
            "Tanpa --kecamatan, contoh disalin apa adanya untuk diganti sendiri."
        )
    raise UsageError(
        f"Ada {len(found)} Kecamatan {found[0].kecamatan}: {_listed(found)}. Sebut daerahnya dengan --daerah."
    )


def _listed(found: Sequence[Tempat]) -> str:
    return ", ".join(f"{one.daerah} ({one.daerah.provinsi})" for one in found)


def _bare(name: str) -> str:
    """A name without the word for kecamatan."""
    text = " ".join(name.split())
    return next((text[len(word) :] for word in _WORDS if text.lower().startswith(word)), text)
