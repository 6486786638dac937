"""An equation of Word (OMML) as a formula of the sources: what was drawn as a fraction stays a fraction."""

from __future__ import annotations

import re
from typing import Any, TypeAlias

from lxml import etree

Rumus: TypeAlias = "str | dict[str, Rumus]"
"""Words, `{jumlah: ...}`, or `{pembilang: ..., penyebut: ..., kali: 100%}`, as `formulasi` takes them."""

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_FACTOR = re.compile(r"\s*[×xX*]\s*(.+)")
_DRAWN = ("f", "nary")


def read_equation(element: Any) -> Rumus:
    """The formula that an `m:oMath` draws; what is neither a sum nor a fraction becomes words on one line."""
    return _sequence(_flat(element))


def in_words(rumus: Rumus) -> str:
    """A formula on one line, with brackets where the drawing needs none."""
    if isinstance(rumus, str):
        return rumus
    if "jumlah" in rumus:
        return f"∑ {in_words(rumus['jumlah'])}"
    factor = f" × {in_words(rumus['kali'])}" if "kali" in rumus else ""
    return f"({in_words(rumus['pembilang'])}) / ({in_words(rumus['penyebut'])}){factor}"


def _sequence(pieces: list[Rumus]) -> Rumus:
    """Pieces side by side as one formula."""
    if len(pieces) == 1:
        return pieces[0]
    if len(pieces) == 2 and isinstance(pieces[0], dict) and isinstance(pieces[1], str):
        factor = _FACTOR.fullmatch(pieces[1])
        if factor and "pembilang" in pieces[0] and "kali" not in pieces[0]:
            return {**pieces[0], "kali": factor[1].strip()}
    return _tidy(" ".join(in_words(piece) for piece in pieces))


def _flat(element: Any) -> list[Rumus]:
    """Words and drawn parts in reading order, neighbouring words joined."""
    found: list[Rumus] = []
    for piece in _pieces(element):
        if isinstance(piece, str) and found and isinstance(found[-1], str):
            found[-1] += piece
        else:
            found.append(piece)
    tidied = [_tidy(piece) if isinstance(piece, str) else piece for piece in found]
    return [piece for piece in tidied if piece]


def _pieces(element: Any) -> list[Rumus]:
    found: list[Rumus] = []
    for child in element:
        kind = etree.QName(child).localname if isinstance(child.tag, str) else ""
        if kind in _DRAWN:
            found.append(_drawn(kind, child))
        elif kind == "t":
            found.append(child.text or "")
        elif kind == "d":
            found += ["(", *_pieces(child), ")"]
        elif kind == "eqArr":
            found += [piece for row in child.findall(f"{_M}e") for piece in (*_pieces(row), " ")]
        elif not kind.endswith("Pr"):
            found += _pieces(child)
    return found


def _drawn(kind: str, element: Any) -> Rumus:
    if kind == "f":
        return {"pembilang": _part(element, "num"), "penyebut": _part(element, "den")}
    sign = element.find(f"{_M}naryPr/{_M}chr")
    body = _part(element, "e")
    shown = sign.get(f"{_M}val", "∫") if sign is not None else "∫"
    return {"jumlah": body} if shown in ("∑", "Σ") and body else f"{shown} {in_words(body)}"


def _part(element: Any, name: str) -> Rumus:
    part = element.find(f"{_M}{name}")
    return _sequence(_flat(part)) if part is not None and len(part) else ""


def _tidy(text: str) -> str:
    return " ".join(text.split())
