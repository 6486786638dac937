"""An element of a structure tree as the PDF writes it (ISO 32000-1 14.7.2)."""

from __future__ import annotations

from typing import Any

from pypdf.generic import IndirectObject


def children(element: Any) -> list[Any]:
    """The elements and content right below an element."""
    found = element.get("/K")
    found = found.get_object() if found is not None else []
    return [child.get_object() for child in (found if isinstance(found, list) else [found])]


def is_content(child: Any) -> bool:
    """Whether it is words, not an element: a number, or a reference to one (14.7.4)."""
    return isinstance(child, int) or child.get("/Type") in ("/MCR", "/OBJR")


def page_of(element: Any, above: int) -> int:
    """The page of an element by the number of its object; that of the one above it where it tells none."""
    raw = element.raw_get("/Pg") if "/Pg" in element else None
    return raw.idnum if isinstance(raw, IndirectObject) else above


def span(cell: Any, name: str) -> int:
    """Rows or columns of a cell, told by the attributes of tables (14.8.5.7)."""
    said = cell.get("/A")
    said = said.get_object() if said is not None else []
    for attributes in said if isinstance(said, list) else [said]:
        known = attributes.get_object()
        if not isinstance(known, int) and known.get("/O") == "/Table" and name in known:
            return min(max(int(known[name]), 1), 60)
    return 1
