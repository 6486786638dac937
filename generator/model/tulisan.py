"""Every text that the office wrote, with its place: what the rules on wording read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.findings import Origin

from .asal import Daftar, Peta, Teks
from .perubahan import MataBaru, Perubahan, Ubahan
from .rekaman import Rekaman


@dataclass(frozen=True, slots=True)
class Tulisan:
    """One text as written.

    Attributes:
        isi: The text.
        asal: Its place.
        kunci: The keys that lead to it, e.g. `("indikator", "nama")`; items of a list add nothing.
        subjek: Id of the indicator, jabatan or file, or code of the budget line it belongs to; or empty.
    """

    isi: str
    asal: Origin
    kunci: tuple[str, ...]
    subjek: str

    @property
    def jalan(self) -> str:
        """The keys joined by dots: `indikator.nama`."""
        return ".".join(self.kunci)


_SETTINGS = """
id kode nip pangkat jenjang atasan mendukung konsolidasi polarisasi target target_renstra bulanan triwulan iku kali
gabung kolom_nomor kop gaya sebutan dokumen tahun periode_renstra tempat kecamatan kabupaten kota provinsi lampiran
penanda_tangan penutup_menimbang tanggal nomor pejabat
cara
"""
_NOT_PROSE = frozenset(_SETTINGS.split())
"""Keys of ids, numbers, names of people and settings: nothing under them is a sentence of the office."""
_CITED = frozenset(("mengingat", "peraturan"))
"""Keys that quote the titles of regulations, which are others' wording."""
_LETTERHEAD = ("kop", "instansi")
"""The one line of the letterhead that is wording."""
_CODE = re.compile(r"\d+(?:\.\d+)+")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

_NAMES = ("id", "kode")
"""Keys whose value names the record: the subject of all texts within."""


def texts_of(records: Rekaman | Iterator[Rekaman] | tuple[Rekaman, ...], subjek: str = "") -> Iterator[Tulisan]:
    """Every text of some records, in the order it was written; keys of mappings are not texts."""
    for record in (records,) if isinstance(records, Rekaman) else records:
        if record.tertulis is not None:
            yield from _walk(record.tertulis, (), subjek)


def texts_of_change(perubahan: Perubahan) -> Iterator[Tulisan]:
    """What a perubahan says beside the values it changes: its basis and its reasons.

    The values themselves are texts of the year after it.
    """
    if perubahan.dasar is not None:
        yield Tulisan(perubahan.dasar, perubahan.letak("dasar"), ("dasar",), f"perubahan-{perubahan.ke}")
    reasons: list[tuple[str, Ubahan | MataBaru]] = [
        *perubahan.indikator.items(),
        *perubahan.anggaran.items(),
        *((line.kode, line) for line in perubahan.anggaran_baru),
        *perubahan.pejabat.items(),
    ]
    for subject, change in reasons:
        if change.alasan is not None:
            yield Tulisan(change.alasan, change.letak("alasan"), ("alasan",), subject)


def _walk(node: object, keys: tuple[str, ...], subject: str) -> Iterator[Tulisan]:
    if isinstance(node, Teks):
        yield Tulisan(str(node), node.asal, keys, subject)
    elif isinstance(node, Daftar):
        for item in node:
            yield from _walk(item, keys, subject)
    elif isinstance(node, Peta):
        subject = _named(node) or subject
        for key, value in node.items():
            yield from _walk(value, (*keys, key), subject)


def _named(node: Mapping[str, object]) -> str:
    return next((str(node[name]) for name in _NAMES if isinstance(node.get(name), Teks)), "")


def prose_of(texts: Iterable[Tulisan]) -> Iterator[Tulisan]:
    """What the office worded itself: no ids, numbers, people, citations, nor names of the national nomenklatur."""
    for text in texts:
        if text.kunci == _LETTERHEAD:
            yield text
        elif not _under_prose(text.kunci) or is_nomenklatur(text):
            continue
        elif text.kunci[-1] != "penanggung_jawab" or not _ID.fullmatch(text.isi):
            yield text


@lru_cache(maxsize=1024)
def _under_prose(keys: tuple[str, ...]) -> bool:
    """Whether sentences stand under some keys."""
    return not (_NOT_PROSE.intersection(keys) or _CITED.intersection(keys) or keys[-1:] == ("anggaran",))


def is_nomenklatur(text: Tulisan) -> bool:
    """Whether it is the name of a budget line."""
    return text.kunci[-1:] == ("nama",) and _CODE.fullmatch(text.subjek) is not None
