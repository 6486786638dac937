"""The months of an indicator against its annual target, as a small inline SVG.

Words of the sources come into it through `_text` and the label of the picture, which escape them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from markupsafe import Markup, escape

from generator.model.kinerja import Konsolidasi
from generator.model.nilai import PREDIKAT
from generator.wording import number

from .months import Sebaran

_WIDTH, _HEIGHT = 340, 150
_LEFT, _RIGHT, _TOP, _BOTTOM = 6, 270, 24, 128
_SLOT = (_RIGHT - _LEFT) / 12
_BAR = 15
_ZERO = 1.5
"""A target of 0 is drawn as a stroke; a month without a target is not drawn at all."""
_LETTERS = "JFMAMJJASOND"
_MOST_WORDS = 6
"""More different words than this are told by the table alone."""


@dataclass(frozen=True)
class _Scale:
    """From values to heights."""

    low: float
    high: float

    def y(self, value: Decimal | float) -> float:
        share = (float(value) - self.low) / (self.high - self.low)
        return round(_BOTTOM - share * (_BOTTOM - _TOP), 1)


def chart(sebaran: Sebaran) -> Markup | None:
    """The picture of one indicator; None when it has no months, or words too many to draw."""
    if not sebaran.bulan:
        return None
    if not sebaran.angka:
        drawing = list(_words(sebaran))
    elif sebaran.konsolidasi is Konsolidasi.POSISI_AKHIR:
        drawing = list(_line(sebaran))
    else:
        drawing = list(_bars(sebaran))
    if not drawing:
        return None
    frame = f'<svg class="grafik" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{escape(sebaran.uraian)}">'
    return Markup("".join((frame, *drawing, _AXIS, "</svg>")))


def _bars(sebaran: Sebaran) -> Iterator[str]:
    """Bars by month: stacked on the months before when they add up."""
    heights: Mapping[int, Decimal] = sebaran.kumulatif or sebaran.angka
    levels = [*heights.values(), *_known(sebaran.setahun), *_known(sebaran.hasil)]
    scale = _from_zero(levels) if sebaran.kumulatif else _readable(levels)
    yield from _start(scale)
    yield from _gap(sebaran, scale)
    if sebaran.kumulatif:
        before = {
            m: (Decimal(0), total - sebaran.angka[m]) for m, total in heights.items() if total != sebaran.angka[m]
        }
        yield _columns("lalu", before, scale)
    floor = Decimal(0) if scale.low <= 0 else Decimal(scale.low)
    own = {m: (total - sebaran.angka[m] if sebaran.kumulatif else floor, total) for m, total in heights.items()}
    odd = {month: span for month, span in own.items() if month in sebaran.menyimpang}
    yield _columns("bulan", {month: span for month, span in own.items() if month not in odd}, scale)
    if odd:
        yield _columns("simpang", odd, scale)
        for month, value in list(odd.items())[:3]:
            yield _text(_x(month), scale.y(value[1]) - 3, number(value[1]), "tengah celah nama")
    if sebaran.konsolidasi is Konsolidasi.RATA_RATA and sebaran.hasil is not None:
        yield _rule("hasil", scale.y(sebaran.hasil))
        yield from _legend("hasil", _RIGHT - 62, f"rata-rata {_short(number(sebaran.hasil), 10)}")
    yield from _target(sebaran, scale)


def _line(sebaran: Sebaran) -> Iterator[str]:
    """Points joined by a line, broken where a month has no target."""
    values = sebaran.angka
    levels = [*values.values(), *_known(sebaran.setahun)]
    scale = _close(levels) if min(levels) < max(levels) else _from_zero(levels)
    points = [(month, _x(month), scale.y(value)) for month, value in values.items()]
    yield from _start(scale)
    yield from _gap(sebaran, scale)
    steps = [(one, other, other[0] - one[0] == 1) for one, other in pairwise(points)]
    for css, adjacent in (("garis", True), ("garis putus", False)):
        path = "".join(f"M{a[1]} {a[2]}L{b[1]} {b[2]}" for a, b, near in steps if near is adjacent)
        if path:
            yield f'<path class="{css}" d="{path}"/>'
    yield from (f'<circle class="bulan" cx="{x}" cy="{y}" r="3.5"/>' for _, x, y in points)
    yield from _target(sebaran, scale)
    month, x, y = points[0]
    if len(points) > 1 and y < _BOTTOM - 16:
        yield _text(x, y + 14, number(values[month]), "tengah nama")


def _words(sebaran: Sebaran) -> Iterator[str]:
    """Grades as steps on their scale, best on top; of other words the target is on top."""
    said = {month: " ".join(value.tulisan.split()) for month, value in sebaran.bulan.items()}
    target = " ".join(sebaran.indikator.target.tulisan.split()) if sebaran.indikator.target else ""
    steps = _ordered([*([target] if target else []), *said.values()])
    if len(steps) > _MOST_WORDS:
        return
    gap = (_BOTTOM - _TOP) / len(steps)
    heights = {word: round(_TOP + gap * (n + 0.7), 1) for n, word in enumerate(steps)}
    for word, y in heights.items():
        if word == target:
            yield _rule("target", y)
        yield _text(_LEFT, y - 5, f"{word} (target setahun)" if word == target else word, "nama")
    for month, word in said.items():
        css = "bulan" if word == target or not target else "simpang"
        yield f'<circle class="{css}" cx="{_x(month)}" cy="{heights[word]}" r="4"/>'


def _ordered(words: Iterable[str]) -> list[str]:
    different = list(dict.fromkeys(words))
    known = [word for word in PREDIKAT if word in different]
    return known if len(known) == len(different) else different


def _target(sebaran: Sebaran, scale: _Scale) -> Iterator[str]:
    """The line of the annual target with its name, and how far the months are from it."""
    if sebaran.setahun is None:
        return
    y = scale.y(sebaran.setahun)
    yield _rule("target", y)
    yield from _legend("target", _LEFT, f"target setahun {_short(sebaran.target, 18)}")
    if sebaran.jarak:
        middle = y if sebaran.hasil is None else (y + scale.y(sebaran.hasil)) / 2
        yield _text(_RIGHT + 12, middle + 2, sebaran.jarak.split()[0], "celah" if sebaran.selisih else "cocok")
        if sebaran.selisih:
            yield _text(_RIGHT + 12, middle + 14, _short(number(abs(sebaran.selisih)), 9), "celah")


def _gap(sebaran: Sebaran, scale: _Scale) -> Iterator[str]:
    """The band between what the months make and the annual target, with a bracket beside it."""
    if sebaran.setahun is None or sebaran.hasil is None or not sebaran.selisih:
        return
    top, bottom = sorted((scale.y(sebaran.setahun), scale.y(sebaran.hasil)))
    high = round(max(bottom - top, 1), 1)
    yield f'<rect class="pita" x="{_LEFT}" y="{top}" width="{_RIGHT - _LEFT}" height="{high}"/>'
    yield f'<path class="kurung" d="M{_RIGHT + 2} {top}h5V{bottom}h-5"/>'


def _columns(css: str, spans: Mapping[int, tuple[Decimal, Decimal]], scale: _Scale) -> str:
    """Bars of one kind, in one path."""
    path = ""
    for month, (foot, head) in spans.items():
        top, bottom = scale.y(head), scale.y(foot)
        top = top if top != bottom else round(bottom - _ZERO, 1)
        path += f"M{round(_x(month) - _BAR / 2, 1)} {bottom}V{top}h{_BAR}V{bottom}z"
    return f'<path class="{css}" d="{path}"/>' if path else ""


def _axis() -> str:
    places = " ".join(str(_x(month)) for month in range(1, 13))
    line = f'<path class="sumbu" d="M{_LEFT} {_BOTTOM}H{_RIGHT}"/>'
    return f'{line}<text class="tengah" x="{places}" y="{_HEIGHT - 6}">{_LETTERS}</text>'


def _rule(css: str, y: float) -> str:
    return f'<path class="{css}" d="M{_LEFT} {y}H{_RIGHT}"/>'


def _legend(css: str, x: float, text: str) -> Iterator[str]:
    """A stroke of a line and its meaning, above the drawing, where no bar reaches."""
    yield f'<path class="{css}" d="M{x} 8h15"/>'
    yield _text(x + 19, 12, text, "")


def _text(x: float, y: float, text: str, css: str) -> str:
    named = f' class="{css}"' if css else ""
    return f'<text{named} x="{x}" y="{round(y, 1)}">{escape(text)}</text>'


def _x(month: int) -> float:
    return round(_LEFT + (month - 0.5) * _SLOT, 1)


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _known(value: Decimal | None) -> list[Decimal]:
    return [] if value is None else [value]


def _from_zero(values: Sequence[Decimal]) -> _Scale:
    low, high = min(0.0, *map(float, values)), max(0.0, *map(float, values))
    return _Scale(low, high if high > low else low + 1)


def _readable(values: Sequence[Decimal]) -> _Scale:
    """From zero, unless the values are so near one another that their differences would not be seen."""
    low, high = min(values), max(values)
    return _close(values) if low > 0 and 0 < high - low < high / 5 else _from_zero(values)


def _start(scale: _Scale) -> Iterator[str]:
    """A word of warning where the scale does not start at zero."""
    if scale.low > 0:
        yield _text(_RIGHT + 6, _BOTTOM, "skala tidak", "kecil")
        yield _text(_RIGHT + 6, _BOTTOM + 10, "dari nol", "kecil")


def _close(values: Sequence[Decimal]) -> _Scale:
    """A scale near the values, where only their differences matter."""
    low, high = float(min(values)), float(max(values))
    floor = low - (high - low) * 0.5
    return _Scale(0.0 if low >= 0 > floor else floor, high)


_AXIS = _axis()
