"""An old paper as it is read: its paragraphs and tables in order, each with its place, and what has found a home."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.sources.excel.sheet import Lembar

from .rumus import Rumus


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph that says something; of a cell of a table when its place says so."""

    teks: str
    tempat: str


@dataclass(frozen=True)
class TabelLama:
    """A table as the grid that headings are recognised in.

    Attributes:
        lembar: Its cells and merges, as of a sheet.
        rumus: Lines of the cells that hold equations, by row and column from 1.
    """

    lembar: Lembar
    tempat: str
    rumus: Mapping[tuple[int, int], tuple[Rumus, ...]] = field(default_factory=dict)

    def baris(self) -> Iterator[tuple[int, str]]:
        """The rows that say something: number, and the texts of the cells."""
        for row in sorted({row for row, _ in self.lembar.sel}):
            cells = [cell.isi for (r, _), cell in sorted(self.lembar.sel.items()) if r == row]
            yield row, " | ".join(" ".join(cell.split()) for cell in cells)

    def alinea(self) -> Iterator[Alinea]:
        """The paragraphs of a table that only arranges words: a signature, `Menimbang | : | a. bahwa ...`."""
        if self._two_blocks():
            for (row, _), cell in sorted(self.lembar.sel.items(), key=lambda item: item[0][::-1]):
                yield from (Alinea(line, f"{self.tempat} baris {row}") for line in cell.isi.split("\n") if line)
            return
        for row in sorted({row for row, _ in self.lembar.sel}):
            cells = [cell.isi.split("\n") for (r, _), cell in sorted(self.lembar.sel.items()) if r == row]
            where = f"{self.tempat} baris {row}"
            if sum(len(lines) > 1 for lines in cells) > 1:
                yield from (Alinea(line, where) for lines in cells for line in lines if line)
            elif cells:
                first = " ".join(lines[0] for lines in cells)
                rest = next((lines[1:] for lines in cells if len(lines) > 1), [])
                yield from (Alinea(" ".join(line.split()), where) for line in (first, *rest) if line.strip())

    def _two_blocks(self) -> bool:
        """Whether two blocks of words stand side by side, as the signatures of an agreement do: read one by one."""
        first = min((row for row, _ in self.lembar.sel), default=0)
        blocks = [cell for (row, _), cell in self.lembar.sel.items() if row == first and "\n" in cell.isi]
        return len(blocks) == len({column for _, column in self.lembar.sel}) == 2


Bagian = Alinea | TabelLama


@dataclass
class Lama:
    """An old paper, and which of its pieces have found a home.

    Attributes:
        nama: Name of the file, for remarks.
        lemah: Whether it was read from a PDF whose paragraphs and tables are only lines.
    """

    nama: str
    bagian: list[Bagian]
    lemah: bool = False
    tepat: set[int] = field(default_factory=set)

    def alinea(self) -> Iterator[tuple[int, str]]:
        """Every paragraph with its number."""
        yield from ((n, piece.teks) for n, piece in enumerate(self.bagian) if isinstance(piece, Alinea))

    def teks(self, n: int) -> str:
        """The text of a paragraph; empty for a table and past the end."""
        piece = self.bagian[n] if 0 <= n < len(self.bagian) else None
        return piece.teks if isinstance(piece, Alinea) else ""

    def pakai(self, *numbers: int) -> None:
        """Note that pieces have found a home."""
        self.tepat.update(numbers)

    def sisa(self) -> Iterator[Alinea]:
        """What has not, tables row by row."""
        for n, piece in enumerate(self.bagian):
            if n in self.tepat:
                continue
            if isinstance(piece, Alinea):
                yield piece
            else:
                yield from (Alinea(text, f"{piece.tempat} baris {row}") for row, text in piece.baris())
