"""What `hasil.md` tells of a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import yaml

from mutasi import sasaran
from mutasi.mutan import Mutan
from mutasi.percobaan import Nasib

_SETARA = sasaran.TESTS / "mutasi" / "setara.yaml"
_HEAD = """\
# Mutation testing: {score} of the mutants are found out{sample}

Written by `make mutasi` on {day}. One thing at a time was changed in every rule, in what rules share and in the
reader of numbers, {total} times; a mutant is killed when a test notices it. Changed are operators, constants,
conditions, arguments, strings in functions, and repetitions, classes and anchors of patterns; not changed are the
texts of rules, docstrings, annotations, and lists of words. Mutants that never end are not counted in the score.

| family | mutants | killed | without end | survived | score |
|---|---|---|---|---|---|
"""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many mutants of a module or family met each fate."""

    nasib: Counter[Nasib]

    @classmethod
    def of(cls, fates: Iterable[Nasib]) -> Tally:
        """Count fates."""
        return cls(Counter(fates))

    @property
    def score(self) -> float:
        """The share of those that ended which was killed, in percent."""
        ended = self.nasib[Nasib.MATI] + self.nasib[Nasib.BERTAHAN]
        return 100 * self.nasib[Nasib.MATI] / ended if ended else 100.0

    def __str__(self) -> str:
        dead, alive, endless = (self.nasib[fate] for fate in (Nasib.MATI, Nasib.BERTAHAN, Nasib.HABIS_WAKTU))
        return f"{dead + alive + endless} | {dead} | {endless} | {alive} | {self.score:.1f} %"


Fates = Sequence[tuple[Mutan, Nasib]]


def page(fates: Fates, day: str, step: int = 1) -> str:
    """The whole page; `step` when only one mutant in so many was tried."""
    rows = [(sasaran.family(mutant.berkas), fate) for mutant, fate in fates]
    whole = Tally.of(fate for _, fate in rows)
    sample = f" (a sample: one in {step} was tried)" if step > 1 else ""
    head = _HEAD.format(score=f"{whole.score:.1f} %", sample=sample, day=day, total=sum(whole.nasib.values()))
    families = [
        f"| {name} | {Tally.of(f for n, f in rows if n == name)} |" for name in dict.fromkeys(n for n, _ in rows)
    ]
    return "\n".join(
        [head + "\n".join(families), f"| **all** | {whole} |", "", *_weakest(fates), *_survivors(fates), ""]
    )


def _weakest(fates: Fates) -> Iterator[str]:
    scores = {path: Tally.of(f for m, f in fates if m.berkas == path).score for path in {m.berkas for m, _ in fates}}
    lowest = sorted(scores, key=lambda path: (scores[path], path))[:5]
    yield f"The weakest modules: {', '.join(f'`{path.stem}` {scores[path]:.0f} %' for path in lowest)}."
    yield ""


def _survivors(fates: Fates) -> Iterator[str]:
    yield "## Survivors\n\nThe line as it is => as no test minds it. A reason is given where the two mean the same."
    reasons = yaml.safe_load(_SETARA.read_text("utf-8")) or {}
    last = None
    alive = sorted((m.berkas, m.baris, m.semula, m.menjadi) for m, fate in fates if fate is Nasib.BERTAHAN)
    for path, line, old, new in alive:
        if path != last:
            yield f"\n{path.relative_to(sasaran.ROOT).as_posix()}\n"
            last = path
        reason = next((why for part, why in reasons.get(path.stem, {}).items() if part in f"{old} => {new}"), "")
        before, after = _core(old, new)
        yield f"- {line}: `` {before} `` => `` {after} ``" + (f" ({reason})" if reason else "")


def _core(old: str, new: str, around: int = 30) -> tuple[str, str]:
    """Both lines cut to where they differ, with some signs around it."""
    start = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    back = next((n for n, (a, b) in enumerate(zip(old[::-1], new[::-1], strict=False)) if a != b), 0)
    return tuple(_cut(text, start - around, len(text) - back + around) for text in (old, new))  # type: ignore[return-value]


def _cut(text: str, start: int, end: int) -> str:
    start, end = max(start, 0), max(end, start)
    return ("…" if start else "") + text[start:end] + ("…" if end < len(text) else "")
