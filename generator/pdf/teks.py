"""The words of a page by the mark that their makers put on them, each piece with its place on the paper.

Only what the page's own content says: of a page that draws words by other means nothing is told (`NotMarked`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from pypdf import PageObject
from pypdf.generic import ByteStringObject, ContentStream, IndirectObject, TextStringObject

from .huruf_pdf import NotMarked, Penulis, writing

Matriks = tuple[float, float, float, float, float, float]
_SAME: Matriks = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Potongan:
    """Words set in one go.

    Attributes:
        awal: Where they begin on the paper, in points from its left side.
        akhir: Where they end.
        garis: Their baseline, in points from the foot of the paper.
        ukuran: Height of the letters, in points.
    """

    teks: str
    awal: float
    akhir: float
    garis: float
    ukuran: float


def marked_words(page: PageObject) -> dict[int | None, list[Potongan]]:
    """The words of a page by their number of marked content (MCID); those without one under None, no artifacts.

    Raises:
        NotMarked: When a font does not tell its letters, or a drawing on the page may hold words of its own.
    """
    reading = _Bacaan(page)
    contents = page.get_contents()
    if contents is not None:
        for operands, operator in ContentStream(contents, page.pdf).operations:
            reading.do(operands, bytes(operator))
    return reading.kata


@dataclass(frozen=True, slots=True)
class _Tanda:
    """A mark that is open: its number, whether it is an artifact, and the words that stand for what it holds."""

    nomor: int | None
    hiasan: bool
    ganti: list[str]


@dataclass(frozen=True, slots=True)
class _Setelan:
    """What `q` keeps and `Q` brings back (ISO 32000-1 8.4.1, 9.3.1)."""

    bidang: Matriks = _SAME
    penulis: Penulis | None = None
    ukuran: float = 0.0
    antarhuruf: float = 0.0
    antarkata: float = 0.0
    lebar: float = 1.0
    baris: float = 0.0


@dataclass
class _Bacaan:
    """Follows the operators of a page's content (ISO 32000-1 annex A)."""

    page: PageObject
    kata: dict[int | None, list[Potongan]] = field(default_factory=dict)
    _tanda: list[_Tanda] = field(default_factory=list)
    _setelan: _Setelan = field(default_factory=_Setelan)
    _simpanan: list[_Setelan] = field(default_factory=list)
    _teks: Matriks = _SAME
    _baris: Matriks = _SAME
    _penulis: dict[str, Penulis] = field(default_factory=dict)

    def do(self, operands: Any, operator: bytes) -> None:
        """Follow one operator."""
        act = _ACTS.get(operator)
        if act is not None:
            act(self, operands)

    def set_(self, **changed: Any) -> None:
        """Change what `Q` brings back."""
        self._setelan = replace(self._setelan, **changed)

    def save(self, _: Any) -> None:
        self._simpanan.append(self._setelan)

    def restore(self, _: Any) -> None:
        if self._simpanan:
            self._setelan = self._simpanan.pop()

    def turn(self, operands: Any) -> None:
        self.set_(bidang=_times(_matrix(operands), self._setelan.bidang))

    def begin(self, operands: Any) -> None:
        """Open a mark; its properties may stand in the page's resources."""
        said: Any = operands[1] if len(operands) > 1 else {}
        if isinstance(said, str):
            said = self._resource("/Properties").get(said, {})
        said = said.get_object() if isinstance(said, IndirectObject) else said
        above = self._tanda[-1] if self._tanda else _Tanda(None, False, [])
        number = said.get("/MCID", above.nomor)
        own = [str(said["/ActualText"])] if "/ActualText" in said else above.ganti
        self._tanda.append(_Tanda(number, above.hiasan or operands[0] == "/Artifact", own))

    def end(self, _: Any) -> None:
        if self._tanda:
            self._tanda.pop()

    def draw(self, operands: Any) -> None:
        """A picture has no words; a drawing may, and what it holds is not marked here."""
        drawn = self._resource("/XObject").get(operands[0])
        hidden = bool(self._tanda) and self._tanda[-1].hiasan
        if drawn is not None and not hidden and drawn.get_object().get("/Subtype") == "/Form":
            raise NotMarked

    def font(self, operands: Any) -> None:
        name = str(operands[0])
        if name not in self._penulis:
            found = self._resource("/Font").get(name)
            if found is None:
                raise NotMarked
            self._penulis[name] = writing(found.get_object())
        self.set_(penulis=self._penulis[name], ukuran=float(operands[1]))

    def start(self, _: Any) -> None:
        self._teks = self._baris = _SAME

    def move(self, operands: Any) -> None:
        x, y = map(float, operands)
        self._teks = self._baris = _times((1, 0, 0, 1, x, y), self._baris)

    def move_and_lead(self, operands: Any) -> None:
        self.set_(baris=-float(operands[1]))
        self.move(operands)

    def place(self, operands: Any) -> None:
        self._teks = self._baris = _matrix(operands)

    def next_line(self, _: Any) -> None:
        self.move((0, -self._setelan.baris))

    def show(self, operands: Any) -> None:
        self._show(operands[:1])

    def show_many(self, operands: Any) -> None:
        self._show(operands[0])

    def show_on_next(self, operands: Any) -> None:
        self.next_line(operands)
        self._show(operands[-1:])

    def _show(self, pieces: Any) -> None:
        setelan, before = self._setelan, _times(self._teks, self._setelan.bidang)
        if setelan.penulis is None:
            raise NotMarked
        words, wide = [], 0.0
        for piece in pieces:
            if isinstance(piece, ByteStringObject | TextStringObject):
                for code, letters, width in setelan.penulis.letters(piece.original_bytes):
                    words.append(letters)
                    gap = setelan.antarhuruf + (setelan.antarkata if code == b" " else 0.0)
                    wide += (width * setelan.ukuran + gap) * setelan.lebar
            else:
                wide -= float(piece) / 1000 * setelan.ukuran * setelan.lebar
        self._teks = _times((1, 0, 0, 1, wide, 0), self._teks)
        after = _times(self._teks, setelan.bidang)
        self._keep("".join(words), before, after, setelan.ukuran)

    def _keep(self, words: str, before: Matriks, after: Matriks, size: float) -> None:
        mark = self._tanda[-1] if self._tanda else _Tanda(None, False, [])
        if mark.ganti:
            words, mark.ganti[0] = mark.ganti[0], ""
        if words and not mark.hiasan:
            tall = abs(before[3] or before[1]) * size
            self.kata.setdefault(mark.nomor, []).append(Potongan(words, before[4], after[4], before[5], tall))

    def _resource(self, kind: str) -> Mapping[str, Any]:
        resources: Any = self.page.get("/Resources")
        named = resources.get_object().get(kind) if resources is not None else None
        return named.get_object() if named is not None else {}


def _matrix(operands: Any) -> Matriks:
    a, b, c, d, e, f = map(float, operands)
    return a, b, c, d, e, f


def _times(m: Matriks, n: Matriks) -> Matriks:
    """First `m`, then `n` (ISO 32000-1 8.3.4)."""
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )


def _setter(name: str, scale: float = 1.0) -> Callable[[_Bacaan, Any], None]:
    return lambda reading, operands: reading.set_(**{name: float(operands[0]) * scale})


_ACTS: Mapping[bytes, Callable[[_Bacaan, Any], None]] = {
    b"q": _Bacaan.save,
    b"Q": _Bacaan.restore,
    b"cm": _Bacaan.turn,
    b"BMC": _Bacaan.begin,
    b"BDC": _Bacaan.begin,
    b"EMC": _Bacaan.end,
    b"Do": _Bacaan.draw,
    b"Tf": _Bacaan.font,
    b"BT": _Bacaan.start,
    b"Td": _Bacaan.move,
    b"TD": _Bacaan.move_and_lead,
    b"Tm": _Bacaan.place,
    b"T*": _Bacaan.next_line,
    b"Tj": _Bacaan.show,
    b"TJ": _Bacaan.show_many,
    b"'": _Bacaan.show_on_next,
    b'"': _Bacaan.show_on_next,
    b"Tc": _setter("antarhuruf"),
    b"Tw": _setter("antarkata"),
    b"Tz": _setter("lebar", 0.01),
    b"TL": _setter("baris"),
}
