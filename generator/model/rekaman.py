"""The base of every record: frozen, strict about its keys, and knowing where it was written."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PrivateAttr,
    StringConstraints,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from generator.findings import NOWHERE, Origin

from .asal import Daftar, Peta, place


@dataclass(frozen=True, slots=True)
class KunciAsing:
    """A key that its record does not know, seen while validating.

    A list given as pydantic's validation context collects them.
    """

    asal: Origin
    kunci: str
    dikenal: tuple[str, ...]
    rekaman: Peta


class Rekaman(BaseModel):
    """A record of the sources. `asal` is its place, `letak(key)` the place of one of its values."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    _sumber: Peta | None = PrivateAttr(default=None)

    @model_validator(mode="wrap")
    @classmethod
    def _keep_source(cls, data: Any, handler: Callable[[Any], Any], info: ValidationInfo) -> Any:
        """Remember the source; empty values count as absent, unknown keys are handed to the reader."""
        if not isinstance(data, Peta):
            return handler({} if data is None else data)
        known = {key: value for key, value in data.items() if key in cls.model_fields}
        if isinstance(info.context, list):
            names = tuple(cls.model_fields)
            info.context.extend(KunciAsing(data.kunci[key], key, names, data) for key in data if key not in known)
        record = handler({key: value for key, value in known.items() if value is not None})
        record._sumber = data
        return record

    @property
    def tertulis(self) -> Peta | None:
        """The mapping it was read from, as written."""
        return self._sumber

    @property
    def asal(self) -> Origin:
        """Where the record begins."""
        return place(self._sumber)

    def letak(self, kunci: str, butir: int | None = None) -> Origin:
        """Where the value of a key stands, or one item of its list; the record's own place if it is absent."""
        written = self._sumber
        if written is None or kunci not in written:
            return place(written)
        value = written[kunci]
        if butir is not None and isinstance(value, list) and butir < len(value):
            value = value[butir]
        return place(value, written.kunci.get(kunci, NOWHERE))

    def diganti(self, tulisan: Peta, **isi: object) -> Self:
        """A copy with other values, each standing where it is written; a record without a place takes theirs.

        Args:
            tulisan: The keys as written elsewhere, with their places.
            isi: The values as read, by field.
        """
        copy = self.model_copy(update=isi)
        merged = Peta(self.asal if self._sumber is not None else tulisan.asal)
        merged.update({**(self._sumber or {}), **tulisan})
        merged.kunci = {**(self._sumber.kunci if self._sumber else {}), **tulisan.kunci}
        copy._sumber = merged
        return copy

    def dengan_butir(self, kunci: str, butir: tuple[Rekaman, ...]) -> Self:
        """A copy with other records in one of its lists."""
        written = Peta(self.asal)
        items = Daftar(self.letak(kunci))
        items.extend(item.tertulis for item in butir)
        written[kunci] = items
        return self.diganti(written, **{kunci: butir})


def _listed(value: object) -> object:
    return (value,) if isinstance(value, str) else value


def _year(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"\s*(?:19|20)[0-9]{2}\s*", value):
        raise PydanticCustomError("tahun", "bukan tahun empat angka", {"tulisan": str(value)})
    return int(value) if isinstance(value, str) else value


def _yes_no(value: object) -> object:
    words = {"true": True, "ya": True, "yes": True, "false": False, "tidak": False, "no": False}
    if isinstance(value, str):
        if value.strip().lower() not in words:
            raise PydanticCustomError("ya_tidak", "bukan true atau false", {"tulisan": str(value)})
        return words[value.strip().lower()]
    return value


DaftarTeks = Annotated[
    tuple[str, ...],
    BeforeValidator(_listed),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]
"""One text, or a list of texts."""

Isi = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""A text that says something."""

Tahun4 = Annotated[int, BeforeValidator(_year), WithJsonSchema({"type": "integer", "minimum": 1945})]
"""A year in four digits."""

YaTidak = Annotated[bool, BeforeValidator(_yes_no), WithJsonSchema({"type": "boolean"})]
"""true or false; `ya` and `tidak` are understood."""
