"""Tokens of a rendered document swapped for the fragments they stand for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast
from xml.sax.saxutils import unescape

from .fragments import Block, Inline, Sisipan
from .sandbox import CLOSE, OPEN, as_run_text

_TOKEN = re.compile(f"{OPEN}(\\d+){CLOSE}")
_REFERENCE = re.compile(r"<w:(?:headerReference|footerReference|printerSettings)\b[^>]*/>")
"""What a section says of the parts of its own file."""
_CELL_WIDTH = re.compile(r'<w:tcW\b[^>]*w:w="(\d+)"')
_STYLE = re.compile(r'<w:p\b[^>]*><w:pPr><w:pStyle w:val="([^"]+)"')
_CELL_PADDING = 220
"""Left and right padding of a cell together, in twips."""
_WORDS = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_THINGS = re.compile(
    r"<(?:w:drawing|w:pict|w:object|w:sectPr|w:instrText|w:footnoteReference|w:endnoteReference|m:oMath)\b"
)
_TEXT = re.compile(r"<w:(?:t|drawing|tab|pict)[ >/]")
_EMPTY_TEXT = '<w:t xml:space="preserve">'


class Misplaced(ValueError):
    """A fragment that takes the place of its paragraph stands beside something else; the message says what."""


@dataclass(frozen=True)
class Body:
    """A rendered body and the properties of its last section.

    `width` of its text and `indents` of its paragraph styles are in twips.
    """

    inner: str
    section: str
    width: int
    indents: Mapping[str, int]


def swap(body: Body, fragments: Sequence[object], include: Callable[[Sisipan], Body]) -> Body:
    """Put fragments in the places of their tokens.

    Args:
        body: A rendered body.
        fragments: The fragments by number.
        include: Renders an included paper.

    Raises:
        Misplaced: When a table or paper would take something beside its tag away.
    """
    if OPEN not in body.inner:
        return body
    writer = _Writer(body)
    for match in _TOKEN.finditer(body.inner):
        fragment = fragments[int(match[1])]
        if isinstance(fragment, Sisipan):
            writer.paper(match, include(fragment), new_section=fragment.bagian_baru)
        elif hasattr(fragment, "blocks"):
            writer.block(match, cast(Block, fragment))
        elif hasattr(fragment, "runs"):
            writer.inline(match, cast(Inline, fragment))
    return writer.finished()


def without_references(xml: str) -> str:
    """An included paper without what it says of the parts of its own file, which it leaves behind."""
    return _REFERENCE.sub("", xml) if "Reference " in xml or "<w:printerSettings" in xml else xml


def in_words(text: str, fragments: Sequence[object]) -> str:
    """Write fragments as plain words, for headers and footers, which hold no papers, tables or equations."""
    return _TOKEN.sub(lambda match: as_run_text(str(fragments[int(match[1])])), text)


class _Writer:
    """Copies a body piece by piece, with something else in the places of the tokens."""

    def __init__(self, body: Body) -> None:
        self._text, self._body = body.inner, body
        self._done = 0
        self._out: list[str] = []
        self._section = body.section
        """Properties of the section that is open at this point."""

    def inline(self, match: re.Match[str], fragment: Inline) -> None:
        """Close the run, write the fragment, open the run again; no empty run is left."""
        start = self._opening("w:r", match.start())
        opening = self._text.index(">", start) + 1
        properties = self._properties(opening, "w:rPr")
        head = self._text[self._done : match.start()]
        bare = f"{self._text[start:opening]}{properties}{_EMPTY_TEXT}"
        head = head[: -len(bare)] if head.endswith(bare) else f"{head}</w:t></w:r>"
        self._out += [head, fragment.within(self._room(match.start())).runs(properties)]
        self._done = match.end()
        if self._text.startswith("</w:t></w:r>", self._done):
            self._done += len("</w:t></w:r>")
        else:
            self._out.append(f"<w:r>{properties}{_EMPTY_TEXT}")

    def block(self, match: re.Match[str], fragment: Block) -> None:
        """Write the fragment instead of the paragraph."""
        start, end, properties = self._paragraph(match)
        self._out += [self._text[self._done : start], fragment.within(self._room(match.start())).blocks(properties)]
        self._done = end

    def paper(self, match: re.Match[str], paper: Body, *, new_section: bool) -> None:
        """Write another paper instead of the paragraph, in a section of its own or inside this one."""
        start, end, _ = self._paragraph(match)
        self._out.append(self._text[self._done : start])
        self._done = end
        if new_section:
            self._close_section()
            self._section = paper.section
        self._out.append(paper.inner)

    def finished(self) -> Body:
        """The whole body; what the host still has to say after an included section stands in its own."""
        rest = self._text[self._done :]
        if self._section != self._body.section and _TEXT.search(rest):
            self._close_section()
            self._section = self._body.section
        self._out.append(rest if self._section == self._body.section else "")
        return replace(self._body, inner="".join(self._out), section=self._section)

    def _close_section(self) -> None:
        """End the open section with what has been written, unless nothing stands in it."""
        written = "".join(self._out)
        last = written.rfind("</w:sectPr>")
        pending = written[last:] if last >= 0 else written
        if "<w:p>" in pending or "<w:p " in pending or "<w:tbl>" in pending:
            written = _with_section(written, self._section)
        self._out = [written]

    def _paragraph(self, match: re.Match[str]) -> tuple[int, int, str]:
        """Start and end of the paragraph around a token, and its properties."""
        start = self._opening("w:p", match.start())
        end = self._text.index("</w:p>", match.end()) + len("</w:p>")
        before, after = self._text[start : match.start()], self._text[match.end() : end]
        beside = "".join(_WORDS.findall(f"{before}</w:t><w:t>{after}")).strip()
        if beside:
            raise Misplaced(f"teks «{unescape(_TOKEN.sub('…', beside))[:50]}»")
        if "</w:p>" in before or _THINGS.search(before) or _THINGS.search(after):
            raise Misplaced("pemisah bagian, gambar, atau kotak teks")
        return start, end, self._properties(self._text.index(">", start) + 1, "w:pPr")

    def _opening(self, name: str, at: int) -> int:
        """The last opening of an element before a place; -1 when there is none."""
        bare = self._text.rfind(f"<{name}>", 0, at)
        return max(bare, self._text.rfind(f"<{name} ", max(bare, 0), at))

    def _properties(self, at: int, name: str) -> str:
        """The properties element that begins at a place, if one does."""
        if not self._text.startswith(f"<{name}>", at):
            return ""
        closing = f"</{name}>"
        return self._text[at : self._text.index(closing, at) + len(closing)]

    def _room(self, at: int) -> float:
        """Width for a fragment in points: that of its cell, or of the text, less the paragraph's indent."""
        style = _STYLE.match(self._text, self._opening("w:p", at))
        indent = self._body.indents.get(style[1], 0) if style else 0
        cell = self._opening("w:tc", at)
        if cell >= 0 and self._text.find("</w:tc>", cell, at) < 0:
            width = _CELL_WIDTH.search(self._text, cell, at)
            if width:
                return (int(width[1]) - _CELL_PADDING - indent) / 20
        return (self._body.width - indent) / 20


def _with_section(written: str, section: str) -> str:
    """Let the last paragraph carry the section's end; a table gets a tiny paragraph after it."""
    if written.endswith("</w:p>"):
        start = max(written.rfind("<w:p>"), written.rfind("<w:p "))
        opening = written.index(">", start) + 1
        if written.startswith("<w:pPr>", opening):
            end = written.index("</w:pPr>", opening)
            if "<w:sectPr" not in written[opening:end]:
                return f"{written[:end]}{section}{written[end:]}"
        else:
            return f"{written[:opening]}<w:pPr>{section}</w:pPr>{written[opening:]}"
    spacing = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    return f"{written}<w:p><w:pPr>{spacing}{section}</w:pPr></w:p>"
