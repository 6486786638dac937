"""Values that are more than text: equations, tables, lists of contents, bookmarks.

A template writes them with a plain `{{ x }}`. The renderer leaves a token in the run; after the
template is rendered the token is swapped for the fragment's own WordprocessingML.
"""

from __future__ import annotations

from typing import ClassVar, Protocol, Self, runtime_checkable


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
