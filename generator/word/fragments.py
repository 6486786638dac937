"""Values that are more than text: equations, tables, lists of contents, bookmarks.

A template writes them with a plain `{{ x }}`. The renderer leaves a token in the run; after the
template is rendered the token is swapped for the fragment's own WordprocessingML.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Protocol, Self, runtime_checkable
from xml.sax.saxutils import escape


@runtime_checkable
class Inline(Protocol):
    """A fragment inside a paragraph: it stands between two runs."""

    fragment: ClassVar[bool]

    def within(self, width_pt: float) -> Self:
        """The same, set for a cell or column that leaves so many points for text."""
        ...

    def runs(self, properties: str) -> str:
        """WordprocessingML of paragraph-level children (`w:r`, `m:oMath`, bookmarks).

        Args:
            properties: The `<w:rPr>…</w:rPr>` of the run it replaces, or an empty string.
        """
        ...


@runtime_checkable
class Block(Protocol):
    """A fragment that takes the place of the whole paragraph that holds its tag."""

    fragment: ClassVar[bool]

    def within(self, width_pt: float) -> Self:
        """The same, set for a page or cell that leaves so many points for text."""
        ...

    def blocks(self, properties: str) -> str:
        """WordprocessingML of body-level children (`w:p`, `w:tbl`).

        Args:
            properties: The `<w:pPr>…</w:pPr>` of the paragraph it replaces, or an empty string.
        """
        ...


@dataclass(frozen=True)
class Sisipan:
    """Another paper of naskah, filled, put in the place of its paragraph.

    Args:
        templat: File name of the template it is made from, e.g. `iku-penjelasan.docx`.
        konteks: The context of that template.
        bagian_baru: True when it begins a new page with its own page set-up (portrait,
            landscape, margins); False when it flows on inside the page of its host.
    """

    fragment: ClassVar[bool] = True

    templat: str
    konteks: object
    bagian_baru: bool


@dataclass(frozen=True)
class Bertanda:
    """Text with a bookmark around it, so that the list of contents can point to its page."""

    fragment: ClassVar[bool] = True

    teks: str
    nama: str
    nomor: int

    def __str__(self) -> str:
        return self.teks

    def within(self, width_pt: float) -> Bertanda:
        """The same; text wraps by itself."""
        return self

    def runs(self, properties: str) -> str:
        """The run between the start and the end of its bookmark."""
        body = f'<w:r>{properties}<w:t xml:space="preserve">{escape(self.teks)}</w:t></w:r>'
        return f'<w:bookmarkStart w:id="{self.nomor}" w:name="{self.nama}"/>{body}<w:bookmarkEnd w:id="{self.nomor}"/>'
