"""A formula of the model as what stands in its cell: plain words, or native Word equations."""

from __future__ import annotations

from generator.model.formulasi import Formulasi, Istilah
from generator.model.kinerja import Indikator
from generator.word.equations import BagianFormula, Formula

from .bagian import Teks


def formula(indikator: Indikator, huruf: str) -> Teks:
    """The formula of an indicator; words stay words, so that Word wraps them.

    Args:
        indikator: Whose formula.
        huruf: Font of the house, for the words inside equations.
    """
    parts = indikator.formulasi
    if all(isinstance(part.isi, Istilah) for part in parts):
        return "\n".join(_in_words(part) for part in parts)
    return Formula(tuple(BagianFormula(p.isi, p.judul, p.catatan) for p in parts), huruf=huruf)


def _in_words(part: Formulasi) -> str:
    assert isinstance(part.isi, Istilah)
    note = f"Catatan: {part.catatan}" if part.catatan else ""
    return "\n".join(text for text in (part.judul, part.isi.isi, note) if text)
