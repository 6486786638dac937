"""What the styles of a finished paper make of its text: size, boldness, indents and margins of cells."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from lxml import etree

from .rows import Potongan
from .wordml import w

_TWIPS = 20
_CELL_MARGIN = 108
"""Left and right margin of a cell where no table or style says otherwise (ISO/IEC 29500-1, 17.4.43), in twips."""


class Styles:
    """The size, boldness and indents of paragraph styles, through what they are based on.

    Args:
        root: The root of `word/styles.xml`.
    """

    def __init__(self, root: Any) -> None:
        self._by_id = {s.get(w("styleId")): s for s in root.iter(w("style"))}
        self._known: dict[tuple[object, ...], tuple[float, bool, float]] = {}
        defaults = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
        fonts = defaults.find(w("rFonts")) if defaults is not None else None
        normal = next(
            (s for s in self._by_id.values() if s.get(w("default")) and s.get(w("type")) == "paragraph"), None
        )
        self._normal = normal.get(w("styleId")) if normal is not None else ""
        own = normal.find(f"{w('rPr')}/{w('rFonts')}") if normal is not None else None
        chosen = own if own is not None else fonts
        self.huruf = chosen.get(w("ascii"), "") if chosen is not None else ""
        self._default_size = self._value(defaults, "sz") if defaults is not None else None

    @staticmethod
    def _value(properties: Any, name: str) -> str | None:
        found = properties.find(w(name))
        return found.get(w("val"), "1") if found is not None else None

    def of(self, run: Potongan) -> tuple[float, bool, float]:
        """Font size of a run in points, its boldness, and the indents of its paragraph together in points."""
        look = (run.gaya, run.ukuran, run.tebal, run.indentasi)
        if look not in self._known:
            size = self._first("sz", run.ukuran, run.gaya) or self._default_size or "20"
            bold = self._first("b", run.tebal, run.gaya)
            heavy = bold is not None and bold not in ("0", "false")
            self._known[look] = float(size) / 2, heavy, self._indents(run.indentasi or (None, None), run.gaya)
        return self._known[look]

    def _first(self, name: str, own: str | None, style: str) -> str | None:
        values = (self._value(properties, name) for properties in self._chain(style, "rPr"))
        return own if own is not None else next((value for value in values if value is not None), None)

    def _indents(self, own: tuple[str | None, str | None], style: str) -> float:
        places = [i for p in self._chain(style, "pPr") if (i := p.find(w("ind"))) is not None]
        sides = zip(own, (("left", "start"), ("right", "end")), strict=True)
        return sum(self._twips(value, places, names) for value, names in sides) / _TWIPS

    @staticmethod
    def _twips(own: str | None, places: list[Any], names: tuple[str, str]) -> float:
        values = (own, *(place.get(w(name)) for place in places for name in names))
        return max(0.0, float(next((v for v in values if v is not None), "0")))

    def margins(self, table: Any) -> float:
        """Left and right cell margins of a table together, in points."""
        own = table.find(w("tblPr"))
        style = own.find(w("tblStyle")) if own is not None else None
        places = [own] if own is not None else []
        places += self._chain(style.get(w("val"), ""), "tblPr") if style is not None else []
        found = [mar for place in places if (mar := place.find(w("tblCellMar"))) is not None]
        return sum(_side(found, names) for names in (("left", "start"), ("right", "end"))) / _TWIPS

    def _chain(self, style: str, part: str) -> Iterator[Any]:
        """What a style says in one of its parts, then the styles that it is based on."""
        seen: set[str] = set()
        identity: str | None = style or self._normal
        while identity in self._by_id and identity not in seen:
            seen.add(str(identity))
            element = self._by_id[identity]
            if (properties := element.find(w(part))) is not None:
                yield properties
            based = element.find(w("basedOn"))
            identity = based.get(w("val")) if based is not None else None


@lru_cache(maxsize=16)
def read_styles(content: bytes) -> Styles:
    """The styles of a paper, which all papers of its template share.

    Args:
        content: Its `word/styles.xml`.
    """
    return Styles(etree.fromstring(content))


def _side(margins: list[Any], names: tuple[str, str]) -> float:
    sides = (side for mar in margins for name in names if (side := mar.find(w(name))) is not None)
    return next((float(side.get(w("w"), "0")) for side in sides), float(_CELL_MARGIN))
