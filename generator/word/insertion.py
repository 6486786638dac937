"""Where in a person's file a unit goes that only the new draft has, and what it is made like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from lxml import etree

from .blocks import Placed, cells
from .graft import Styles, like, row_like, spans
from .paragraphs import line
from .pen import Unmergeable, write
from .wordml import w


@dataclass(frozen=True)
class Neighbours:
    """A container of the person's file, the units of the generated one, and which of those it already shows.

    Attributes:
        own: The body or cell that is written to.
        new: The generated units.
        images: The person's `w:p` or `w:tr` by number of the generated unit; grows with what is inserted.
    """

    own: Any
    new: Sequence[Placed]
    images: dict[int, Any]

    def before(self, n: int) -> int | None:
        """The nearest unit before this one that the person's file shows."""
        return next((k for k in range(n - 1, -1, -1) if k in self.images), None)

    def after(self, n: int) -> int | None:
        """The nearest unit after it."""
        return next((k for k in range(n + 1, len(self.new)) if k in self.images), None)

    def near(self, n: int) -> list[int]:
        """The units that the person's file shows, the nearest first."""
        return sorted(self.images, key=lambda k: (abs(k - n), k))


class Insertion:
    """Puts generated units into a container.

    Args:
        neighbours: What stands around them.
        styles: Names of styles in the person's file, for what is copied whole.
    """

    def __init__(self, neighbours: Neighbours, styles: Styles) -> None:
        self._at, self._styles = neighbours, styles
        self._sections = _sections(neighbours.new)

    def insert(self, n: int) -> list[Any]:
        """Insert one unit, or the whole table that it begins; what was put in, empty when it came with its table.

        Raises:
            Unmergeable: When no safe place for it is found.
        """
        if n in self._at.images:
            return []
        element = self._at.new[n].element
        return self._row(n, element) if element.tag == w("tr") else [self._paragraph(n, element)]

    def _paragraph(self, n: int, new: Any) -> Any:
        blank = self._blank()
        if blank is not None:
            write(blank, new, list(blank.iter(w("rPr")))[:1])
            self._at.images[n] = blank
            return blank
        model = self._model_paragraph(n, new)
        made = like(model, new) if model is not None else self._styles.adopted(new)
        self._place(n, made)
        self._at.images[n] = made
        return made

    def _blank(self) -> Any:
        """The empty paragraph of a cell without any other."""
        own = self._at.own
        if own.tag != w("tc") or self._at.images:
            return None
        paragraphs = own.findall(w("p"))
        return paragraphs[0] if paragraphs and not any(map(line, own.iter(w("p")))) else None

    def _model_paragraph(self, n: int, new: Any) -> Any:
        """A paragraph of the person's file whose generated one looks as this one does."""
        looks = _properties(new)
        for k in self._at.near(n):
            if self._at.images[k].tag == w("p") and _properties(self._at.new[k].element) == looks:
                return self._at.images[k]
        paragraphs = self._at.own.findall(w("p")) if self._at.own.tag == w("tc") else []
        return paragraphs[0] if paragraphs else None

    def _place(self, n: int, made: Any) -> None:
        """Put a paragraph or table after what precedes it in its section, else before what follows."""
        before, after = self._at.before(n), self._at.after(n)
        if before is not None and self._sections[before] == self._sections[n]:
            _block(self._at.images[before]).addnext(made)
        elif after is not None and self._sections[after] == self._sections[n]:
            _block(self._at.images[after]).addprevious(made)
        elif self._at.own.tag == w("tc"):
            self._at.own.append(made)
        else:
            raise Unmergeable("ada bagian halaman yang baru")

    def _row(self, n: int, new: Any) -> list[Any]:
        table = _table(new)
        rows = [k for k, placed in enumerate(self._at.new) if _table(placed.element) is table]
        shown = [k for k in rows if k in self._at.images]
        if not shown:
            return self._whole_table(n, table, rows)
        made = row_like(self._model_row(n, new, shown), new)
        before = [k for k in shown if k < n]
        if before:
            self._at.images[before[-1]].addnext(made)
        else:
            self._at.images[shown[0]].addprevious(made)
        self._at.images[n] = made
        return [made]

    def _model_row(self, n: int, new: Any, shown: list[int]) -> Any:
        looks = _looks(new)
        for k in sorted(shown, key=lambda k: (abs(k - n), k)):
            if _looks(self._at.new[k].element) == looks and _fits(self._at.images[k], new):
                return self._at.images[k]
        table = _table(self._at.images[shown[0]])
        model = next((r for r in table.findall(w("tr")) if spans(r) == spans(new) and _fits(r, new)), None)
        if model is None:
            raise Unmergeable("susunan kolom tabel berubah")
        return model

    def _whole_table(self, n: int, table: Any, rows: list[int]) -> list[Any]:
        made = self._styles.adopted(table)
        self._place(n, made)
        if made.getprevious() is not None and made.getprevious().tag == w("tbl"):
            made.addprevious(etree.Element(w("p")))
        copies = [row for row in made.iter(w("tr")) if _table(row) is made]
        self._at.images.update(zip(rows, copies, strict=True))
        return copies


def _fits(row: Any, new: Any) -> bool:
    return len(cells(row)) == len(cells(new))


def _looks(row: Any) -> tuple[tuple[str, ...], bool]:
    """How cells are laid out in a row, and whether it is a heading."""
    return spans(row), row.find(f"{w('trPr')}/{w('tblHeader')}") is not None


def _table(element: Any) -> Any:
    return next(element.iterancestors(w("tbl")), None)


def _block(element: Any) -> Any:
    """The paragraph itself, or the table of a row."""
    return _table(element) if element.tag == w("tr") else element


def _properties(paragraph: Any) -> bytes:
    found = paragraph.find(w("pPr"))
    return b"" if found is None else bytes(etree.tostring(found, method="c14n"))


def _sections(new: Sequence[Placed]) -> list[int]:
    """The number of the section that each unit stands in."""
    if not new:
        return []
    root = new[0].element.getroottree().getroot()
    wanted = {id(placed.element): n for n, placed in enumerate(new)}
    found, section = [0] * len(new), 0
    for element in root.iter(w("p"), w("tr"), w("sectPr")):
        section += element.tag == w("sectPr")
        if id(element) in wanted:
            found[wanted[id(element)]] = section
    return found
