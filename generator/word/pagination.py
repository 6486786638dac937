"""On which page each bookmark of a filled paper falls, read from its own paragraphs and styles.

No outside program is asked: lines are broken and pages filled with the widths of the font. Only running
text is laid out; a section that holds tables or pictures counts as far as its paragraphs go.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from typing import Any

from lxml import etree

from generator.wording import roman

from .contents import Blok, Halaman, estimate

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TWIPS = 20.0
_TABLE = re.compile(r"<(/?)w:tbl(?: [^>]*)?>")


@dataclass(frozen=True)
class _Form:
    """What styles and direct formatting say of a paragraph; None where they say nothing."""

    size: float | None = None
    bold: bool | None = None
    left: float | None = None
    right: float | None = None
    first: float | None = None
    before: float | None = None
    after: float | None = None
    line: float | None = None
    rule: str | None = None
    keep_next: bool | None = None
    together: bool | None = None
    new_page: bool | None = None

    def under(self, other: _Form) -> _Form:
        """This form, overridden by what another one says."""
        said = {f.name: getattr(other, f.name) for f in fields(other) if getattr(other, f.name) is not None}
        return replace(self, **said)


@dataclass
class _Section:
    """Paragraphs with the same page set-up."""

    blocks: list[Blok] = field(default_factory=list)
    marks: list[tuple[str, int]] = field(default_factory=list)
    page: Halaman = field(default_factory=lambda: Halaman(0, 0))
    start: int | None = None
    style: str = "decimal"


def pages_in(filled: str, style_part: bytes) -> dict[str, str]:
    """The page label, as printed in the footer, of every bookmark outside tables of a paper that is not packed yet.

    Args:
        filled: Its `word/document.xml`.
        style_part: Its `word/styles.xml`.
    """
    document = etree.fromstring(_running_text(filled).encode())
    styles = _Styles(etree.fromstring(style_part))
    labels: dict[str, str] = {}
    number = 0
    for section in _sections(document, styles):
        pages = estimate(section.blocks, section.page)
        first = section.start if section.start is not None else number + 1
        for name, index in section.marks:
            labels[name] = _label(first + pages[index] - 1, section.style)
        number = first + (max(pages) if pages else 1) - 1
    return labels


def _running_text(document: str) -> str:
    """A document without its tables, which are not laid out here and may be most of it."""
    pieces: list[str] = []
    depth = done = 0
    for mark in _TABLE.finditer(document):
        if mark[1]:
            depth -= 1
            done = mark.end() if not depth else done
        else:
            pieces += [document[done : mark.start()]] if not depth else []
            depth += 1
    return "".join([*pieces, document[done:]])


def _label(number: int, style: str) -> str:
    return roman(number).lower() if style == "lowerRoman" else roman(number) if style == "upperRoman" else str(number)


def _sections(document: Any, styles: _Styles) -> Iterator[_Section]:
    """The sections of the body in order; each ends where its properties stand."""
    section = _Section()
    for element in document.find(f"{_W}body"):
        if element.tag == f"{_W}p":
            section.marks += [
                (mark.get(f"{_W}name"), len(section.blocks)) for mark in element.iter(f"{_W}bookmarkStart")
            ]
            section.blocks.append(styles.block(element))
        properties = element if element.tag == f"{_W}sectPr" else element.find(f"{_W}pPr/{_W}sectPr")
        if properties is not None:
            yield _with_page(section, properties)
            section = _Section()


def _with_page(section: _Section, properties: Any) -> _Section:
    size, margins = properties.find(f"{_W}pgSz"), properties.find(f"{_W}pgMar")
    width, height = _points(size, "w"), _points(size, "h")
    section.page = Halaman(
        width - _points(margins, "left") - _points(margins, "right"),
        height - abs(_points(margins, "top")) - abs(_points(margins, "bottom")),
    )
    numbering = properties.find(f"{_W}pgNumType")
    if numbering is not None:
        start = numbering.get(f"{_W}start")
        section.start = int(start) if start is not None else None
        section.style = numbering.get(f"{_W}fmt") or "decimal"
    return section


class _Styles:
    """Paragraph styles with what they inherit."""

    def __init__(self, root: Any) -> None:
        self._elements = {s.get(f"{_W}styleId"): s for s in root.iter(f"{_W}style")}
        self._forms: dict[str, _Form] = {}
        defaults = root.find(f"{_W}docDefaults")
        self._default = _Form(size=10.0, before=0.0, after=0.0, left=0.0, right=0.0, first=0.0)
        if defaults is not None:
            for part in ("pPrDefault", "rPrDefault"):
                element = defaults.find(f"{_W}{part}")
                if element is not None:
                    self._default = self._default.under(_form(element))
        self._normal = next(
            (
                name
                for name, s in self._elements.items()
                if s.get(f"{_W}default") == "1" and s.get(f"{_W}type") == "paragraph"
            ),
            "",
        )

    def block(self, paragraph: Any) -> Blok:
        """A paragraph as the page estimate wants it."""
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        form = self._style(style.get(f"{_W}val") if style is not None else self._normal)
        form = form.under(_form(paragraph))
        size = form.size or 10.0
        exact = form.rule in ("exact", "atLeast")
        single = size * 1.2
        return Blok(
            teks=_text(paragraph),
            ukuran_pt=size,
            tebal=bool(form.bold),
            kiri_pt=form.left or 0.0,
            pertama_pt=form.first or 0.0,
            kanan_pt=form.right or 0.0,
            sebelum_pt=form.before or 0.0,
            sesudah_pt=form.after or 0.0,
            baris_pt=(form.line or single) if exact else single * (form.line or 12.0) / 12.0,
            dengan_berikut=bool(form.keep_next),
            utuh=bool(form.together),
            halaman_baru=bool(form.new_page),
        )

    def _style(self, name: str, depth: int = 0) -> _Form:
        """The form of a style, over the one it is based on."""
        if name not in self._elements or depth > 20:
            return self._default
        if name not in self._forms:
            element = self._elements[name]
            parent = element.find(f"{_W}basedOn")
            base = self._style(parent.get(f"{_W}val"), depth + 1) if parent is not None else self._default
            self._forms[name] = base.under(_form(element))
        return self._forms[name]


def _form(element: Any) -> _Form:
    """What one element's `w:pPr` and `w:rPr` say."""
    p, r = element.find(f"{_W}pPr"), element.find(f"{_W}rPr")
    if element.tag == f"{_W}p":
        r = None
    indent, spacing = _child(p, "ind"), _child(p, "spacing")
    size = _child(r, "sz")
    hanging = _length(indent, "hanging")
    return _Form(
        size=float(size.get(f"{_W}val")) / 2 if size is not None else None,
        bold=_flag(r, "b"),
        left=_length(indent, "left"),
        right=_length(indent, "right"),
        first=-hanging if hanging is not None else _length(indent, "firstLine"),
        before=_length(spacing, "before"),
        after=_length(spacing, "after"),
        line=_length(spacing, "line"),
        rule=spacing.get(f"{_W}lineRule") if spacing is not None else None,
        keep_next=_flag(p, "keepNext"),
        together=_flag(p, "keepLines"),
        new_page=_flag(p, "pageBreakBefore"),
    )


def _child(element: Any, name: str) -> Any:
    return element.find(f"{_W}{name}") if element is not None else None


def _length(element: Any, name: str) -> float | None:
    value = element.get(f"{_W}{name}") if element is not None else None
    return float(value) / _TWIPS if value is not None else None


def _points(element: Any, name: str) -> float:
    return _length(element, name) or 0.0


def _flag(element: Any, name: str) -> bool | None:
    found = _child(element, name)
    return None if found is None else found.get(f"{_W}val") not in ("0", "false", "off")


def _text(paragraph: Any) -> str:
    """The text of a paragraph with its tabs and line breaks."""
    parts: list[str] = []
    for node in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br"):
        if node.tag == f"{_W}t":
            parts.append(node.text or "")
        elif node.getparent().tag == f"{_W}r":
            parts.append("\t" if node.tag == f"{_W}tab" else "\n")
    return "".join(parts)
