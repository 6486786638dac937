"""Formulas of indicators as native Word equations (OMML), broken so that they fit their table cell.

Word breaks no line inside a fraction, and LibreOffice breaks none at all: what is too long runs off
the page. So every text is broken here by its measured width, and stacked as an equation array.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace
from typing import ClassVar, NamedTuple
from xml.sax.saxutils import escape

from generator.model.formulasi import Istilah, Jumlah, Pecahan, Suku, Tambah

from .expressions import Rangkaian, as_text, holds, is_flat, plain, sign_of, terms
from .metrics import NBSP, break_lines, serif_width, text_width

LIBREOFFICE_PT = 12.0
"""LibreOffice sets every equation in Liberation Serif of this size, in points, unless its profile differs."""

_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_MATH_FONT = "Cambria Math"
_SUM_EM = 1.55
"""Width of ∑ with the gaps around it, in em: the widest seen in LibreOffice."""
_GAP_PT = 6.0
"""What a bar or parentheses need besides their parts, in points."""
_LINE_PT = 14.0
"""Pitch of the lines of an equation in LibreOffice, in points."""
_TALLEST_PT = 300.0
"""An equation is never parted by a page break, so a taller one (points) is left as text."""


@dataclass(frozen=True)
class BagianFormula:
    """One formula of a cell, with a line of text above and a note below it where there are any."""

    isi: Suku
    judul: str = ""
    catatan: str = ""

    def __str__(self) -> str:
        return "\n".join(filter(None, (self.judul, as_text(self.isi), _note(self.catatan))))


@dataclass(frozen=True)
class Formula:
    """The formulas of one cell, as the fragment that a template prints.

    Args:
        bagian: The formulas, from top to bottom.
        lebar_pt: Width that the cell leaves for text, in points.
        ukuran_pt: Font size in Word, in points.
        huruf: Font of the words in Word.
    """

    fragment: ClassVar[bool] = True

    bagian: tuple[BagianFormula, ...]
    lebar_pt: float = 142.0
    ukuran_pt: float = 9.0
    huruf: str = "Bookman Old Style"

    def __str__(self) -> str:
        return "\n".join(map(str, self.bagian))

    def within(self, width_pt: float) -> Formula:
        """The same formulas, set for a cell that leaves so many points for text."""
        return replace(self, lebar_pt=width_pt)

    def runs(self, properties: str) -> str:
        """Text runs and equations, with line breaks between them."""
        lines: list[str] = []
        for part in self.bagian:
            lines.append(_run(part.judul, properties))
            lines.append(self._equation(part.isi, properties))
            lines.append(_run(_note(part.catatan), properties))
        return f"<w:r>{properties}<w:br/></w:r>".join(filter(None, lines))

    def _equation(self, expression: Suku, properties: str) -> str:
        """An equation; words alone, or what no equation can fit in, stay text, which wraps by itself."""
        box = _Setter(self.huruf, self.ukuran_pt).set(expression, self.lebar_pt)
        if isinstance(expression, Istilah) or not box.fits(self.lebar_pt):
            return _run(as_text(expression), properties)
        left = '<m:oMathParaPr><m:jc m:val="left"/></m:oMathParaPr>'
        return f'<m:oMathPara xmlns:m="{_MATH}">{left}<m:oMath>{box.omml}</m:oMath></m:oMathPara>'


def _note(text: str) -> str:
    """A note with its opening word."""
    return text if not text or text.startswith("Catatan") else f"Catatan: {text}"


def _run(text: str, properties: str) -> str:
    """A run of ordinary text; empty for no text."""
    return text and f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


class _Box(NamedTuple):
    """OMML with the width and height it takes, in points."""

    omml: str
    width: float
    height: float

    def fits(self, room: float) -> bool:
        """True when it is not wider than a room, in points, and not too tall to stay on one page."""
        return self.width <= room and self.height <= _TALLEST_PT

    def beside(self, other: _Box) -> _Box:
        """This box, and another to its right."""
        return _Box(self.omml + other.omml, self.width + other.width, max(self.height, other.height))


@dataclass(frozen=True)
class _Setter:
    """Sets expressions as OMML in one font and size, no wider than a room given in points, if it can."""

    font: str
    size_pt: float

    def set(self, expression: Suku, room: float) -> _Box:
        """Set an expression in a room, in points."""
        match expression:
            case Istilah():
                return self._words(break_lines(plain(expression.isi), room, self._measure))
            case Jumlah():
                return self._sum(expression, room)
            case Pecahan():
                return self._fraction(expression, room)
            case _ if is_flat(expression):
                return self._flat_chain(expression, room)
            case _:
                return self._chain(expression, room)

    def _measure(self, text: str) -> float:
        """Width of words in points: the wider of Word's and LibreOffice's."""
        return max(text_width(text, self.size_pt), serif_width(text, LIBREOFFICE_PT))

    def _words(self, lines: list[str]) -> _Box:
        """Lines of words, one below another."""
        return self._stack([self._line(line) for line in lines])

    def _line(self, text: str) -> _Box:
        """One line of upright words."""
        properties = f"<m:rPr><m:nor/></m:rPr>{self._font(self.font)}"
        omml = f'<m:r>{properties}<m:t xml:space="preserve">{escape(text)}</m:t></m:r>'
        return _Box(omml, self._measure(text), _LINE_PT) if text else _Box("", 0, 0)

    def _flat_chain(self, chain: Rangkaian, room: float, before: str = "", after: str = "") -> _Box:
        """Terms that are words: on one line if they fit, else each term on its own, its sign in front."""
        sign, each = sign_of(chain), terms(chain)
        each[0], each[-1] = before + each[0], each[-1] + after
        line = f" {sign} ".join(each)
        if self._measure(line) <= room:
            return self._line(line)
        signed = each[:1] + [f"{sign}{NBSP}{term}" for term in each[1:]]
        return self._words([line for term in signed for line in break_lines(term, room, self._measure)])

    def _chain(self, chain: Rangkaian, room: float) -> _Box:
        """Terms with drawn parts among them: side by side if they fit, else one below another."""
        boxes: list[_Box] = []
        for i, term in enumerate(chain.suku):
            sign = self._line(f" {sign_of(chain)} " if i else "")
            boxes.append(sign.beside(self._enclosed(term, room - sign.width, holds(term, chain, first=not i))))
        row = functools.reduce(_Box.beside, boxes)
        return row if row.fits(room) else self._stack(boxes)

    def _sum(self, expression: Jumlah, room: float) -> _Box:
        """∑ and what is summed."""
        sign = _SUM_EM * max(self.size_pt, LIBREOFFICE_PT)
        body = self._enclosed(expression.isi, room - sign, not isinstance(expression.isi, Rangkaian))
        limits = '<m:limLoc m:val="undOvr"/><m:subHide m:val="1"/><m:supHide m:val="1"/>'
        head = f'<m:naryPr><m:chr m:val="∑"/>{limits}{self._control()}</m:naryPr><m:sub/><m:sup/>'
        omml = f"<m:nary>{head}<m:e>{body.omml}</m:e></m:nary>"
        return _Box(omml, sign + body.width, max(body.height, 1.5 * _LINE_PT))

    def _fraction(self, expression: Pecahan, room: float) -> _Box:
        """A fraction with its factor beside it, or below it where that leaves too little room."""
        words = f"× {plain(expression.kali)}" if expression.kali else ""
        factor = self._line(f" {words}" if words else "")
        row = self._bar(expression, room - factor.width).beside(factor)
        if row.fits(room) or not words:
            return row
        return self._stack([self._bar(expression, room), self._line(words)])

    def _bar(self, expression: Pecahan, room: float) -> _Box:
        """Numerator over denominator; words added up above stand in parentheses, as offices write them."""
        above, below = expression.pembilang, self.set(expression.penyebut, room - _GAP_PT)
        if isinstance(above, Tambah) and is_flat(above):
            top = self._flat_chain(above, room - _GAP_PT, "(", ")")
        else:
            top = self.set(above, room - _GAP_PT)
        properties = f'<m:fPr><m:type m:val="bar"/>{self._control()}</m:fPr>'
        omml = f"<m:f>{properties}<m:num>{top.omml}</m:num><m:den>{below.omml}</m:den></m:f>"
        return _Box(omml, max(top.width, below.width) + _GAP_PT, top.height + below.height + _GAP_PT)

    def _enclosed(self, expression: Suku, room: float, holds_together: bool) -> _Box:
        """An expression, in parentheses as tall as itself unless it holds together by itself."""
        if holds_together:
            return self.set(expression, room)
        brackets = 2 * self._measure("(") + _GAP_PT
        body = self.set(expression, room - brackets)
        omml = f"<m:d><m:dPr>{self._control()}</m:dPr><m:e>{body.omml}</m:e></m:d>"
        return _Box(omml, body.width + brackets, body.height)

    def _stack(self, rows: list[_Box]) -> _Box:
        """Rows one below another; a single row needs no array."""
        if len(rows) == 1:
            return rows[0]
        body = "".join(f"<m:e>{row.omml}</m:e>" for row in rows)
        omml = f"<m:eqArr><m:eqArrPr>{self._control()}</m:eqArrPr>{body}</m:eqArr>"
        return _Box(omml, max(row.width for row in rows), sum(row.height for row in rows))

    def _control(self) -> str:
        """Font of what is drawn: bar, sum sign, parentheses."""
        return f"<m:ctrlPr>{self._font(_MATH_FONT)}</m:ctrlPr>"

    def _font(self, name: str) -> str:
        """Run properties with a font and the size of the equation."""
        half_points = round(self.size_pt * 2)
        fonts = " ".join(f'w:{kind}="{escape(name)}"' for kind in ("ascii", "hAnsi", "eastAsia", "cs"))
        size = f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
        return f"<w:rPr><w:rFonts {fonts}/>{size}</w:rPr>"
