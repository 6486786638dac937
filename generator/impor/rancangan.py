"""The draft that an old paper becomes: records of the sources as they grow, and what has to be told about them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from generator.model.kinerja import Indikator
from generator.sources.excel.slug import slug
from generator.wording import acting

_ORDER = tuple(Indikator.model_fields)
_SMALL = frozenset({"dan", "di", "ke", "dari", "pada", "untuk", "atas", "yang", "bagi", "dalam", "dengan", "oleh"})

Isi = dict[str, Any]
"""A record as it is written: texts, lists of them, records."""


@dataclass(frozen=True, slots=True)
class Catatan:
    """What a person should know of one place of the old paper."""

    tempat: str
    isi: str

    def __str__(self) -> str:
        return f"{self.tempat}: {self.isi}" if self.tempat else self.isi


def capitalised(text: str) -> str:
    """A title in capitals as it stands in running text: `KEPALA SEKSI PELAYANAN` is `Kepala Seksi Pelayanan`."""
    words = [word.lower() if word.lower() in _SMALL else _capital(word) for word in text.split()]
    return " ".join(words[:1] and [_capital(words[0]), *words[1:]])


def _capital(word: str) -> str:
    if re.fullmatch(r"[IVX]{1,4}|\W*", word):
        return word
    return re.sub(r"[^\W\d_]+", lambda part: part[0][:1].upper() + part[0][1:].lower(), word)


def bare(text: str) -> str:
    """A text for comparing: letters and digits only."""
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


@dataclass
class Rancangan:
    """What was found so far.

    Attributes:
        kantor: `kantor.yaml`.
        jabatan: `jabatan.yaml` by id, in the order in which the paper names them.
        kinerja: The sasaran of each jabatan.
        sk: The decisions by file name.
        dokumen: Kinds of paper that were recognised.
    """

    kantor: Isi = field(default_factory=dict)
    jabatan: dict[str, Isi] = field(default_factory=dict)
    kinerja: dict[str, list[Isi]] = field(default_factory=dict)
    sk: dict[str, Isi] = field(default_factory=dict)
    rencana_aksi: Isi = field(default_factory=dict)
    dokumen: list[str] = field(default_factory=list)
    catatan: list[Catatan] = field(default_factory=list)
    _names: dict[str, str] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)

    @property
    def tahun(self) -> int | None:
        """The year of the paper, as far as it has told it."""
        return int(self.kantor["tahun"]) if "tahun" in self.kantor else None

    def catat(self, tempat: str, isi: str) -> None:
        """Note a remark, once."""
        remark = Catatan(tempat, isi)
        if remark not in self.catatan:
            self.catatan.append(remark)

    def jenis(self, kind: str) -> None:
        """Note that a kind of paper was recognised."""
        if kind not in self.dokumen:
            self.dokumen.append(kind)

    def dikenal(self, name: str) -> str | None:
        """The id of a jabatan that the paper has named already, however it is written; None when it has not."""
        return self._names.get(bare(acting(self._own(name))[1]))

    def jabatan_bernama(self, name: str) -> str:
        """The id of a jabatan; it becomes one of the office when it is new. Running text spells better than titles.

        One that is held for another is the same jabatan; the mark is kept in its name.
        """
        mark, own = acting(self._own(name))
        found = self._names.get(bare(own))
        if found is None:
            found = slug(own, self.jabatan, "jabatan")
            self._names[bare(own)] = found
            self.jabatan[found] = {"id": found, "nama": capitalised(own) if own.isupper() else own}
        elif self.jabatan[found]["nama"].isupper() and not own.isupper():
            self.jabatan[found]["nama"] = own
        if mark and not acting(self.jabatan[found]["nama"])[0]:
            self.jabatan[found]["nama"] = f"{mark}{self.jabatan[found]['nama']}"
        return found

    def _own(self, name: str) -> str:
        """The name of a jabatan without the place that the heading adds: `CAMAT SUKAMAJU` is `CAMAT`."""
        text = " ".join(name.split()).rstrip(",:.")
        place = str(self.kantor.get("kecamatan") or "")
        if place:
            text = re.sub(rf"\s+(?:kecamatan\s+)?{re.escape(place)}$", "", text, flags=re.IGNORECASE)
        return text

    def indikator(self, jabatan: str, sasaran: str, name: str) -> Isi:
        """The record of an indicator, new or begun by an earlier table of the paper."""
        groups = self.kinerja.setdefault(jabatan, [])
        for group in groups:
            if bare(group["sasaran"]) == bare(sasaran):
                break
        else:
            group = {"sasaran": sasaran, "indikator": []}
            groups.append(group)
        for found in group["indikator"]:
            if bare(found["nama"]) == bare(name):
                return cast(Isi, found)
        made = slug(name, self._taken)
        self._taken.add(made)
        record: Isi = {"id": made, "nama": name}
        group["indikator"].append(record)
        return record

    def isi(self, record: Isi, values: Mapping[str, Any], tempat: str) -> None:
        """Fill a record; where two tables of the paper differ the first stays, and that is told."""
        for key, value in values.items():
            before = record.setdefault(key, value)
            if before != value:
                said = f"«{record.get('nama', '')}»: {key} di sini «{value}», sebelumnya «{before}»"
                self.catat(tempat, f"{said}; yang pertama yang ditulis. Tentukan mana yang benar.")
        rank = {key: n for n, key in enumerate(_ORDER)}
        ordered = sorted(record.items(), key=lambda item: rank.get(item[0], len(rank)))
        record.clear()
        record.update(ordered)
