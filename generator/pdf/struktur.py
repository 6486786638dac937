"""A tagged PDF as paragraphs and tables: its structure tree says which words belong together (ISO 32000-1 14.7, 14.8).

Word and LibreOffice write such a tree into the PDFs they make; of a page without one only lines can be read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .bacaan import NotWhole, opened
from .baris import lines
from .huruf_pdf import NotMarked
from .segel import UNREADABLE
from .teks import Potongan, marked_words
from .unsur import children, is_content, page_of, span

_INLINE = frozenset(
    f"/{name}"
    for name in (
        *("Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Lbl", "Em", "Strong", "Sub"),
        *("Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Formula", "Figure", "NonStruct", "Private"),
    )
)
_Kata = list[tuple[int, Potongan]]
"""Words with the number of their page."""
_Kunci = tuple[int, int | None]
"""A page by the number of its object, and a number of marked content on it."""


@dataclass(frozen=True, slots=True)
class Paragraf:
    """A paragraph by its lines, as a hand broke them; `rumus` are the formulas drawn in it, by their words."""

    baris: tuple[str, ...]
    halaman: int
    rumus: tuple[tuple[Potongan, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class SelTabel:
    """A cell: the row and column it begins at, from 1, how many of them it spans, and what it holds."""

    baris: int
    kolom: int
    tinggi: int
    lebar: int
    isi: tuple[Paragraf, ...]


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table.

    Attributes:
        pasti: Whether its rows are of as many columns each, so that every cell has one place.
    """

    sel: tuple[SelTabel, ...]
    halaman: int
    pasti: bool


def read_structure(content: bytes) -> list[Paragraf | Tabel] | None:
    """The paragraphs and tables of a PDF in the order of reading; None when it does not say, or not soundly.

    Words that the tree does not name come last, as paragraphs of their page.

    Raises:
        NotWhole: When it is broken or encrypted.
    """
    try:
        reader = opened(content)
    except UNREADABLE as error:
        raise NotWhole("rusak") from error
    try:
        tree: Any = reader.root_object.get("/StructTreeRoot")
        marked: Any = reader.root_object.get("/MarkInfo")
        if tree is None or marked is None or not marked.get_object().get("/Marked"):
            return None
        words = {_page_key(page): (n, marked_words(page)) for n, page in enumerate(reader.pages, 1)}
        return _Pohon(tree.get_object(), words).read()
    except (NotMarked, *UNREADABLE):
        return None


def _page_key(page: Any) -> int:
    reference = page.indirect_reference
    return reference.idnum if reference is not None else -1


@dataclass
class _Pohon:
    """The structure tree, and what of the words its elements have taken."""

    akar: Any
    kata: Mapping[int, tuple[int, dict[int | None, list[Potongan]]]]
    _peran: Mapping[str, str] = field(default_factory=dict)
    _terbaca: set[_Kunci] = field(default_factory=set)
    _unsur: set[int] = field(default_factory=set)

    def read(self) -> list[Paragraf | Tabel]:
        """Everything."""
        roles: Any = self.akar.get("/RoleMap", {})
        self._peran = {str(name): str(role) for name, role in roles.get_object().items()} if roles else {}
        found = list(self._pieces(children(self.akar), -1))
        return [*found, *self._rest()]

    def _rest(self) -> Iterator[Paragraf]:
        for key, (number, words) in self.kata.items():
            left = [piece for mark, pieces in words.items() if (key, mark) not in self._terbaca for piece in pieces]
            if told := lines(left):
                yield Paragraf(told, number)

    def _pieces(self, parts: Iterable[Any], page: int) -> Iterator[Paragraf | Tabel]:
        """The paragraphs and tables of elements; what stands beside them in no element of its own is a paragraph."""
        loose: list[Any] = []
        for child in parts:
            if is_content(child) or self._role(child) in _INLINE:
                loose.append(child)
                continue
            yield from self._paragraph(loose, page)
            loose = []
            yield from self._block(child, page)
        yield from self._paragraph(loose, page)

    def _block(self, element: Any, page: int) -> Iterator[Paragraf | Tabel]:
        page = page_of(element, page)
        if not self._first_time(element):
            return
        role = self._role(element)
        if role == "/Table":
            yield self._table(element, page)
        elif role == "/LI":
            yield from self._item(element, page)
        else:
            yield from self._pieces(children(element), page)

    def _item(self, element: Any, page: int) -> Iterator[Paragraf | Tabel]:
        """An item of a list: its label stands before the first paragraph of its body."""
        label: tuple[str, ...] = ()
        for child in children(element):
            if not is_content(child) and self._role(child) == "/Lbl":
                label = tuple(line for found in self._paragraph([child], page) for line in found.baris)
                continue
            for piece in self._pieces([child], page):
                if label and isinstance(piece, Paragraf):
                    first = " ".join([*label, *piece.baris[:1]])
                    piece, label = Paragraf((first, *piece.baris[1:]), piece.halaman, piece.rumus), ()
                yield piece
        if label:
            yield Paragraf(label, self._number(page))

    def _paragraph(self, parts: Sequence[Any], page: int) -> Iterator[Paragraf]:
        words: _Kata = []
        formulas: list[tuple[Potongan, ...]] = []
        self._gather(parts, page, words, formulas)
        told = lines([piece for _, piece in words])
        if told or formulas:
            yield Paragraf(told, words[0][0] if words else self._number(page), tuple(formulas))

    def _gather(self, parts: Iterable[Any], page: int, words: _Kata, formulas: list[tuple[Potongan, ...]]) -> None:
        for child in parts:
            if is_content(child):
                words += self._taken(child, page)
                continue
            if not self._first_time(child):
                continue
            within = page_of(child, page)
            if self._role(child) == "/Formula":
                drawn: _Kata = []
                self._gather(children(child), within, drawn, formulas)
                formulas += [tuple(piece for _, piece in drawn)] if drawn else []
            else:
                self._gather(children(child), within, words, formulas)

    def _taken(self, child: Any, page: int) -> _Kata:
        """The words of a number of marked content, once."""
        number = child if isinstance(child, int) else child.get("/MCID")
        key = page if isinstance(child, int) else page_of(child, page)
        if number is None or (key, int(number)) in self._terbaca or key not in self.kata:
            return []
        self._terbaca.add((key, int(number)))
        at, words = self.kata[key]
        return [(at, piece) for piece in words.get(int(number), ())]

    def _table(self, element: Any, page: int) -> Tabel:
        """A table by its rows, which stand in it or in its head, body and foot."""
        cells: list[SelTabel] = []
        taken: set[tuple[int, int]] = set()
        whole = True
        for row, (line, at) in enumerate(self._rows(element, page), 1):
            column = 1
            for child in children(line):
                if is_content(child) or self._role(child) not in ("/TD", "/TH") or not self._first_time(child):
                    continue
                while (row, column) in taken:
                    column += 1
                tall, wide = span(child, "/RowSpan"), span(child, "/ColSpan")
                covered = {(row + r, column + c) for r in range(tall) for c in range(wide)}
                whole = whole and not covered & taken
                taken |= covered
                found = tuple(self._flat(self._pieces(children(child), page_of(child, at))))
                cells.append(SelTabel(row, column, tall, wide, found))
                column += wide
        number = next((p.halaman for cell in cells for p in cell.isi), self._number(page))
        return Tabel(tuple(cells), number, whole and _is_rectangle(taken))

    def _rows(self, element: Any, page: int) -> Iterator[tuple[Any, int]]:
        for child in children(element):
            if is_content(child):
                continue
            if self._role(child) == "/TR":
                yield child, page_of(child, page)
            elif self._role(child) in ("/THead", "/TBody", "/TFoot") and self._first_time(child):
                yield from self._rows(child, page_of(child, page))

    def _flat(self, pieces: Iterable[Paragraf | Tabel]) -> Iterator[Paragraf]:
        """The paragraphs of a cell, those of a table within it too."""
        for piece in pieces:
            if isinstance(piece, Paragraf):
                yield piece
            else:
                yield from (paragraph for cell in piece.sel for paragraph in cell.isi)

    def _first_time(self, element: Any) -> bool:
        """Whether an element has not been met: a tree that runs in circles ends."""
        known = id(element) in self._unsur
        self._unsur.add(id(element))
        return not known

    def _role(self, element: Any) -> str:
        role = str(element.get("/S", ""))
        for _ in range(8):
            if self._peran.get(role, role) == role:
                break
            role = self._peran[role]
        return role

    def _number(self, page: int) -> int:
        return self.kata[page][0] if page in self.kata else 0


def _is_rectangle(taken: set[tuple[int, int]]) -> bool:
    rows, columns = max((r for r, _ in taken), default=0), max((c for _, c in taken), default=0)
    return len(taken) == rows * columns > 0
