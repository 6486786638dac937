"""The labelled parts of a paper (`Menimbang : a. ...`) and the items of a list, marked or not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from generator.wording import ordinal, read_month

from .lama import Lama

_DIKTUM = tuple(
    dict.fromkeys(word for first in ("KESATU", "PERTAMA") for word in (ordinal(n, first) for n in range(1, 31)))
)
LABELS = (
    *("Menimbang", "Mengingat", "Memperhatikan", "Menetapkan", "Indikator Tujuan", "Tujuan", "Instansi"),
    *("Rincian Tugas", "Uraian Tugas", "Tugas", "Fungsi", "Jabatan", "Nama"),
)
_LABEL = re.compile(rf"({'|'.join(map(re.escape, LABELS))})\s*:\s*(.*)", re.IGNORECASE)
_ORDINAL = re.compile(rf"({'|'.join(sorted(_DIKTUM, key=len, reverse=True))})\s*:\s*(.*)")
_MARK = re.compile(r"(?P<mark>\(?(?:[a-z]{1,2}|\d{1,2})[.)]|[-–•])\s+(?P<text>.+)")
_STOP = re.compile(r"(?:MEMUTUSKAN|Ditetapkan|Tembusan|LAMPIRAN|selanjutnya disebut|selaku)\b", re.IGNORECASE)
_TABLE = re.compile(r"No\.?\s+(?:Sasaran|Indikator|Program|Kegiatan|Sub Kegiatan|Tujuan)\b", re.IGNORECASE)
"""The head of a table in a PDF, where it is a line like any other."""
_ONE_LINE = frozenset({"Jabatan", "Nama", "Instansi"})
_LONG = frozenset({"Menimbang", "Mengingat", "Memperhatikan"})
_END = re.compile(r"(?:\s*[;,]\s*(?:dan|serta|atau|dan/atau)|\s*[;.])\s*$")


@dataclass
class Seksi:
    """A labelled part: its label as we write it, and its lines."""

    label: str
    nomor: list[int]
    baris: list[str] = field(default_factory=list)

    @property
    def teks(self) -> str:
        """The lines as one text."""
        return " ".join(self.baris)


def sections(lama: Lama) -> list[Seksi]:
    """Every labelled part of a paper, in order."""
    found: list[Seksi] = []
    last = -2
    for n, text in lama.alinea():
        label, rest = _labelled(text)
        if label:
            found.append(Seksi(label, [n], [rest] if rest else []))
        elif found and n == last + 1 and _goes_on(found[-1], text):
            found[-1].nomor.append(n)
            _add(found[-1].baris, text, wrapped=lama.lemah)
        else:
            continue
        last = n
    return found


def _add(lines: list[str], text: str, *, wrapped: bool) -> None:
    """Add a line; in a PDF one without a mark goes on where the line before it was full."""
    if wrapped and lines and not _MARK.fullmatch(text) and not lines[-1].endswith((";", ".", ":")):
        lines[-1] += f" {text}"
    else:
        lines.append(text)


def _labelled(text: str) -> tuple[str, str]:
    if match := _ORDINAL.fullmatch(text):
        return match[1], match[2]
    if match := _LABEL.fullmatch(text):
        known = {label.casefold(): label for label in LABELS}
        return known[match[1].casefold()], match[2]
    return "", ""


def is_diktum(seksi: Seksi) -> bool:
    """Whether a part is a diktum."""
    return seksi.label in _DIKTUM


def _goes_on(seksi: Seksi, text: str) -> bool:
    """Whether a line without a label still belongs to the part before it."""
    if (
        seksi.label in _ONE_LINE
        or _STOP.match(text)
        or _TABLE.match(text)
        or (text.isupper() and seksi.label != "Menetapkan")
    ):
        return False
    if not seksi.baris or seksi.label in _LONG or is_diktum(seksi):
        return True
    return bool(_MARK.fullmatch(text)) or not re.search(r"[.;]$", seksi.baris[-1]) or ";" in seksi.baris[-1][-5:]


@dataclass
class _Butir:
    """An item with those below it."""

    isi: str
    bentuk: str
    bawah: list[_Butir] = field(default_factory=list)


def items(lines: Sequence[str]) -> tuple[str, list[Any]]:
    """What stands before a list, and its items: a text, or `{isi, rincian}` for one that has items below it."""
    before: list[str] = []
    tops: list[_Butir] = []
    path: list[_Butir] = []
    for line in lines:
        match = _MARK.fullmatch(line)
        if match is None:
            if path:
                path[-1].isi += f" {line}"
            else:
                before.append(line)
            continue
        item = _Butir(match["text"], _form(match["mark"]))
        while path and item.bentuk in [p.bentuk for p in path] and path[-1].bentuk != item.bentuk:
            path.pop()
        if path and path[-1].bentuk == item.bentuk:
            path.pop()
        (path[-1].bawah if path else tops).append(item)
        path.append(item)
    return " ".join(before), [_written(item) for item in tops]


def listed(lines: Sequence[str]) -> list[str]:
    """The items of a list without lists below them; unmarked lines (Word numbered them) are items each."""
    if not any(_MARK.fullmatch(line) for line in lines):
        return [ended(line) for line in lines]
    found: list[str] = []
    for line in lines:
        match = _MARK.fullmatch(line)
        if match and (not found or _form(match["mark"]) == _form(str(_first_mark(lines)))):
            found.append(match["text"])
        elif found and not re.search(r"[;.]$", found[-1]):
            found[-1] += f" {line}"
        else:
            found.append(line)
    return [ended(text) for text in found]


def _first_mark(lines: Sequence[str]) -> str:
    return next(match["mark"] for line in lines if (match := _MARK.fullmatch(line)))


def _form(mark: str) -> str:
    return re.sub(r"\d+", "1", re.sub(r"[a-z]+", "a", mark))


def _written(item: _Butir) -> Any:
    text = ended(item.isi).rstrip(" :")
    return {"isi": text, "rincian": [_written(below) for below in item.bawah]} if item.bawah else text


def ended(text: str) -> str:
    """An item without the punctuation that the list gives it."""
    return _END.sub("", text).strip()


_DATE = re.compile(r"(\d{1,2})\s+([A-Za-z]+)\s+((?:19|20)\d\d)")


def read_day(text: str) -> str | None:
    """A day in words (`5 Januari 2026`) as the sources write it; None when there is none."""
    match = _DATE.search(text)
    month = read_month(match[2]) if match else None
    if match is None or month is None:
        return None
    try:
        return date(int(match[3]), month, int(match[1])).isoformat()
    except ValueError:
        return None
