"""How the formulas of the model read on one line of text, and what they need to be set as equations."""

from __future__ import annotations

import itertools

from generator.model.formulasi import Istilah, Jumlah, Pecahan, Perkalian, Selisih, Suku, Tambah

Rangkaian = Tambah | Perkalian | Selisih
"""Terms with a sign between them."""

_REPLACED = str.maketrans("{}'\\", "()’/")
"""Signs that LibreOffice loses or garbles in equations."""


def plain(text: str) -> str:
    """Write text as an equation can hold it: on one line, quotes curled, no braces or backslashes."""
    quotes = itertools.cycle("“”")
    words = " ".join(text.split()).translate(_REPLACED)
    return "".join(next(quotes) if sign == '"' else sign for sign in words)


def sign_of(chain: Rangkaian) -> str:
    """The sign between the terms of a chain."""
    match chain:
        case Tambah():
            return "+"
        case Perkalian():
            return "×"
        case Selisih():
            return "−"


def is_flat(expression: Suku) -> bool:
    """True when an expression is words and signs only, nothing that is drawn."""
    if isinstance(expression, Rangkaian):
        return all(map(is_flat, expression.suku))
    return isinstance(expression, Istilah)


def holds(term: Suku, chain: Rangkaian, first: bool) -> bool:
    """True when a term of a chain needs no parentheses for the order of working."""
    loose = isinstance(term, Tambah | Selisih)
    return not loose or isinstance(chain, Tambah) or (isinstance(chain, Selisih) and first)


def terms(chain: Rangkaian) -> list[str]:
    """Each term of a chain on one line, in parentheses where it needs them."""
    return [
        as_text(term) if holds(term, chain, first=not i) else f"({as_text(term)})" for i, term in enumerate(chain.suku)
    ]


def as_text(expression: Suku) -> str:
    """Write an expression on one line: `∑ a / ∑ b × 100%`."""
    match expression:
        case Istilah(isi):
            return plain(isi)
        case Jumlah(isi):
            return f"∑ {_guarded(isi)}"
        case Pecahan(pembilang, penyebut, kali):
            factor = f" × {plain(kali)}" if kali else ""
            return f"{_guarded(pembilang)} / {_guarded(penyebut)}{factor}"
        case Tambah() | Perkalian() | Selisih():
            return f" {sign_of(expression)} ".join(terms(expression))


def _guarded(expression: Suku) -> str:
    """An expression on one line, in parentheses unless it holds together by itself."""
    text = as_text(expression)
    return text if isinstance(expression, Istilah | Jumlah) else f"({text})"
