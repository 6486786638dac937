"""Findings for a terminal: by file, each with the line it speaks of; the sum at the end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import fill

from generator.findings import Finding, Tingkat

from .json_report import summary
from .kutipan import Sources, excerpt, plain
from .layar import Layar

_FOLD = 10
"""So many findings of one code are shown in full in one file on a terminal; the lines of the others are named."""
_PLACES = 24
"""So many lines of folded findings are named."""
_INDENT = 4
_BOLD, _DIM = "1", "2"
_COLOURS = {Tingkat.KESALAHAN: "1;31", Tingkat.PERINGATAN: "1;33", Tingkat.CATATAN: "1;36"}


def as_text(findings: Sequence[Finding], layar: Layar | None = None) -> str:
    """The report of one run.

    Args:
        findings: All findings, those of one file together.
        layar: The terminal that shows it; None for a file, where nothing is folded.
    """
    return "\n".join(_Report(layar or Layar()).lines(findings))


class _Report:
    def __init__(self, layar: Layar) -> None:
        self._layar, self._sources = layar, Sources()
        self._remedies: dict[str, str] = {}

    def lines(self, findings: Sequence[Finding]) -> Iterator[str]:
        for file, group in groupby(findings, key=lambda finding: finding.asal.berkas):
            yield self._styled(plain(file) or "(tanpa berkas)", _BOLD)
            yield from self._file(list(group))
        yield _sum(summary(findings))
        standing = [finding for finding in findings if finding.alasan_pengecualian is None]
        if standing:
            worst = min(standing, key=lambda finding: finding.tingkat.urutan)
            yield self._wrapped(f"Penjelasan aturan, misalnya: naskah jelaskan {worst.kode}", 0, 0)

    def _file(self, findings: Sequence[Finding]) -> Iterator[str]:
        folded: dict[str, list[Finding]] = defaultdict(list)
        self._remedies = {}
        shown: dict[str, int] = defaultdict(int)
        for finding in findings:
            standing = finding.alasan_pengecualian is None
            if standing and self._layar.lipat and shown[finding.kode] >= _FOLD:
                folded[finding.kode].append(finding)
                continue
            shown[finding.kode] += standing
            yield from self._finding(finding)
            yield ""
        for code, rest in folded.items():
            yield self._wrapped(f"… dan {len(rest)} temuan {code} lain: {_places(rest)}.", 2, 4)
            yield ""

    def _finding(self, finding: Finding) -> Iterator[str]:
        accepted = finding.alasan_pengecualian is not None
        colour = _DIM if accepted else _COLOURS[finding.tingkat]
        label = f"{finding.kode} {'dikecualikan' if accepted else finding.tingkat.value}:"
        told = self._wrapped(f"{_place(finding)}  {label} {plain(finding.pesan)}", 2, _INDENT)
        yield told.replace(label, self._styled(label, colour), 1)
        if accepted:
            yield self._wrapped(f"Diterima: {plain(finding.alasan_pengecualian or '')}", _INDENT, _INDENT)
            return
        yield from self._excerpt(finding, colour)
        yield self._wrapped(f"→ {self._remedy(finding)}", _INDENT, _INDENT + 2)

    def _remedy(self, finding: Finding) -> str:
        """What to do; said once in a file where findings are folded."""
        first = self._remedies.setdefault(finding.perbaikan, _place(finding))
        if self._layar.lipat and first != _place(finding):
            return f"Seperti pada {first}."
        return plain(finding.perbaikan)

    def _excerpt(self, finding: Finding, colour: str) -> Iterator[str]:
        """The line of the source with its number at the left, and the caret."""
        source = self._sources.line(finding.asal)
        if source is None or not source.strip():
            return
        number = f"{' ' * _INDENT}{finding.asal.baris}"
        line, caret = excerpt(source, finding.asal.kolom, self._layar.lebar - len(number) - 3)
        yield f"{self._styled(f'{number} |', _DIM)} {line}"
        if caret:
            margin = self._styled(f"{' ' * len(number)} |", _DIM)
            yield f"{margin} {caret[:-1]}{self._styled('^', colour)}"

    def _styled(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self._layar.warna else text

    def _wrapped(self, text: str, first: int, later: int) -> str:
        return fill(
            text,
            self._layar.lebar,
            initial_indent=" " * first,
            subsequent_indent=" " * later,
            break_long_words=False,
            break_on_hyphens=False,
        )


def _place(finding: Finding) -> str:
    return finding.asal.sel or (f"baris {finding.asal.baris}" if finding.asal.baris else "-")


def _places(findings: Sequence[Finding]) -> str:
    """The lines or cells of folded findings; of very many, how to see them all."""
    named = list(dict.fromkeys(str(finding.asal.sel or finding.asal.baris) for finding in findings))
    places = ", ".join(named[:_PLACES])
    word = "sel" if findings[0].asal.sel else "baris"
    more = f", dan {len(named) - _PLACES} lagi (semuanya: --format json)" if len(named) > _PLACES else ""
    return f"{word} {places}{more}"


def _sum(counts: dict[str, int]) -> str:
    if not any(counts.values()):
        return "Tidak ada temuan."
    return ", ".join(f"{count} {name}" for name, count in counts.items() if count) + "."
