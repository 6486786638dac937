"""Values as YAML text, in the style of what stands around them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import yaml
from yaml.events import ScalarEvent

from .yaml_file import LOADER
from .yaml_tree import NULLS

Value = str | None | Sequence[Any] | Mapping[str, Any]
"""A text, nothing, a list, or a mapping of them: what the reader makes of a file, and plain Python."""

_ONE_LINE = 100
"""Longest list or mapping that is written in brackets."""


def is_collection(value: Value) -> bool:
    """Whether a value is a list or a mapping."""
    return value is not None and not isinstance(value, str)


def scalar(value: str | None, *, flow: bool, quote: str = "") -> str:
    """A text on one line: plain where it can be, else in quotes; `quote` keeps the quotes that stood there."""
    if value is None:
        return "null" if flow else ""
    if quote == "'" and value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    if quote == '"' or not _plain(value, flow):
        return json.dumps(value, ensure_ascii=False)
    return value


def _plain(value: str, flow: bool) -> bool:
    """Whether the parser reads the bare text as this very text."""
    if value in NULLS or not value.isprintable():
        return False
    before, after = ("[", ", x]") if flow else ("k: ", "")
    try:
        events = list(yaml.parse(f"{before}{value}{after}", Loader=LOADER))
    except yaml.YAMLError:
        return False
    scalars = [event for event in events if isinstance(event, ScalarEvent)]
    if len(events) != 8 or len(scalars) != 2:
        return False
    read = scalars[0 if flow else 1]
    return read.value == value and not read.style


def flow(value: Value) -> str:
    """A value within brackets."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{scalar(key, flow=True)}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, str) or value is None:
        return scalar(value, flow=True)
    return "[" + ", ".join(map(flow, value)) + "]"


def block(value: Value, column: int, newline: str) -> str:
    """A value whose first line goes on where the cursor stands, at `column`; the others are indented to it."""
    if isinstance(value, str) or value is None:
        return _text(value, column, newline)
    if not value:
        return flow(value)
    if isinstance(value, Mapping):
        pieces = [f"{scalar(key, flow=False)}:{behind_colon(item, column, newline)}" for key, item in value.items()]
    else:
        pieces = ["- " + block(item, column + 2, newline) for item in value]
    return (newline + " " * column).join(pieces)


def behind_colon(value: Value, column: int, newline: str) -> str:
    """What follows the colon of a key that stands at `column`, its blank or line break included."""
    if value is None:
        return ""
    if not is_collection(value):
        return " " + block(value, column + 2, newline)
    if _short(value):
        return f" {flow(value)}"
    inner = column + 2
    return newline + " " * inner + block(value, inner, newline)


def _text(value: str | None, column: int, newline: str) -> str:
    """A text; several lines of it as a block where nothing of their shape is lost by that."""
    lines = (value or "").split("\n")
    if len(lines) > 1 and all(line.isprintable() and line == line.strip() and line for line in lines):
        return "|-" + "".join(newline + " " * column + line for line in lines)
    return scalar(value, flow=False)


def _short(value: Any) -> bool:
    """Whether a collection is a handful of words or figures, such as codes or months."""
    items = list(value.values()) if isinstance(value, Mapping) else list(value)
    words = all(item is None or (isinstance(item, str) and " " not in item) for item in items)
    return words and len(flow(value)) <= _ONE_LINE
