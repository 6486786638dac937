"""Whether two indicators of one name are measured in two ways."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.frasa import QUANTITY, content, words
from generator.model.formulasi import Formulasi, Istilah
from generator.model.formulasi import words as terms
from generator.model.jabatan import Jabatan
from generator.model.kinerja import Indikator

from .rumus import formulas, fractions, times_hundred

_UNITS = frozenset(
    words("seksi kasi subbag subbagian kasubbag kasubag bagian sekretariat kecamatan kantor desa kelurahan wilayah ada")
)
"""Words that say whose figures are counted, not how."""

_LIKE = 0.5
"""Share of common words from which two sentences say the same."""


def differ(one: Indikator, other: Indikator, holders: Iterable[Jabatan] = ()) -> bool:
    """Whether both have a formula and the two are not the same; whose figures are counted is no difference."""
    left, right = formulas(one), formulas(other)
    if not left or not right:
        return False
    scope = _UNITS | QUANTITY | {word for holder in holders for word in content(holder.nama)}
    return not any(_same(a, b, frozenset(scope)) for a in left for b in right)


def _same(one: Formulasi, other: Formulasi, scope: frozenset[str]) -> bool:
    if isinstance(one.isi, Istilah) and isinstance(other.isi, Istilah):
        return _alike(one, other, scope)
    if bool(any(fractions(one.isi))) != bool(any(fractions(other.isi))):
        return not times_hundred(one.isi) and not times_hundred(other.isi) and _alike(one, other, scope)
    if times_hundred(one.isi) != times_hundred(other.isi):
        return False
    if not any(fractions(one.isi)):
        return _alike(one, other, scope)
    return _terms(one, scope) == _terms(other, scope)


def _terms(part: Formulasi, scope: frozenset[str]) -> list[tuple[str, ...]]:
    return [content(term, scope) for term in terms(part.isi)]


def _alike(one: Formulasi, other: Formulasi, scope: frozenset[str]) -> bool:
    left = {word for term in _terms(one, scope) for word in term}
    right = {word for term in _terms(other, scope) for word in term}
    if not left or not right:
        return True
    return len(left & right) >= _LIKE * min(len(left), len(right))
