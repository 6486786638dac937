"""Every text that the office wrote, with its place: what the rules on wording read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

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
