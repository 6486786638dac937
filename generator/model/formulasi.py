"""Formulas of indicators as an expression tree, read from what the office writes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from .asal import Daftar, Peta, place


@dataclass(frozen=True, slots=True)
class Istilah:
    """A term in words."""

    isi: str


@dataclass(frozen=True, slots=True)
class Jumlah:
    """The sum sign before a term: ∑ isi."""

    isi: Suku


@dataclass(frozen=True, slots=True)
class Tambah:
    """Terms added to one another."""

    suku: tuple[Suku, ...]


@dataclass(frozen=True, slots=True)
class Perkalian:
    """Terms multiplied."""

    suku: tuple[Suku, ...]


@dataclass(frozen=True, slots=True)
class Selisih:
    """The first term less the others."""

    suku: tuple[Suku, ...]


@dataclass(frozen=True, slots=True)
class Pecahan:
    """A fraction, with what it is multiplied by (`100%`)."""

    pembilang: Suku
    penyebut: Suku
    kali: str = ""


Suku = Istilah | Jumlah | Tambah | Perkalian | Selisih | Pecahan


@dataclass(frozen=True, slots=True)
class Formulasi:
    """One formula of a cell, with a line above it and a note below it.

    `isi` is a term in words when the office writes a sentence instead of a formula.
    """

    isi: Suku
    judul: str = ""
    catatan: str = ""


_KINDS = ("teks", "jumlah", "pembilang", "perkalian", "selisih")
_KNOWN = {*_KINDS, "penyebut", "kali", "judul", "catatan"}


def read_formulasi(raw: object) -> tuple[Formulasi, ...]:
    """Read a formula, or several under one another.

    Raises:
        PydanticCustomError: `rumus`, with what is wrong and where.
    """
    if raw is None:
        return ()
    if isinstance(raw, tuple):
        return raw
    if isinstance(raw, Daftar):
        return tuple(_formula(item, raw) for item in raw)
    return (_formula(raw),)


DaftarFormulasi = Annotated[
    tuple[Formulasi, ...], BeforeValidator(read_formulasi), WithJsonSchema({"format": "formulasi"})
]
"""The formulas of an indicator, as a field of a record."""


def _formula(raw: object, around: object = None) -> Formulasi:
    if not isinstance(raw, Peta):
        return Formulasi(_term(raw, around))
    unknown = sorted(set(raw) - _KNOWN)
    if unknown:
        raise _fault(f"kunci «{unknown[0]}» tidak dikenal", raw.kunci[unknown[0]])
    return Formulasi(_expression(raw), _text(raw, "judul"), _text(raw, "catatan"))


def _expression(raw: Peta) -> Suku:
    kinds = [kind for kind in _KINDS if raw.get(kind) is not None]
    if len(kinds) != 1:
        raise _fault("isi tepat satu dari teks, jumlah, pembilang, perkalian, atau selisih", raw.asal)
    match kinds[0]:
        case "teks":
            return Istilah(_text(raw, "teks"))
        case "jumlah":
            return Jumlah(_term(raw["jumlah"]))
        case "perkalian":
            return Perkalian(_terms(raw, "perkalian"))
        case "selisih":
            return Selisih(_terms(raw, "selisih"))
    if raw.get("penyebut") is None:
        raise _fault("pembilang tanpa penyebut", raw.asal)
    return Pecahan(_term(raw["pembilang"]), _term(raw["penyebut"]), _text(raw, "kali"))


def _term(raw: object, around: object = None) -> Suku:
    if isinstance(raw, Daftar):
        if not raw:
            raise _fault("daftar suku kosong", raw.asal)
        return Tambah(tuple(_term(item, raw) for item in raw))
    if isinstance(raw, Peta):
        extra = sorted(set(raw) & {"judul", "catatan"})
        if extra:
            raise _fault(f"«{extra[0]}» tidak berlaku di dalam pembilang atau penyebut", raw.asal)
        return _expression(raw)
    if not isinstance(raw, str) or not raw.strip():
        raise _fault("suku rumus kosong", place(raw, place(around)))
    return Istilah(str(raw).strip())


def _terms(raw: Peta, key: str) -> tuple[Suku, ...]:
    items = raw[key]
    if not isinstance(items, Daftar) or len(items) < 2:
        raise _fault(f"«{key}» memerlukan daftar sekurangnya dua suku", place(items, raw.asal))
    return tuple(_term(item) for item in items)


def _text(raw: Peta, key: str) -> str:
    value = raw.get(key)
    if value is not None and not isinstance(value, str):
        raise _fault(f"«{key}» harus berupa teks", place(value, raw.asal))
    return str(value or "").strip()


def _fault(what: str, where: object) -> PydanticCustomError:
    return PydanticCustomError("rumus", "rumus keliru", {"soal": what, "asal": where})


def words(term: Suku) -> Iterator[str]:
    """The texts of a formula, in reading order."""
    match term:
        case Istilah(isi):
            yield isi
        case Jumlah(summed):
            yield from words(summed)
        case Pecahan(over, under, _):
            yield from words(over)
            yield from words(under)
        case Tambah(parts) | Perkalian(parts) | Selisih(parts):
            for part in parts:
                yield from words(part)
