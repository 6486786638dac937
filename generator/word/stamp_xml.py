"""A stamp written as XML and read again; `stamp` says what a stamp is for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from xml.sax.saxutils import escape

from .blocks import Content, Row, Unit, Unreadable, tree

NS = "urn:naskah:cap:1"
_SPECIAL = re.compile('[&<>"]')
_IN_ATTRIBUTE = {'"': "&quot;", "\t": "&#9;", "\n": "&#10;"}
_UNPRINTABLE = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Stamp:
    """What a paper was made from.

    Attributes:
        versi: Version of the program.
        templat: Digest of each template by file name.
        nilai: What the templates were filled with, by path; see `documents.nilai`.
        tanggal: Date of the paper.
        isi: Its content as it was generated.
        paket: Digest of the members of the file as it was generated, the stamp left out.
    """

    versi: str
    templat: Mapping[str, str]
    nilai: Mapping[str, str]
    tanggal: date
    isi: Content
    paket: str = ""


def as_xml(stamp: Stamp, paket: str) -> bytes:
    """A stamp as it stands in a package whose other members have such a digest."""
    pieces = ["<?xml version='1.0' encoding='UTF-8' standalone='no'?>\n"]
    told = (("versi", stamp.versi), ("tanggal", stamp.tanggal.isoformat()), ("paket", paket))
    pieces.append(f'<naskah xmlns="{NS}"{"".join(_attribute(*each) for each in told)}>')
    for name, value in sorted(stamp.templat.items()):
        pieces.append(f"<templat{_attribute('nama', name)}>{_text(value)}</templat>")
    for name, value in stamp.nilai.items():
        pieces.append(f"<nilai{_attribute('nama', name)}>{_text(value)}</nilai>")
    units = (f"<p>{_text(unit)}</p>" if isinstance(unit, str) else _written_row(unit) for unit in stamp.isi.units)
    around = (f"<tepi>{_text(text)}</tepi>" for text in stamp.isi.around)
    return "".join((*pieces, "<isi>", *units, *around, "</isi></naskah>")).encode()


def _written_row(row: Row) -> str:
    cells = ["".join([f"<p>{_text(text)}</p>" for text in cell]) for cell in row]
    return f"<baris>{''.join([f'<sel>{cell}</sel>' for cell in cells])}</baris>"


def _attribute(name: str, value: str) -> str:
    return f' {name}="{escape(_printable(value), _IN_ATTRIBUTE) if _is_special(value) else value}"'


def _text(text: str) -> str:
    return escape(_printable(text)) if _is_special(text) else text


def _is_special(text: str) -> bool:
    """Whether a text has a sign that is written otherwise in XML; hardly any has."""
    return not text.isprintable() or _SPECIAL.search(text) is not None


def _printable(text: str) -> str:
    return _UNPRINTABLE.sub("", text)


def parsed(xml: bytes) -> Stamp | None:
    """A stamp read; None when it is none."""
    try:
        root = tree(xml)
        isi = root.find(f"{{{NS}}}isi")
        return Stamp(
            versi=root.get("versi", ""),
            templat=_named(root, "templat"),
            nilai=_named(root, "nilai"),
            tanggal=date.fromisoformat(root.get("tanggal", "")),
            isi=Content(tuple(_units(isi)), tuple(t.text or "" for t in isi.findall(f"{{{NS}}}tepi"))),
            paket=root.get("paket", ""),
        )
    except (Unreadable, ValueError, AttributeError, TypeError):
        return None


def _named(root: Any, name: str) -> dict[str, str]:
    return {str(element.get("nama")): element.text or "" for element in root.findall(f"{{{NS}}}{name}")}


def _units(isi: Any) -> Iterator[Unit]:
    for element in isi:
        if element.tag == f"{{{NS}}}p":
            yield element.text or ""
        elif element.tag == f"{{{NS}}}baris":
            yield _row(element)


def _row(element: Any) -> Row:
    return tuple(tuple(p.text or "" for p in cell) for cell in element)
