"""Why a paper changed, in words: the values that differ between two stamps, the templates, the program."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.word.stamp import Stamp

_ROW = re.compile(r"\[(.*?)\](?=\.|\[|$)")
_STEP = re.compile(r"([^.\[\]]+)((?:\[.*?\](?=\.|\[|$))?)\.?")
_LONGEST, _LONGEST_NAME = 48, 24
"""Letters of a value, and of a row's name, that a line of the terminal shows."""
_SILENT = (".id", ".kode", ".nomor", ".label", ".titik_dua")
"""Fields that say nothing by themselves: they change with the row that they belong to."""


@dataclass(frozen=True)
class ChangedValue:
    """A value that differs, or a whole row that came or went."""

    path: str
    semula: str
    menjadi: str


def reasons(before: Stamp, after: Stamp) -> tuple[str, ...]:
    """What a paper changed for, the values first, what it prints in several places once; never empty."""
    found = [_short(change) for change in changed_values(before.nilai, after.nilai)]
    names = sorted({*before.templat, *after.templat})
    found += [f"templat {name} berubah" for name in names if before.templat.get(name) != after.templat.get(name)]
    if before.versi != after.versi:
        found.append(f"program naskah {before.versi} → {after.versi}")
    return tuple(dict.fromkeys(found)) or ("gambar atau tata letak berubah",)


def folded(texts: tuple[str, ...], limit: int = 3) -> str:
    """The first of some texts, and how many more there are."""
    more = len(texts) - limit
    return "; ".join(texts[:limit]) + (f"; dan {more} lagi" if more > 0 else "")


def changed_values(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[ChangedValue]:
    """The values that differ; of a row that came or went only its name."""
    rows_before, rows_after = _rows(before), _rows(after)
    told: set[str] = set()
    for path in dict.fromkeys([*after, *before]):
        old, new = before.get(path, ""), after.get(path, "")
        if old == new:
            continue
        row = next((r for r in _prefixes(path) if (r in rows_before) is not (r in rows_after)), "")
        if row and row not in told:
            told.add(row)
            yield ChangedValue(row, *(("", "ditambahkan") if row in rows_after else ("ada", "dihapus")))
        elif not row and not path.endswith(_SILENT):
            yield ChangedValue(path, old, new)


def in_words(path: str) -> str:
    """A path as a person reads it: `sasaran «Meningkatnya …» › indikator «ikm» › target`."""
    steps = (f"{name}{rows and f' «{rows[1:-1]}»'}" for name, rows in _STEP.findall(path))
    return " › ".join(steps).replace("_", " ")


def _rows(values: Iterable[str]) -> set[str]:
    return {prefix for path in values for prefix in _prefixes(path)}


def _prefixes(path: str) -> Iterator[str]:
    """The rows that a value lies in, the outermost first."""
    return (path[: match.end()] for match in _ROW.finditer(path))


def _short(change: ChangedValue) -> str:
    """A change in one line of the terminal: `target ikm 85 → 87`."""
    field = re.sub(_ROW, "", change.path).rpartition(".")[2].replace("_", " ")
    names = [name for name in _ROW.findall(change.path) if len(name) <= _LONGEST_NAME and not name.isdigit()]
    if not names and change.path.endswith("]"):
        names = [_cut(_ROW.findall(change.path)[-1])]
    where = " ".join([field, *names])
    if change.path.endswith("]") and change.menjadi in ("ditambahkan", "dihapus"):
        return f"{where} {change.menjadi}"
    old, new = _from_difference(change.semula, change.menjadi)
    return f"{where} {_cut(old) or '(kosong)'} → {_cut(new) or '(kosong)'}"


def _from_difference(one: str, other: str) -> tuple[str, str]:
    """Two texts, long ones from the word in which they begin to differ."""
    if max(len(one), len(other)) <= _LONGEST:
        return one, other
    same = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    start = one.rfind(" ", 0, same) + 1
    return (f"…{one[start:]}", f"…{other[start:]}") if start else (one, other)


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
