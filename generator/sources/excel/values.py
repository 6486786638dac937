"""A value of the sources as the text of a cell, and the text of a cell as a value of the sources."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

from generator.findings import Origin
from generator.model.asal import Daftar, Peta, Teks
from generator.numbers import read_number
from generator.wording import number

from .columns import Jenis

DI_YAML = "(diatur di YAML)"
"""Stands in a cell whose value a sheet cannot hold; left alone, the value stays as it is."""
_LONGEST = 32_000
"""Characters; a cell holds 32,767."""
_LONG = re.compile(r"-?[\d.]+,\d{5,}(?!\d)")
_ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")


def cell_text(node: object, kind: Jenis) -> str:
    """What a cell shows of a value: figures in one writing, the items of a list each on its line."""
    if node is None:
        return ""
    if isinstance(node, Daftar) and kind is Jenis.DAFTAR:
        items = [cell_text(item, Jenis.TEKS) if isinstance(item, Teks) else DI_YAML for item in node]
        plain = DI_YAML not in items and not any("\n" in item or not item for item in items)
        return cell_text(Teks("\n".join(items)), Jenis.TEKS) if plain else DI_YAML
    if not isinstance(node, str):
        return DI_YAML
    text = tidy(node)
    if len(text) > _LONGEST:
        return DI_YAML
    if kind is Jenis.YA:
        return {"true": "ya", "yes": "ya", "false": "tidak", "no": "tidak"}.get(text.lower(), text.lower())
    return figure(text) if kind is Jenis.ANGKA else text


def tidy(text: str) -> str:
    """A text as a cell can hold it."""
    return _ILLEGAL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def unrounded(text: str) -> bool:
    """Whether a figure has more than four decimals, as a quotient has that only looks round in its cell."""
    return _LONG.match(text) is not None


def chosen(text: str) -> str:
    """A choice as the sources spell it: `Posisi  Akhir` is `posisi akhir`."""
    return text if text == DI_YAML else " ".join(text.split()).lower()


def figure(text: str) -> str:
    """A figure in one writing (`1800` and `1.800` alike); what is doubtful or none stays as written."""
    reading = read_number(text)
    if reading is None or reading.ragu:
        return text
    space = "" if reading.sisa in ("", "%") else " "
    return f"{number(reading.angka)}{space}{reading.sisa}"


def source_value(text: str, before: object, kind: Jenis, *, many: bool = False) -> Teks | Daftar | None:
    """The value that the text of a cell means; None for an empty cell.

    Args:
        text: Of the cell, tidy.
        before: The value there was; a list stays a list, a text a text.
        kind: How the column is filled.
        many: Whether a value that is new is written as a list even if it is but one.
    """
    if not text:
        return None
    if kind is Jenis.YA:
        return Teks({"ya": "true", "tidak": "false"}.get(text.lower(), text))
    if kind is Jenis.DAFTAR and not isinstance(before, str):
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        if isinstance(before, list) or many or len(lines) > 1:
            found = Daftar(Origin(""))
            found.extend(Teks(line) for line in lines)
            return found
    return Teks(text)


def replaced(record: Peta, changes: Mapping[str, object], order: tuple[str, ...]) -> Peta:
    """A copy of a record, at the same place, with some values changed, taken out (None) or put in where usual."""
    copy = Peta(record.asal)
    copy.kunci = dict(record.kunci)
    copy.update({key: value for key, value in record.items() if key not in changes or changes[key] is not None})
    for key, value in changes.items():
        if value is None:
            continue
        if key in copy:
            copy[key] = value
        else:
            _put(copy, key, value, order)
    return copy


def _put(record: Peta, key: str, value: object, order: tuple[str, ...]) -> None:
    earlier = order[: order.index(key)] if key in order else order
    items = list(record.items())
    at = max((n for n, (name, _) in enumerate(items, 1) if name in earlier), default=len(items))
    record.clear()
    record.update([*items[:at], (key, value), *items[at:]])


def new_record(values: Mapping[str, object], order: tuple[str, ...]) -> Peta:
    """A record that stands nowhere yet."""
    return replaced(Peta(Origin("")), {key: values[key] for key in order if values.get(key) is not None}, order)


def digest(text: str) -> str:
    """What a source is recognised by."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
