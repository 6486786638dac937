"""What the rules ask of a formula: its fractions, whether it is multiplied by 100, how it reads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.formulasi import Formulasi, Istilah, Jumlah, Pecahan, Perkalian, Selisih, Suku, Tambah
from generator.model.kinerja import Indikator

_HUNDRED = re.compile(r"(?<![\d.,])100(?![\d]|[.,]\d)")
_TIMES_HUNDRED = re.compile(r"(?:[x×*·]|\bkali(?:kan)?|\bdikali(?:kan)?)\s*100(?![\d]|[.,]\d)", re.IGNORECASE)


def said(text: str) -> bool:
    """Whether a text says anything: `-` does not."""
    return any(sign.isalnum() for sign in text)


def formulas(indikator: Indikator) -> tuple[Formulasi, ...]:
    """The formulas that say something."""
    return tuple(part for part in indikator.formulasi if said(text(part.isi)))


def text(term: Suku) -> str:
    """A formula on one line: `∑ a ÷ ∑ b × 100%`."""
    match term:
        case Istilah(said_so):
            return said_so
        case Jumlah(summed):
            return f"∑ {_within(summed)}"
        case Pecahan(over, under, times):
            return f"{_within(over)} ÷ {_within(under)}" + (f" × {times}" if times else "")
        case Tambah(parts):
            return " + ".join(text(part) for part in parts)
        case Perkalian(parts):
            return " × ".join(_within(part) for part in parts)
        case Selisih(parts):
            return " − ".join(_within(part) for part in parts)


def _within(term: Suku) -> str:
    """A term inside another: in brackets when it is made of several."""
    return text(term) if isinstance(term, Istilah | Jumlah) else f"({text(term)})"


def in_words(part: Formulasi) -> str | None:
    """The sentence that stands for a formula; None when there is a real one, or a note that says more."""
    return part.isi.isi if isinstance(part.isi, Istilah) and not part.catatan else None


def fractions(term: Suku) -> Iterator[Pecahan]:
    """Every fraction in a formula."""
    match term:
        case Pecahan(over, under, _):
            yield term
            yield from fractions(over)
            yield from fractions(under)
        case Jumlah(summed):
            yield from fractions(summed)
        case Tambah(parts) | Perkalian(parts) | Selisih(parts):
            for part in parts:
                yield from fractions(part)
        case Istilah():
            return


def times_hundred(term: Suku) -> bool:
    """Whether a formula makes a percentage: something multiplied by 100."""
    match term:
        case Istilah(said_so):
            return bool(_TIMES_HUNDRED.search(said_so))
        case Jumlah(summed):
            return times_hundred(summed)
        case Pecahan(over, under, times):
            return bool(_HUNDRED.search(times)) or times_hundred(over) or times_hundred(under)
        case Perkalian(parts):
            return any((isinstance(p, Istilah) and _factor(p.isi)) or times_hundred(p) for p in parts)
        case Tambah(parts) | Selisih(parts):
            return any(times_hundred(part) for part in parts)


def _factor(word: str) -> bool:
    return re.fullmatch(r"\s*100\s*(?:%|persen)?\s*", word) is not None
